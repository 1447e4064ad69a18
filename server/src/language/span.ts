/** Ranges of text. Every number on the road is an offset in UTF-16 code units. */

/** The characters from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a span from two offsets. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The number of UTF-16 units in a span. */
export function spanLength(range: Span): number {
  return range.end - range.start;
}

/** The part of `text` that a span covers. */
export function sliceSpan(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}

/** A span without the blanks at its ends. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const from = start + content.length - content.trimStart().length;
  return span(from, Math.max(from, start + content.trimEnd().length));
}

/** A span that stands a number of characters further on. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Whether an offset lies in a span or at either of its ends (where a cursor may stand). */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share a character, or an empty one stands in or at the other. */
export function overlaps(left: Span, right: Span): boolean {
  if (left.start === left.end || right.start === right.end)
    return left.start <= right.end && right.start <= left.end;
  return left.start < right.end && right.start < left.end;
}
