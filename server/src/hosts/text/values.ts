/** Values as far as the script settles them: text whose every character knows where it stands. */
import type { Remark } from '../../language/remark';
import { span, type Span } from '../../language/span';
import { holeCharacter, type Region } from '../host';
import type { Encoding, Segment } from './offset-map';
import { movedOffset, movedSpan } from './moved';
import { regionBuilder, type RegionFacts } from './region-builder';

/** The literal that characters stand in. */
export interface Literal {
  /** Where its content begins; tells literals apart. */
  readonly start: number;
  readonly encoding: Encoding;
}

/** One stretch of text with its origin; see `Segment` for the kinds. Only what the runtime inserts has no literal. */
export interface Atom {
  readonly kind: Segment['kind'];
  readonly text: string;
  readonly document: Span;
  readonly literal: Literal | undefined;
}

/** A string. */
export interface Text {
  readonly kind: 'text';
  readonly atoms: readonly Atom[];
  /** Whether the run may add other text. */
  readonly partial: boolean;
  /** Of a command line that a script in a script gives: what the inner one does to it. */
  readonly remarks?: readonly Remark[] | undefined;
}

/** What an expression gives. */
export type Value =
  | Text
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly partial: boolean }
  | { readonly kind: 'table'; readonly entries: ReadonlyMap<string, Value>; readonly partial: boolean }
  | Unknown;

/** A value that only the run knows; the span is the expression. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly span: Span;
  readonly literal: Literal;
}

/** Makes a text of atoms. */
export function textOf(atoms: readonly Atom[], partial = false): Text {
  return { kind: 'text', atoms, partial };
}

/** Text that stands nowhere in the script. */
export function insertedText(text: string): Text {
  return textOf(text === '' ? [] : [{ kind: 'inserted', text, document: span(0, 0), literal: undefined }]);
}

/** The characters of a text; a hole is one character. */
export function characters(text: Text): string {
  return text.atoms.map((atom) => atom.text).join('');
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

/** A part of a text, by offsets of its characters. */
export function sliceText(text: Text, start: number, end = Infinity): Text {
  const atoms: Atom[] = [];
  let offset = 0;
  for (const atom of text.atoms) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, atom.text.length);
    offset += atom.text.length;
    if (from > to || (from === to && atom.text !== '')) continue;
    const whole = to - from === atom.text.length;
    const document =
      atom.kind === 'copy' && !whole
        ? span(atom.document.start + from, atom.document.start + to)
        : atom.document;
    atoms.push(whole ? atom : { ...atom, text: atom.text.slice(from, to), document });
  }
  return textOf(atoms, text.partial);
}

/** The placeholder of an unknown value. As a whole argument it may stand for several (`whole`). */
export function holeFor(unknown: Unknown, whole: boolean): Text {
  const { span: document, literal } = unknown;
  return textOf([{ kind: 'hole', text: holeCharacter, document, literal }], whole);
}

/**
 * A value as a string: the elements of a list with a blank between them, as PowerShell and `Start-Process` join them.
 *
 * @param whole whether it is a whole argument, so that an unknown one may stand for several
 */
export function toText(value: Value, whole: boolean): Text {
  switch (value.kind) {
    case 'text':
      return value;
    case 'unknown':
      return holeFor(value, whole);
    case 'table':
      return textOf([], true);
    case 'list': {
      const joined = joinTexts(
        value.items.map((item) => toText(item, whole)),
        ' ',
      );
      return textOf(joined.atoms, joined.partial || value.partial);
    }
  }
}

/** A text whose literals are written in another way. */
export function inLiterals(text: Text, encodingOf: (encoding: Encoding) => Encoding): Text {
  const literals = new Map<Literal, Literal>();
  const atoms = text.atoms.map((atom): Atom => {
    const { literal } = atom;
    if (literal === undefined) return atom;
    const other = literals.get(literal) ?? { start: literal.start, encoding: encodingOf(literal.encoding) };
    literals.set(literal, other);
    return { ...atom, literal: other };
  });
  return textOf(atoms, text.partial);
}

/**
 * A text that stands further behind in the document.
 *
 * @param from what stands before this offset stays where it is
 */
export function moveText(text: Text, by: number, from = 0): Text {
  const literals = new Map<Literal, Literal>();
  const atoms = text.atoms.map((atom): Atom => {
    const { literal, document } = atom;
    const moved =
      literal &&
      (literals.get(literal) ?? {
        start: movedOffset(literal.start, by, from),
        encoding: literal.encoding,
      });
    if (literal !== undefined && moved !== undefined) literals.set(literal, moved);
    return { ...atom, document: movedSpan(document, by, from), literal: moved };
  });
  return textOf(atoms, text.partial);
}

/** Makes the region of a text. */
export function regionOf(text: Text, facts: RegionFacts): Region {
  const builder = regionBuilder();
  const { atoms } = text;
  let current: Literal | undefined;
  const blanks: Remark[] = [];
  atoms.forEach((atom, index) => {
    if (atom.text === '' && atom.literal !== undefined)
      blanks.push({ kind: 'blank', document: atom.document, at: builder.length, edits: [] });
    if (atom.kind === 'inserted' || atom.literal === undefined) {
      builder.insert(atom.text);
      return;
    }
    if (atom.literal !== current) {
      current = atom.literal;
      builder.piece(runSpan(atoms, index, current), current.encoding);
    }
    if (atom.kind === 'copy') builder.copy(atom.text, atom.document.start);
    else if (atom.kind === 'hole') builder.hole(atom.document);
    else builder.escape(atom.text, atom.document);
  });
  // A hole between blanks may become any number of arguments, and so may one right before an argument.
  const open = /\s\uFFFC(?:\s|$|\/[a-z]+(?:[:\s]|$)|[a-z]+=)/i.test(builder.text);
  const all = [...(facts.remarks ?? []), ...(text.remarks ?? []), ...blanks];
  const remarks = all.length === 0 ? facts.remarks : all;
  return builder.build({ ...facts, remarks, complete: (facts.complete ?? true) && !text.partial && !open });
}

/** The range of the document that the atoms of one literal occupy, from one of them up to the next literal. */
function runSpan(atoms: readonly Atom[], from: number, literal: Literal): Span {
  let { start, end } = atoms[from]?.document ?? span(0, 0);
  for (let index = from; index < atoms.length; index++) {
    const atom = atoms[index];
    if (atom === undefined || atom.kind === 'inserted') continue;
    if (atom.literal !== literal) break;
    start = Math.min(start, atom.document.start);
    end = Math.max(end, atom.document.end);
  }
  return span(start, end);
}
