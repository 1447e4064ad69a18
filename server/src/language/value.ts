/** Builds value nodes: quotes off, escapes undone, list items apart, every character with its place. */
import { firstIndex } from './first-index';
import type { ListItem, NameFacts, Quotes, Value } from './ast';
import { isSingleQuote } from './characters';
import { holeIn, type Holes } from './holes';
import type { Token } from './lexer';
import { isPlaceholder } from './placeholder';
import { span, type Span } from './span';

/** The tokens that overlap a range. */
export function tokensIn(tokens: readonly Token[], range: Span): Token[] {
  let index = firstIndex(tokens, ({ span }) => span.end > range.start);
  const found: Token[] = [];
  for (
    let token = tokens[index];
    token !== undefined && token.span.start < range.end;
    token = tokens[++index]
  )
    found.push(token);
  return found;
}

/** A text as ccmsetup reads it. */
interface Decoded {
  readonly text: string;
  /** The offset of each of its characters and of its end; undefined where they follow each other. */
  readonly positions: readonly number[] | undefined;
}

/** The text of some tokens as ccmsetup reads it: without quotes, and with escapes undone. */
function decode(source: string, tokens: readonly Token[], range: Span): Decoded {
  if (tokens.every(({ kind, span: at }) => kind === 'text' || at.end <= range.start || at.start >= range.end))
    return { text: source.slice(range.start, range.end), positions: undefined };
  const positions: number[] = [];
  let text = '';
  for (const token of tokens) {
    const start = Math.max(token.span.start, range.start);
    const end = Math.min(token.span.end, range.end);
    if (start >= end || token.kind === 'quote') continue;
    if (token.kind === 'escape') {
      const half = Math.floor((/^\\*/.exec(source.slice(start, end))?.[0].length ?? 0) / 2);
      const quote = source[end - 1] === '"';
      text += '\\'.repeat(half) + (quote ? '"' : '');
      for (let index = 0; index < half; index++) positions.push(start + 2 * index);
      if (quote) positions.push(start + 2 * half);
      continue;
    }
    text += source.slice(start, end);
    for (let index = start; index < end; index++) positions.push(index);
  }
  positions.push(range.end);
  return { text, positions: text.length === range.end - range.start ? undefined : positions };
}

/** The quotes that enclose the whole of `range`, if the same pair begins and ends it. */
function enclosingQuotes(source: string, tokens: readonly Token[], range: Span): Quotes | undefined {
  const inside = tokens.filter(
    ({ kind, span: at }) => kind === 'quote' && at.start >= range.start && at.end <= range.end,
  );
  const [open, close] = inside;
  if (open !== undefined) {
    if (open.span.start !== range.start || inside.length > 2) return undefined;
    if (close !== undefined && close.span.end !== range.end) return undefined;
    return { kind: open.smart || close?.smart ? 'smart' : 'double', open: open.span, close: close?.span };
  }
  if (
    range.end - range.start < 2 ||
    !isSingleQuote(source[range.start]) ||
    !isSingleQuote(source[range.end - 1])
  ) {
    return undefined;
  }
  return { kind: 'single', open: span(range.start, range.start + 1), close: span(range.end - 1, range.end) };
}

/** What `valueOf` needs to know of the line around a value. */
export interface ValueContext {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly holes: Holes;
}

/**
 * Makes the value node for a range of a line.
 *
 * @param facts what is known of the name that it belongs to
 */
export function valueOf(
  context: ValueContext,
  range: Span,
  facts: Pick<NameFacts, 'separator' | 'isStandIn'> | undefined,
): Value {
  const { source, holes } = context;
  const tokens = tokensIn(context.tokens, range);
  const quotes = enclosingQuotes(source, tokens, range);
  const content = quotes === undefined ? range : span(quotes.open.end, quotes.close?.start ?? range.end);
  const { text, positions } = decode(source, tokens, content);
  const hole = holeIn(holes, range);
  return {
    span: range,
    content,
    text,
    positions,
    quotes,
    opaque: hole || isPlaceholder(text) || facts?.isStandIn?.(text) === true,
    hole,
    items: itemsOf(text, (offset) => positions?.[offset] ?? content.start + offset, facts, holes),
    inner: undefined,
  };
}

/** One that ends no entity of a web page. */
const semicolon = /(?<!&(?:lt|gt|amp|quot|nbsp|#\w{1,7}));/i;

/** @param at the place of a character of the text */
function itemsOf(
  text: string,
  at: (offset: number) => number,
  facts: Pick<NameFacts, 'separator' | 'isStandIn'> | undefined,
  holes: Holes,
): ListItem[] {
  const separator = facts?.separator;
  const items: ListItem[] = [];
  let start = 0;
  for (const part of separator === undefined
    ? [text]
    : text.split(separator === ';' ? semicolon : separator)) {
    const from = start + (part.length - part.trimStart().length);
    const to = Math.max(from, start + part.trimEnd().length);
    const range = span(at(from), to > from ? at(to - 1) + 1 : at(from));
    const trimmed = text.slice(from, to);
    const placeholder = isPlaceholder(trimmed) || facts?.isStandIn?.(trimmed) === true;
    items.push({ span: range, text: trimmed, opaque: holeIn(holes, range) || placeholder });
    start += part.length + 1;
  }
  return items;
}
