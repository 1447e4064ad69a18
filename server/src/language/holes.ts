/** Holes: offsets of characters that stand for values only the run knows. */
import type { Span } from './span';

/** Offsets of hole characters, ascending. */
export type Holes = readonly number[];

/** Whether a range of text contains a hole. */
export function holeIn(holes: Holes, range: Span): boolean {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle] ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  const first = holes[low];
  return first !== undefined && first < range.end;
}
