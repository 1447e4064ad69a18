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

/** Why nothing is said of the command lines of a document. */
export type NotServed =
  /** The setting `ccmsetup.enable` is off for it. */
  | 'disabled'
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

/** Server to client: the status of every document may be another, after a change of settings or of a configuration file. */
export interface StatusChangedNotification {
  readonly method: 'ccmsetup/statusChanged';
}
