/** The literals that the characters of a text stand in. */
import { onceEach } from '../../language/once';
import type { Encoding } from '../host';
import { movedMention, movedOffset, movedSpan } from './moved';
import type { Atom, Literal, Text } from './text';

/** Gives the literal of characters that are written in another way, or stand elsewhere. */
export type Relabel = (literal: Literal) => Literal;

/** The same characters in another literal. */
export function relabelled(atom: Atom, relabel: Relabel | undefined): Atom {
  return relabel === undefined || atom.literal === undefined
    ? atom
    : { ...atom, literal: relabel(atom.literal) };
}

/** A text of the same characters. */
function withAtoms({ text, atoms, starts, partial }: Text, other: (atom: Atom) => Atom): Text {
  return { kind: 'text', text, atoms: atoms.map(other), starts, partial };
}

/** A text whose literals are others. */
export function withLiterals(text: Text, make: Relabel): Text {
  const relabel = onceEach(make);
  return withAtoms(text, (atom) => relabelled(atom, relabel));
}

/** A text whose literals are written in another way. */
export function inLiterals(text: Text, encodingOf: (encoding: Encoding) => Encoding): Text {
  return withLiterals(text, ({ start, encoding }) => ({ start, encoding: encodingOf(encoding) }));
}

/**
 * A text that stands further behind in the document.
 *
 * @param from what stands before this offset stays where it is
 */
export function moveText(text: Text, by: number, from = 0): Text {
  const relabel = onceEach(({ start, encoding }: Literal) => ({
    start: movedOffset(start, by, from),
    encoding,
  }));
  return withAtoms(text, (atom) => ({
    ...relabelled(atom, relabel),
    document: movedSpan(atom.document, by, from),
    ...(atom.mention && { mention: movedMention(atom.mention, by, from) }),
  }));
}
