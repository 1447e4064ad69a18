/** Parts of a text, and where they stand in the document. */
import { firstIndex } from '../../language/first-index';
import { span, trimmedSpan, type Span } from '../../language/span';
import { holeCharacter } from '../host';
import { inserted, textOf, type Atom, type Text } from './text';

/** The part of an atom that lies in a range; `start` is the atom's own offset. */
function clip(atom: Atom, start: number, range: Span): Atom {
  const from = Math.max(range.start - start, 0);
  const to = Math.min(range.end - start, atom.text.length);
  if (from === 0 && to === atom.text.length) return atom;
  const document =
    atom.kind === 'copy' ? span(atom.document.start + from, atom.document.start + to) : atom.document;
  return { ...atom, text: atom.text.slice(from, to), document };
}

/** The atoms that have characters in a range, or right before it where nothing follows. */
export function atomsIn({ atoms, starts }: Text, range: Span): Atom[] {
  const found: Atom[] = [];
  let index = Math.max(0, firstIndex(starts, (each) => each > range.start) - 1);
  for (; index < atoms.length; index++) {
    const atom = atoms[index];
    const start = starts[index] ?? 0;
    if (atom === undefined || start >= range.end) break;
    if (atom.text !== '' && range.start < range.end) found.push(clip(atom, start, range));
  }
  return found;
}

/** A part of a text, with the places at its ends. What is indivisible keeps its whole origin. */
export function slice(source: Text, start: number, end = Infinity): Text {
  const { atoms, starts, partial } = source;
  const range = span(start, end);
  const found: Atom[] = [];
  let index = firstIndex(starts, (each) => each >= start);
  const before = atoms[index - 1];
  if (before !== undefined && start < end && (starts[index - 1] ?? 0) + before.text.length > start) index--;
  for (; index < atoms.length; index++) {
    const atom = atoms[index];
    const at = starts[index] ?? 0;
    if (atom === undefined || at > end) break;
    if (atom.text === '' || at < end) found.push(clip(atom, at, range));
  }
  return textOf(found, partial);
}

/** A text that is no longer than `most`: of a longer one the beginning, which is not all of it. */
export function beginningOf(text: Text, most: number): Text {
  return text.text.length <= most ? text : { ...slice(text, 0, most), partial: true, remarks: text.remarks };
}

/** A part of a text without blanks at its ends. */
export function trimmed(source: Text, start = 0, end = source.text.length): Text {
  const content = trimmedSpan(source.text, span(start, end));
  return slice(source, content.start, content.end);
}

/** The smallest range that holds the places of atoms; undefined where none stands in the document. */
export function cover(atoms: readonly Atom[]): Span | undefined {
  let start = Infinity;
  let end = 0;
  for (const { document, literal } of atoms) {
    if (literal === undefined) continue;
    start = Math.min(start, document.start);
    end = Math.max(end, document.end);
  }
  return start === Infinity ? undefined : span(start, end);
}

/** The smallest range of the document that holds a range of the text; undefined where nothing of it stands there. */
export function documentSpan(source: Text, range: Span): Span | undefined {
  return cover(atomsIn(source, range));
}

/** The place in the document of a range of a text; for an empty one where its next character stands. */
export function placeInDocument(source: Text, range: Span): Span | undefined {
  if (range.start < range.end) return documentSpan(source, range);
  const next = documentSpan(source, span(range.start, range.start + 1));
  return next && span(next.start, next.start);
}

/** Other characters in the place of some; indivisible. Without any it is a hole. */
export function atomInstead(source: Text, range: Span, other: string | undefined): Atom {
  const atoms = atomsIn(source, range);
  const kind = other === undefined ? 'hole' : 'escape';
  const text = other ?? holeCharacter;
  const document = cover(atoms);
  const { literal, mention, group } = atoms.find((atom) => atom.literal !== undefined) ?? {};
  return document === undefined ? inserted(text) : { kind, text, document, literal, mention, group };
}

/** Other characters, or a hole, in the place of a whole text. */
export function instead(place: Text, other: string | undefined): Text {
  return textOf([atomInstead(place, span(0, place.text.length), other)]);
}
