/** Puts a text together from parts of others. */
import type { Span } from '../../language/span';
import { relabelled, type Relabel } from './literals';
import { atomInstead, atomsIn, slice } from './slice';
import { textOf, type Atom, type Text } from './text';

/**
 * Starts an empty text. Ranges are offsets of the source's text.
 *
 * @param keepsPlaces whether the places of empty values are taken along, those at both ends of a range
 */
export function textWriter(keepsPlaces = false) {
  const atoms: Atom[] = [];

  const push = (atom: Atom): void => {
    // One between two ranges stands in both of them.
    const isNew = (): boolean => {
      const last = atoms.at(-1);
      return keepsPlaces && (last?.text !== '' || last.document.start !== atom.document.start);
    };
    if (atom.text !== '' || isNew()) atoms.push(atom);
  };

  return {
    /** Takes characters as they are. */
    take: (source: Text, range: Span, relabel?: Relabel): void => {
      const taken = keepsPlaces ? slice(source, range.start, range.end).atoms : atomsIn(source, range);
      for (const atom of taken) push(relabelled(atom, relabel));
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
