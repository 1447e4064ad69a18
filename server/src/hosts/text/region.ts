/** Makes a region of a text: its characters and its offset map together, so that the two cannot disagree. */
import type { Remark } from '../../language/remark';
import { span, type Span } from '../../language/span';
import type { PlaceContext, Region } from '../host';
import type { Piece, Segment } from './offset-map';
import { groupsOf } from './groups';
import { longestRegion } from './limits';
import { callOf } from './range-place';
import { beginningOf } from './slice';
import type { Atom, Literal, Text } from './text';

/** What a host knows about a region besides its text. */
export interface RegionFacts {
  readonly host: string;
  readonly complete?: boolean;
  readonly inert?: boolean;
  readonly context?: PlaceContext | undefined;
  readonly statementStart?: number | undefined;
  readonly remarks?: readonly Remark[] | undefined;
  readonly grows?: string | undefined;
}

/** A hole between blanks may become any number of arguments, and so may one right before an argument. */
const anyNumber = /\s\uFFFC(?:\s|$|\/[a-z]+(?:[:\s]|$)|[a-z]+=)/i;

/** Makes the region of a text, or of the beginning of one that is too long. */
export function regionOf(whole: Text, facts: RegionFacts): Region {
  const text = beginningOf(whole, longestRegion);
  const { host, complete = true, inert = false, context, statementStart, grows } = facts;
  const { holes, blanks, ...map } = mapOf(text);
  const remarks = [...(facts.remarks ?? []), ...(text.remarks ?? []), ...blanks];
  return {
    host,
    spans: map.pieces.map(({ document }) => document),
    call: callOf(map),
    text: text.text,
    map,
    holes,
    complete: complete && !text.partial && !anyNumber.test(text.text),
    inert,
    context,
    statementStart,
    remarks: remarks.length === 0 ? undefined : remarks,
    groups: groupsOf(text),
    ...(grows !== undefined && { grows }),
  };
}

/** The map of a text, and what stands nowhere in it. */
interface Mapped {
  readonly segments: Segment[];
  /** One for each run of characters in one literal. */
  readonly pieces: Piece[];
  readonly holes: number[];
  /** Where a value is taken from a text that is empty. */
  readonly blanks: Remark[];
}

function mapOf({ atoms, starts }: Text): Mapped {
  const segments: Segment[] = [];
  const blanks: Remark[] = [];
  const holes: number[] = [];
  const pieces: { text: Span; readonly document: Span; readonly encoding: Piece['encoding'] }[] = [];
  const first = atoms.findIndex((atom) => literalOf(atom) !== undefined);
  // What the runtime inserts before everything else has its gap where the first piece begins.
  let gap = first < 0 ? 0 : runSpan(atoms, first).start;
  let current: Literal | undefined;
  atoms.forEach((atom, index) => {
    const start = starts[index] ?? 0;
    const text = span(start, start + atom.text.length);
    const literal = literalOf(atom);
    if (literal === undefined) {
      if (atom.text !== '') segments.push({ kind: 'inserted', text, document: span(gap, gap) });
      return;
    }
    if (literal !== current) {
      current = literal;
      const document = runSpan(atoms, index);
      if (segments.length === 0) gap = document.start;
      pieces.push({ text: span(start, start), document, encoding: literal.encoding });
    }
    const { kind, document, mention } = atom;
    if (atom.text === '') {
      blanks.push({ kind: 'blank', document, at: start, edits: [] });
      return;
    }
    gap = document.end;
    const piece = pieces.at(-1);
    segments.push(mention === undefined ? { kind, text, document } : { kind, text, document, mention });
    if (kind === 'hole') holes.push(start);
    if (piece !== undefined) piece.text = span(piece.text.start, text.end);
  });
  return { segments, pieces, holes, blanks };
}

/** The literal that an atom stands in; undefined for what the runtime inserts. */
function literalOf({ kind, literal }: Atom): Literal | undefined {
  return kind === 'inserted' ? undefined : literal;
}

/** The range of the document that the atoms of one literal occupy, from one of them up to the next literal. */
function runSpan(atoms: readonly Atom[], from: number): Span {
  let { start, end } = atoms[from]?.document ?? span(0, 0);
  for (let index = from + 1; index < atoms.length; index++) {
    const atom = atoms[index];
    if (atom === undefined || atom.kind === 'inserted') continue;
    if (atom.literal !== atoms[from]?.literal) break;
    start = Math.min(start, atom.document.start);
    end = Math.max(end, atom.document.end);
  }
  return span(start, end);
}

/** The text of a region. */
export function textIn({ text: all, complete, remarks, map: { segments, pieces } }: Region): Text {
  const literals = pieces.map(({ document, encoding }): Literal => ({ start: document.start, encoding }));
  const starts: number[] = [];
  let index = 0;
  const atoms = segments.map(({ kind, text: { start, end }, document, mention }): Atom => {
    while (index + 1 < pieces.length && (pieces[index]?.text.end ?? 0) <= start) index++;
    starts.push(start);
    const literal = kind === 'inserted' ? undefined : literals[index];
    return { kind, text: all.slice(start, end), document, literal, mention };
  });
  return { kind: 'text', text: all, atoms, starts, partial: !complete, remarks };
}
