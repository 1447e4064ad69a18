/** The frame around the content of every page. */
import { html, raw, type Html } from './html';
import { relative, sections, type Heading, type SitePage } from './page';
import { securityPolicy } from './security';

/** What the pages tell of the project. */
export interface Project {
  readonly name: string;
  readonly version: string;
  /** The address of its repository in a browser. */
  readonly repository: string;
}

function navigation(page: SitePage): Html {
  const link = ([id, { title, path }]: [string, { title: string; path: string }]): Html => {
    const current =
      page.path === path ? ' aria-current="page"' : id === page.section ? ' aria-current="true"' : '';
    return html`<li><a href="${relative(page.path, path)}" ${raw(current)}>${title}</a></li>`;
  };
  return html`<nav class="sections" aria-label="Main">
    <ul>
      ${Object.entries(sections).map(link)}
    </ul>
  </nav>`;
}

/** The contents of a page, from the second level on. */
function contents(headings: readonly Heading[]): Html | undefined {
  const shown = headings.filter(({ level }) => level === 2 || level === 3);
  if (shown.length < 3) return undefined;
  return html`<nav class="contents" aria-labelledby="contents-title">
    <h2 id="contents-title">On this page</h2>
    <ul>
      ${shown.map(({ id, text, level }) => html`<li class="level-${level}"><a href="#${id}">${text}</a></li>`)}
    </ul>
  </nav>`;
}

function head(page: SitePage, { name }: Project): Html {
  const { path, title, description, isPlayground = false, scripts = [] } = page;
  const full = title === name ? name : `${title} · ${name}`;
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${raw(securityPolicy(isPlayground))}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${full}</title>
    <meta name="description" content="${description}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${name}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <link rel="icon" href="${relative(path, 'icon.svg')}" type="image/svg+xml" />
    <link rel="stylesheet" href="${relative(path, 'style.css')}" />
    ${isPlayground ? html`<link rel="preload" href="${relative(path, 'engine.js')}" as="script" />` : ''}
    ${['site.js', ...scripts].map((script) => html`<script src="${relative(path, script)}" defer></script> `)}
  </head>`;
}

function header(page: SitePage, { name }: Project): Html {
  const { path } = page;
  return html`<header class="site-header">
    <a class="skip" href="#main">Skip to the content</a>
    <div class="bar">
      <a class="brand" href="${relative(path, 'index.html')}"
        ><img src="${relative(path, 'icon.svg')}" width="28" height="28" alt="" />${name}</a
      >
      ${navigation(page)}
      <div class="search" data-root="${relative(path, 'index.html').replace(/index\.html$/, '')}"></div>
    </div>
  </header>`;
}

function footer({ path }: SitePage, { name, version, repository }: Project): Html {
  const link = (to: string, title: string): Html =>
    html`<li><a href="${relative(path, to)}">${title}</a></li>`;
  return html`<footer class="site-footer">
    <p>
      ${name} ${version}. Nothing that you type leaves this page. Not a product of Microsoft: facts come from
      its documentation and from what people report, and each page names its sources.
    </p>
    <ul>
      ${link('docs/privacy.html', 'Privacy')} ${link('docs/site.html', 'About this site')}
      ${link('changelog.html', 'Changes')} ${link('support.html', 'Help')}
      ${link('security.html', 'Security')} ${link('contributing.html', 'Contributing')}
      ${link('code-of-conduct.html', 'Code of conduct')}
      <li><a href="${repository}">Source code</a></li>
    </ul>
  </footer>`;
}

/** The whole page, as the text of its file. */
export function framed(page: SitePage, project: Project): string {
  const aside = contents(page.headings ?? []);
  const kind = page.isPlayground === true ? 'playground' : aside === undefined ? 'plain' : 'with-contents';
  return `<!doctype html>
${
  html`<html lang="en">
    ${head(page, project)}
    <body class="${kind}">
      ${header(page, project)}
      <div class="page">
        <main id="main" tabindex="-1">${page.body}</main>
        ${aside}
      </div>
      ${footer(page, project)}
    </body>
  </html> `.html
}`;
}
