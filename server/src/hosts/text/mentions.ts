/** How a part of a text came to where it is used: through which places that read it. */
import { span, type Span } from '../../language/span';
import type { Mention } from '../host';
import type { Atom, Text } from './text';
import type { Value } from './values';

/** A value each part of which is also reached through another place, the outermost one. */
function through<V extends Value | undefined>(value: V, at: Span, ownStatement: boolean): V;
function through(value: Value | undefined, at: Span, ownStatement: boolean): Value | undefined {
  const made = new Map<Mention | undefined, Mention>();
  const reached = (atom: Atom): Atom => {
    if (atom.literal === undefined) return atom;
    const { mention: inner } = atom;
    const mention = made.get(inner) ?? { at, ownStatement, inner };
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

/** A value as it is read in a place, such as `$mp`. */
export function readAt<V extends Value | undefined>(value: V, at: Span): V {
  return through(value, at, false);
}

/** A value that a statement of its own gives: a part of what several statements give. */
export function givenAt<V extends Value | undefined>(value: V, { start, end }: Span): V {
  return through(value, span(start, end), true);
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
