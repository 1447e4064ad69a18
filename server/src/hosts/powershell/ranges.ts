/** A set of ranges that answers quickly whether an offset is in one of them. */
import type { Span } from '../../language/span';

/** Ranges that do not overlap. */
export interface Ranges {
  add(range: Span): void;
  has(offset: number): boolean;
}

/** Makes an empty set of ranges. */
export function createRanges(): Ranges {
  const ranges: Span[] = [];
  const indexAfter = (offset: number): number => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add: (range) => {
      ranges.splice(indexAfter(range.start), 0, range);
    },
    has: (offset) => {
      const before = ranges[indexAfter(offset) - 1];
      return before !== undefined && offset < before.end;
    },
  };
}
