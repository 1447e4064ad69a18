/** Blocks of HTML, in which nothing is Markdown (https://spec.commonmark.org/0.31.2/#html-blocks), and comments. */
import { span, type Span } from '../../language/span';
import { matchAt, matchEnd } from '../text/sticky';
import { longestTag } from './limits';

/** How a block of HTML ends: on a line that holds something, or before a blank one. */
export interface HtmlKind {
  /** Undefined: before a blank line. */
  readonly end: RegExp | undefined;
  /** Whether it can end a paragraph. */
  readonly interrupts: boolean;
}

/** The names of the elements that begin a block wherever they stand. */
const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

const kinds: readonly { readonly start: RegExp; readonly end?: RegExp }[] = [
  { start: /<(?:pre|script|style|textarea)(?=[\s>]|$)/iy, end: /<\/(?:pre|script|style|textarea)>/i },
  { start: /<!--/y, end: /-->/ },
  { start: /<\?/y, end: /\?>/ },
  { start: /<![A-Za-z]/y, end: />/ },
  { start: /<!\[CDATA\[/y, end: /\]\]>/ },
  { start: new RegExp(`</?(?:${blockNames})(?=\\s|/?>|$)`, 'iy') },
];

const tagName = '[A-Za-z][A-Za-z0-9-]*';
const attribute =
  '[ \\t]+[A-Za-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^\\s"\'=<>`]+|\'[^\'\\r\\n]*\'|"[^"\\r\\n]*"))?';
const loneTag = new RegExp(
  `(?:<${tagName}(?:${attribute})*[ \\t]*/?>|</${tagName}[ \\t]*>)[ \\t]*(?=[\\r\\n]|$)`,
  'y',
);

/** The kind of the block of HTML that begins at an offset; undefined where none does. */
export function htmlAt(source: string, offset: number, lineEnd: number): HtmlKind | undefined {
  if (source[offset] !== '<') return undefined;
  for (const { start, end } of kinds)
    if (matchEnd(start, source, offset) !== undefined) return { end, interrupts: true };
  if (lineEnd - offset > longestTag || matchAt(loneTag, source, offset) === undefined) return undefined;
  return { end: undefined, interrupts: false };
}

/** The comments in a stretch of HTML; one without an end is as long as the stretch. */
export function commentsIn(source: string, { start, end }: Span): Span[] {
  const comments: Span[] = [];
  for (let at = source.indexOf('<!--', start); at >= 0 && at < end;) {
    const close = source.indexOf('-->', at + 4);
    const last = close < 0 || close + 3 > end ? end : close + 3;
    comments.push(span(at, last));
    at = source.indexOf('<!--', last);
  }
  return comments;
}
