/** Brings command lines of a script that stands in a literal of another language back to the document. */
import { span, type Span } from '../../language/span';
import type { HostResult, Region } from '../host';
import type { Encoding } from './offset-map';
import { documentSpan, slice, textWriter, type Relabel, type SourcedText } from './sourced-text';
import { regionOf, textOf, type Atom, type Literal, type Text } from './values';

/** What the place of the inner script settles about its command lines. */
export interface Surroundings {
  /** The host that the regions count for; left out it is the inner one. */
  readonly host?: string;
  readonly inert?: boolean;
  readonly context?: Region['context'];
  /** Where a comment of the outer language can stand above the script. */
  readonly statementStart?: number | undefined;
}

/** A text with an index of its parts. */
export function sourced({ atoms }: Text): SourcedText {
  const kept = atoms.filter(({ text }) => text !== '');
  let length = 0;
  const starts = kept.map(({ text }) => {
    const start = length;
    length += text.length;
    return start;
  });
  return { text: kept.map(({ text }) => text).join(''), atoms: kept, starts };
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

/** Gives each pair of an inner and an outer literal a literal of its own. */
function pairing(): (inner: Literal) => Relabel {
  const pairs = new Map<Literal, Map<Literal, Literal>>();
  return (inner) => {
    const known = pairs.get(inner) ?? new Map<Literal, Literal>();
    pairs.set(inner, known);
    return (outer) => {
      const both = known.get(outer) ?? {
        start: outer.start,
        encoding: composeEncodings(inner.encoding, outer.encoding),
      };
      known.set(outer, both);
      return both;
    };
  };
}

/** Stretches of a text whose document is the text of `outer`, in the document of that. */
function composeAtoms(inner: readonly Atom[], outer: SourcedText): readonly Atom[] {
  const writer = textWriter();
  const relabel = pairing();
  for (const { kind, text, document, literal } of inner) {
    const label = literal && relabel(literal);
    if (kind === 'copy') writer.take(outer, document, label);
    else if (kind === 'hole') writer.hole(outer, document, label);
    else writer.replace(outer, kind === 'escape' ? document : span(0, 0), text, label);
  }
  return writer.finish().atoms;
}

/** A region's text in stretches. */
function atomsOf({ text: all, map: { segments, pieces } }: Region): Atom[] {
  const literals = pieces.map(({ document, encoding }): Literal => ({ start: document.start, encoding }));
  let index = 0;
  return segments.map(({ kind, text, document }) => {
    while (index + 1 < pieces.length && (pieces[index]?.text.end ?? 0) <= text.start) index++;
    return { kind, text: all.slice(text.start, text.end), document, literal: literals[index] };
  });
}

/**
 * The text of a region, in the document.
 *
 * @param inner a region whose document is the text of `outer`
 */
export function composeText(inner: Region, outer: SourcedText): Text {
  return textOf(composeAtoms(atomsOf(inner), outer));
}

/**
 * The text that an inner script makes of an outer text which holds it.
 *
 * @param inner a text whose document is the characters of `outer`
 */
export function composeTexts(outer: Text, inner: Text): Text {
  return textOf(composeAtoms(inner.atoms, sourced(outer)), outer.partial || inner.partial);
}

/** The place in the document of a range of the outer text; for an empty one where its next character stands. */
export function placeInDocument(outer: SourcedText, range: Span): Span | undefined {
  if (range.start < range.end) return documentSpan(outer, range);
  const next = documentSpan(outer, span(range.start, range.start + 1));
  return next && span(next.start, next.start);
}

/**
 * A region of a script, in the document of the literal that holds the script.
 *
 * @param inner a region whose document is the text of `outer`
 */
export function compose(inner: Region, outer: SourcedText, surroundings: Surroundings): Region {
  const { host = inner.host, inert = false, context, statementStart } = surroundings;
  const region = regionOf(composeText(inner, outer), {
    host,
    complete: inner.complete,
    inert: inert || inner.inert,
    context: inner.context ?? context,
    statementStart,
  });
  const remarks = composeRemarks(inner.remarks, outer);
  return remarks === undefined ? region : { ...region, remarks };
}

type Remark = NonNullable<Region['remarks']>[number];

/** The remarks of a region or a text, in the document; undefined without any. */
export function composeRemarks(
  remarks: readonly Remark[] | undefined,
  outer: SourcedText,
): readonly Remark[] | undefined {
  const composed = remarks?.flatMap((remark) => composeRemark(remark, outer)) ?? [];
  return composed.length === 0 ? undefined : composed;
}

/** A remark in the document; without its edits where one of them cannot be written there. */
function composeRemark(remark: Remark, outer: SourcedText): Remark[] {
  const document = placeInDocument(outer, remark.document);
  if (document === undefined) return [];
  const edits = remark.edits.map(({ span: at, newText }) => {
    const place = placeInDocument(outer, at);
    const [around] = slice(outer, at.start, Math.max(at.end, at.start + 1)).atoms;
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
  outer: SourcedText,
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
