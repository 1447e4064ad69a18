/** Brings command lines of a script that stands in a literal of another language back to the document. */
import type { Remark } from '../../language/remark';
import { onceEach } from '../../language/once';
import type { Span } from '../../language/span';
import type { HostResult, Mention, Region } from '../host';
import type { Encoding } from './offset-map';
import { regionOf, textIn } from './region';
import { relabelled } from './literals';
import { joinedWay } from './mentions';
import { atomInstead, atomsIn, documentSpan, placeInDocument, slice } from './slice';
import { textOf, type Atom, type Literal, type Text } from './text';

/** What the place of the inner script settles about its command lines. */
export interface Surroundings {
  /** The host that the regions count for; left out it is the inner one. */
  readonly host?: string;
  readonly inert?: boolean;
  readonly context?: Region['context'];
  /** Where a comment of the outer language can stand above the script. */
  readonly statementStart?: number | undefined;
}

/** Text that is written as `inner` writes it, in a literal that `outer` writes. */
export function composeEncodings(inner: Encoding, outer: Encoding): Encoding {
  return {
    id: `${inner.id}+${outer.id}`,
    encode: (text) => {
      const written = inner.encode(text);
      return written === undefined ? undefined : outer.encode(written);
    },
  };
}

/**
 * What an inner script makes of an outer text which holds it, with what is remarked about it.
 *
 * @param inner a text whose document is the characters of `outer`
 */
export function composeText(inner: Text, outer: Text): Text {
  // Each pair of an inner and an outer literal is a literal of its own.
  const pairing = onceEach((own: Literal) =>
    onceEach(({ start, encoding }: Literal) => ({
      start,
      encoding: composeEncodings(own.encoding, encoding),
    })),
  );
  const wayOf = ways(outer);
  const atoms = inner.atoms.flatMap((atom): readonly Atom[] => {
    const { kind, text, document, literal, mention } = atom;
    if (kind === 'inserted' || literal === undefined || text === '') return text === '' ? [] : [atom];
    const relabel = pairing(literal);
    const parts =
      kind === 'copy'
        ? within(outer, document)
        : [atomInstead(outer, document, kind === 'hole' ? undefined : text)];
    const placed = parts.map((part) => relabelled(part, relabel));
    return mention === undefined
      ? placed
      : placed.map((part) => ({ ...part, mention: wayOf(mention, part.mention) }));
  });
  return { ...textOf(atoms, inner.partial), remarks: composeRemarks(inner.remarks, outer) };
}

/** The atoms of a range, and the places in it that are empty; what stands at its ends is not in it. */
function within(outer: Text, { start, end }: Span): readonly Atom[] {
  const { atoms } = slice(outer, start, end);
  const first = atoms.findIndex(({ text }) => text !== '');
  const last = atoms.findLastIndex(({ text }) => text !== '');
  return first < 0 ? [] : atoms.slice(first, last + 1);
}

/** Gives the way to a part of a script that stands in a text, in its document; the same one for the same ways. */
function ways(outer: Text): (inner: Mention, own: Mention | undefined) => Mention | undefined {
  const known = new Map<Mention, Map<Mention | undefined, Mention | undefined>>();
  const placed = ({ at, ownStatement, set, inner }: Mention): Mention | undefined => {
    const place = placeInDocument(outer, at);
    const rest = inner && placed(inner);
    return place === undefined
      ? rest
      : { at: place, ownStatement, set: set && placeInDocument(outer, set), inner: rest };
  };
  return (inner, own) => {
    const made = known.get(inner) ?? new Map<Mention | undefined, Mention | undefined>();
    known.set(inner, made);
    if (!made.has(own)) {
      const [around] = atomsIn(outer, inner.at);
      made.set(own, joinedWay(around?.mention, placed(inner), own));
    }
    return made.get(own);
  };
}

/**
 * A region of a script, in the document of the literal that holds the script.
 *
 * @param inner a region whose document is the text of `outer`
 */
export function compose(inner: Region, outer: Text, surroundings: Surroundings): Region {
  const { host = inner.host, inert = false, context, statementStart } = surroundings;
  const region = regionOf(composeText(textIn(inner), outer), {
    host,
    inert: inert || inner.inert,
    context: inner.context ?? context,
    statementStart,
    grows: inner.grows,
  });
  return { ...region, groups: inner.groups ?? region.groups };
}

/** Remarks, in the document; undefined without any. */
function composeRemarks(remarks: readonly Remark[] | undefined, outer: Text): readonly Remark[] | undefined {
  const composed = remarks?.flatMap((remark) => composeRemark(remark, outer)) ?? [];
  return composed.length === 0 ? undefined : composed;
}

/** A remark in the document; without its edits where one of them cannot be written there. */
function composeRemark(remark: Remark, outer: Text): Remark[] {
  const document = placeInDocument(outer, remark.document);
  if (document === undefined) return [];
  const edits = remark.edits.map(({ span: at, newText }) => {
    const place = placeInDocument(outer, at);
    // At the very end only what stands before tells how text is written there.
    const [behind] = slice(outer, at.start, Math.max(at.end, at.start + 1)).atoms;
    const around = behind ?? slice(outer, Math.max(at.start - 1, 0), at.start).atoms.at(-1);
    const written = around?.literal?.encoding.encode(newText);
    return place === undefined || written === undefined ? undefined : { span: place, newText: written };
  });
  return [{ ...remark, document, edits: edits.every((edit) => edit !== undefined) ? edits : [] }];
}

/**
 * All that a host found in a script, in the document.
 *
 * @param source the document's text
 */
export function composeResult(
  inner: HostResult,
  outer: Text,
  source: string,
  surroundings: Surroundings,
): HostResult {
  const inDocument = (range: Span): Span[] => {
    const place = documentSpan(outer, range);
    return place === undefined ? [] : [place];
  };
  return {
    regions: inner.regions.map((region) => compose(region, outer, surroundings)),
    problems: inner.problems.flatMap(({ span: at, message }) =>
      inDocument(at).map((place) => ({ span: place, message })),
    ),
    // The next line that a comment speaks of is one of the document only where the script's lines are.
    comments: inner.comments
      .flatMap(inDocument)
      .filter(({ end }) => /^[^\S\r\n]*(?:[\r\n]|$)/.test(source.slice(end, end + 80))),
  };
}
