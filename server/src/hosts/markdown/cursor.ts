/** Columns of a line, in which a tab reaches to the next multiple of four (https://spec.commonmark.org/0.31.2/#tabs). */
import type { Span } from '../../language/span';

/** A place in a line. Where a tab was used in part, the offset is that of the tab and the column one inside it. */
export interface Cursor {
  readonly offset: number;
  readonly column: number;
}

/** The column behind a blank or a tab; undefined behind any other character. */
function behind(source: string, { offset, column }: Cursor): number | undefined {
  const character = source[offset];
  return character === ' ' ? column + 1 : character === '\t' ? (Math.floor(column / 4) + 1) * 4 : undefined;
}

/** Goes over at most so many columns of blanks and tabs. */
export function skip(source: string, line: Span, from: Cursor, columns: number): Cursor {
  const goal = from.column + columns;
  let at = from;
  while (at.offset < line.end && at.column < goal) {
    const column = behind(source, at);
    if (column === undefined) break;
    // What is left of a tab stays a blank.
    at = column > goal ? { offset: at.offset, column: goal } : { offset: at.offset + 1, column };
  }
  return at;
}

/** The first character that is neither a blank nor a tab, or the end of the line. */
export function skipBlanks(source: string, line: Span, from: Cursor): Cursor {
  return skip(source, line, from, Infinity);
}

/** Goes over characters of one column each. */
export function forward({ offset, column }: Cursor, count: number): Cursor {
  return { offset: offset + count, column: column + count };
}
