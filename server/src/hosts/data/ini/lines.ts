/** The lines of files that hold one `key=value` a line, in sections. */
import { span, trimmedSpan, type Span } from '../../../language/span';
import { longestLine } from '../limits';

/** One line that says something; `cut` tells whether it is longer than what is read of it. */
export type IniLine =
  | { readonly kind: 'section'; readonly start: number; readonly name: string }
  | {
      readonly kind: 'comment';
      readonly start: number;
      readonly span: Span;
      readonly content: Span;
      readonly cut: boolean;
    }
  | { readonly kind: 'text'; readonly start: number; readonly content: Span; readonly cut: boolean };

/**
 * Where the lines of a text begin and end, without empty ones. A pattern that goes through a line of millions of characters can
 * run out of the memory that patterns have.
 */
function* stretchesOf(text: string): Generator<Span> {
  let [feed, turn] = [-1, -1];
  const next = (sign: string, known: number, from: number): number => {
    if (known >= from) return known;
    const at = text.indexOf(sign, from);
    return at < 0 ? text.length : at;
  };
  for (let start = 0; start < text.length;) {
    feed = next('\n', feed, start);
    turn = next('\r', turn, start);
    const end = Math.min(feed, turn);
    if (end > start) yield span(start, end);
    start = end + 1;
  }
}

/** Reads the lines of a file. `start` is where a line begins; spans are without the blanks around. */
export function* linesOf(text: string, comment: RegExp): Generator<IniLine> {
  for (const { start: index, end } of stretchesOf(text)) {
    const mark = index === 0 && text.startsWith('\uFEFF') ? 1 : 0;
    const start = index + mark;
    const last = Math.min(end, index + longestLine);
    const content = trimmedSpan(text, span(start, last));
    if (content.start === content.end) continue;
    const stated = text.slice(content.start, content.end);
    const sign = comment.exec(stated)?.[0];
    if (sign !== undefined) {
      yield {
        kind: 'comment',
        start,
        span: content,
        content: trimmedSpan(text, span(content.start + sign.length, content.end)),
        cut: last < end,
      };
    } else if (stated.startsWith('[') && stated.endsWith(']')) {
      yield { kind: 'section', start, name: stated.slice(1, -1).trim() };
    } else {
      yield { kind: 'text', start, content, cut: last < end };
    }
  }
}
