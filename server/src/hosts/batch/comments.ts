/** Commented-out commands. */
import { span } from '../../language/span';
import { plain } from '../text/encodings';
import { documentText, type Text } from '../text/text';
import { textWriter } from '../text/writer';
import { afterLineBreak } from './characters';
import type { Comment } from './structure';

/** The text of a comment, with the comment lines behind it when a caret continues them. */
export interface CommentText {
  readonly text: Text;
  /** How many comments it is made of. */
  readonly count: number;
}

/** Reads the comment at an index. */
export function commentText(text: string, comments: readonly Comment[], index: number): CommentText {
  const first = comments[index];
  if (first === undefined) return { text: textWriter().finish(), count: 1 };
  let last = first;
  let count = 1;
  for (;;) {
    const next = comments[index + count];
    if (next === undefined || text[last.span.end - 1] !== '^' || !follows(text, last, next)) break;
    last = next;
    count++;
  }
  const whole = documentText(text, span(first.content, last.span.end), plain);
  const writer = textWriter();
  let from = 0;
  for (const { index: at, 0: lead } of whole.text.matchAll(nextLine)) {
    // The caret at the end of the line before, the signs of the comment, and the blanks around them are one blank.
    const start = whole.text.slice(from, at).trimEnd().length + from;
    writer.take(whole, span(from, start));
    from = at + lead.length;
    writer.replace(whole, span(start, from), ' ');
  }
  writer.take(whole, span(from, whole.text.length));
  return { text: writer.finish(), count };
}

const nextLine = /\^(?:\r\n|\r|\n)[^\S\r\n]*@?(?:rem(?![^\s,;=])|::?)?[^\S\r\n]*/gi;

/** Whether a comment stands on the line behind another one. */
function follows(text: string, comment: Comment, next: Comment): boolean {
  return /^[\s@]*$/.test(text.slice(afterLineBreak(text, comment.span.end), next.span.start).slice(0, 200));
}
