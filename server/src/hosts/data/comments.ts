/** Commented-out parts of documents with the comments of C, of scripts, or both. */
import { span, type Span } from '../../language/span';

/** The comments that belong together: line comments below one another are one. */
export function commentGroups(source: string, comments: readonly Span[]): Span[] {
  const groups: Span[] = [];
  const isLine = ({ start }: Span): boolean => !source.startsWith('/*', start);
  for (const comment of comments) {
    const last = groups.at(-1);
    const joins =
      last !== undefined &&
      isLine(last) &&
      isLine(comment) &&
      comment.start - last.end < 400 &&
      /^(?:\r\n|\r|\n)[ \t]*$/.test(source.slice(last.end, comment.start));
    if (joins) groups[groups.length - 1] = span(last.start, comment.end);
    else groups.push(comment);
  }
  return groups;
}

/** The text of a group with blanks in the place of the comment signs, so that offsets stay as they are. */
export function uncommented(source: string, group: Span): string {
  const text = source.slice(group.start, group.end);
  if (!text.startsWith('/*'))
    return text.replace(/^([ \t]*)(?:\/\/+|#+)/gm, (signs) => ' '.repeat(signs.length));
  return text
    .replace(/^\/\*+|\*+\/$/g, (signs) => ' '.repeat(signs.length))
    .replace(/^[ \t]*\*+/gm, (signs) => ' '.repeat(signs.length));
}

/** The lines of a text that are not blank. */
export function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ index, 0: line }) =>
    span(index, index + line.length),
  );
}
