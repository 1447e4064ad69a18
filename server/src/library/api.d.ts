/**
 * The public surface of the package `ccmsetup-tools`: what `import … from 'ccmsetup-tools'` gives. It ships as it is, so it
 * names nothing that is declared elsewhere.
 *
 * Lines and columns count from 1, columns and offsets in UTF-16 code units, as JavaScript counts; offsets count from 0. An
 * end is the place after the last character. Registration tokens, passwords and keys are asterisks in every text that is
 * returned, apart from the texts that `fixText` and `formatText` make of yours, and from the edits of fixes.
 */

/** How grave a finding is. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Where a command line is given to ccmsetup. */
export type InstallContext =
  | 'manual'
  | 'ccmsetupcmd'
  | 'intuneLob'
  | 'intunePolicy'
  | 'clientPush'
  | 'gpoSetupParameters'
  | 'tcf'
  | 'taskSequence'
  | 'packageProgram'
  | 'logonScript';

/** A range of a text. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly endOffset: number;
}

/** Another place that a finding is about. */
export interface RelatedPlace extends Place {
  readonly message: string;
}

/** A change of a text. */
export interface Edit extends Place {
  /** What comes into the place of the range. */
  readonly text: string;
}

/** A change that removes the cause of a finding. */
export interface Fix {
  /** What it does, such as `Remove https://`. */
  readonly title: string;
  /** Whether it loses nothing, so that `fixText` applies it. */
  readonly safe: boolean;
  /** In the order of the text, none of them overlapping. They may hold secrets of it. */
  readonly edits: readonly Edit[];
}

/** What a rule says about a place. */
export interface Finding extends Place {
  /** The name of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where the rule is stated. */
  readonly url: string | undefined;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** One command line: where it stands, with its program, and what ccmsetup receives. */
export interface CommandLine extends Place {
  /** `ccmsetup.exe`, `ccmsetup.msi` with or without msiexec, or arguments on their own. */
  readonly form: 'exe' | 'msi' | 'arguments';
  readonly context: InstallContext;
  /** Whether nothing can be added at run time. */
  readonly complete: boolean;
  /** Whether it is commented out; it has no findings then. */
  readonly inert: boolean;
  /** What ccmsetup receives. `{{…}}` stands for a value that only the run knows. */
  readonly text: string;
  readonly siteCodes: readonly string[];
  readonly managementPoints: readonly string[];
  /** Addresses of cloud management gateways, without https://. */
  readonly cmgs: readonly string[];
  /** All hosts that are named, in lower case. */
  readonly servers: readonly string[];
  /** The task sequence deployments of PROVISIONTS. */
  readonly deployments: readonly string[];
}

/** What was found in a text. */
export interface TextReport {
  /** The id of the format that the text was read as, such as `powershell`. */
  readonly format: string;
  readonly commandLines: readonly CommandLine[];
  readonly findings: readonly Finding[];
}

/** What `.ccmsetuprc.json` can say; its keys are described in the documentation of the configuration. */
export type Configuration = Readonly<Record<string, unknown>>;

/** How a text is judged. */
export interface LintOptions {
  /** An object as in `.ccmsetuprc.json`, or the text of such a file; nothing is read. */
  readonly configuration?: Configuration | string;
  /** The least severe findings that are wanted; `information` by default. */
  readonly severity?: Severity;
  /** Whether comments that suppress findings count; they do by default. */
  readonly suppress?: boolean;
  /** The moment for which the ends of tokens are judged; the current one by default. */
  readonly now?: Date | number;
}

/** What a text is. */
export interface TextOptions extends LintOptions {
  /** Its ending tells the format; `.ccmcmd` by default. The configuration can say something about the file, too. */
  readonly fileName?: string;
}

/** A text after its fixes. */
export interface FixedText {
  readonly text: string;
  /** Whether anything was fixed. */
  readonly changed: boolean;
  /** What remains. */
  readonly findings: readonly Finding[];
}

/** A linted file. */
export interface FileReport extends TextReport {
  /** As given, or found in a folder that was. */
  readonly path: string;
}

/** Why a file could not be linted. */
export interface FileProblem {
  readonly path: string;
  /** What is wrong, and what to do about it. */
  readonly message: string;
}

/** What was found in files. */
export interface FilesReport {
  readonly files: readonly FileReport[];
  readonly problems: readonly FileProblem[];
}

/** How files are judged. */
export interface FilesOptions extends Omit<LintOptions, 'configuration'> {
  /** The folder that paths start from; the current one of the process by default. */
  readonly cwd?: string;
}

/** How a command line is written: a plain one, the property that Intune takes, or a script or policy. */
export type Form = 'exe' | 'ccmsetupcmd' | 'powershell' | 'batch' | 'win32' | 'tcf' | 'unattend' | 'ansible';

/** What a command line is written from. */
export interface BuildOptions extends Pick<LintOptions, 'configuration' | 'now'> {
  /** By the names of arguments; an empty string for one that takes no value. Tokens and passwords aren't taken. */
  readonly values?: Readonly<Record<string, string>>;
  /** Without it, the text is that of a `.ccmcmd` file. */
  readonly form?: Form;
}

/** A command line that was written for a scenario. */
export interface BuiltCommandLine {
  readonly scenario: string;
  readonly text: string;
  /** The VS Code language identifier of the text. */
  readonly languageId: string;
  /** What is still to be filled in; the text has the sample in its place. */
  readonly missing: readonly {
    readonly name: string;
    readonly summary: string;
    readonly sample: string;
    readonly secret: boolean;
  }[];
  readonly findings: readonly Pick<Finding, 'rule' | 'severity' | 'message'>[];
  /** What to know about it, a sentence each. */
  readonly notes: readonly string[];
}

/** How an install ended, and why, as its log tells of the last run. Lines count from 1. */
export interface LogDiagnosis {
  readonly outcome: 'installed' | 'failed' | 'restart' | 'uninstalled' | 'skipped' | 'running' | 'unknown';
  readonly cause:
    | {
        readonly id: string;
        readonly line: number;
        /** The argument behind it, such as `/mp`. */
        readonly item: string | undefined;
        readonly meaning: string;
        readonly remedy: string | undefined;
        readonly certainty: LogCertainty;
      }
    | undefined;
  /** What was given to ccmsetup, as the log recorded it. */
  readonly commandLine: { readonly line: number; readonly text: string } | undefined;
  /** All of it as a page. */
  readonly markdown: string;
}

/** One argument of a command line. */
export interface Argument {
  /** `text` is neither a parameter nor a property. */
  readonly kind: 'parameter' | 'property' | 'text';
  /** As the documentation writes it, or as written where it has no such name; empty for other text. */
  readonly name: string;
  /** Whether the documentation has the name. */
  readonly known: boolean;
  /** As ccmsetup reads it, quotes removed; undefined without one. */
  readonly value: string | undefined;
  /** Whether the value is a secret, and asterisks for that reason. */
  readonly secret: boolean;
  readonly offset: number;
  readonly endOffset: number;
  /** The arguments inside CCMSETUPCMD="…"; empty for all others. */
  readonly arguments: readonly Argument[];
}

/** A command line, taken apart. */
export interface ParsedCommandLine {
  readonly form: 'exe' | 'msi' | 'arguments';
  /** The path of ccmsetup.exe, or of msiexec; undefined without one. */
  readonly program: string | undefined;
  readonly arguments: readonly Argument[];
}

/** Where a fact comes from. */
export interface Source {
  readonly title: string;
  /** Undefined for what was seen in public scripts and logs. */
  readonly url: string | undefined;
}

/** A value that is known. */
export interface CatalogValue {
  readonly value: string;
  readonly meaning: string;
  readonly documented: boolean;
}

/** Another item that an entry needs, excludes or goes well with. */
export interface Relation {
  /** Names, parameters with their slash: any of them satisfies the relation. */
  readonly items: readonly string[];
  /** What the items are called together. */
  readonly label: string | undefined;
  /** Values of the entry for which alone it holds. */
  readonly ownValue: readonly string[] | undefined;
  /** The value that the other item has where it holds. */
  readonly value: string | undefined;
  /** In which case it holds, when not always. */
  readonly when: string | undefined;
  readonly reason: string;
  readonly certainty: 'documented' | 'inferred';
}

/** Whether a context takes an item: said by the documentation, excluded by it, without use there, or an open question. */
export type Allowance = 'yes' | 'no' | 'undocumented' | 'disputed' | 'not-useful';

/** How a value is written. */
export type ValueKind =
  | 'none'
  | 'boolean'
  | 'bit'
  | 'enum'
  | 'integer'
  | 'host'
  | 'host-or-url'
  | 'management-point'
  | 'fqdn-or-cmg'
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

/** What is known of a parameter or a property. */
export interface CatalogEntry {
  readonly kind: 'parameter' | 'property';
  /** As the documentation writes it; parameters with their slash. */
  readonly name: string;
  readonly reader: 'ccmsetup.exe' | 'ccmsetup.msi' | 'client.msi' | 'msi';
  readonly status: 'documented' | 'legacy' | 'undocumented';
  readonly takesValue: 'none' | 'required' | 'optional';
  readonly valueKind: ValueKind;
  readonly values: readonly CatalogValue[];
  readonly default: string | undefined;
  readonly unit: string | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Between the items of a list. */
  readonly separator: string | undefined;
  /** Set on a parameter whose only official example has an equals sign where others have a colon. */
  readonly equalsSign: boolean;
  readonly repeatable: boolean;
  readonly caseSensitiveValue: boolean;
  readonly requires: readonly Relation[];
  readonly conflicts: readonly Relation[];
  readonly recommends: readonly Relation[];
  /** The version of Configuration Manager that brought it, such as `2207`. */
  readonly introduced: string | undefined;
  /** The first version for client push, when that differs. */
  readonly introducedForPush: string | undefined;
  /** The version from which something else took its place. */
  readonly deprecated: string | undefined;
  /** A name where one takes its place, otherwise words. */
  readonly replacement: string | undefined;
  /** By the contexts that the documentation distinguishes. */
  readonly contexts: Readonly<Record<Exclude<InstallContext, 'intuneLob' | 'intunePolicy'>, Allowance>>;
  /** Whether the value must never be shown. */
  readonly secret: boolean;
  readonly summary: string;
  readonly notes: readonly string[];
  /** What is rarely needed. */
  readonly history: readonly string[];
  readonly example: string | undefined;
  readonly url: string;
  /** Names in `Catalog.sources`. */
  readonly sources: readonly string[];
  /** How often it was counted in public command lines; 1 stands for one or two. */
  readonly uses: number;
}

/** Where a command line can be given to ccmsetup. */
export interface ContextDescription {
  readonly id: InstallContext;
  readonly title: string;
  readonly description: string;
}

/** Something that a scenario needs, likes or excludes. */
export interface ScenarioItem {
  /**
   * Groups of names: one group is enough, the names of a group go together. Empty for a circumstance that is no item of the
   * command line; then `note` names it.
   */
  readonly anyOf: readonly (readonly string[])[];
  /** The value that is meant, when not any: the whole of it, or its scheme. */
  readonly value: string | undefined;
  /** Whether the server that it names is the CMG. */
  readonly cmg: boolean;
  /** Whether it holds only in the case that `note` tells. */
  readonly inCase: boolean;
  readonly note: string | undefined;
}

/** One of several ways to do what a scenario is for. */
export interface ScenarioPath {
  readonly id: string;
  readonly title: string;
  /** Recommended items that it requires. */
  readonly takes: readonly string[];
}

/** A way to install the client. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly context: InstallContext;
  /** Empty where there is one way only. */
  readonly paths: readonly ScenarioPath[];
  readonly required: readonly ScenarioItem[];
  readonly recommended: readonly ScenarioItem[];
  readonly forbidden: readonly ScenarioItem[];
  readonly notes: readonly string[];
  /** Names in `Catalog.sources`. */
  readonly sources: readonly string[];
}

/** What is known of a rule. */
export interface Rule {
  readonly name: string;
  readonly summary: string;
  readonly topic: string;
  readonly severity: Severity;
  /** `certain`: the documentation states it. `inferred`: it follows. `folklore`: people report it. */
  readonly certainty: 'certain' | 'inferred' | 'folklore';
  readonly fix: 'safe' | 'suggestion' | 'none';
  readonly onByDefault: boolean;
  /** Whether it only tells something in a hover, and has no findings. */
  readonly hoverOnly: boolean;
  readonly url: string | undefined;
}

/** One reason for a message or a code of an install log. */
export interface LogCause {
  /** The parameter or property that the reason lies in. */
  readonly item: string | undefined;
  readonly text: string | undefined;
  readonly remedy: string | undefined;
  /** The argument with which the reason doesn't hold. */
  readonly unless: string | undefined;
  /** Whether the item isn't at fault but a way around. */
  readonly around: boolean;
  /** Whether it holds only in what an installed client logs. */
  readonly byClient: boolean;
  /** Whether it holds only for client.msi, not for a prerequisite. */
  readonly ofClient: boolean;
  /** The codes for which alone it holds; empty for any. */
  readonly codes: readonly string[];
}

/** How well a fact about logs is known: a page states it, a public log or a practitioner shows it, or it is remembered. */
export type LogCertainty = 'documented' | 'reported' | 'folklore';

/** One code that install logs can hold. */
export interface LogCode {
  /** `0x` and eight lowercase digits, or decimal. */
  readonly code: string;
  readonly name: string;
  /** `return` of ccmsetup.exe, `msi` of Windows Installer, `mdm` of enrollment; undefined for an HRESULT. */
  readonly kind: 'return' | 'msi' | 'mdm' | undefined;
  readonly meaning: string;
  readonly causes: readonly LogCause[];
  readonly certainty: LogCertainty;
  /** Names in `Catalog.sources`. */
  readonly sources: readonly string[];
}

/** One message that install logs can hold. */
export interface LogMessage {
  readonly id: string;
  /** The log that has it; `any` for what several have. */
  readonly log: string;
  readonly stage: string;
  readonly kind: 'record' | 'progress' | 'error' | 'exit';
  /** Of an error: a cause, the effect of something earlier, or a cause only where nothing else explains the failure. */
  readonly role: 'root' | 'symptom' | 'soft' | undefined;
  /** Whether it is harmless, whatever severity the line has. */
  readonly benign: boolean;
  /** Whether the cause is earlier. */
  readonly followUp: boolean;
  /** Whether it is the catch-all of a family. */
  readonly generic: boolean;
  /** Whether it can hold a token or names. */
  readonly secret: boolean;
  /** A regular expression of JavaScript for the message alone; letter case doesn't count. The first that matches counts. */
  readonly pattern: string;
  readonly meaning: string;
  readonly causes: readonly LogCause[];
  readonly certainty: LogCertainty;
  readonly note: string | undefined;
  /** Names in `Catalog.sources`. */
  readonly sources: readonly string[];
}

/** One state that ccmsetup reports to the fallback status point. */
export interface LogState {
  readonly id: number;
  readonly phase: string;
  readonly text: string;
  /** The parameter or property that it has to do with. */
  readonly item: string | undefined;
}

/** What is known of the install logs of the client. */
export interface LogCatalog {
  readonly codes: readonly LogCode[];
  readonly messages: readonly LogMessage[];
  readonly states: readonly LogState[];
}

/** All that is known; `ccmsetup-tools/catalog.json` is the same as a file. */
export interface Catalog {
  readonly contexts: readonly ContextDescription[];
  readonly parameters: readonly CatalogEntry[];
  readonly properties: readonly CatalogEntry[];
  readonly scenarios: readonly Scenario[];
  readonly rules: readonly Rule[];
  readonly log: LogCatalog;
  readonly sources: Readonly<Record<string, Source>>;
}

/** What `ccmsetup-lint` knows. It's frozen. */
export declare const catalog: Catalog;

/**
 * Finds the command lines of a text, and what is wrong with them.
 *
 * @throws TypeError when the format of the file name isn't known, the configuration isn't valid, or an argument or option isn't
 *   of its type
 */
export declare function lintText(text: string, options?: TextOptions): TextReport;

/**
 * Applies all safe fixes, and those that they bring to light. Of a large text with many rounds of them, the last may be left for
 * another call.
 *
 * @throws TypeError as `lintText`
 */
export declare function fixText(text: string, options?: TextOptions): FixedText;

/** Formats the text of a `.ccmcmd` file: one argument a line, parameters first. */
export declare function formatText(text: string): string;

/**
 * Takes a command line apart, as ccmsetup gets it: without the quoting of a script around it. Throws for no text.
 *
 * @throws TypeError when it isn't a string
 */
export declare function parseCommandLine(text: string): ParsedCommandLine;

/**
 * A page in Markdown about the name of a rule, a parameter, a property, a scenario or an error code, or about a whole command
 * line. Undefined for what isn't known.
 *
 * @throws TypeError when the configuration isn't valid, or an argument or option isn't of its type
 */
export declare function explain(
  what: string,
  options?: Pick<LintOptions, 'configuration' | 'now'>,
): string | undefined;

/**
 * Writes the command line of a scenario from your values, and checks it.
 *
 * @param scenario the id or the title of one in `catalog.scenarios`; where that has more than one way, the message names them
 * @throws TypeError when the scenario isn't known, a value doesn't belong to it, the form can't hold it, or an argument or option
 *   isn't of its type
 */
export declare function buildCommandLine(scenario: string, options?: BuildOptions): BuiltCommandLine;

/**
 * Tells from the text of `ccmsetup.log` or `client.msi.log` how the install ended, and why. Undefined for what is no such log.
 *
 * @throws TypeError when the configuration isn't valid, or an argument or option isn't of its type
 */
export declare function diagnoseLog(
  text: string,
  options?: Pick<LintOptions, 'configuration'>,
): LogDiagnosis | undefined;

/**
 * Lints files, and the files of known formats in folders, as `ccmsetup-lint` does: with the `.ccmsetuprc.json` above each of them.
 * Nothing is written.
 *
 * @throws TypeError when an argument or option isn't of its type
 * @throws Error in a browser, where no files can be read
 */
export declare function lintFiles(paths: readonly string[], options?: FilesOptions): Promise<FilesReport>;
