/** Text in which every character knows where it stands in the document, also when it was decoded more than once. */
import { firstIndex } from '../../language/first-index';
import { span, type Span } from '../../language/span';
import { holeCharacter } from '../host';
import type { Encoding } from './offset-map';
import type { Atom, Literal } from './values';

/** A decoded text and its origin. */
export interface SourcedText {
  /** A hole is one character. */
  readonly text: string;
  /** In the order of the text, none of them empty. */
  readonly atoms: readonly Atom[];
  /** The offset in `text` of each atom. */
  readonly starts: readonly number[];
}

/** Gives the literal of characters that are decoded once more. */
export type Relabel = (literal: Literal) => Literal;

/** Puts a text together from parts of others. Ranges are offsets of the source's text. */
export interface TextWriter {
  /** Takes characters as they are. */
  take(source: SourcedText, range: Span, relabel?: Relabel): void;
  /** Puts other characters in the place of some; indivisible. */
  replace(source: SourcedText, range: Span, text: string, relabel?: Relabel): void;
  /** Puts a hole in the place of some characters. */
  hole(source: SourcedText, range: Span, relabel?: Relabel): void;
  finish(): SourcedText;
}

/** A stretch of the document as it stands. */
export function documentText(text: string, range: Span, encoding: Encoding): SourcedText {
  if (range.start >= range.end) return { text: '', atoms: [], starts: [] };
  const content = text.slice(range.start, range.end);
  const literal: Literal = { start: range.start, encoding };
  return { text: content, atoms: [{ kind: 'copy', text: content, document: range, literal }], starts: [0] };
}

/** The index of the atom that holds an offset; -1 before the first one. */
function atomAt({ starts }: SourcedText, offset: number): number {
  return firstIndex(starts, (each) => each > offset) - 1;
}

/** The part of an atom that lies in a range; `start` is the atom's own offset. */
function clip(atom: Atom, start: number, range: Span): Atom {
  const from = Math.max(range.start - start, 0);
  const to = Math.min(range.end - start, atom.text.length);
  if (from === 0 && to === atom.text.length) return atom;
  const document =
    atom.kind === 'copy' ? span(atom.document.start + from, atom.document.start + to) : atom.document;
  return { ...atom, text: atom.text.slice(from, to), document };
}

/** The atoms of a range. */
function atomsIn(source: SourcedText, range: Span): Atom[] {
  const atoms: Atom[] = [];
  if (range.start >= range.end) return atoms;
  for (let index = Math.max(0, atomAt(source, range.start)); index < source.atoms.length; index++) {
    const atom = source.atoms[index];
    const start = source.starts[index] ?? 0;
    if (atom === undefined || start >= range.end) break;
    atoms.push(clip(atom, start, range));
  }
  return atoms;
}

/** A part of a text. */
export function slice(source: SourcedText, start: number, end = source.text.length): SourcedText {
  const writer = textWriter();
  writer.take(source, span(start, end));
  return writer.finish();
}

/** A part of a text without blanks at its ends. */
export function trimmed(source: SourcedText, start = 0, end = source.text.length): SourcedText {
  const content = source.text.slice(start, end);
  const from = start + content.length - content.trimStart().length;
  return slice(source, from, Math.max(from, start + content.trimEnd().length));
}

/** The smallest range of the document that holds a range of the text; undefined where nothing of it stands there. */
export function documentSpan(source: SourcedText, range: Span): Span | undefined {
  const atoms = atomsIn(source, range).filter(({ literal }) => literal !== undefined);
  const [first] = atoms;
  if (first === undefined) return undefined;
  let { start, end } = first.document;
  for (const { document } of atoms) {
    start = Math.min(start, document.start);
    end = Math.max(end, document.end);
  }
  return span(start, end);
}

/** Starts an empty text. */
export function textWriter(): TextWriter {
  const atoms: Atom[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;

  const push = (atom: Atom): void => {
    if (atom.text === '') return;
    const last = atoms.at(-1);
    if (
      last?.kind === 'copy' &&
      atom.kind === 'copy' &&
      last.literal === atom.literal &&
      last.document.end === atom.document.start
    )
      atoms[atoms.length - 1] = {
        ...last,
        text: last.text + atom.text,
        document: span(last.document.start, atom.document.end),
      };
    else {
      atoms.push(atom);
      starts.push(length);
    }
    parts.push(atom.text);
    length += atom.text.length;
  };

  const labelled = (atom: Atom, relabel: Relabel | undefined): Atom =>
    relabel === undefined || atom.literal === undefined ? atom : { ...atom, literal: relabel(atom.literal) };

  const instead = (
    kind: Atom['kind'],
    source: SourcedText,
    range: Span,
    text: string,
    relabel?: Relabel,
  ): void => {
    const first = atomsIn(source, range).find(({ literal }) => literal !== undefined);
    const document = documentSpan(source, range);
    if (first === undefined || document === undefined)
      push({ kind: 'inserted', text, document: span(0, 0), literal: undefined });
    else push(labelled({ kind, text, document, literal: first.literal }, relabel));
  };

  return {
    take: (source, range, relabel) => {
      for (const atom of atomsIn(source, range)) push(labelled(atom, relabel));
    },
    replace: (source, range, text, relabel) => {
      instead('escape', source, range, text, relabel);
    },
    hole: (source, range, relabel) => {
      instead('hole', source, range, holeCharacter, relabel);
    },
    finish: () => ({ text: parts.join(''), atoms, starts }),
  };
}
