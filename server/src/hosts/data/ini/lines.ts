/** The lines of files that hold one `key=value` a line, in sections. */
import { span, trimmedSpan, type Span } from '../../../language/span';
import { longestLine } from '../limits';

/** One line that says something. */
export type IniLine =
  | { readonly kind: 'section'; readonly start: number; readonly name: string }
  | { readonly kind: 'comment'; readonly start: number; readonly span: Span; readonly content: Span }
  | { readonly kind: 'text'; readonly start: number; readonly content: Span };

const line = /[^\r\n]+/g;

/** Reads the lines of a file. `start` is where a line begins; spans are without the blanks around. */
export function* linesOf(text: string, comment: RegExp): Generator<IniLine> {
  for (const { index, 0: written } of text.matchAll(line)) {
    const mark = index === 0 && written.startsWith('\uFEFF') ? 1 : 0;
    const start = index + mark;
    const content = trimmedSpan(text, span(start, index + Math.min(written.length, longestLine)));
    if (content.start === content.end) continue;
    const stated = text.slice(content.start, content.end);
    const sign = comment.exec(stated)?.[0];
    if (sign !== undefined) {
      yield {
        kind: 'comment',
        start,
        span: content,
        content: trimmedSpan(text, span(content.start + sign.length, content.end)),
      };
    } else if (stated.startsWith('[') && stated.endsWith(']')) {
      yield { kind: 'section', start, name: stated.slice(1, -1).trim() };
    } else {
      yield { kind: 'text', start, content };
    }
  }
}
