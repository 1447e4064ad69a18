/** Tables for people, in columns of a terminal. */
import { cellsOf } from './cells';
import { visible } from './visible';

const gap = '  ';
const ellipsis = '\u2026';
/** No column becomes narrower. */
const narrowest = 8;

function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** The beginning of a text that fits, with an ellipsis where something is cut off. */
function fitted(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let used = 1;
  let made = '';
  for (const cell of cellsOf(text)) {
    used += cell.width;
    if (used > columns) break;
    made += cell.text;
  }
  return made + ellipsis;
}

/** The widths of columns that fit together: the widest gives way, down to a few characters. */
function fittedWidths(widths: readonly number[], columns: number): number[] {
  const fitting = [...widths];
  const room = columns - gap.length * (widths.length - 1);
  for (let over = fitting.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = Math.max(...fitting);
    if (widest <= narrowest) break;
    fitting[fitting.lastIndexOf(widest)] = widest - 1;
  }
  return fitting;
}

/**
 * A table with its columns aligned, its lines ended.
 *
 * @param columns the width of the terminal; undefined where nothing is cut off, such as in a file
 */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number | undefined,
): string {
  const lines = [head, ...rows].map((row) => row.map((text) => visible(text)));
  const needed = head.map((_, index) => Math.max(0, ...lines.map((row) => widthOf(row[index] ?? ''))));
  const widths = columns === undefined ? needed : fittedWidths(needed, columns);
  return lines
    .map((row) => {
      const cells = row.map((text, index) => {
        const shown = fitted(text, widths[index] ?? 0);
        return shown + ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(shown)));
      });
      return `${cells.join(gap).trimEnd()}\n`;
    })
    .join('');
}
