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

/** Gives up analyses of versions that are outdated. */
export interface Steps {
  /** What an analysis calls before each step; it throws when the document has changed. */
  readonly of: (document: Pick<TextDocument, 'uri' | 'version'>) => (() => void) | undefined;
  /** Has this version finished: no newer one comes, and what was told was told of another document. */
  readonly finish: (uri: string, version: number) => void;
}

/** Makes it; without the memory of another thread nothing is given up. */
export function stepsOf(newest: Int32Array | undefined): Steps {
  const finished = new Map<string, number>();
  return {
    of: ({ uri, version }) => {
      if (newest === undefined || finished.get(uri) === version) return undefined;
      const place = placeOf(uri);
      return () => {
        const told = Atomics.load(newest, place);
        if (told !== 0 && told !== version) throw new Outdated();
      };
    },
    finish: (uri, version) => {
      finished.set(uri, version);
    },
  };
}
