/** What the server needs from where it runs. */
import type { MessageReader, MessageWriter } from 'vscode-languageserver';
import type { Defer } from './diagnostics';

/** A second server that runs beside this one: a thread, or a worker of a browser. */
export interface SecondServer {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** The newest versions of documents, in memory that both share, where there is such. */
  readonly newest?: Int32Array;
  /** Has its end told, or that it cannot begin, unless it was ended from here. */
  readonly onEnd: (tell: (error: unknown) => void) => void;
  readonly end: () => void;
}

/** Node or a web worker. */
export interface Runtime {
  /**
   * Reads a file of at most so many bytes by its URI, for clients that do not offer to; undefined when there is none.
   * Rejects for what is larger or no regular file.
   */
  readonly readText: (uri: string, most: number) => Promise<string | undefined>;
  /** Whether there is a file, by its URI, for clients that do not tell. */
  readonly isThere: (uri: string) => Promise<boolean>;
  /** Where a file really is, links followed; undefined where nobody can tell. */
  readonly realUri?: (uri: string) => Promise<string | undefined>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly defer: Defer;
  /** Starts a second server of the same code. Throws where there can be none. */
  readonly startSecond?: () => SecondServer;
  /** The newest versions of documents, for a second server in a thread. */
  readonly newest?: Int32Array | undefined;
}
