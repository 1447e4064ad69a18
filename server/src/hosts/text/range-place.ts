/** Where a range of a command line is shown: in one statement, whatever it is put together from. */
import { span, type Span } from '../../language/span';
import type { Mention, OffsetMap } from '../host';
import { sameMention } from './mentions';
import { partsInDocument, toDocument } from './offset-map';

/** A value that is set elsewhere. */
export interface Elsewhere {
  /** The place that reads it. */
  readonly read: Span;
  /** Where it stands. */
  readonly set: Span;
}

/** Where a range is shown. */
export interface RangePlace {
  readonly span: Span;
  /** What of it is set elsewhere, in the order of the text. */
  readonly elsewhere: readonly Elsewhere[];
}

/** A part of a range, with what is left of the way to it. */
interface Part {
  readonly document: Span;
  readonly way: Mention | undefined;
}

function sameWay(one: Mention | undefined, other: Mention | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameMention(one, other);
}

function partsIn(map: OffsetMap, range: Span): Part[] {
  return partsInDocument(map, range).map(({ document, mention }) => ({ document, way: mention }));
}

/** Neighbours that are reached in the same way. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && sameWay(last[0].way, part.way)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

function coverOf(parts: readonly Part[]): Span {
  // Not by spreading them into the arguments of a call: there may be too many for that.
  return parts
    .map(({ document, way }) => way?.at ?? document)
    .reduce((cover, { start, end }) => span(Math.min(cover.start, start), Math.max(cover.end, end)));
}

/** How some parts stand together. */
interface Standing {
  readonly span: Span;
  /** The last place that reads all of them. */
  readonly reader: Mention | undefined;
  /** The parts by the way that is left to them from there; one when nothing of it is set elsewhere. */
  readonly runs: readonly (readonly Part[])[];
}

/** The place of some parts; there must be one. */
function standingOf(parts: readonly Part[]): Standing {
  let left = parts;
  let reader: Mention | undefined;
  // What all parts come through says nothing of the place where they stand together.
  for (let way = left[0]?.way; way !== undefined; way = left[0]?.way) {
    const common = way;
    if (!left.every((part) => sameWay(part.way, common))) break;
    if (!common.ownStatement) reader = common;
    left = left.map((part) => ({ document: part.document, way: part.way?.inner }));
  }
  const runs = runsOf(left);
  if (runs.length === 1 || !left.some(({ way }) => way?.ownStatement))
    return { span: coverOf(left), reader, runs };
  // Several statements make it: it stands together only where it is read.
  return reader === undefined ? standingOf(runs[0] ?? []) : { span: reader.at, reader, runs };
}

/** Where the value of some parts is set. */
function setOf(parts: readonly Part[]): Span {
  const { span: at, reader, runs } = standingOf(parts);
  return (runs.length === 1 ? reader?.set : undefined) ?? at;
}

/** The place of some parts with what of it is set elsewhere; there must be one. */
function placeOf(parts: readonly Part[]): RangePlace {
  const { span: at, reader, runs } = standingOf(parts);
  if (runs.length === 1 && reader?.set !== undefined)
    return { span: at, elsewhere: [{ read: reader.at, set: reader.set }] };
  return {
    span: at,
    elsewhere: runs.flatMap((run) => {
      const [first] = run;
      if (first?.way === undefined) return [];
      return [{ read: first.way.ownStatement ? at : first.way.at, set: setOf(run) }];
    }),
  };
}

/**
 * Where a range of a region's text is shown: in what the call holds when a part of it stands there, where the places that
 * read values count for these; else in the definition that holds all of it.
 */
export function rangePlace(map: OffsetMap, range: Span): RangePlace {
  const parts = partsIn(map, range);
  return range.start === range.end || parts.length === 0
    ? { span: toDocument(map, range), elsewhere: [] }
    : placeOf(parts);
}

/** The same around a place of the document, when that is in another statement: what stands there of the range. */
export function rangeAround(map: OffsetMap, range: Span, at: number): Span {
  const { span: place } = rangePlace(map, range);
  const holds = ({ start, end }: Span): boolean => start <= at && at <= end;
  if (holds(place)) return place;
  const around = runsOf(partsIn(map, range)).find((run) => run.some(({ document }) => holds(document)));
  return around === undefined ? place : standingOf(around).span;
}

/** Where a call stands: from its first part to its last; to its furthest one when the last is written before the first. */
export function callOf(map: OffsetMap): Span {
  let parts = partsIn(map, span(0, map.segments.at(-1)?.text.end ?? 0));
  // Of what several statements make the first one counts.
  while (parts[0]?.way?.ownStatement === true)
    parts = (runsOf(parts)[0] ?? []).map(({ document, way }) => ({ document, way: way?.inner }));
  const places = parts.map(({ document, way }) => way?.at ?? document);
  const [first] = places;
  if (first === undefined) return map.pieces[0]?.document ?? span(0, 0);
  const end = places.at(-1)?.end ?? first.end;
  return span(first.start, end >= first.start ? end : coverOf(parts).end);
}
