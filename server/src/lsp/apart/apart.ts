/** The documents that a second server serves, as the rest of this one sees them. */
import type { CancellationToken } from 'vscode-languageserver';

/** Which documents are served apart, and the way to them. */
export interface Apart {
  readonly has: (uri: string) => boolean;
  /** All of them. */
  readonly all: () => readonly string[];
  /** Asks the second server. */
  readonly ask: <T>(method: string, params: object, token?: CancellationToken) => Promise<T>;
  /** Tells the second server, where one runs. */
  readonly tell: (method: string, params: object) => void;
}
