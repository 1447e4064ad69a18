/** Which lines of a file were changed, as plain data. */

/** Lines by their numbers from 1, both ends included. */
export type LineRange = readonly [first: number, last: number];

/** Lines of a file: ranges in ascending order, none of them overlapping. */
export type LineSet = readonly LineRange[];

/** Whether one of the lines from `first` to `last` is new; with `all` every line is, with undefined none. */
export function touches(lines: ChangedLines | 'all' | undefined, first: number, last: number): boolean {
  if (lines === undefined || lines === 'all') return lines === 'all';
  return lines.added.some(([from, to]) => from <= last && first <= to);
}

/** What was changed in a file: lines that are there now, and places where lines were. */
export interface ChangedLines {
  readonly added: LineSet;
  /**
   * Where more lines were deleted than came: from one line to another, between which and behind which lines are gone. The
   * line 0 stands for the beginning of the file.
   */
  readonly deleted: readonly LineRange[];
}

/** Whether lines were deleted between the lines from `first` to `last`, directly before them or directly behind them. */
export function lostLines(lines: ChangedLines | 'all' | undefined, first: number, last: number): boolean {
  if (lines === undefined || lines === 'all') return lines === 'all';
  return lines.deleted.some(([from, to]) => from <= last && first - 1 <= to);
}
