/** Tells another thread, while that computes, that what it looks at is not the newest version of a document any more. */

import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Memory that two threads share. Documents share its places: whoever finds a wrong version there only looks once more. */
const places = 256;

/** Makes it: the newest version of each document, by its place. */
export function newestVersions(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(places * Int32Array.BYTES_PER_ELEMENT));
}

function placeOf(uri: string): number {
  let hash = 0;
  for (let index = 0; index < uri.length; index++) hash = (hash * 31 + uri.charCodeAt(index)) >>> 0;
  return hash % places;
}

/** Writes down the newest version of a document. */
export function tellNewest(newest: Int32Array | undefined, uri: string, version: number): void {
  if (newest !== undefined) Atomics.store(newest, placeOf(uri), version);
}

/** The work on a version of a document was given up, since there is a newer one. */
export class Outdated extends Error {}

/**
 * Makes the function that gives what an analysis calls before each step: it gives up when the document has changed. A version
 * that was given up once is finished the next time: it is the newest, and the place is that of another document, too.
 */
export function stepsOf(
  newest: Int32Array | undefined,
): (document: Pick<TextDocument, 'uri' | 'version'>) => (() => void) | undefined {
  const givenUp = new Map<string, number>();
  return ({ uri, version }) => {
    if (newest === undefined || givenUp.get(uri) === version) return undefined;
    const place = placeOf(uri);
    return () => {
      const told = Atomics.load(newest, place);
      if (told === 0 || told === version) return;
      givenUp.set(uri, version);
      throw new Outdated();
    };
  };
}
