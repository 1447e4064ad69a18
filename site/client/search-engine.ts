/** The search, loaded when somebody uses it for the first time: the index and what reads it. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { kindWeights, searchOptions, type IndexedEntry } from './search-options';

/** One result. */
export type Found = Pick<IndexedEntry, 'kind' | 'title' | 'path'>;

/** Finds what a text is about, best first. */
export type Search = (query: string) => readonly Found[];

declare global {
  /** The search, once its script has run. */
  var ccmsetupSearch: Search | undefined;
  /** The index as JSON, which its script hands over. */
  var ccmsetupIndex: string | undefined;
}

const most = 12;

function isNamed({ names }: SearchResult, query: string): boolean {
  return String(names).split('\n').includes(query);
}

/** Whoever types a name as a whole means it; then come names that begin so. */
function rank(result: SearchResult, query: string): number {
  const weight = kindWeights[String(result['kind'])] ?? 1;
  if (isNamed(result, query)) return 1000 + weight;
  const begins = String(result['names'])
    .split('\n')
    .some((name) => name.startsWith(query));
  return begins && query.length > 1 ? 500 + weight : 0;
}

/** Makes the search from the index as JSON. */
export function searchOf(json: string): Search {
  const index = MiniSearch.loadJSON<IndexedEntry>(json, searchOptions);
  return (text) => {
    const query = text.trim().toLowerCase();
    if (query === '') return [];
    const all = index.search(query);
    // What has all words comes first; without any such thing, some of them must do.
    const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    return found
      .map((result) => ({ result, rank: rank(result, query) }))
      .sort((left, right) => right.rank - left.rank || right.result.score - left.result.score)
      .slice(0, most)
      .map(({ result }): Found => ({
        kind: String(result['kind']),
        title: String(result['title']),
        path: String(result['path']),
      }));
  };
}

if (globalThis.ccmsetupIndex !== undefined) globalThis.ccmsetupSearch = searchOf(globalThis.ccmsetupIndex);
