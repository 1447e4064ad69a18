/** The pages of the rules, from those that `npm run generate` writes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleFacts } from '../../../server/src/service/explain/rule-facts';
import type { SitePage } from '../frame/page';
import { markdownPage } from '../text/markdown';
import { shorten } from '../text/shorten';

/**
 * A page for each rule.
 *
 * @param root the folder of the project
 * @param repository the address of its repository
 */
export function rulePages(root: string, repository: string): SitePage[] {
  return ruleFacts().map(({ slug, summary, topic }): SitePage => {
    const file = `docs/rules/${slug}.md`;
    const path = `rules/${slug}.html`;
    const page = markdownPage(readFileSync(join(root, file), 'utf8'), { file, page: path, repository });
    return {
      path,
      section: 'rules',
      title: slug,
      description: shorten(summary),
      body: page.body,
      headings: page.parts.map(({ heading }) => heading),
      search: [{ kind: 'Rule', title: slug, names: [slug], text: `${summary} ${topic}` }],
    };
  });
}

/** The index of the rules. */
export function ruleIndex(root: string, repository: string): SitePage {
  const file = 'docs/rules/README.md';
  const path = 'rules/index.html';
  const page = markdownPage(readFileSync(join(root, file), 'utf8'), { file, page: path, repository });
  return {
    path,
    section: 'rules',
    title: page.title,
    description: 'All rules that check a ccmsetup command line, with their severity and how sure they are.',
    body: page.body,
    headings: page.parts.map(({ heading }) => heading),
    search: [{ kind: 'Page', title: 'Rules', names: ['rules'], text: page.lead }],
  };
}
