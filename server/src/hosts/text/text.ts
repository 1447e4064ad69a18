/** Text in which every character knows where it stands in the document, also when it was decoded more than once. */
import type { Remark } from '../../language/remark';
import { shifted, span, type Span } from '../../language/span';
import type { Encoding, Mention, Segment } from '../host';

/** The literal that characters stand in. */
export interface Literal {
  /** Where its content begins; tells literals apart. */
  readonly start: number;
  readonly encoding: Encoding;
}

/** What is run together, inside of something else that is. */
export interface Group {
  readonly parent: Group | undefined;
}

/**
 * One stretch of text with its origin; see `Segment` for the kinds. Only what the runtime inserts has no literal. An empty
 * one is a place in the document: completion works in an empty string, too.
 */
export interface Atom {
  readonly kind: Segment['kind'];
  readonly text: string;
  readonly document: Span;
  readonly literal: Literal | undefined;
  /** Through which places it came here; undefined where it is written in place. */
  readonly mention?: Mention | undefined;
  /** What is run together with the statement that adds it to others; undefined for what no statement adds. */
  readonly group?: Group | undefined;
}

/** A text and its origin. It never changes. */
export interface Text {
  readonly kind: 'text';
  /** The characters; a hole is one. */
  readonly text: string;
  /** In the order of the text. */
  readonly atoms: readonly Atom[];
  /** The offset in `text` of each atom. */
  readonly starts: readonly number[];
  /** Whether the run may add other text. */
  readonly partial: boolean;
  /** Of a command line that a script in a script gives: what the inner one does to it. */
  readonly remarks?: readonly Remark[] | undefined;
}

/** Makes a text of atoms. Neighbours that are neighbours in their literal, too, become one. */
export function textOf(parts: readonly Atom[], partial = false): Text {
  const atoms: Atom[] = [];
  const starts: number[] = [];
  let text = '';
  let last: Atom | undefined;
  for (const atom of parts) {
    if (last !== undefined && goesOn(last, atom)) {
      const document = span(last.document.start, atom.document.end);
      last = { ...last, text: last.text + atom.text, document };
      atoms[atoms.length - 1] = last;
    } else {
      last = atom;
      atoms.push(atom);
      starts.push(text.length);
    }
    text += atom.text;
  }
  return { kind: 'text', text, atoms, starts, partial };
}

/** Whether two atoms stand in their literal as they stand in the text. An empty one stays a place of its own. */
function goesOn(left: Atom, right: Atom): boolean {
  return (
    left.kind === 'copy' &&
    right.kind === 'copy' &&
    left.literal === right.literal &&
    left.mention === right.mention &&
    left.group === right.group &&
    left.document.end === right.document.start &&
    left.text !== '' &&
    right.text !== ''
  );
}

/**
 * The content of a literal as it stands; without any it is still a place.
 *
 * @param base what is added to offsets of `code` to make them offsets of the document
 */
export function writtenText(code: string, range: Span, encoding: Encoding, base = 0): Text {
  const document = shifted(range, base);
  const literal: Literal = { start: document.start, encoding };
  return textOf([{ kind: 'copy', text: code.slice(range.start, range.end), document, literal }]);
}

/** A stretch of the document as it stands. */
export function documentText(code: string, range: Span, encoding: Encoding, base = 0): Text {
  return range.start < range.end ? writtenText(code, range, encoding, base) : textOf([]);
}

/** Characters that stand nowhere in the script. */
export function inserted(text: string): Atom {
  return { kind: 'inserted', text, document: span(0, 0), literal: undefined };
}

/** Text that stands nowhere in the script. */
export function insertedText(text: string): Text {
  return textOf(text === '' ? [] : [inserted(text)]);
}

/** Where the characters of a text stand, as one that tells two command lines apart. */
export function placesOf({ atoms }: Text): string {
  return atoms
    .map(({ kind, text, document: { start, end } }) => (kind === 'inserted' ? text : `${start}-${end}`))
    .join(' ');
}

/** Puts texts behind one another. */
export function concatenate(texts: readonly Text[]): Text {
  return textOf(
    texts.flatMap(({ atoms }) => atoms),
    texts.some(({ partial }) => partial),
  );
}

/** Puts texts behind one another with something in between that the runtime inserts. */
export function joinTexts(texts: readonly Text[], separator: string): Text {
  return concatenate(
    texts.flatMap((text, index) => (index === 0 ? [text] : [insertedText(separator), text])),
  );
}
