/** Where the files of the project are in the site, and what leads out of it. */
import { posix } from 'node:path';
import { relative } from '../frame/page';

/** Pages from outside of `docs/`, by their files. */
export const rootPages: Readonly<Record<string, string>> = {
  'CHANGELOG.md': 'changelog.html',
  'CODE_OF_CONDUCT.md': 'code-of-conduct.html',
  'CONTRIBUTING.md': 'contributing.html',
  'SECURITY.md': 'security.html',
  'SUPPORT.md': 'support.html',
};

/** The path in the site of a Markdown file of the project; undefined for one that has no page. */
export function pagePath(file: string): string | undefined {
  if (Object.hasOwn(rootPages, file)) return rootPages[file];
  if (file === 'README.md') return 'index.html';
  if (!file.startsWith('docs/') || !file.endsWith('.md')) return undefined;
  return file
    .replace(/^docs\/rules\//, 'rules/')
    .replace(/README\.md$/, 'index.html')
    .replace(/\.md$/, '.html');
}

/**
 * What a link in a Markdown file becomes.
 *
 * @param file the file, from the root of the project
 * @param page the path of the page that it becomes
 * @param repository the address of the project's repository
 */
export function siteLink(target: string, file: string, page: string, repository: string): string {
  if (/^[a-z]+:/.test(target) || target.startsWith('#')) return target;
  const [path = '', anchor] = target.split('#');
  const leadsTo = posix.join(posix.dirname(file), path);
  const hash = anchor === undefined ? '' : `#${anchor}`;
  // Pictures are where they are in the project.
  if (/\.png$/.test(leadsTo)) return relative(page, leadsTo);
  const own = pagePath(leadsTo);
  return own === undefined ? `${repository}/blob/main/${leadsTo}${hash}` : relative(page, own) + hash;
}
