/** What client and server say to each other beyond the Language Server Protocol. */

/** What a client may say of itself when it starts the server. All of it is optional, for clients that know nothing of us. */
export interface InitializationOptions {
  /** Answers `readFileRequest`, so that files are read where the workspace really is: on a remote, or in a browser. */
  readonly readsFiles?: boolean;
  /** Validates an open `.ccmsetuprc.json` against its schema itself, so that the server says only what a schema cannot. */
  readonly validatesConfiguration?: boolean;
  /** Has the command `ccmsetup.showRuleDocumentation`, so that quick fixes may offer it. */
  readonly showsRuleDocumentation?: boolean;
  /** Shows the status of documents, so that the server tells when all of them may have changed. */
  readonly showsStatus?: boolean;
  /** Shows the semantic tokens of one server only for each document, so that those of other languages come first. */
  readonly sharesTokens?: boolean;
  /** Has the commands `ccmsetup.copyAsOneLine` and `ccmsetup.explain`, so that code lenses may offer them. */
  readonly runsCommands?: boolean;
  /** Has the commands of `LogLensCommand`, so that the code lenses of logs may offer them. */
  readonly runsLogCommands?: boolean;
  /** Answers `ToolFilesRequest` and `ToolTextRequest`, so that the tools for agents may read the files of the workspace. */
  readonly findsToolFiles?: boolean;
  /** Knows the command that opens the suggestions, so that an accepted name can open those for its value. */
  readonly opensSuggestions?: boolean;
  /** Takes snippets with stops in the placeholders of others; not all editors do that take snippets. */
  readonly nestsPlaceholders?: boolean;
  /** The texts of the server in the language of the editor, by their English texts; without it they are English. */
  readonly translations?: Readonly<Record<string, string>>;
}

/** The command of the client that shows the page of a rule; its one argument is the slug. */
export interface ShowRuleDocumentation {
  readonly command: 'ccmsetup.showRuleDocumentation';
  readonly arguments: readonly [slug: string];
}

/**
 * Server to client: the text of a file, by its URI; null when there is none. A client fails for what is no regular file or
 * larger than 1 MiB.
 */
export interface ReadFileRequest {
  readonly method: 'ccmsetup/readFile';
  readonly params: { readonly uri: string };
  readonly result: string | null;
}

/** Server to client: whether there is a file, by its URI. */
export interface FileThereRequest {
  readonly method: 'ccmsetup/fileThere';
  readonly params: { readonly uri: string };
  readonly result: boolean;
}

/** Why nothing is said of the command lines of a document. */
export type NotServed =
  /** The setting `ccmsetup.enable` is off for it. */
  | 'disabled'
  /** It's larger than the setting `ccmsetup.maxFileSize` allows. */
  | 'large'
  /** A pattern in `ignore` fits it. */
  | 'ignored'
  /** It configures the linter itself. */
  | 'configuration'
  /** No host knows its language or its file name. */
  | 'format';

/** Client to server: what there is to tell of a document and the place of the cursor; null when it is not open. */
export interface DocumentStatusRequest {
  readonly method: 'ccmsetup/documentStatus';
  readonly params: {
    readonly uri: string;
    /** Where the cursor stands. */
    readonly position?: { readonly line: number; readonly character: number };
  };
  readonly result: DocumentStatus | null;
}

/** How long a command line is, in UTF-16 units. */
export interface LineLength {
  readonly used: number;
  /** Whether values that only the run knows make it longer. */
  readonly atLeast: boolean;
  /** The most that the place takes, where it has a limit. */
  readonly limit?: number;
}

/** What there is to tell of a document. */
export interface DocumentStatus {
  /** The URI of the configuration file in force; without it the settings of the editor are. */
  readonly configuration?: string;
  readonly notServed?: NotServed;
  readonly commandLines: number;
  /** That of the command line at the cursor. */
  readonly length?: LineLength;
  /** What an install log tells; present for logs alone. */
  readonly log?: LogSummary;
}

/** What an install log tells of its last run. */
export interface LogSummary {
  readonly outcome: 'installed' | 'failed' | 'restart' | 'uninstalled' | 'skipped' | 'running' | 'unknown';
  /** The outcome, and the cause of it where there is one, in a few words in the language of the editor. */
  readonly text: string;
  readonly runs: number;
  /** Where the cause of the last run is; absent where none is known. */
  readonly cause?: { readonly line: number; readonly character: number };
}

/** Client to server: the command line at a position, on one line; null where there is none. */
export interface OneLineRequest {
  readonly method: 'ccmsetup/oneLine';
  readonly params: {
    readonly uri: string;
    readonly position: { readonly line: number; readonly character: number };
  };
  readonly result: OneLine | null;
}

/** A command line on one line, as a field takes it. */
export interface OneLine {
  /** Values that are filled in later stand in it as the document has them. */
  readonly text: string;
  /** Why it should not be used like this, in sentences; undefined where nothing speaks against it. */
  readonly refused?: string;
  /** What stands between its parts in a `.ccmcmd` file and is not in the text. */
  readonly leftOut: { readonly comments: number; readonly continuations: number };
  /** How many values are filled in later. */
  readonly toFillIn: number;
  /** Whether a script may add arguments when it runs. */
  readonly open: boolean;
  readonly length: LineLength;
}

/** What a command line can be converted to. */
export type ConversionTarget =
  'exe' | 'ccmsetupcmd' | 'powershell' | 'batch' | 'win32' | 'tcf' | 'unattend' | 'ansible';

/** Client to server: the command line at a position as another kind of file has it; null where there is none. */
export interface ConvertRequest {
  readonly method: 'ccmsetup/convert';
  readonly params: {
    readonly uri: string;
    readonly position: { readonly line: number; readonly character: number };
    readonly target: ConversionTarget;
    /** Leaves out what the target cannot hold. */
    readonly anyway?: boolean;
  };
  readonly result: Conversion | null;
}

/** A converted command line, or why there is none. */
export type Conversion =
  | {
      readonly text: string;
      /** The VS Code language identifier of the text. */
      readonly languageId: string;
      /** What it lacks, or what to know about it; a sentence each. */
      readonly notes: readonly string[];
    }
  | {
      /** In sentences. */
      readonly refused: string;
      /** Whether `anyway` gives a result. */
      readonly canForce: boolean;
    };

/** Client to server: what the command line at a position does, as Markdown; null where there is none. */
export interface ExplainRequest {
  readonly method: 'ccmsetup/explain';
  readonly params: {
    readonly uri: string;
    readonly position: { readonly line: number; readonly character: number };
  };
  readonly result: { readonly markdown: string } | null;
}

/** Client to server: a copied command line as it is written in a place; null for a document that is none of ours. */
export interface PasteAsRequest {
  readonly method: 'ccmsetup/pasteAs';
  readonly params: {
    readonly uri: string;
    /** What it replaces. */
    readonly range: {
      readonly start: { readonly line: number; readonly character: number };
      readonly end: { readonly line: number; readonly character: number };
    };
    readonly text: string;
    /** Whether it is only offered, which the setting `ccmsetup.features.pasteAs` turns off. */
    readonly offered?: boolean;
  };
  /** The text to put in, or why there is none. */
  readonly result: { readonly newText: string } | { readonly reason: string } | null;
}

/** Server to client: the status of every document may be another, after a change of settings or of a configuration file. */
export interface StatusChangedNotification {
  readonly method: 'ccmsetup/statusChanged';
}

/** What the data of an inlay hint hold that is serious. Its label begins with a sign, for clients without colors. */
export interface HintMark {
  readonly level: 'warning' | 'error';
  /** The label without the sign. */
  readonly text: string;
}

/** An argument of a scenario. */
export interface ScenarioArgument {
  readonly name: string;
  /** Empty where it takes none, and for one that is filled in later. */
  readonly value: string;
}

/** What there is to tell of a scenario; all texts are in the language of the editor. */
export interface ScenarioInfo {
  readonly id: string;
  readonly title: string;
  /** Where its command line is used. */
  readonly context: string;
  readonly notes: readonly string[];
  readonly steps: readonly {
    readonly presence: 'required' | 'recommended' | 'inCase';
    readonly reason?: string | undefined;
    /** At least one; each is enough, and its arguments go together. */
    readonly groups: readonly (readonly {
      readonly name: string;
      readonly summary: string;
      readonly takesValue: boolean;
      /** Whether there is one value that is meant, the first of `values`. */
      readonly isFixed: boolean;
      /** Whether the value must never be shown. */
      readonly isSecret: boolean;
      /** What is known to fit, the organization's own first. */
      readonly values: readonly { readonly value: string; readonly detail: string }[];
      /** What a value looks like. */
      readonly sample: string;
      /** Whether the sample is the one value that the organization has. */
      readonly isKnown: boolean;
      /** Arguments that have the same value as a rule, apart from its scheme. */
      readonly like: readonly string[];
      /** What the value begins with. */
      readonly before: string;
    }[])[];
  }[];
  /** Its command line as a snippet for a line of a `.ccmcmd` file. */
  readonly snippet: string;
}

/** Client to server: the scenarios, in the order in which they are offered. */
export interface ScenariosRequest {
  readonly method: 'ccmsetup/scenarios';
  /** `uri`: a document, open or not, whose configuration counts. */
  readonly params: { readonly uri: string };
  readonly result: readonly ScenarioInfo[];
}

/** A value to judge, with the arguments that are known so far. */
export interface ValueQuestion {
  readonly scenario: string;
  readonly name: string;
  readonly value: string;
  readonly given: readonly ScenarioArgument[];
}

/** What the rules say of a value. */
export interface ValueVerdict {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

/** Client to server: what the rules say of a value; null where it is right. */
export interface CheckValueRequest {
  readonly method: 'ccmsetup/checkValue';
  readonly params: ValueQuestion & { readonly uri: string };
  readonly result: ValueVerdict | null;
}

/** The command line of a scenario. */
export interface ScenarioAnswer {
  /** The text of a `.ccmcmd` file. */
  readonly text: string;
  /** What writes it at the cursor. */
  readonly edit?: {
    readonly range: {
      readonly start: { readonly line: number; readonly character: number };
      readonly end: { readonly line: number; readonly character: number };
    };
    readonly newText: string;
  };
  /** Why it cannot be written there. */
  readonly refused?: string;
}

/** Client to server: writes the command line of a scenario; null for a scenario that is not known. */
export interface WriteScenarioRequest {
  readonly method: 'ccmsetup/writeScenario';
  readonly params: {
    readonly uri: string;
    /** Where the cursor stands; without it only the text of a file is wanted. */
    readonly position?: { readonly line: number; readonly character: number };
    readonly scenario: string;
    readonly arguments: readonly ScenarioArgument[];
  };
  readonly result: ScenarioAnswer | null;
}

/** Client to server: the text of a `.ccmsetuprc.json` with the values that the open documents of a folder use. */
export interface ConfigurationDraftRequest {
  readonly method: 'ccmsetup/configurationDraft';
  /** `folder`: its URI; `documents`: the URIs of those that count, where an editor keeps closed documents for a while. */
  readonly params: { readonly folder: string; readonly documents?: readonly string[] };
  readonly result: string;
}

/** The language of the client's install logs. Documents of it hold no command lines of people, and are read as logs. */
export type LogLanguage = 'ccmsetup-log';

/**
 * The types of the semantic tokens of logs, each on the message of a record; a client that colors them contributes each with
 * scopes. The arguments of a recorded command line have the types that they have elsewhere.
 *
 * - `ccmsetupLogRoot`: the cause of the run
 * - `ccmsetupLogSymptom`: an effect of something earlier
 * - `ccmsetupLogSoft`: an error that matters only where nothing else explains the failure
 * - `ccmsetupLogHarmless`: means nothing here, whatever severity the record has
 * - `ccmsetupLogKnown`: a message that is known, and no error; needs no color of its own
 */
export type LogTokenType =
  'ccmsetupLogRoot' | 'ccmsetupLogSymptom' | 'ccmsetupLogSoft' | 'ccmsetupLogHarmless' | 'ccmsetupLogKnown';

/** The commands of a client that code lenses on a log use, with their arguments; positions and lines count from 0. */
export type LogLensCommand =
  | {
      readonly command: 'ccmsetup.goToLogCause';
      readonly arguments: readonly [
        uri: string,
        position: { readonly line: number; readonly character: number },
      ];
    }
  | { readonly command: 'ccmsetup.explainLog'; readonly arguments: readonly [uri: string] }
  | {
      readonly command: 'ccmsetup.openRecordedCommandLine';
      readonly arguments: readonly [uri: string, line: number];
    };

/**
 * Client to server: what an open log tells, as a page in Markdown: the story of its last run, what was tried, the timeline.
 * Names of hosts and users stay in it, secrets do not. Null for what is no open log.
 */
export interface ExplainLogRequest {
  readonly method: 'ccmsetup/explainLog';
  readonly params: { readonly uri: string };
  readonly result: { readonly title: string; readonly markdown: string } | null;
}

/** Client to server: the command line that a run of an open log recorded; null where there is none. */
export interface RecordedCommandLineRequest {
  readonly method: 'ccmsetup/recordedCommandLine';
  /** `line`: one of the run, from 0; without it the last run is meant. */
  readonly params: { readonly uri: string; readonly line?: number };
  readonly result: {
    /** The text of a `.ccmcmd` file; holes stand for secrets. */
    readonly text: string;
    /** Where open documents hold the command line that was given. */
    readonly origins: readonly {
      readonly uri: string;
      readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
      };
    }[];
  } | null;
}

/** Client to server: the diagnosis of an open log for a ticket or a forum, without names of hosts and users; null for what is no open log. */
export interface LogTicketRequest {
  readonly method: 'ccmsetup/logTicket';
  readonly params: { readonly uri: string };
  readonly result: { readonly markdown: string } | null;
}

/** Client to server: an open document without what tells who wrote it, for a link or a forum; null for what is none of ours. */
export interface ForSharingRequest {
  readonly method: 'ccmsetup/forSharing';
  readonly params: { readonly uri: string };
  readonly result: {
    readonly text: string;
    /** What was replaced, in the order of the document; the ranges are those of the document that is open. */
    readonly replaced: readonly SharedReplacement[];
    /** Of an install log only: the diagnosis of the text above, as Markdown. */
    readonly ticket?: string;
  } | null;
}

/** What was replaced by one text. */
export interface SharedReplacement {
  /**
   * - `secret`: a token, a password, a key
   * - `id`: a GUID, the number of a cloud management gateway, a thumbprint
   * - `address`: an address of a network
   * - `user`: the name of a person or an account
   * - `host`: the name of a server, a device or a domain
   * - `name`: the name of an organization
   */
  readonly kind: 'secret' | 'id' | 'address' | 'user' | 'host' | 'name';
  /** Empty for the rest of a name that the document puts together from several places. */
  readonly with: string;
  readonly ranges: readonly {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  }[];
}

/**
 * Client to server: asks one of the tools for agents. Its input and answer are those of the tool of the same name over the
 * Model Context Protocol (docs/agents.md). A path is read only where the client answers `ToolFilesRequest`.
 */
export interface ToolRequest {
  readonly method: 'ccmsetup/tool';
  readonly params: {
    readonly tool: 'lint' | 'explain' | 'build';
    readonly input: unknown;
    /** A document whose configuration counts for a text; without it, the one of a new file in the first workspace folder. */
    readonly uri?: string;
  };
  readonly result:
    | { readonly ok: Readonly<Record<string, unknown>> }
    /** What the one who asks can mend, in sentences. */
    | { readonly error: string };
}

/** Server to client: what there is at a path that somebody named to a tool. Only what the user opened may be found. */
export interface ToolFilesRequest {
  readonly method: 'ccmsetup/toolFiles';
  readonly params: { readonly path: string };
  readonly result: ToolFiles;
}

/** A file that a tool may read. */
export interface ToolFile {
  readonly uri: string;
  /** As it's told. */
  readonly path: string;
  /** The language of an open document, which goes before the name of the file. */
  readonly languageId?: string;
}

/** What a client finds at a path. */
export type ToolFiles =
  | {
      readonly kind: 'files';
      readonly files: readonly ToolFile[];
      /** Whether the path is that of a folder. */
      readonly isFolder: boolean;
      /** Whether the folder has more files than are told. */
      readonly hasMore?: boolean;
    }
  /** There's nothing, or what is there lies outside of `folders` or behind a link. */
  | { readonly kind: 'missing' | 'outside' | 'link'; readonly folders: readonly string[] };

/** Server to client: the text of a file that was found, as the editor has it where it's open. */
export interface ToolTextRequest {
  readonly method: 'ccmsetup/toolText';
  readonly params: {
    readonly uri: string;
    /** The most bytes that it may have. */
    readonly most: number;
  };
  readonly result:
    { readonly text: string } | { readonly problem: 'missing' | 'too large' | 'binary' | 'unreadable' };
}
