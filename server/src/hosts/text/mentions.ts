/** How a part of a text came to where it is used: through which places that read it. */
import { span, type Span } from '../../language/span';
import type { Mention } from '../host';
import type { Atom, Group, Text } from './text';
import type { Value } from './values';

/** Places that read a value on its way: each is looked at for each stretch of a text, and nobody follows more. */
const mostPlaces = 8;

function isLong(way: Mention | undefined): boolean {
  let places = 0;
  for (let at = way; at !== undefined; at = at.inner) places++;
  return places >= mostPlaces;
}

/** A value each part of which is also reached through another place, the outermost one. */
function through<V extends Value | undefined>(value: V, place: Omit<Mention, 'inner'>, group?: Group): V;
function through(value: Value | undefined, place: Omit<Mention, 'inner'>, group?: Group): Value | undefined {
  const made = new Map<Mention | undefined, Mention>();
  const reached = (each: Atom): Atom => {
    if (each.literal === undefined) return each;
    const atom = group === undefined || each.group !== undefined ? each : { ...each, group };
    const { mention: inner } = atom;
    // Of a longer way only its end is kept.
    if (isLong(inner))
      return { ...atom, mention: { ...place, inner: { at: atom.document, ownStatement: true } } };
    const mention = made.get(inner) ?? { ...place, inner };
    made.set(inner, mention);
    return { ...atom, mention };
  };
  const textThrough = (text: Text): Text => ({ ...text, atoms: text.atoms.map(reached) });
  const valueThrough = (each: Value): Value => {
    switch (each.kind) {
      case 'text':
        return textThrough(each);
      case 'list':
        return { ...each, items: each.items.map(valueThrough) };
      case 'table':
        return { ...each, entries: new Map([...each.entries].map(([key, own]) => [key, valueThrough(own)])) };
      case 'unknown':
        return each;
    }
  };
  return value && valueThrough(value);
}

/** A value as it is read in a place, such as `$mp`. For `set` see `Mention`. */
export function readAt<V extends Value | undefined>(value: V, at: Span, set?: Span): V {
  return through(value, { at, ownStatement: false, set });
}

/**
 * A value that a statement of its own gives: a part of what several statements give.
 *
 * @param group what is run together with the statement
 */
export function givenAt<V extends Value | undefined>(value: V, { start, end }: Span, group?: Group): V {
  return through(value, { at: span(start, end), ownStatement: true }, group);
}

/** The first place on a way that reads a value. */
export function readerOf(way: Mention | undefined): Span | undefined {
  return way?.ownStatement === true ? readerOf(way.inner) : way?.at;
}

/** Whether two ways begin with the same place. */
export function sameMention(one: Mention, other: Mention): boolean {
  return (
    one === other ||
    (one.at.start === other.at.start &&
      one.at.end === other.at.end &&
      one.ownStatement === other.ownStatement)
  );
}

/**
 * The way to a part of a script that stands in a literal.
 *
 * @param around the way to where the script reads the part
 * @param inner the way in the script
 * @param own the way to where the part is written
 */
export function joinedWay(
  around: Mention | undefined,
  inner: Mention | undefined,
  own: Mention | undefined,
): Mention | undefined {
  if (around !== undefined) {
    const left = own !== undefined && sameMention(around, own) ? own.inner : own;
    return { ...around, inner: joinedWay(around.inner, inner, left) };
  }
  return inner === undefined ? own : { ...inner, inner: joinedWay(undefined, inner.inner, own) };
}
