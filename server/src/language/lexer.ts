/** Splits the text of a command line into tokens. Lossless: the tokens, joined, are the text. Never throws. */
import { isBlank, isOtherBlank, isSmartDouble } from './characters';
import { angledPlaceholder } from './placeholder';
import { programWordEnd } from './program-word';
import { span, type Span } from './span';
import { wrapperExtent } from './wrapper';

/** How quotes work where a line stands: C runtime rules, Windows Installer rules, or inside a CCMSETUPCMD value. */
export type QuoteStyle = 'crt' | 'msi' | 'inner';

/**
 * - `blank`: what separates arguments
 * - `text`: anything else; blanks inside quotes belong to it
 * - `quote`: a quote that begins or ends quoting
 * - `escape`: a quote that stands for itself (`\"` or `""` inside quotes), or doubled backslashes before a quote
 */
export type TokenKind = 'blank' | 'text' | 'quote' | 'escape';

export interface Token {
  readonly kind: TokenKind;
  readonly span: Span;
  /** Whether a quote is a typographic one, which only the parser understands. */
  readonly smart: boolean;
}

/** The extent of a quoting that begins at some offset. */
interface Quoting {
  /** Where the quoted text ends. */
  readonly contentEnd: number;
  /** The closing quote, if there is one. */
  readonly close: Span | undefined;
  readonly escapes: readonly Span[];
}

const wrapperName = /(?:^|[\s"])CCMSETUPCMD[ \t]*[=:][ \t]*$/i;

/** The length of the straight quote unit at `offset`: inside a CCMSETUPCMD value quotes are doubled. */
function quoteUnit(text: string, offset: number, end: number, style: QuoteStyle): number {
  if (text[offset] !== '"') return 0;
  return style === 'inner' && text[offset + 1] === '"' && offset + 1 < end ? 2 : 1;
}

/** Whether a closing quote at this place ends an argument. */
function atBoundary(text: string, offset: number, end: number): boolean {
  return offset >= end || isBlank(text[offset]) || isOtherBlank(text[offset]);
}

function backslashesBefore(text: string, offset: number, start: number): number {
  let count = 0;
  while (offset - count - 1 >= start && text[offset - count - 1] === '\\') count++;
  return count;
}

/** Whether a character is none of those that `scan` looks at: blanks, quotes, and the signs that open a placeholder. */
function isPlain(code: number): boolean {
  return code < 0x80 && code > 0x20 && code !== 0x22 && code !== 0x3c && code !== 0x26;
}

/** Follows a straight quote to its partner. `from` is behind the opening quote. */
function straightQuoting(text: string, from: number, end: number, style: QuoteStyle): Quoting {
  const escapes: Span[] = [];
  let index = from;
  while (index < end) {
    index = text.indexOf('"', index);
    if (index < 0 || index >= end) break;
    const unit = quoteUnit(text, index, end, style);
    const next = index + unit;
    // An odd number of backslashes makes the quote literal for the C runtime. Before a blank it nearly always is
    // a path that ends in a backslash, so the quote is taken as the closing one; a rule reports the backslash.
    const backslashes = style === 'crt' ? backslashesBefore(text, index, from) : 0;
    const escaped = backslashes % 2 === 1;
    if (escaped && (!atBoundary(text, next, end) || closesLater(text, next, end))) {
      escapes.push(span(index - backslashes, next));
    } else if (!escaped && quoteUnit(text, next, end, style) === unit && !(style === 'inner' && unit === 1)) {
      escapes.push(span(index, next + unit));
      index = next + unit;
      continue;
    } else {
      if (!escaped && backslashes > 0) escapes.push(span(index - backslashes, index));
      return { contentEnd: index, close: span(index, next), escapes };
    }
    index = next;
  }
  return unclosed(text, from, end);
}

/** Follows a typographic quote, or a straight one that has no straight partner left, to a typographic partner. */
function smartQuoting(text: string, from: number, end: number, lastClose: number): Quoting {
  for (let index = from; index <= lastClose; index++) {
    if (closesSmart(text, index, end))
      return { contentEnd: index, close: span(index, index + 1), escapes: [] };
  }
  return unclosed(text, from, end);
}

function closesSmart(text: string, index: number, end: number): boolean {
  return (isSmartDouble(text[index]) || text[index] === '"') && atBoundary(text, index + 1, end);
}

/** The last place where a typographic quoting could end: keeps a row of unclosed ones linear. */
function lastSmartClose(text: string, start: number, end: number): number {
  let index = end - 1;
  while (index >= start && !closesSmart(text, index, end)) index--;
  return index;
}

/** Whether the next quote ends the quoting that goes on at `from`, rather than beginning another argument's. */
function closesLater(text: string, from: number, end: number): boolean {
  const next = text.indexOf('"', from);
  if (next < 0 || next >= end || !atBoundary(text, next + 1, end)) return false;
  return !/\s(?:\/[A-Za-z]{2,}|[A-Za-z_]{3,}=)/.test(text.slice(from, next));
}

/** A quoted text that never closes ends where the next argument seems to begin. */
function unclosed(text: string, from: number, end: number): Quoting {
  const nextArgument = /[ \t\r\n](?=\/[A-Za-z]{2,}|[A-Za-z_]{3,}=)/g;
  nextArgument.lastIndex = from;
  const found = nextArgument.exec(text);
  return {
    contentEnd: found !== null && found.index < end ? found.index : end,
    close: undefined,
    escapes: [],
  };
}

/** Takes a token: its kind, where it begins and ends, and whether it is a typographic quote. */
export type TakeToken = (kind: TokenKind, start: number, end: number, smart: boolean) => void;

/**
 * Splits `text` between `start` and `end` into tokens.
 *
 * @param style how quotes work there
 */
export function lex(text: string, style: QuoteStyle, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  scan(text, style, span(start, end), (kind, from, to, smart) => {
    tokens.push({ kind, span: span(from, to), smart });
  });
  return tokens;
}

/** Like `lex`, for who does not keep the tokens. */
export function scan(text: string, style: QuoteStyle, { start, end }: Span, take: TakeToken): void {
  const lastStraight = text.lastIndexOf('"', end - 1);
  const lastClose = lastSmartClose(text, start, end);
  const nameEnd = style === 'crt' && lastStraight >= start ? programWordEnd(text, start, end) : start;
  let textStart = start;
  let index = start;

  const push = (kind: TokenKind, from: number, to: number, smart = false): void => {
    if (from < to) take(kind, from, to, smart);
  };
  const flush = (to: number): void => {
    push('text', textStart, to);
    textStart = to;
  };
  const quoted = (open: Span, { contentEnd, close, escapes }: Quoting): void => {
    flush(open.start);
    push('quote', open.start, open.end, text[open.start] !== '"');
    textStart = open.end;
    for (const escape of escapes) {
      flush(escape.start);
      push('escape', escape.start, escape.end);
      textStart = escape.end;
    }
    flush(contentEnd);
    if (close !== undefined) push('quote', close.start, close.end, text[close.start] !== '"');
    index = textStart = close?.end ?? contentEnd;
  };

  while (index < end) {
    if (isPlain(text.charCodeAt(index))) {
      index++;
      continue;
    }
    const character = text[index];
    if (isBlank(character) || isOtherBlank(character)) {
      flush(index);
      while (index < end && (isBlank(text[index]) || isOtherBlank(text[index]))) index++;
      push('blank', textStart, index);
      textStart = index;
      continue;
    }
    const unit = quoteUnit(text, index, end, style);
    if (unit > 0 || isSmartDouble(character)) {
      const open = span(index, index + Math.max(unit, 1));
      if (index < nameEnd && unit > 0) {
        const close = text.indexOf('"', open.end);
        quoted(open, { contentEnd: close, close: span(close, close + 1), escapes: [] });
        continue;
      }
      const backslashes = unit > 0 && style === 'crt' ? backslashesBefore(text, index, textStart) : 0;
      if (backslashes > 0) {
        // Pairs of backslashes stand for one each; an odd one makes the quote literal.
        const literal = backslashes % 2 === 1;
        flush(index - backslashes);
        push('escape', index - backslashes, literal ? index + 1 : index);
        textStart = literal ? index + 1 : index;
        if (literal) {
          index++;
          continue;
        }
      }
      if (style !== 'inner' && wrapperName.test(text.slice(Math.max(start, index - 40), index))) {
        quoted(open, { ...wrapperExtent(text, open.end, end), escapes: [] });
      } else if (unit > 0) {
        const partnerless = lastStraight < open.end;
        const smart = partnerless ? smartQuoting(text, open.end, end, lastClose) : undefined;
        quoted(open, smart?.close ? smart : straightQuoting(text, open.end, end, style));
      } else if (index === textStart || '=:'.includes(text[index - 1] ?? ' ')) {
        quoted(open, smartQuoting(text, open.end, end, lastClose));
      } else {
        index++;
      }
      continue;
    }
    index += Math.max(1, angledPlaceholder(text, index, end));
  }
  flush(end);
}
