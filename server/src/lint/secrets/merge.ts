/** Makes one list of spans out of several. */
import { span, type Span } from '../../language/span';

/** Spans in order, those that overlap or touch as one. */
export function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((left, right) => left.start - right.start);
  const found: Span[] = [];
  for (const { start, end } of sorted) {
    const last = found.at(-1);
    if (last === undefined || last.end < start) found.push(span(start, end));
    else if (last.end < end) found[found.length - 1] = span(last.start, end);
  }
  return found;
}
