/** What stands in a document in which something before it has changed. What stands before `from` stays where it is. */
import { span, type Span } from '../../language/span';
import type { Remark } from '../../language/remark';
import type { Region } from '../host';

/** An offset that is a number of characters further on. */
export function movedOffset(offset: number, by: number, from = 0): number {
  return offset < from ? offset : offset + by;
}

/** A range that stands a number of characters further on. */
export function movedSpan({ start, end }: Span, by: number, from = 0): Span {
  return span(movedOffset(start, by, from), movedOffset(end, by, from));
}

/** A remark that speaks of what stands a number of characters further on. */
export function movedRemark({ kind, document, edits }: Remark, by: number, from = 0): Remark {
  return {
    kind,
    document: movedSpan(document, by, from),
    edits: edits.map(({ span: at, newText }) => ({ span: movedSpan(at, by, from), newText })),
  };
}

/** A region that stands a number of characters further on. */
export function movedRegion(region: Region, by: number, from = 0): Region {
  if (by === 0) return region;
  const { spans, map, statementStart, remarks } = region;
  return {
    ...region,
    spans: spans.map((each) => movedSpan(each, by, from)),
    map: {
      segments: map.segments.map(({ kind, text, document }) => ({
        kind,
        text,
        document: movedSpan(document, by, from),
      })),
      pieces: map.pieces.map(({ text, document, encoding }) => ({
        text,
        document: movedSpan(document, by, from),
        encoding,
      })),
    },
    statementStart: statementStart === undefined ? undefined : movedOffset(statementStart, by, from),
    remarks: remarks?.map((remark) => movedRemark(remark, by, from)),
  };
}
