/** What client and server say to each other beyond the Language Server Protocol. */

/** What a client may say of itself when it starts the server. All of it is optional, for clients that know nothing of us. */
export interface InitializationOptions {
  /** Answers `readFileRequest`, so that files are read where the workspace really is: on a remote, or in a browser. */
  readonly readsFiles?: boolean;
  /** Validates an open `.ccmsetuprc.json` against its schema itself, so that the server need not say the same again. */
  readonly validatesConfiguration?: boolean;
  /** Has the command `ccmsetup.showRuleDocumentation`, so that quick fixes may offer it. */
  readonly showsRuleDocumentation?: boolean;
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
