/** Holes: offsets of characters that stand for values only the run knows. */
import { firstIndex } from './first-index';
import type { Span } from './span';

/** The character that stands for a value only the run knows. Holes are told by their offsets, never by this character. */
export const holeCharacter = '\uFFFC';

/** Offsets of hole characters, ascending. */
export type Holes = readonly number[];

/** Whether a range of text contains a hole. */
export function holeIn(holes: Holes, range: Span): boolean {
  const index = firstIndex(holes, (each) => each >= range.start);
  const first = holes[index];
  return first !== undefined && first < range.end;
}
