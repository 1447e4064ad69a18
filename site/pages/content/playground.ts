/** The front page: the playground. */
import { html, raw } from '../frame/html';
import type { SitePage } from '../frame/page';

/** @param body what the playground has in the page */
export function playgroundPage(body: string): SitePage {
  return {
    path: 'index.html',
    section: 'playground',
    title: 'Check a ccmsetup command line',
    description:
      'Paste a ccmsetup command line, a script or a ccmsetup.log: see what is wrong, why, and how to mend it. Nothing leaves the page.',
    body: html`${raw(body)}`,
    scripts: ['playground.js'],
    isPlayground: true,
    search: [
      {
        kind: 'Page',
        title: 'Playground',
        names: ['playground'],
        text: 'Check, fix, convert and explain a command line, or find the cause in a log.',
      },
    ],
  };
}
