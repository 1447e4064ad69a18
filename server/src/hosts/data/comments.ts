/** Comments, and the lines that they stand on or above. */
import { span, type Span } from '../../language/span';

/**
 * Whether nothing but blanks stands before an offset on its line, so that a comment line can stand above it.
 *
 * @param before what may stand before it
 */
export function beginsLine(code: string, start: number, before = /[ \t\uFEFF]/): boolean {
  let offset = start;
  while (offset > 0 && before.test(code[offset - 1] ?? '')) offset--;
  return offset === 0 || /[\r\n]/.test(code[offset - 1] ?? '');
}

/**
 * The comments that belong together: line comments below one another are one.
 *
 * @param behindValues whether the first of them can stand behind a value
 */
export function commentGroups(source: string, comments: readonly Span[], behindValues: boolean): Span[] {
  const groups: Span[] = [];
  const isLine = ({ start }: Span): boolean => !/^(?:\/\*|<!)/.test(source.slice(start, start + 2));
  for (const comment of comments) {
    const last = groups.at(-1);
    const joins =
      last !== undefined &&
      isLine(last) &&
      isLine(comment) &&
      (behindValues || beginsLine(source, last.start)) &&
      comment.start - last.end < 400 &&
      /^(?:\r\n|\r|\n)[ \t]*$/.test(source.slice(last.end, comment.start));
    if (joins) groups[groups.length - 1] = span(last.start, comment.end);
    else groups.push(comment);
  }
  return groups;
}

/** The text of a group with blanks in the place of the comment signs, so that offsets stay as they are. */
export function uncommented(source: string, group: Span): string {
  const blanks = (signs: string): string => ' '.repeat(signs.length);
  const text = source.slice(group.start, group.end);
  if (text.startsWith('<!--')) return text.replace(/^<!--|-->$/g, blanks);
  if (!text.startsWith('/*')) return text.replace(/^([ \t]*)(?:\/\/+|#+)/gm, blanks);
  return text.replace(/^\/\*+|\*+\/$/g, blanks).replace(/^[ \t]*\*+/gm, blanks);
}

/** The lines of a text that are not blank. */
export function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ index, 0: line }) =>
    span(index, index + line.length),
  );
}
