/** Commented-out parts of a YAML document. */
import { span, type Span } from '../../../language/span';

/** The comments that stand below one another on lines of their own, or a single one behind a value. */
export function commentGroups(source: string, comments: readonly Span[]): Span[] {
  const groups: Span[] = [];
  for (const comment of comments) {
    const last = groups.at(-1);
    const joins =
      last !== undefined &&
      beginsLine(source, last.start) &&
      comment.start - last.end < 400 &&
      /^\r?\n[ \t]*$/.test(source.slice(last.end, comment.start));
    if (joins) groups[groups.length - 1] = span(last.start, comment.end);
    else groups.push(comment);
  }
  return groups;
}

/** Whether nothing but blanks stands before an offset on its line. */
function beginsLine(source: string, start: number): boolean {
  let offset = start;
  while (offset > 0 && /[ \t\uFEFF]/.test(source[offset - 1] ?? '')) offset--;
  return offset === 0 || source[offset - 1] === '\n';
}

/** The text of a group with blanks in the place of the comment signs, so that offsets stay as they are. */
export function uncommented(source: string, group: Span): string {
  return source.slice(group.start, group.end).replace(/^[ \t]*#+/gm, (signs) => ' '.repeat(signs.length));
}
