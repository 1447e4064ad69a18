/** A source line and the carets below the part of it that a finding is about. */
import { cellsOf, type Cell } from './cells';

/** Two lines of text that are printed below each other, with the same indentation. */
export interface Excerpt {
  readonly source: string;
  readonly carets: string;
}

const ellipsis = '\u2026';

/** Where to cut a line of cells so that it fits: around the cell that carets begin at, most of it behind. */
function cut(cells: readonly Cell[], focus: number, columns: number): { from: number; to: number } {
  const width = (index: number): number => cells[index]?.width ?? 0;
  let from = focus;
  let to = focus;
  let used = 0;
  const grow = (limit: number, step: () => number | undefined): void => {
    for (let next = step(); next !== undefined && used + next <= limit; next = step()) {
      used += next;
      if (step === before) from--;
      else to++;
    }
  };
  const before = (): number | undefined => (from > 0 ? width(from - 1) : undefined);
  const behind = (): number | undefined => (to < cells.length ? width(to) : undefined);
  grow(Math.floor(columns / 3), before);
  grow(columns, behind);
  grow(columns, before);
  return { from, to };
}

/** Columns below a cell: nothing below a tab but a tab lines up with it. */
function below({ text, width }: Cell, sign: string): string {
  return text === '\t' ? '\t' : sign.repeat(width);
}

/**
 * The excerpt of a line, at most `columns` wide; what is cut off is shown by an ellipsis. Takes no longer for a longer line.
 *
 * @param line without its line break
 * @param from offset of the first UTF-16 unit at fault
 * @param to offset behind the last one; equal to `from` for a place between two characters
 */
export function excerptOf(line: string, from: number, to: number, columns: number): Excerpt {
  // No character needs more than a few units, so this much text on both sides is more than can be shown.
  const head = Math.max(0, from - columns * 2);
  const near = line.slice(head, from + columns * 2);
  const cells = cellsOf(near);
  const found = cells.findIndex(({ end }) => head + end > from);
  const focus = found === -1 ? cells.length : found;
  const shown = cut(cells, focus, columns);
  const before = head > 0 || shown.from > 0 ? ellipsis : '';
  const behind = head + near.length < line.length || shown.to < cells.length ? ellipsis : '';
  const lead = cells.slice(shown.from, focus);
  const covered = cells.slice(focus, shown.to).filter(({ start }) => head + start < to);
  const marks = covered.map((cell) => below(cell, '^')).join('');
  return {
    source:
      before +
      cells
        .slice(shown.from, shown.to)
        .map(({ text }) => text)
        .join('') +
      behind,
    carets:
      ' '.repeat(before.length) +
      lead.map((cell) => below(cell, ' ')).join('') +
      (marks.includes('^') ? marks : '^'),
  };
}
