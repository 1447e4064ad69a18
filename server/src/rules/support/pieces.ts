/** The parts of a value between signs that people take for separators. */
import type { Value } from '../../language/ast';
import { isCut, spanInValue } from '../../language/query';
import { contains } from '../../language/span';
import type { KnownValue } from './known-value';

/**
 * The non-empty parts of a value, without blanks around them. Parts that only the run knows are left out; so are all when
 * the end of the value is a guess.
 *
 * @param separator with the flag `g`
 */
export function piecesOf(value: Value, separator: RegExp): KnownValue[] {
  if (isCut(value)) return [];
  const hidden = value.opaque ? value.items.filter(({ opaque }) => opaque) : [];
  if (value.opaque && hidden.length === 0) return [];
  const pieces: KnownValue[] = [];
  let from = 0;
  let next = 0;
  for (const index of [
    ...[...value.text.matchAll(separator)].map((match) => match.index),
    value.text.length,
  ]) {
    const part = value.text.slice(from, index);
    const text = part.trim();
    const start = from + part.length - part.trimStart().length;
    from = index + 1;
    if (text === '') continue;
    const span = spanInValue(value, start, start + text.length);
    // Both lists are in the order of the text.
    while ((hidden[next]?.span.end ?? Infinity) < span.end) next++;
    const item = hidden[next];
    if (item === undefined || !contains(item.span, span)) pieces.push({ text, span });
  }
  return pieces;
}
