/** A set of ranges that answers quickly whether an offset is in one of them. */
import { addTo } from '../../language/add-to';
import type { Span } from '../../language/span';

/** The ranges are kept by stretches of so many characters. */
const stretch = 1024;

/** Makes an empty set of ranges, which come in any order. */
export function createRanges() {
  const stretches = new Map<number, Span[]>();
  const indexOf = (offset: number): number => Math.floor(offset / stretch);
  return {
    add: (range: Span): void => {
      for (let index = indexOf(range.start); index * stretch < range.end; index++)
        addTo(stretches, index, range);
    },
    has: (offset: number): boolean =>
      stretches.get(indexOf(offset))?.some(({ start, end }) => start <= offset && offset < end) ?? false,
  };
}
