/** The entries of a log. */
import { span, type Span } from '../../language/span';

/** How an entry in CMTrace format begins and ends. */
const opening = '<![LOG[';
const closing = ']LOG]!>';

/** Gives the place of the next one of some text from an offset on; asked with ascending offsets, it looks at each place once. */
function searchFor(text: string, wanted: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      const found = text.indexOf(wanted, from);
      next = found < 0 ? text.length : found;
    }
    return next;
  };
}

/** The messages of a log: those in CMTrace format, which can have several lines, and other lines as they are. */
export function* entriesOf(text: string): Generator<Span> {
  const nextOpening = searchFor(text, opening);
  const nextClosing = searchFor(text, closing);
  const nextFeed = searchFor(text, '\n');
  const nextReturn = searchFor(text, '\r');
  let at = 0;
  while (at < text.length) {
    if (nextOpening(at) === at) {
      const start = at + opening.length;
      const end = nextClosing(start);
      if (end < text.length && end <= nextOpening(start)) {
        yield span(start, end);
        at = end + closing.length;
        continue;
      }
      // Nothing closes it: it is a line like any other.
      at++;
    }
    const end = Math.min(nextOpening(at), nextFeed(at), nextReturn(at));
    if (end > at) yield span(at, end);
    at = end === nextOpening(at) ? end : end + 1;
  }
}
