/** Turns offsets of a region's text into offsets of its document and back, through escapes, continuations and joins. */
import { firstIndex } from '../../language/first-index';
import { span, type Span } from '../../language/span';
import type { OffsetMap, Piece, Segment } from '../host';

export type { Encoding, OffsetMap, Piece, Segment } from '../host';

/** The index of the first segment whose text ends behind `offset`; `segments.length` when there is none. */
export function segmentAt(segments: readonly Segment[], offset: number): number {
  return firstIndex(segments, ({ text }) => text.end > offset);
}

/** Where the character at `offset` begins in the document; skips what the runtime inserted. */
function startInDocument(map: OffsetMap, offset: number): number | undefined {
  for (let index = segmentAt(map.segments, offset); index < map.segments.length; index++) {
    const segment = map.segments[index];
    if (segment === undefined || segment.kind === 'inserted') continue;
    return clip(segment, span(offset, Infinity)).start;
  }
  return undefined;
}

/** Where the character before `offset` ends in the document; skips what the runtime inserted. */
function endInDocument(map: OffsetMap, offset: number): number | undefined {
  for (
    let index = Math.min(segmentAt(map.segments, offset - 1), map.segments.length - 1);
    index >= 0;
    index--
  ) {
    const segment = map.segments[index];
    if (segment === undefined || segment.kind === 'inserted') continue;
    return clip(segment, span(0, offset)).end;
  }
  return undefined;
}

/** The piece a text offset belongs to, the earlier one at a boundary unless `offset` only touches the later one. */
export function pieceAt(map: OffsetMap, offset: number): Piece | undefined {
  return (
    map.pieces.find((piece) => piece.text.start < offset && offset <= piece.text.end) ??
    map.pieces.find((piece) => piece.text.start <= offset && offset <= piece.text.end) ??
    map.pieces[0]
  );
}

/**
 * The smallest range of the document that covers a range of the region's text.
 * An empty range becomes the place where text would be inserted.
 */
export function toDocument(map: OffsetMap, range: Span): Span {
  if (range.start === range.end) return emptyInDocument(map, range.start);
  const start = startInDocument(map, range.start);
  const end = endInDocument(map, range.end);
  if (start !== undefined && end !== undefined && start < end) return span(start, end);
  // Pieces need not stand in the document in the order in which they are joined.
  if (start !== undefined && end !== undefined && start > end) return coverOf(map, range);
  return emptyInDocument(map, range.start);
}

/** A part of a region's text and of the document that are the same. */
export interface Part {
  readonly kind: Exclude<Segment['kind'], 'inserted'>;
  readonly document: Span;
  readonly mention: Segment['mention'];
}

/** The parts of the document that a range of the region's text came from, in the order of the text. */
export function partsInDocument(map: OffsetMap, range: Span): Part[] {
  const parts: Part[] = [];
  for (const [segment] of segmentsIn(map, range)) {
    const { kind, mention } = segment;
    if (kind !== 'inserted') parts.push({ kind, document: clip(segment, range), mention });
  }
  return parts;
}

/** The segments that overlap a range, each with the one before it. */
export function* segmentsIn({ segments }: OffsetMap, range: Span): Generator<[Segment, Segment | undefined]> {
  for (let index = segmentAt(segments, range.start); ; index++) {
    const segment = segments[index];
    if (segment === undefined || segment.text.start >= range.end) return;
    yield [segment, segments[index - 1]];
  }
}

/** The document span of the part of a segment that lies in a range; escapes and holes are indivisible. */
export function clip(segment: Segment, range: Span): Span {
  if (segment.kind !== 'copy') return segment.document;
  const head = Math.max(0, range.start - segment.text.start);
  const tail = Math.max(0, segment.text.end - range.end);
  return span(segment.document.start + head, segment.document.end - tail);
}

/** The range that covers all segments of a text range, whatever their order in the document. */
function coverOf(map: OffsetMap, range: Span): Span {
  const clipped = partsInDocument(map, range).map(({ document }) => document);
  if (clipped.length === 0) return emptyInDocument(map, range.start);
  // Not by spreading them into the arguments of a call: there may be too many for that.
  return clipped.reduce((cover, { start, end }) =>
    span(Math.min(cover.start, start), Math.max(cover.end, end)),
  );
}

function emptyInDocument(map: OffsetMap, offset: number): Span {
  const piece = pieceAt(map, offset);
  if (piece === undefined) return span(0, 0);
  const at =
    offset <= piece.text.start
      ? (startWithin(map, piece, offset) ?? piece.document.start)
      : (endInDocument(map, offset) ?? piece.document.start);
  return span(at, at);
}

function startWithin(map: OffsetMap, piece: Piece, offset: number): number | undefined {
  const start = startInDocument(map, offset);
  return start !== undefined && piece.document.start <= start && start <= piece.document.end
    ? start
    : undefined;
}

/** What an offset of the document stands in: between characters of the text, inside of what is one of them, or in neither. */
export function standsIn({ segments, pieces }: OffsetMap, documentOffset: number): Segment | 'text' | 'gap' {
  let around: Segment | undefined;
  for (const segment of segments) {
    const { start, end } = segment.document;
    if (segment.kind === 'inserted' || documentOffset < start || documentOffset > end) continue;
    if (segment.kind === 'copy' || documentOffset === start || documentOffset === end) return 'text';
    around ??= segment;
  }
  // A piece can be empty.
  const isEdge = pieces.some(
    ({ document: { start, end } }) => documentOffset === start || documentOffset === end,
  );
  return around ?? (isEdge ? 'text' : 'gap');
}

/** The offset in the region's text for an offset of the document, or undefined where the region has nothing. */
export function toText(map: OffsetMap, documentOffset: number): number | undefined {
  let touching: number | undefined;
  for (const segment of map.segments) {
    if (segment.kind === 'inserted') continue;
    const { document, text } = segment;
    if (documentOffset < document.start || documentOffset > document.end) continue;
    const inside = documentOffset - document.start;
    if (documentOffset < document.end) return segment.kind === 'copy' ? text.start + inside : text.start;
    touching ??= text.end;
  }
  if (touching !== undefined) return touching;
  const piece = map.pieces.find(
    ({ document }) => document.start <= documentOffset && documentOffset <= document.end,
  );
  if (piece === undefined) return undefined;
  // Between two segments of a piece lies text that ccmsetup never sees: a continuation, a comment line.
  const before = map.segments.filter(
    ({ kind, text, document }) =>
      kind !== 'inserted' &&
      text.end <= piece.text.end &&
      text.start >= piece.text.start &&
      document.end <= documentOffset,
  );
  return before.at(-1)?.text.end ?? piece.text.start;
}
