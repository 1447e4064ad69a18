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

/** The same of a part of a document that stands a number of characters further on. */
function moved<Part extends { readonly document: Span; readonly mention?: Mention | undefined }>(
  part: Part,
  by: number,
  from: number,
): Part {
  const document = movedSpan(part.document, by, from);
  return part.mention === undefined
    ? { ...part, document }
    : { ...part, document, mention: movedMention(part.mention, by, from) };
}

/** Remarks that speak of what stands a number of characters further on. */
export function movedRemarks(
  remarks: readonly Remark[] | undefined,
  by: number,
  from = 0,
): readonly Remark[] | undefined {
  return remarks?.map((remark) => ({
    ...moved(remark, by, from),
    edits: remark.edits.map(({ span: at, newText }) => ({ span: movedSpan(at, by, from), newText })),
  }));
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
      segments: map.segments.map((segment) => moved(segment, by, from)),
      pieces: map.pieces.map((piece) => moved(piece, by, from)),
    },
    statementStart: statementStart === undefined ? undefined : movedOffset(statementStart, by, from),
    remarks: movedRemarks(remarks, by, from),
  };
}
