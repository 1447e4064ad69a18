/** What a page of the site is, before it gets its frame. */
import type { Html } from './html';

/** The parts of the site, as the navigation names them. */
export const sections = {
  playground: { title: 'Playground', path: 'index.html' },
  rules: { title: 'Rules', path: 'rules/index.html' },
  catalog: { title: 'Parameters', path: 'catalog/index.html' },
  scenarios: { title: 'Scenarios', path: 'scenarios/index.html' },
  logs: { title: 'Log errors', path: 'logs/index.html' },
  docs: { title: 'Guides', path: 'docs/index.html' },
} as const satisfies Record<string, { readonly title: string; readonly path: string }>;
export type Section = keyof typeof sections;

/** A heading that the contents of a page link to. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

/** One thing that the search can find: a page, or a place in one. */
export interface SearchEntry {
  /** What kind of thing it is, as the results show it. */
  readonly kind: string;
  readonly title: string;
  /** The anchor in the page; absent for the page itself. */
  readonly anchor?: string;
  /** The names that somebody types for exactly this. */
  readonly names?: readonly string[];
  readonly text: string;
}

/** One page of the site. */
export interface SitePage {
  /** From the root of the site, with forward slashes. */
  readonly path: string;
  readonly section: Section | undefined;
  /** Of the window, without the name of the site. */
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** What `<main>` holds, its only `<h1>` among it. */
  readonly body: Html;
  /** The contents, where the page has enough for some. */
  readonly headings?: readonly Heading[];
  /** Scripts of this page alone, from the root of the site. */
  readonly scripts?: readonly string[];
  /** Whether styles made by a script and workers are allowed: for the editor of the playground. */
  readonly isPlayground?: true;
  readonly search: readonly SearchEntry[];
}

/**
 * The way from one page to a file of the site, for an attribute. It works at any address and from a folder of files.
 *
 * @param from the path of the page
 * @param to the path of the file, with its anchor
 */
export function relative(from: string, to: string): string {
  const up = from.split('/').slice(0, -1);
  const down = to.split('/');
  while (up.length > 0 && down.length > 1 && up[0] === down[0]) {
    up.shift();
    down.shift();
  }
  return [...up.map(() => '..'), ...down].join('/');
}
