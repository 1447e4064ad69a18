/** Where the pages of the rules stand on the web. */

import { staleSlug } from '../../lint/notices';

/** The program's own page. */
export const homePage = 'https://github.com/ccmsetup-tools/ccmsetup-tools';

/** The page of a rule. */
export function rulePageUrl(slug: string): string {
  if (slug === staleSlug) return `${homePage}/blob/main/docs/baseline.md#keep-it-honest`;
  return `${homePage}/blob/main/docs/rules/${slug}.md`;
}

/** A page of a rule that can stand anywhere: its remark and its link to the others are gone, its links are whole. */
export function portablePage(markdown: string): string {
  return markdown
    .replace(/^<!--[^]*?-->\s*/, '')
    .replace(/\[All rules\]\(README\.md\)\s*$/, '')
    .replace(/\]\((?!https?:|#)(\.\.\/)?([^)\s]+)\)/g, (_, up: string | undefined, target: string) => {
      return `](${homePage}/blob/main/docs/${up === undefined ? 'rules/' : ''}${target})`;
    })
    .trimEnd();
}
