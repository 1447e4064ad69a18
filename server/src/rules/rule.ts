/** What a rule is: one object that its check, its documentation, its configuration and half of its tests come from. */
import type { Certainty, Severity } from './severity';
import type { LineIndex } from './support/line-index';
import type { InstallContext } from '../catalog/contexts';
import type { Argument, CommandLine } from '../language/ast';
import type { Edit } from '../language/edit';
import type { Remark } from '../language/remark';
import type { Span } from '../language/span';

/**
 * What the fixes of a rule may do to the arguments of a command line; a fix that does more is not safe.
 * - `order`: the same arguments with the same values, in another order, place or spelling of their signs
 * - `writing`: the arguments that are edited are written otherwise; none comes or goes
 * - `removal`: arguments that are edited may go
 * - `addition`: an argument comes
 * - `reading`: it becomes clear where arguments begin and end; no name of the catalog gets lost
 * - `program`: as `reading`, and the program in front goes
 * - `variable`: a value becomes one that only the run knows
 */
export type Change = 'order' | 'writing' | 'removal' | 'addition' | 'reading' | 'program' | 'variable';

/** A change that removes the cause of a finding. */
export interface Fix {
  /** What it does, as a command: "Remove https://". */
  readonly title: string;
  /** Safe fixes cannot lose a value and are part of "fix all"; others are suggestions. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** What it may change, where that is not what the fixes of its rule may. */
  readonly changes?: Change;
  /** Edits that a remark of the host brings along, in the place of `edits`. */
  readonly documentEdits?: Remark['edits'];
}

/** Another place in the command line that a finding speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A value of the organization that its configuration does not list yet. */
export interface Unlisted {
  readonly key: 'siteCodes' | 'managementPoints' | 'cmg';
  readonly value: string;
}

/** What a rule says about one place. Spans are offsets in the text of the region. */
export interface Report {
  /** The token at fault. */
  readonly span: Span;
  /** The place in the document, for what stands in the host language and not in the text that ccmsetup gets. */
  readonly document?: Span;
  /** One or two plain sentences: the thing, the reason, the remedy. Never holds a secret value. */
  readonly message: string;
  /** A severity other than the rule's own, for a milder or graver case that the rule distinguishes. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** A value that the configuration could list, and the key in `site` that would. */
  readonly unlisted?: Unlisted;
  /** A key for one mistake that several rules may see in different places, such as `missing SMSSITECODE`. */
  readonly about?: string;
}

/** What a rule may look at. Pure data: the same context gives the same reports. */
export interface RuleContext extends LineIndex {
  /** The whole tree of the region. */
  readonly line: CommandLine;
  /** The line whose arguments ccmsetup receives: inside CCMSETUPCMD="…" its inner line. */
  readonly ccmsetup: CommandLine;
  /** The decoded text of the region. */
  readonly text: string;
  readonly context: InstallContext;
  /** Whether nothing can be added at run time, so that something can be called missing. */
  readonly complete: boolean;
  /** The host language the command line stands in. */
  readonly host: string;
  /** Offsets in `text` of the characters that stand for values only the run knows, ascending. */
  readonly holes: readonly number[];
  /** What the host language does to the command line before ccmsetup gets it. */
  readonly remarks: readonly Remark[];
  /** Milliseconds since 1970, passed in so that the same input gives the same findings. */
  readonly now: number;
  /** The site version that the command line is written for, such as `2403`; undefined when not configured. */
  readonly targetVersion: string | undefined;
  /** The organization's own values; undefined when not configured. */
  readonly site: SiteFacts | undefined;
}

/** A server, or the address of a CMG, and its new name; neither has a scheme. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** What an organization says of itself in its configuration. Each list undefined means nothing is said. */
export interface SiteFacts {
  readonly siteCodes?: readonly string[] | undefined;
  /** Host names, without scheme. */
  readonly managementPoints?: readonly string[] | undefined;
  /** CMG addresses as CCMHOSTNAME takes them. */
  readonly cmg?: readonly string[] | undefined;
  readonly tenantId?: string | undefined;
  readonly clientAppId?: string | undefined;
  readonly resourceUri?: string | undefined;
  readonly fallbackStatusPoint?: string | undefined;
  /** Servers that have a new name. */
  readonly renamed?: readonly Rename[] | undefined;
}

/** Examples are command lines as a `.ccmcmd` file holds them; `{{…}}` in them is a hole. */
export interface RuleExample {
  readonly text: string;
  /** The install context when it is not the one that the form implies. */
  readonly context?: InstallContext;
  /** The host language when the rule depends on it. */
  readonly host?: string;
  /** For rules about time: milliseconds since 1970. */
  readonly now?: number;
  readonly targetVersion?: string;
  readonly site?: SiteFacts;
  /** For bad examples of rules with a safe fix: the text after it. */
  readonly fixed?: string;
}

/** One rule. */
export interface Rule {
  /** Its stable name: the code of its diagnostics, the key in the configuration. */
  readonly slug: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Where it speaks; undefined means everywhere. `ccmsetupcmd` includes its finer kinds. */
  readonly contexts?: readonly InstallContext[];
  /** The section of the rule index. */
  readonly topic: Topic;
  /** What it finds, one sentence. */
  readonly summary: string;
  /** Why, in sentences that claim no more than the source. */
  readonly why: string;
  /** Where the rule is stated; the link of its diagnostics. */
  readonly source: { readonly title: string; readonly url: string };
  /** When a finding may be wrong or wanted; for the documentation. */
  readonly falsePositives?: string;
  readonly examples: {
    readonly bad: readonly RuleExample[];
    /** Right ones, near misses among them. */
    readonly good: readonly RuleExample[];
    /** Command lines like the bad ones, but with a hole where the value stands: the rule must be silent. */
    readonly unknown: readonly RuleExample[];
  };
  /** What the fix does, for the documentation; absent when there is none. */
  readonly fix?: { readonly summary: string; readonly safe: boolean; readonly changes: Change };
  /** More specific rules: where one of them speaks of the same place, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** Whether it is off unless the configuration asks for it. */
  readonly offByDefault?: true;
  /**
   * The names of the catalog without which it has nothing to say: on a command line that has none of them, in whatever
   * form, it is not asked. Undefined where it can have something to say about any command line.
   */
  readonly names?: readonly string[];
  /** Gives the findings; a rule without it speaks in hover only. */
  readonly check?: (context: RuleContext) => Iterable<Report>;
  /**
   * What a hover says about an argument, or about the program when there is none; undefined where it has nothing to say.
   * For what is worth knowing and no fault. Plain sentences, as in messages.
   */
  readonly hover?: (context: RuleContext, argument: Argument | undefined) => string | undefined;
}

/** The sections of the rule index. */
export const topics = {
  text: 'Pasted text',
  structure: 'Structure of the command line',
  length: 'Length',
  tokens: 'Tokens and secrets',
  managementPoints: 'Management points and CMG',
  site: 'Site code, keys, assignment',
  authentication: 'Authentication',
  values: 'Values',
  contradictions: 'Contradictions and side effects',
  place: 'Where the command lives',
  versions: 'Versions and legacy',
} as const;
export type Topic = keyof typeof topics;
