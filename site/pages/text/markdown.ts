/** Markdown of the project as HTML of the site. */
import GithubSlugger from 'github-slugger';
import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml, raw, type Html } from '../frame/html';
import type { Heading } from '../frame/page';
import { codeBlock, type CodeContext } from './code';
import { siteLink } from './links';

/** A part of a page under one heading. */
export interface PagePart {
  readonly heading: Heading;
  /** The text under it, without signs of Markdown. */
  readonly text: string;
}

/** A page from Markdown. */
export interface MarkdownPage {
  /** The text of the first heading. */
  readonly title: string;
  /** The first paragraph as plain text. */
  readonly lead: string;
  readonly body: Html;
  readonly parts: readonly PagePart[];
}

/** Where the Markdown stands and where it goes. */
export interface MarkdownPlace {
  /** The file, from the root of the project. */
  readonly file: string;
  /** The page, from the root of the site. */
  readonly page: string;
  readonly repository: string;
  /** What is known of a block of code besides its text; `under` is the heading above it. */
  readonly exampleOf?: (code: string, under: string) => Partial<CodeContext>;
}

/** The text of tokens, as a reader sees it. */
function plain(tokens: readonly Token[] = []): string {
  return tokens
    .map((token): string => {
      if (token.type === 'html') return '';
      if (token.type === 'br') return ' ';
      if ('tokens' in token && Array.isArray(token.tokens)) return plain(token.tokens);
      if (token.type === 'list') return plain((token as Tokens.List).items);
      if (token.type === 'table') {
        const { header, rows } = token as Tokens.Table;
        return [header, ...rows]
          .flat()
          .map((cell) => plain(cell.tokens))
          .join(' ');
      }
      return 'text' in token ? unescaped(String(token.text)) : '';
    })
    .join('');
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '');
}

/** Whether a block is a comment, which belongs to the tests of the pages and not to readers. */
function isComment({ raw: text }: Tokens.HTML | Tokens.Tag): boolean {
  return text.trimStart().startsWith('<!--');
}

function label(text: string): string {
  return escapeHtml(text.trim());
}

/** Turns Markdown into HTML. Anchors are as GitHub makes them. */
export function markdownPage(text: string, place: MarkdownPlace): MarkdownPage {
  const slugger = new GithubSlugger();
  const parts: { heading: Heading; texts: string[] }[] = [];
  let lead = '';
  let around = '';
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const id = slugger.slug(plain(tokens));
        around = plain(tokens);
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      code({ text: code, lang = '' }) {
        return codeBlock(code, lang, { about: around, page: place.page, ...place.exampleOf?.(code, around) })
          .html;
      },
      link({ href, title, tokens }) {
        const to = escapeHtml(siteLink(href, place.file, place.page, place.repository));
        const about = typeof title !== 'string' ? '' : ` title="${escapeHtml(title)}"`;
        return `<a href="${to}"${about}>${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: alt }) {
        const from = escapeHtml(siteLink(href, place.file, place.page, place.repository));
        return `<img src="${from}" alt="${label(alt)}" loading="lazy">`;
      },
      blockquote({ tokens }) {
        const [, severity] = /^(error|warning|information|hint|hover):/.exec(plain(tokens)) ?? [];
        const kind = severity === undefined ? '' : ` class="said ${severity}"`;
        return `<blockquote${kind}>\n${this.parser.parse(tokens)}</blockquote>\n`;
      },
      list(list) {
        // Each item begins with what it is about: those are facts.
        const isFacts =
          list.items.length > 2 &&
          list.items.every(({ text: item }) => /^\*\*[^*]+:\*\*/.test(item)) &&
          list.items.every(({ text: item }) => item.length < 160);
        const tag = list.ordered ? 'ol' : 'ul';
        const start = list.ordered && list.start !== 1 ? ` start="${String(list.start)}"` : '';
        return `<${tag}${start}${isFacts ? ' class="facts"' : ''}>\n${list.items.map((item) => this.listitem(item)).join('')}</${tag}>\n`;
      },
      html(token) {
        return isComment(token) ? '' : token.text;
      },
      table({ header, rows }) {
        const cell = (tag: string, scope: string) => (each: Tokens.TableCell) =>
          `<${tag}${scope}>${this.parser.parseInline(each.tokens)}</${tag}>`;
        const head = header.map(cell('th', ' scope="col"')).join('');
        const body = rows.map((row) => `<tr>${row.map(cell('td', '')).join('')}</tr>`).join('\n');
        return `<div class="table" role="group" tabindex="0" aria-label="${label(`Table: ${around}`)}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>
`;
      },
    },
  });
  const tokens = marked.lexer(text);
  const ids = new GithubSlugger();
  for (const token of tokens) {
    const words = plain([token]);
    if (token.type === 'heading') {
      const { depth } = token as Tokens.Heading;
      parts.push({ heading: { id: ids.slug(words), text: words, level: depth }, texts: [] });
    } else if (token.type !== 'space' && token.type !== 'html') {
      if (lead === '' && token.type === 'paragraph') lead = words;
      parts.at(-1)?.texts.push(words);
    }
  }
  return {
    title: parts[0]?.heading.text ?? place.file,
    lead,
    body: raw(marked.parser(tokens)),
    parts: parts.map(({ heading, texts }) => ({ heading, text: texts.join(' ') })),
  };
}
