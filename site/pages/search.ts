/** The index of the search, made from what the pages say of themselves. */
import MiniSearch from 'minisearch';
import { searchOptions, type IndexedEntry } from '../client/search-options';
import type { SitePage } from './frame/page';

/** The index as JSON. */
export function searchIndex(pages: readonly SitePage[]): string {
  const index = new MiniSearch<IndexedEntry>(searchOptions);
  const all = pages.flatMap(({ path, search }) =>
    search.map(({ kind, title, anchor, names = [], text }) => ({
      ...{ kind, title, text },
      path: anchor === undefined ? path : `${path}#${anchor}`,
      names: [...new Set(names.map((name) => name.toLowerCase()))].join('\n'),
    })),
  );
  index.addAll(all.map((entry, id) => ({ id, ...entry })));
  return JSON.stringify(index);
}

/** The script that hands the index over, to stand before the one that reads it. */
export function indexScript(json: string): string {
  return `globalThis.ccmsetupIndex=${JSON.stringify(json)};\n`;
}
