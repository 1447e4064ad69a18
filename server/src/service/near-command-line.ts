/** Whether somebody types in a command line, as far as that can be told without reading the document anew. */
import type { Analysis } from './analysis';

/** How far behind the end of a command line it may go on: blanks, a quote, a comma. In characters. */
const reach = 40;

/**
 * Whether an offset is in a command line that was there a moment ago, or right behind it.
 *
 * @param grown by how many characters the document is longer than the one that was analyzed
 */
export function isNearCommandLine({ lines }: Pick<Analysis, 'lines'>, offset: number, grown: number): boolean {
  return lines.some(({ region: { spans } }) => {
    const first = spans.reduce((least, { start }) => Math.min(least, start), Infinity);
    const last = spans.reduce((most, { end }) => Math.max(most, end), -1);
    return first <= offset && offset <= last + Math.abs(grown) + reach;
  });
}
