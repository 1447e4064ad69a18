/** The page for addresses that lead nowhere. */
import { html } from '../frame/html';
import { sections, type SitePage } from '../frame/page';

export function notFoundPage(): SitePage {
  return {
    path: '404.html',
    section: undefined,
    title: 'Page not found',
    description: 'There is no page at this address.',
    body: html`<h1>Page not found</h1>
      <p>
        There’s no page at this address. It may have been renamed. Search for what you’re after, or start at
        one of these pages:
      </p>
      <ul>
        ${Object.values(sections).map(({ title, path }) => html`<li><a href="${path}">${title}</a></li>`)}
      </ul>`,
    search: [],
  };
}
