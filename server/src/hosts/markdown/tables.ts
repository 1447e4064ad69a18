/** Tables (https://github.github.com/gfm/#tables-extension-). */
import { span, type Span } from '../../language/span';
import { longestRow } from './limits';

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The cells of a row: their signs count in code too unless they are escaped. */
export function cellsOf(source: string, { start, end }: Span): Span[] {
  const row = source.slice(start, end).trimEnd();
  const cells: Span[] = [];
  let from = row.startsWith('|') ? 1 : 0;
  for (const { 0: sign, index } of row.matchAll(/\\[^]|\|/g)) {
    if (sign !== '|' || index < from) continue;
    cells.push(span(start + from, start + index));
    from = index + 1;
  }
  if (from < row.length) cells.push(span(start + from, start + row.length));
  return cells;
}

/** Whether two lines are the header of a table and what must stand below it. */
export function beginsTable(source: string, header: Span, delimiters: Span): boolean {
  if (delimiters.end - delimiters.start > longestRow) return false;
  const row = source.slice(delimiters.start, delimiters.end);
  if (!row.includes('|') || !delimiterRow.test(row)) return false;
  return cellsOf(source, header).length === cellsOf(source, delimiters).length;
}
