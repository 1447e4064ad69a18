/** What cmd.exe does not read of a command that it gets as an argument: all that stands behind the first line break. */
import { span } from '../../language/span';
import { remarkAt } from '../text/remark-at';
import { cover, documentSpan } from '../text/slice';
import type { Text } from '../text/text';
import { countItems } from './evidence';

const breaks = /[\r\n]\s*/g;

/**
 * The command lines in a text that cmd.exe gets behind `/c`, the first of them with a remark about what is lost.
 *
 * @param command the text, without the quotes that `/c` takes away
 */
export function withLostLines(lines: readonly Text[], command: Text): readonly Text[] {
  const [first, ...others] = lines;
  if (first === undefined) return lines;
  const { text } = command;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const ends = [...text.slice(start, end).matchAll(breaks)].map(({ 0: { length }, index }) => {
    let from = start + index;
    while (/\s/.test(text[from - 1] ?? '')) from--;
    return span(from, start + index + length);
  });
  const [gap] = ends;
  if (gap === undefined || text[gap.start - 1] === '^') return lines;
  const lost = span(gap.end, end);
  const { known, stray } = countItems(text.slice(lost.start, lost.end));
  // Where they are arguments, they were meant for the line before.
  const place = documentSpan(command, lost)?.start ?? 0;
  const goesOn = known > 0 && stray === 0 && (cover(first.atoms)?.start ?? 0) < place;
  const edits = goesOn ? ends.map((each) => ({ remove: each, insert: ' ' })) : [];
  const remark = remarkAt(command, 'cmd-line-break', lost, edits);
  return remark === undefined
    ? lines
    : [{ ...first, partial: true, remarks: [...(first.remarks ?? []), remark] }, ...others];
}
