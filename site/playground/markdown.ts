/** Shows Markdown of the server. It's built from the tokens of the parser: HTML in it stays text, and links lead to https alone. */
import { lexer, type Token, type Tokens } from 'marked';
import { make } from './dom';

/** What names and marks are as the parser has escaped them. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

/** Whether a link leads to where a reader may go from here: to a page on the web, or to one of this site. */
function isSafe(href: string): boolean {
  return (
    /^https:\/\/[^\s]+$/i.test(href) ||
    /^(?:rules|catalog|logs|docs|scenarios)\/[\w./-]+\.html(?:#[\w-]+)?$/.test(href)
  );
}

/** An address that is a link by itself keeps the backslashes before its signs. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function link({ href: written, raw, tokens }: Tokens.Link): Node {
  const isBare = /^https?:/i.test(raw);
  const href = isBare ? unescaped(raw) : written;
  const inner = isBare ? [href] : inlines(tokens);
  if (!isSafe(href)) return make('span', {}, ...inner);
  const outside = /^https:/i.test(href);
  return make('a', outside ? { href, rel: 'noreferrer', target: '_blank' } : { href }, ...inner);
}

function inline(token: Token): Node {
  switch (token.type) {
    case 'strong':
      return make('strong', {}, ...inlines(token.tokens));
    case 'em':
      return make('em', {}, ...inlines(token.tokens));
    case 'del':
      return make('del', {}, ...inlines(token.tokens));
    case 'codespan':
      return make('code', {}, plain((token as Tokens.Codespan).text));
    case 'br':
      return make('br');
    case 'link':
      return link(token as Tokens.Link);
    case 'escape':
      return document.createTextNode(plain((token as Tokens.Escape).text));
    case 'text':
      return token.tokens === undefined
        ? document.createTextNode(plain((token as Tokens.Text).text))
        : make('span', {}, ...inlines(token.tokens));
    // Pictures and HTML are shown as they are written, but for line breaks, which tables have no other way for.
    default:
      if (token.type === 'html' && /^<br ?\/?>$/.test(token.raw)) return make('br');
      return document.createTextNode(token.raw);
  }
}

function inlines(tokens: readonly Token[] | undefined): Node[] {
  return (tokens ?? []).map(inline);
}

function list({ ordered, start, items }: Tokens.List, level: number): Node {
  const entries = items.map((item) => make('li', {}, ...blocks(item.tokens, level)));
  return ordered
    ? make('ol', { start: start === '' || start === 1 ? undefined : start }, ...entries)
    : make('ul', {}, ...entries);
}

function table({ header, rows }: Tokens.Table): Node {
  const head = make('tr', {}, ...header.map((cell) => make('th', { scope: 'col' }, ...inlines(cell.tokens))));
  const body = rows.map((row) =>
    make('tr', {}, ...row.map((cell) => make('td', {}, ...inlines(cell.tokens)))),
  );
  const made = make('table', {}, make('thead', {}, head), make('tbody', {}, ...body));
  // What may be scrolled is in reach of the keyboard.
  return make('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Table' }, made);
}

function block(token: Token, level: number): Node | undefined {
  switch (token.type) {
    case 'heading': {
      const depth = Math.min(6, (token as Tokens.Heading).depth + level) as 2 | 3 | 4 | 5 | 6;
      return make(`h${depth}`, {}, ...inlines(token.tokens));
    }
    case 'paragraph':
      return make('p', {}, ...inlines(token.tokens));
    case 'text':
      return make('span', {}, ...(token.tokens === undefined ? [inline(token)] : inlines(token.tokens)));
    case 'code':
      return make('pre', { class: 'wrapped' }, make('code', {}, (token as Tokens.Code).text));
    case 'blockquote':
      return make('blockquote', {}, ...blocks(token.tokens, level));
    case 'list':
      return list(token as Tokens.List, level);
    case 'table':
      return table(token as Tokens.Table);
    case 'hr':
      return make('hr');
    case 'space':
    case 'def':
      return undefined;
    default:
      return make('p', {}, token.raw);
  }
}

function blocks(tokens: readonly Token[] | undefined, level: number): Node[] {
  return (tokens ?? []).flatMap((token) => block(token, level) ?? []);
}

/**
 * Markdown as elements.
 *
 * @param level is added to the levels of headings
 */
export function markdown(text: string, level = 1): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...blocks(lexer(text, { gfm: true }), level));
  return fragment;
}
