/** Texts of the tables as HTML: what is typed becomes code, names lead to their pages, rules to theirs. */
import { Marked } from 'marked';
import { entries, findEntry } from '../../../server/src/catalog';
import type { CatalogEntry, Source } from '../../../server/src/catalog/types';
import { asMarkdown } from '../../../server/src/service/hover/markdown-text';
import { ruleFacts } from '../../../server/src/service/explain/rule-facts';
import { prose as proseMarkdown } from '../../../server/scripts/generate/markdown';
import { escapeHtml, html, joined, raw, type Html } from '../frame/html';
import { relative } from '../frame/page';

/** The path of the page of a parameter or property. */
export function entryPath({ kind, name }: Pick<CatalogEntry, 'kind' | 'name'>): string {
  const slug = name === '/?' ? 'help' : name.replace('/', '').toLowerCase();
  return `catalog/${kind === 'parameter' ? 'parameters' : 'properties'}/${slug}.html`;
}

const slugs: ReadonlySet<string> = new Set(ruleFacts().map(({ slug }) => slug));
const names: ReadonlySet<string> = new Set(entries.map(({ name }) => name));

/** Texts as Markdown; words with a placeholder are code as a whole. */
function markdownOf(text: string): string {
  return asMarkdown(text)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : proseMarkdown(part.replaceAll('\\<', '<'), slugs)))
    .join('');
}

/** The name that a piece of code begins with, where that has a page: of `/mp:host` it is `/mp`. */
function nameIn(code: string): string | undefined {
  const name = /^\/?[\w?]+(?=[:=]|$)/.exec(code)?.[0];
  return name !== undefined && names.has(name) ? name : undefined;
}

/**
 * A text of the tables.
 *
 * @param page the path of the page that it is on
 * @param own the name that the page is about, which is no link there
 */
export function prose(text: string, page: string, own?: string): Html {
  const marked = new Marked();
  marked.use({
    renderer: {
      link({ href, tokens }) {
        const to = /^[\w-]+\.md$/.test(href) ? relative(page, `rules/${href.replace(/md$/, 'html')}`) : href;
        return `<a href="${escapeHtml(to)}">${this.parser.parseInline(tokens)}</a>`;
      },
      codespan({ text: code }) {
        const shown = `<code>${escapeHtml(code)}</code>`;
        const name = nameIn(code);
        const entry = name === undefined || name === own ? undefined : findEntry(name);
        return entry === undefined ? shown : `<a href="${relative(page, entryPath(entry))}">${shown}</a>`;
      },
    },
  });
  return raw(marked.parseInline(markdownOf(text), { async: false }));
}

/** The name of a parameter or property as a link to its page. */
export function nameLink(name: string, page: string, value?: string): Html {
  const shown = value === undefined ? name : `${name}${name.startsWith('/') ? ':' : '='}${value}`;
  const entry = findEntry(name);
  return entry === undefined
    ? html`<code>${shown}</code>`
    : html`<a href="${relative(page, entryPath(entry))}"><code>${shown}</code></a>`;
}

/** Where facts come from, as a section of a page. */
export function sourcesSection(cited: readonly Source[]): Html {
  if (cited.length === 0) return raw('');
  const row = ({ title, url }: Source): Html =>
    url === undefined ? html`<li>${title}</li>` : html`<li><a href="${url}">${title}</a></li>`;
  return html`<h2 id="sources">Sources</h2>
    <ul class="sources">
      ${cited.map(row)}
    </ul>`;
}

/** "a, b or c" of pieces of HTML. */
export function listed(parts: readonly Html[], word: 'and' | 'or'): Html {
  const [last] = parts.slice(-1);
  if (last === undefined || parts.length < 2) return last ?? raw('');
  return html`${joined(parts.slice(0, -1), ', ')} ${word} ${last}`;
}
