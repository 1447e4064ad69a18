/** What the edits of a fix touch besides the one command line that they are meant for. */
import type { DocumentEdit } from '../../hosts/text/document-edit';
import type { Region } from '../../hosts/host';
import type { Piece } from '../../hosts/text/offset-map';
import { firstIndex } from '../../language/first-index';
import { overlaps, type Span } from '../../language/span';

/** A place of a document that a command line stands in. */
interface Occupied extends Span {
  readonly line: number;
}

/** Gives the command lines that some edits touch, by their indexes. */
export type TouchedBy = (edits: readonly DocumentEdit[]) => ReadonlySet<number>;

/** Makes the answer for the command lines of a document. Looking up takes no longer in a longer document. */
export function touching(regions: readonly Region[]): TouchedBy {
  const places = regions
    .flatMap(({ spans }, line) => spans.map(({ start, end }): Occupied => ({ start, end, line })))
    .sort((left, right) => left.start - right.start);
  let furthest = 0;
  /** For each index the greatest end of the places up to it. */
  const reach = places.map(({ end }) => (furthest = Math.max(furthest, end)));
  return (edits) => {
    const found = new Set<number>();
    for (const { span } of edits) {
      for (let at = firstIndex(places, ({ start }) => start > span.end) - 1; at >= 0; at--) {
        const place = places[at];
        if (place === undefined || (reach[at] ?? 0) < span.start) break;
        if (overlaps(place, span)) found.add(place.line);
      }
    }
    return found;
  };
}

/** Whether some edits are in the document and none overlaps another. */
export function areApart(edits: readonly DocumentEdit[], length: number): boolean {
  let from = 0;
  return [...edits]
    .sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end)
    .every(({ span: { start, end } }) => {
      const apart = from <= start && start <= end && end <= length;
      from = end;
      return apart;
    });
}

/**
 * Whether the pieces of a command line that edits change belong together: one literal, or stretches of one statement with
 * nothing but blanks between them. What a variable holds may have other uses than this command line.
 */
export function isOnePlace({ map }: Region, edits: readonly DocumentEdit[], text: string): boolean {
  const changed = map.pieces.filter(({ document }) => edits.some(({ span }) => overlaps(span, document)));
  return changed.every((piece, index) => {
    const next = changed[index + 1];
    return next === undefined || follow(piece, next, text);
  });
}

function follow(piece: Piece, next: Piece, text: string): boolean {
  if (piece.encoding.id !== next.encoding.id || next.document.start < piece.document.end) return false;
  const between = text.slice(piece.document.end, next.document.start);
  return !/[\r\n]/.test(between) || between.trim() === '';
}
