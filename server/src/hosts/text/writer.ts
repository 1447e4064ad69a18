/** Puts a text together from parts of others. */
import type { Span } from '../../language/span';
import { relabelled, type Relabel } from './literals';
import { atomInstead, atomsIn } from './slice';
import { textOf, type Atom, type Text } from './text';

/** Puts a text together. Ranges are offsets of the source's text. */
export interface TextWriter {
  /** Takes characters as they are. */
  take(source: Text, range: Span, relabel?: Relabel): void;
  /** Puts other characters, or a hole, in the place of some; indivisible. */
  replace(source: Text, range: Span, text: string | undefined, relabel?: Relabel): void;
  /** Takes a text as a whole. */
  put(text: Text): void;
  finish(): Text;
}

/** Starts an empty text. */
export function textWriter(): TextWriter {
  const atoms: Atom[] = [];

  const push = (atom: Atom): void => {
    if (atom.text !== '') atoms.push(atom);
  };

  return {
    take: (source, range, relabel) => {
      for (const atom of atomsIn(source, range)) push(relabelled(atom, relabel));
    },
    replace: (source, range, text, relabel) => {
      push(relabelled(atomInstead(source, range, text), relabel));
    },
    put: (text) => {
      for (const atom of text.atoms) atoms.push(atom);
    },
    finish: () => textOf(atoms),
  };
}
