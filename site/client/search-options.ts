/** How the search index is made and read: both must agree. */
import type { Options } from 'minisearch';

/** One thing that the search can find, as the index has it. */
export interface IndexedEntry {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  /** From the root of the site, with its anchor. */
  readonly path: string;
  /** In lower case, separated by line breaks: whoever types one of them whole means this. */
  readonly names: string;
  readonly text: string;
}

/** How much a kind of result weighs: what has a page of its own comes before a part of one. */
export const kindWeights: Readonly<Record<string, number>> = {
  Parameter: 1.6,
  Property: 1.6,
  Code: 1.4,
  Scenario: 1.3,
  Rule: 1.2,
  Page: 1.1,
  Guide: 1,
  'Part of a guide': 0.7,
  'Log message': 0.6,
};

/** The options of the index. */
export const searchOptions: Options<IndexedEntry> = {
  fields: ['title', 'names', 'text'],
  storeFields: ['kind', 'title', 'path', 'names'],
  searchOptions: {
    boost: { title: 4, names: 3 },
    boostDocument: (_id, _term, stored) => kindWeights[String(stored?.['kind'])] ?? 1,
    combineWith: 'AND',
    prefix: true,
    // Codes differ from one another by a letter.
    fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
  },
};
