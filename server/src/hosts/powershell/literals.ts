/** Reads PowerShell's string literals: what stands in them, character for character. */
import { isLineBreak, isSingleQuote } from '../../language/characters';
import { sliceSpan, span, type Span } from '../../language/span';
import { controls } from '../text/controls';
import { matchAt, matchEnd } from '../text/sticky';
import { isDoubleQuote, variableHere, variableName, variableSource } from './characters';
import { longestCommandLine } from '../text/limits';
import { longestExpandable } from './limits';

/** One stretch of a string: text as it stands, text written otherwise, or something that the run puts in. */
export type Part =
  | { readonly kind: 'copy'; readonly span: Span }
  | { readonly kind: 'escape'; readonly span: Span; readonly text: string }
  | { readonly kind: 'variable'; readonly span: Span; readonly name: string }
  | { readonly kind: 'opaque'; readonly span: Span };

/** The four kinds of string literal. */
export type Quote = 'single' | 'double' | 'hereSingle' | 'hereDouble';

/** What a string literal holds. */
export interface StringLiteral {
  readonly kind: 'string';
  readonly span: Span;
  /** The text between the quotes. */
  readonly inner: Span;
  readonly quote: Quote;
  readonly parts: readonly Part[];
}

/** The character that a backtick escape stands for, and where the escape ends. */
export function readEscape(text: string, offset: number): { readonly text: string; readonly end: number } {
  const [whole, digits] = matchAt(/`u\{([0-9A-Fa-f]{1,6})\}/y, text, offset) ?? [];
  const code = digits === undefined ? Infinity : parseInt(digits, 16);
  if (whole !== undefined && code <= 0x10ffff)
    return { text: String.fromCodePoint(code), end: offset + whole.length };
  const letter = text[offset + 1] ?? '';
  return { text: controls[letter] ?? letter, end: offset + 1 + letter.length };
}

/** A quote that is written twice. */
function doubledAt(text: string, offset: number): Part {
  return { kind: 'escape', span: span(offset, offset + 2), text: text[offset + 1] ?? '' };
}

/** Collects the parts of a string or a word that begins at an offset; what lies between them is as it stands. */
export function collectParts<Kind extends Part | StringLiteral>(
  start: number,
): {
  /** Gives the offset behind the part. */
  readonly put: (part: Kind) => number;
  readonly finish: (end: number) => (Kind | Part)[];
} {
  const parts: (Kind | Part)[] = [];
  let from = start;
  const copy = (to: number): void => {
    if (from < to) parts.push({ kind: 'copy', span: span(from, to) });
  };
  return {
    put: (part) => {
      copy(part.span.start);
      parts.push(part);
      return (from = part.span.end);
    },
    finish: (end) => {
      copy(end);
      return parts;
    },
  };
}

/** The end of a balanced `( … )` or `{ … }` behind its opening bracket, strings and comments skipped; undefined without one. */
export type SkipGroup = (offset: number) => number | undefined;

const plainInDouble = /[^`$"\u201C\u201D\u201E][^`$"\u201C\u201D\u201E]*/y;

/**
 * Reads text that expands variables.
 *
 * @param doubled whether a doubled quote is an escape
 */
function readExpandable(text: string, range: Span, doubled: boolean, skipGroup: SkipGroup): Part[] {
  const { put, finish } = collectParts<Part>(range.start);
  let offset = range.start;
  while (offset < range.end) {
    const plainEnd = matchEnd(plainInDouble, text, offset);
    if (plainEnd !== undefined) {
      offset = Math.min(plainEnd, range.end);
      continue;
    }
    const character = text[offset];
    if (character === '`') {
      const escape = readEscape(text, offset);
      offset = put({
        ...{ kind: 'escape', text: escape.text },
        span: span(offset, Math.min(escape.end, range.end)),
      });
    } else if (character === '$') {
      const end = text[offset + 1] === '(' ? skipGroup(offset + 2) : matchEnd(variableHere, text, offset);
      if (end === undefined || end > range.end) offset++;
      else offset = put(inserted(text, span(offset, end)));
    } else if (!doubled) {
      offset++;
    } else if (isDoubleQuote(text[offset + 1])) {
      offset = put(doubledAt(text, offset));
    } else break;
  }
  return finish(offset);
}

/** The value of a variable in a string or a word. */
export function variableAt(text: string, at: Span): Part {
  return { kind: 'variable', span: at, name: variableName(sliceSpan(text, at)) };
}

/** A variable or `$( … )` in a string; `$($x)` is the variable itself. */
function inserted(text: string, range: Span): Part {
  const source = sliceSpan(text, range);
  if (!source.startsWith('$(')) return variableAt(text, range);
  const [, wrapped] = new RegExp(`^\\$\\(\\s*(${variableSource})\\s*\\)$`, 'u').exec(source) ?? [];
  return wrapped === undefined
    ? { kind: 'opaque', span: range }
    : { kind: 'variable', span: range, name: variableName(wrapped) };
}

/** Reads the inside of a single-quoted string, where only the quote itself is escaped, by doubling. */
function readVerbatim(text: string, range: Span): Part[] {
  const { put, finish } = collectParts<Part>(range.start);
  for (let offset = range.start; offset < range.end;)
    offset = isSingleQuote(text[offset]) ? put(doubledAt(text, offset)) : offset + 1;
  return finish(range.end);
}

/** The inside of a here-string: from behind the first line break up to the last one. */
function hereStringContent(text: string, outer: Span): Span {
  let start = outer.start + 2;
  while (start < outer.end && !isLineBreak(text[start])) start++;
  start += text.startsWith('\r\n', start) ? 2 : 1;
  let end = outer.end - 2;
  if (text[end - 1] === '\n') end--;
  if (text[end - 1] === '\r') end--;
  return span(start, Math.max(start, end));
}

/** A string that is longer than any command line: its beginning as it is written, unless something is put in there. */
function readLong(text: string, inner: Span): Part[] {
  const written = text.slice(inner.start, inner.start + longestCommandLine + 1);
  const end = inner.start + written.length;
  return /[$`"]/.test(written)
    ? [{ kind: 'opaque', span: inner }]
    : [
        { kind: 'copy', span: span(inner.start, end) },
        { kind: 'opaque', span: span(end, inner.end) },
      ];
}

/** Reads a string literal whose ends are known. */
export function readLiteral(text: string, outer: Span, quote: Quote, skipGroup: SkipGroup): StringLiteral {
  const here = quote === 'hereSingle' || quote === 'hereDouble';
  const inner = here ? hereStringContent(text, outer) : span(outer.start + 1, outer.end - 1);
  const parts: readonly Part[] =
    quote === 'hereSingle'
      ? [{ kind: 'copy', span: inner }]
      : quote === 'single'
        ? readVerbatim(text, inner)
        : inner.end - inner.start > longestExpandable
          ? readLong(text, inner)
          : readExpandable(text, inner, !here, skipGroup);
  return { kind: 'string', span: outer, inner, quote, parts };
}
