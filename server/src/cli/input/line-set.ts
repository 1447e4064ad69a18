/** Which lines of a file were changed, as plain data. */

/** Lines by their numbers from 1, both ends included. */
export type LineRange = readonly [first: number, last: number];

/** Lines of a file: ranges in ascending order, none of them overlapping. */
export type LineSet = readonly LineRange[];

/** Whether one of the lines from `first` to `last` is in a set; `all` has every line, undefined none. */
export function touches(lines: LineSet | 'all' | undefined, first: number, last: number): boolean {
  if (lines === undefined || lines === 'all') return lines === 'all';
  return lines.some(([from, to]) => from <= last && first <= to);
}
