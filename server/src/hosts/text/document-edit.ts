/** Turns a change of a region's text into changes of its document, written in the host language's own escaping. */
import type { Edit } from '../../language/edit';
import { contains, sliceSpan, span, type Span } from '../../language/span';
import type { Region } from '../host';
import {
  clip,
  pieceAt,
  segmentAt,
  segmentsIn,
  toDocument,
  type Encoding,
  type Piece,
  type Segment,
} from './offset-map';
import { movesConstants, reordered } from './reordered';

/** A replacement in a document. */
export interface DocumentEdit {
  readonly span: Span;
  readonly newText: string;
  /** The part of the new text that its reader is to replace. */
  readonly stop?: Span | undefined;
}

/** The parts of the document that a range of the text occupies, one for each piece, in text order. */
function occupied(region: Region, source: string, range: Span, removes: boolean): Span[] | undefined {
  const parts: { piece: Piece; span: Span }[] = [];
  let fold: Segment | undefined;
  for (const [segment, previous] of segmentsIn(region.map, range)) {
    if (segment.kind === 'inserted') continue;
    // Of characters that stand for several, such as the name of a variable, a part cannot be changed.
    if (segment.kind !== 'copy' && !contains(range, segment.text)) return undefined;
    const piece = region.map.pieces.find(
      ({ text }) => text.start <= segment.text.start && segment.text.end <= text.end,
    );
    if (piece === undefined) return undefined;
    const here = clip(segment, range);
    const last = parts.at(-1);
    if (last === undefined && segment.kind === 'escape' && gapBetween(previous, segment)) fold = segment;
    if (last === undefined || last.piece !== piece) {
      parts.push({ piece, span: here });
    } else if (last.span.end === here.start) {
      last.span = span(last.span.start, here.end);
    } else {
      // Something that is no part of the text stands in between, such as a comment: it must not be deleted.
      return undefined;
    }
  }
  // A line break behind a comment belongs to the comment too: what follows would be commented out without it.
  const end = parts.at(-1)?.span.end ?? 0;
  if (fold !== undefined && !(removes && /[\r\n]|^$/.test(source.slice(end, end + 1)))) return undefined;
  if (parts.some((part, index) => (removes || index > 0) && leavesEmptyLiteral(region, source, part)))
    return undefined;
  return parts.map((part) => part.span);
}

/** Whether removing a part leaves quotes without content among others: an empty list item is an argument of its own. */
function leavesEmptyLiteral(
  { map }: Region,
  source: string,
  { piece: { document }, span: at }: { readonly piece: Piece; readonly span: Span },
): boolean {
  if (map.pieces.length < 2 || at.start > document.start || at.end < document.end) return false;
  return /["'\u2018-\u201E]/.test(source.charAt(document.start - 1));
}

/** Whether something that is no part of the text stands between two segments, such as a comment. */
function gapBetween(previous: Segment | undefined, { document }: Segment): boolean {
  return previous !== undefined && previous.kind !== 'inserted' && previous.document.end < document.start;
}

/** How a copied range of the text is written in another place: holes only where the literal is of the same kind. */
function copied(region: Region, source: string, range: Span, target: Encoding): string | undefined {
  let written = '';
  for (const [segment] of segmentsIn(region.map, range)) {
    const from = Math.max(segment.text.start, range.start);
    const to = Math.min(segment.text.end, range.end);
    if (segment.kind === 'hole') {
      if (pieceAt(region.map, segment.text.end)?.encoding.id !== target.id) return undefined;
      written += source.slice(segment.document.start, segment.document.end);
      continue;
    }
    const encoded = target.encode(region.text.slice(from, to));
    if (encoded === undefined) return undefined;
    written += encoded;
  }
  return written;
}

/** How a part of what is inserted is written in another place. */
function writtenIn(
  region: Region,
  source: string,
  part: string | Span,
  target: Encoding,
): string | undefined {
  return typeof part === 'string' ? target.encode(part) : copied(region, source, part, target);
}

/**
 * One edit for several, where one literal holds them all and everything between them is known. A quote that opens a value
 * and one that closes it are no danger together where each alone would be.
 */
function joined({ map, text, holes }: Region, source: string, edits: readonly Edit[]): Edit | undefined {
  const ordered = [...edits].sort((left, right) => left.span.start - right.span.start);
  const whole = span(ordered[0]?.span.start ?? 0, ordered.at(-1)?.span.end ?? 0);
  const piece = map.pieces.find(({ text: at }) => at.start <= whole.start && whole.end <= at.end);
  const hasHole = (range: Span): boolean => holes.some((at) => range.start <= at && at < range.end);
  if (piece === undefined || hasHole(whole)) return undefined;
  // A line break that means nothing is layout, which stays as it is.
  for (const [{ kind, document }] of segmentsIn(map, whole))
    if (kind !== 'copy' && /[\r\n]/.test(sliceSpan(source, document))) return undefined;
  let written = '';
  let from = whole.start;
  for (const { span: at, insert } of ordered) {
    if (at.start < from) return undefined;
    written += text.slice(from, at.start);
    for (const part of insert) {
      if (typeof part !== 'string' && hasHole(part)) return undefined;
      written += typeof part === 'string' ? part : sliceSpan(text, part);
    }
    from = at.end;
  }
  return { span: whole, insert: [written] };
}

/**
 * The edits of the document for all edits of one fix.
 *
 * @param source the document's text
 * @returns undefined when the change cannot be written there without touching something else
 */
export function fixEdits(region: Region, source: string, edits: readonly Edit[]): DocumentEdit[] | undefined {
  // What a variable holds must not be taken out of it and written where it is used.
  if (movesConstants(region, edits)) return reordered(region, source, edits);
  const each = edits.map((edit) => documentEdits(region, source, edit));
  if (!each.includes(undefined)) return each.flatMap((edit) => edit ?? []);
  const one = edits.length > 1 ? joined(region, source, edits) : undefined;
  return (one && documentEdits(region, source, one)) ?? reordered(region, source, edits);
}

/** Spaces, lines of comments and empty lines, and the line break behind them with the indentation of the next line. */
const layout =
  /^([ \t]*)(?:(?:\r\n|\n|\r(?!\n))[ \t]*(?:#[^\r\n]*)?(?=[\r\n]))*((?:\r\n|\n|\r(?!\n))[ \t]*)$/;

/**
 * Where a character of the text begins a line of the document, and nothing but layout parts it from the text before it: the
 * place behind that text, and what begins a line there.
 */
function lineBefore(
  { map, text }: Region,
  source: string,
  offset: number,
): { readonly at: number; readonly start: string } | undefined {
  const piece = pieceAt(map, offset);
  if (piece === undefined || offset >= text.length) return undefined;
  let before = offset;
  while (before > piece.text.start && /[ \t\r\n]/.test(text.charAt(before - 1))) before--;
  const end =
    before === piece.text.start ? piece.document.start : toDocument(map, span(before - 1, before)).end;
  const next = toDocument(map, span(offset, offset + 1)).start;
  const [, spaces, start] = (end < next && layout.exec(source.slice(end, next))) || [];
  return spaces === undefined || start === undefined ? undefined : { at: end + spaces.length, start };
}

/** What goes before an argument that begins a line goes on lines of its own, too, as all of it is laid out. */
function onOwnLines(
  region: Region,
  source: string,
  { span: at, insert, stop }: Edit,
  target: Encoding,
): DocumentEdit[] | undefined {
  if (at.start !== at.end || insert.at(-1) !== ' ' || stop !== undefined) return undefined;
  const line = lineBefore(region, source, at.start);
  if (line === undefined) return undefined;
  let newText = line.start;
  for (const part of insert.slice(0, -1)) {
    const written = part === ' ' ? line.start : writtenIn(region, source, part, target);
    if (written === undefined) return undefined;
    newText += written;
  }
  return [{ span: span(line.at, line.at), newText }];
}

/**
 * The edits of the document for one edit of the region's text.
 *
 * @param source the document's text
 * @returns undefined when the change cannot be written there without touching something else
 */
export function documentEdits(region: Region, source: string, edit: Edit): DocumentEdit[] | undefined {
  const target =
    (edit.span.end > edit.span.start ? pieceAt(region.map, edit.span.start + 1) : undefined) ??
    pieceAt(region.map, edit.span.start);
  if (target === undefined) return undefined;
  const lines = onOwnLines(region, source, edit, target.encoding);
  if (lines !== undefined) return lines;
  let newText = '';
  let stop: Span | undefined;
  for (const [index, part] of edit.insert.entries()) {
    const written = writtenIn(region, source, part, target.encoding);
    if (written === undefined) return undefined;
    if (index === edit.stop) stop = span(newText.length, newText.length + written.length);
    newText += written;
  }
  if (edit.span.start === edit.span.end) {
    const around = region.map.segments[segmentAt(region.map.segments, edit.span.start)];
    if (around !== undefined && around.kind !== 'copy' && around.text.start < edit.span.start)
      return undefined;
    return [{ span: toDocument(region.map, edit.span), newText, ...(stop && { stop }) }];
  }
  const parts = occupied(region, source, edit.span, newText === '');
  const [first, ...others] = parts ?? [];
  if (first === undefined) return undefined;
  return [
    { span: first, newText, ...(stop && { stop }) },
    ...others.map((at) => ({ span: at, newText: '' })),
  ];
}
