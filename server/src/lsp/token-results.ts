/** Remembers the tokens that were given last, so that a client is told only what has changed. */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';

/** The tokens given last, by document. */
export interface TokenResults {
  /** Gives all tokens. */
  all(uri: string, data: number[]): SemanticTokens;
  /** Gives what is different from the tokens that the client has; all of them when those are not the ones given last. */
  changes(uri: string, data: number[], previousResultId: string): SemanticTokens | SemanticTokensDelta;
  forget(uri: string): void;
}

/** The one stretch in which two lists differ. */
function difference(before: readonly number[], data: number[]): SemanticTokensDelta['edits'] {
  const most = Math.min(before.length, data.length);
  let start = 0;
  while (start < most && before[start] === data[start]) start++;
  let kept = 0;
  while (kept < most - start && before[before.length - 1 - kept] === data[data.length - 1 - kept]) kept++;
  const deleteCount = before.length - kept - start;
  const added = data.slice(start, data.length - kept);
  return deleteCount === 0 && added.length === 0 ? [] : [{ start, deleteCount, data: added }];
}

/** Makes one that remembers nothing yet. */
export function tokenResults(): TokenResults {
  const given = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let last = 0;
  const remember = (uri: string, data: number[]): string => {
    const resultId = String(++last);
    given.set(uri, { resultId, data });
    return resultId;
  };
  return {
    all: (uri, data) => ({ resultId: remember(uri, data), data }),
    changes: (uri, data, previousResultId) => {
      const before = given.get(uri);
      const resultId = remember(uri, data);
      return before?.resultId === previousResultId
        ? { resultId, edits: difference(before.data, data) }
        : { resultId, data };
    },
    forget: (uri) => {
      given.delete(uri);
    },
  };
}
