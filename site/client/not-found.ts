/**
 * The page for unknown addresses is shown under any of them, so its links can't know how deep they stand. This finds the root of
 * the site from the folders that it has.
 */
import { element } from './element';
import { folders } from './folders';

const inFolder = new RegExp(`/(?:${folders.join('|')})/.*$`);
const { pathname } = location;
const root = inFolder.test(pathname) ? pathname.replace(inFolder, '/') : pathname.replace(/[^/]*$/, '');

for (const link of document.querySelectorAll('a[href]')) {
  const to = link.getAttribute('href') ?? '';
  if (!/^(?:#|[a-z]+:)/.test(to)) link.setAttribute('href', root + to);
}
for (const place of document.querySelectorAll<HTMLElement>('.search')) place.dataset['root'] = root;
document.head.append(element('script', { src: `${root}site.js` }));
