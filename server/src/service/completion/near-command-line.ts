/** Whether somebody types in a command line, as far as that can be told without reading the document anew. */
import type { Analysis } from '../analysis';

/** How far behind the end of a command line it may go on: blanks, a quote, a comma. In characters. */
const reach = 40;

/**
 * Whether an offset is in a command line that was there a moment ago, or right behind it.
 *
 * @param text the text of the document as it is now
 * @param grown by how many characters it is longer than the one that was analyzed
 */
export function isNearCommandLine(
  { lines }: Pick<Analysis, 'lines'>,
  text: string,
  offset: number,
  grown: number,
): boolean {
  return lines.some(({ region: { spans } }) => {
    const first = spans.reduce((least, { start }) => Math.min(least, start), Infinity);
    const last = spans.reduce((most, { end }) => Math.max(most, end), -1);
    if (offset < first) return false;
    const end = last + Math.max(0, grown);
    return offset <= end || (offset <= end + reach && !/\n[^]*\n/.test(text.slice(end, offset)));
  });
}
