/** The shape of what the catalog knows about one name. Everything in it comes from a source that the entry names. */

/** Where a command line can be given to ccmsetup, as the documentation distinguishes it. */
export type CatalogContext =
  | 'manual'
  | 'ccmsetupcmd'
  | 'clientPush'
  | 'gpoSetupParameters'
  | 'tcf'
  | 'taskSequence'
  | 'packageProgram'
  | 'logonScript';

/** Whether a context takes an item: said by the documentation, excluded by it, without use there, or an open question. */
export type Allowance = 'yes' | 'no' | 'undocumented' | 'disputed' | 'not-useful';

/** How a value is written. Ranges and allowed values stand in the entry itself. */
export type ValueKind =
  | 'none'
  | 'boolean' // TRUE or FALSE
  | 'bit' // 0 or 1
  | 'enum'
  | 'integer'
  | 'host' // a short name or FQDN
  | 'host-or-url' // host, optionally with http:// or https://
  | 'management-point' // host-or-url or a CMG address
  | 'fqdn-or-cmg' // FQDN or CMG path, never with a scheme
  | 'domain'
  | 'url'
  | 'guid'
  | 'site-code'
  | 'deployment-id'
  | 'token'
  | 'file'
  | 'folder'
  | 'file-name'
  | 'account'
  | 'certificate-selection'
  | 'certificate-issuers'
  | 'config-source-letters'
  | 'key'
  | 'command-line'
  | 'text';

/** A page, thread or observation that a fact comes from. */
export interface Source {
  /** Short readable name. */
  readonly title: string;
  /** Absent for what was seen in public scripts and logs. */
  readonly url?: string;
}

/** One value that the documentation lists, or that is in use without being listed. */
export interface AllowedValue {
  readonly value: string;
  readonly meaning: string;
  readonly documented: boolean;
}

/** Another item that this one needs, excludes or goes well with. */
export interface Relation {
  /** Catalog names, with slash for parameters: any of them satisfies the relation. */
  readonly items: readonly string[];
  /** What the items are called together, when naming each wouldn't help a reader. */
  readonly label?: string;
  /** Values (list items) of this entry for which alone the relation speaks, such as `PERCENTDISKSPACE`. */
  readonly ownValue?: readonly string[];
  /** A value the other item must have for the relation to speak, such as `AUTO`. */
  readonly value?: string;
  /** In which case it holds, when not always: "when the device …", "for …". */
  readonly when?: string;
  /** A sentence of its own. */
  readonly reason: string;
  readonly certainty: 'documented' | 'inferred';
}

/** What is known about one parameter or property. */
export interface CatalogEntry {
  readonly kind: 'parameter' | 'property';
  /** As the documentation writes it; parameters carry their slash. */
  readonly name: string;
  /** Who reads it. `msi` marks the standard properties of Windows Installer. */
  readonly reader: 'ccmsetup.exe' | 'ccmsetup.msi' | 'client.msi' | 'msi';
  readonly status: 'documented' | 'legacy' | 'undocumented';
  readonly takesValue: 'none' | 'required' | 'optional';
  readonly valueKind: ValueKind;
  readonly values: readonly AllowedValue[];
  readonly default?: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Between the items of a list value. */
  readonly separator?: ';' | '|';
  /** Set on a parameter whose only official example has an equals sign where others have a colon. */
  readonly equalsSign?: true;
  readonly repeatable: boolean;
  readonly caseSensitiveValue: boolean;
  readonly requires: readonly Relation[];
  readonly conflicts: readonly Relation[];
  readonly recommends: readonly Relation[];
  /** The site version that brought it, such as `2207`. */
  readonly introduced?: string;
  /** The first site version for client push when that differs. */
  readonly introducedForPush?: string;
  /** The site version from which something else took its place. */
  readonly deprecated?: string;
  /** A catalog name where one takes its place, otherwise words. */
  readonly replacement?: string;
  readonly contexts: Readonly<Record<CatalogContext, Allowance>>;
  /** Whether the value must never be shown. */
  readonly secret: boolean;
  /** One or two sentences for completion and hover. */
  readonly summary: string;
  /** What to know before using it, most important first: with its relations at most five points. */
  readonly notes: readonly string[];
  /** What is rarely needed: where it came from, reports, background. */
  readonly history: readonly string[];
  readonly example?: string;
  /** The section of the Microsoft documentation, or the page where the item is discussed. */
  readonly learn: string;
  readonly sources: readonly Source[];
  /** How often it was counted in public command lines: orders completions. 1 stands for one or two. */
  readonly uses: number;
}
