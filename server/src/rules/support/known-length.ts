/** Lengths of texts in which parts are known only at run time. */
import { span, type Span } from '../../language/span';

/** How long a text is at least. */
export interface KnownLength {
  /** In UTF-16 units. */
  readonly length: number;
  /** Whether nothing can be added at run time. */
  readonly exact: boolean;
}

/** The length of a range of a text, without the values that only the run knows: such a value counts as nothing. */
export function knownLength(holes: readonly number[], { start, end }: Span): KnownLength {
  const unknown = holes.filter((hole) => start <= hole && hole < end).length;
  return { length: end - start - unknown, exact: unknown === 0 };
}

/** The end of a range behind its first `count` known characters: what is too much for a limit. */
export function partBeyond(holes: readonly number[], { start, end }: Span, count: number): Span {
  const unknown = new Set(holes);
  let at = start;
  for (let left = count; at < end && (left > 0 || unknown.has(at)); at++) {
    if (!unknown.has(at)) left--;
  }
  return span(at, end);
}
