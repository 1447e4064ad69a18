/** The pages that are written by hand: `docs/*.md`, and a few from the root of the project. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEntry, SitePage } from '../frame/page';
import { pagePath, rootPages } from '../text/links';
import { markdownPage, type MarkdownPage } from '../text/markdown';
import { shorten } from '../text/shorten';

/** What the search knows of a page from Markdown: the page, and each of its parts. */
export function searchOfParts(kind: string, { title, lead, parts }: MarkdownPage): SearchEntry[] {
  return [
    { kind, title, text: lead },
    ...parts.slice(1).map(({ heading, text }): SearchEntry => ({
      kind: `Part of a ${kind.toLowerCase()}`,
      title: `${title}: ${heading.text}`,
      anchor: heading.id,
      text,
    })),
  ];
}

/** The files of the project that become pages. */
function guideFiles(root: string): string[] {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  return [...docs.sort().map((name) => `docs/${name}`), ...Object.keys(rootPages)];
}

/**
 * The pages.
 *
 * @param root the folder of the project
 * @param repository the address of its repository
 */
export function guidePages(root: string, repository: string): SitePage[] {
  return guideFiles(root).map((file): SitePage => {
    const path = pagePath(file);
    if (path === undefined) throw new Error(`${file} has no place in the site.`);
    const page = markdownPage(readFileSync(join(root, file), 'utf8'), { file, page: path, repository });
    return {
      path,
      section: 'docs',
      title: page.title,
      description: shorten(page.lead === '' ? `${page.title} of ccmsetup Tools.` : page.lead),
      body: page.body,
      headings: page.parts.map(({ heading }) => heading),
      search: searchOfParts('Guide', page),
    };
  });
}
