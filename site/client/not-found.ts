/**
 * The page for unknown addresses is shown under any of them, so its links can't know how deep they stand. This finds the root of
 * the site from the folders that it has. Below folders that it doesn't have, only the root has the script of the site.
 */
import { element } from './element';
import { folders } from './folders';

const inFolder = new RegExp(`/(?:${folders.join('|')})/.*$`);
// Two slashes at the start would name another host.
const pathname = location.pathname.replace(/^\/+/, '/');
const links = Array.from(document.querySelectorAll('a[href]'), (link) => ({
  link,
  to: link.getAttribute('href') ?? '',
})).filter(({ to }) => !/^(?:#|[a-z]+:)/.test(to));

/** All folders above the address, the nearest first. */
const above = Array.from(pathname.matchAll(/\//g), ({ index }) => pathname.slice(0, index + 1)).reverse();

/** Takes the first of some folders that has the script of the site for the root; the last one where none has it. */
function tryRoots([root, ...others]: readonly string[]): void {
  if (root === undefined) return;
  for (const { link, to } of links) link.setAttribute('href', root + to);
  for (const place of document.querySelectorAll<HTMLElement>('.search')) place.dataset['root'] = root;
  const script = element('script', { src: `${root}site.js` });
  script.addEventListener('error', () => {
    tryRoots(others);
  });
  document.head.append(script);
}

tryRoots(inFolder.test(pathname) ? [pathname.replace(inFolder, '/')] : above);
