/** Tables for people, in columns of a terminal. */
import { cellsOf } from './cells';
import { visible } from './visible';

const gap = '  ';
const ellipsis = '\u2026';

/** A text as it is printed, and the columns that it takes. */
function measured(text: string): { readonly text: string; readonly width: number } {
  const cells = cellsOf(visible(text));
  return {
    text: cells.map((cell) => cell.text).join(''),
    width: cells.reduce((sum, { width }) => sum + width, 0),
  };
}

/** The beginning of a text that fits, with an ellipsis where something is cut off. */
function fitted(text: string, columns: number): string {
  if (measured(text).width <= columns) return measured(text).text;
  let used = 1;
  let made = '';
  for (const cell of cellsOf(visible(text))) {
    used += cell.width;
    if (used > columns) break;
    made += cell.text;
  }
  return made + ellipsis;
}

/**
 * A table with its columns aligned, its lines ended.
 *
 * @param columns the width of the terminal; undefined where nothing is cut off, such as in a file. Only the last column is
 *   ever cut, and never to less than a few characters
 */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number | undefined,
): string {
  const last = head.length - 1;
  const lines = [head, ...rows].map((row) => row.map(measured));
  const widths = head.map((_, index) =>
    lines.reduce((most, row) => Math.max(most, row[index]?.width ?? 0), 0),
  );
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + gap.length, 0);
  const room = columns === undefined ? undefined : Math.max(8, columns - before);
  return lines
    .map((row) => {
      const cells = row.map(({ text, width }, index) => {
        if (index < last) return text + ' '.repeat((widths[index] ?? 0) - width);
        return room === undefined ? text : fitted(text, room);
      });
      return `${cells.join(gap).trimEnd()}\n`;
    })
    .join('');
}
