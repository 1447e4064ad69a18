/** Puts a text together from parts of others. */
import type { Span } from '../../language/span';
import { relabelled, type Relabel } from './literals';
import { atomInstead, atomsIn } from './slice';
import { textOf, type Atom, type Text } from './text';

/** Starts an empty text. Ranges are offsets of the source's text. */
export function textWriter() {
  const atoms: Atom[] = [];

  const push = (atom: Atom): void => {
    if (atom.text !== '') atoms.push(atom);
  };

  return {
    /** Takes characters as they are. */
    take: (source: Text, range: Span, relabel?: Relabel): void => {
      for (const atom of atomsIn(source, range)) push(relabelled(atom, relabel));
    },
    /** Puts other characters, or a hole, in the place of some; indivisible. */
    replace: (source: Text, range: Span, text: string | undefined, relabel?: Relabel): void => {
      push(relabelled(atomInstead(source, range, text), relabel));
    },
    /** Takes a text as a whole. */
    put: (text: Text): void => {
      for (const atom of text.atoms) atoms.push(atom);
    },
    finish: () => textOf(atoms),
  };
}
