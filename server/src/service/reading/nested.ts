/** Ranges of symbols as LSP wants them: those of children within that of what holds them. */
import { contains, span, type Span } from '../../language/span';
import type { Outlined } from './outlined';

function coverOf(range: Span, symbols: readonly Outlined[]): Span {
  return symbols.reduce(
    (cover, { range: { start, end } }) => span(Math.min(cover.start, start), Math.max(cover.end, end)),
    range,
  );
}

/** A symbol in a range: where it stands, else where it is read, else all of the range. */
function inside(symbol: Outlined, around: Span): Outlined {
  const { range, read, selection } = symbol;
  const own = contains(around, range) ? range : read && contains(around, read) ? read : around;
  return {
    ...symbol,
    range: own,
    selection: contains(own, selection) ? selection : own,
    children: symbol.children.map((child) => inside(child, own)),
  };
}

/**
 * Calls with their arguments in them. What is set between the call before and the one behind belongs to the call; what is
 * set farther away counts where the call reads it.
 */
export function nested(calls: readonly Outlined[]): Outlined[] {
  return calls.map((call) => {
    const { range, children } = call;
    const cover = coverOf(range, children);
    const isFree =
      !contains(range, cover) &&
      calls.every(
        ({ range: other }) =>
          other === range || other.end <= cover.start || cover.end <= other.start || contains(other, range),
      );
    const whole = { ...call, range: isFree ? cover : range };
    return inside(whole, whole.range);
  });
}
