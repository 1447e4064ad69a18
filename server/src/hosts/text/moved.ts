/** What stands in a document in which something before it has changed. What stands before `from` stays where it is. */
import { span, type Span } from '../../language/span';
import type { Remark } from '../../language/remark';
import type { Mention, Region } from '../host';

/** An offset that is a number of characters further on. */
export function movedOffset(offset: number, by: number, from = 0): number {
  return offset < from ? offset : offset + by;
}

/** A range that stands a number of characters further on. */
export function movedSpan({ start, end }: Span, by: number, from = 0): Span {
  return span(movedOffset(start, by, from), movedOffset(end, by, from));
}

/** The places through which a part of a command line comes, a number of characters further on. */
export function movedMention({ at, ownStatement, set, inner }: Mention, by: number, from = 0): Mention {
  return {
    at: movedSpan(at, by, from),
    ownStatement,
    set: set && movedSpan(set, by, from),
    inner: inner && movedMention(inner, by, from),
  };
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
  const { spans, call, map, statementStart, remarks } = region;
  return {
    ...region,
    spans: spans.map((each) => movedSpan(each, by, from)),
    call: movedSpan(call, by, from),
    map: {
      segments: map.segments.map((segment) => ({
        ...segment,
        document: movedSpan(segment.document, by, from),
        ...(segment.mention && { mention: movedMention(segment.mention, by, from) }),
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
