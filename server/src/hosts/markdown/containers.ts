/** Quotes and list items, and how the lines in them begin (https://spec.commonmark.org/0.31.2/#container-blocks). */
import type { Span } from '../../language/span';
import { matchAt } from '../text/sticky';
import { forward, skip, skipBlanks, type Cursor } from './cursor';

/** A block that holds other ones. */
export type Container =
  | { readonly kind: 'quote' }
  | {
      readonly kind: 'item';
      /** By how many columns its lines are indented. */
      readonly width: number;
      /** Whether it has nothing yet but its sign. */
      empty: boolean;
    };

/** Behind the signs of the containers that a line goes on with. */
export function goOn(
  source: string,
  line: Span,
  containers: readonly Container[],
): { readonly cursor: Cursor; readonly matched: number } {
  let cursor: Cursor = { offset: line.start, column: 0 };
  let matched = 0;
  for (const container of containers) {
    const next = goOnWith(source, line, container, cursor);
    if (next === undefined) break;
    cursor = next;
    matched++;
  }
  return { cursor, matched };
}

function goOnWith(source: string, line: Span, container: Container, from: Cursor): Cursor | undefined {
  const text = skipBlanks(source, line, from);
  if (container.kind === 'quote') return quote(source, line, from, text);
  if (text.offset === line.end) return container.empty ? undefined : text;
  return text.column - from.column < container.width ? undefined : skip(source, line, from, container.width);
}

/** Behind the sign of a quote; undefined where none stands. */
function quote(source: string, line: Span, from: Cursor, text: Cursor): Cursor | undefined {
  if (text.column - from.column > 3 || text.offset === line.end || source[text.offset] !== '>')
    return undefined;
  return skip(source, line, forward(text, 1), 1);
}

const itemSign = /(?:[-*+]|(\d{1,9})[.)])(?=[ \t\r\n]|$)/y;

/**
 * The container that begins at a place, and where its content begins.
 *
 * @param inParagraph whether it would end a paragraph, which fewer signs can do
 */
export function opened(
  source: string,
  line: Span,
  from: Cursor,
  inParagraph: boolean,
): { readonly container: Container; readonly cursor: Cursor } | undefined {
  const text = skipBlanks(source, line, from);
  const inQuote = quote(source, line, from, text);
  if (inQuote !== undefined) return { container: { kind: 'quote' }, cursor: inQuote };
  const indent = text.column - from.column;
  const found = indent > 3 || text.offset === line.end ? undefined : matchAt(itemSign, source, text.offset);
  if (found === undefined) return undefined;
  const [sign, number = '1'] = found;
  const behind = forward(text, sign.length);
  const content = skipBlanks(source, line, behind);
  const empty = content.offset === line.end;
  if (inParagraph && (empty || Number(number) !== 1)) return undefined;
  const blanks = content.column - behind.column;
  // More blanks are the indentation of a code block.
  const own = empty || blanks > 4 ? 1 : blanks;
  return {
    container: { kind: 'item', width: indent + sign.length + own, empty },
    cursor: empty ? content : skip(source, line, behind, own),
  };
}
