/** Tells how a place in a command line's text is quoted. */
import { firstIndex } from '../../language/first-index';
import { scan } from '../../language/lexer';
import type { QuoteStyle } from '../../language/ast';
import { span, trimmedSpan, type Span } from '../../language/span';

/**
 * - `none`: between arguments, or in an argument without quotes
 * - `edge`: a blank just inside the quotes of a CCMSETUPCMD value
 * - `value`: inside a quoted value
 */
export type QuotedPlace = 'none' | 'edge' | 'value';

/** Quoted ranges of a line: the text between an opening quote and its partner. */
function quotedRanges(text: string, style: QuoteStyle, range: Span): Span[] {
  const ranges: Span[] = [];
  let open: number | undefined;
  scan(text, style, range, (kind, start, end) => {
    if (kind !== 'quote') return;
    if (open === undefined) {
      open = end;
    } else {
      ranges.push(span(open, start));
      open = undefined;
    }
  });
  return ranges;
}

/** The range that holds an offset, from ranges in ascending order. */
function rangeAt(ranges: readonly Span[], offset: number): Span | undefined {
  const index = firstIndex(ranges, ({ end }) => end > offset);
  const found = ranges[index];
  return found !== undefined && found.start <= offset ? found : undefined;
}

/** Prepares answers about one text: gives a function from an offset to how it is quoted. */
export function quotedAt(text: string): (offset: number) => QuotedPlace {
  const wrappers: Span[] = [];
  const values: Span[] = [];
  for (const range of quotedRanges(text, 'msi', span(0, text.length))) {
    const wrapper = /CCMSETUPCMD[ \t]*[=:][ \t]*"$/i.test(
      text.slice(Math.max(0, range.start - 40), range.start),
    );
    if (wrapper) wrappers.push(range);
    else values.push(range);
  }
  const inner = wrappers.flatMap((wrapper) => quotedRanges(text, 'inner', wrapper));
  const contents = wrappers.map((wrapper) => trimmedSpan(text, wrapper));
  return (offset) => {
    if (rangeAt(values, offset) !== undefined || rangeAt(inner, offset) !== undefined) return 'value';
    if (rangeAt(wrappers, offset) === undefined) return 'none';
    return rangeAt(contents, offset) === undefined ? 'edge' : 'none';
  };
}
