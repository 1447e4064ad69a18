/** What the server needs from where it runs. */
import type { Defer } from './diagnostics';

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
}
