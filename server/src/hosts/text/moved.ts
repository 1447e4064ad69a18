/** Regions of a document in which something before them has changed. */
import { shifted } from '../../language/span';
import type { Region } from '../host';

/** A region that stands a number of characters further on. */
export function movedRegion(region: Region, by: number): Region {
  if (by === 0) return region;
  const { spans, map, statementStart, remarks } = region;
  return {
    ...region,
    spans: spans.map((each) => shifted(each, by)),
    map: {
      segments: map.segments.map(({ kind, text, document }) => ({
        kind,
        text,
        document: shifted(document, by),
      })),
      pieces: map.pieces.map(({ text, document, encoding }) => ({
        text,
        document: shifted(document, by),
        encoding,
      })),
    },
    statementStart: statementStart === undefined ? undefined : statementStart + by,
    remarks: remarks?.map(({ kind, document, edits }) => ({
      kind,
      document: shifted(document, by),
      edits: edits.map(({ span, newText }) => ({ span: shifted(span, by), newText })),
    })),
  };
}
