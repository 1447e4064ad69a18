/** Builds a region's text and its offset map together, piece by piece, so that the two cannot disagree. */
import type { Remark } from '../../language/remark';
import { span, type Span } from '../../language/span';
import { holeCharacter, type PlaceContext, type Region } from '../host';
import type { Encoding, Piece, Segment } from './offset-map';

/** Collects the text of one region. Offsets are offsets of the document. */
export interface RegionBuilder {
  /** Begins a piece: what follows stands in this range of the document, in this encoding. */
  piece(document: Span, encoding: Encoding): void;
  /** Characters taken as they stand. */
  copy(text: string, documentStart: number): void;
  /** Characters written otherwise in the document; indivisible. */
  escape(text: string, document: Span): void;
  /** A value that only the run knows. */
  hole(document: Span): void;
  /** Characters that stand nowhere in the document: the blank between list items, quotes added by the runtime. */
  insert(text: string): void;
  /** The text so far. */
  readonly length: number;
  readonly text: string;
  build(facts: RegionFacts): Region;
}

/** What a host knows about a region besides its text. */
export interface RegionFacts {
  readonly host: string;
  readonly complete?: boolean;
  readonly inert?: boolean;
  readonly context?: PlaceContext | undefined;
  readonly statementStart?: number | undefined;
  readonly remarks?: readonly Remark[] | undefined;
}

/** Starts an empty region. */
export function regionBuilder(): RegionBuilder {
  const parts: string[] = [];
  const segments: Segment[] = [];
  const pieces: { start: number; end: number; document: Span; encoding: Encoding }[] = [];
  const holes: number[] = [];
  let length = 0;

  const add = (kind: Segment['kind'], text: string, document: Span): void => {
    if (text === '') return;
    const last = segments.at(-1);
    const extend =
      kind === 'copy' &&
      last?.kind === 'copy' &&
      last.document.end === document.start &&
      pieces.at(-1)?.start !== length;
    const start = extend ? last.text.start : length;
    const begin = extend ? last.document.start : document.start;
    if (extend) segments.pop();
    length += text.length;
    parts.push(text);
    segments.push({ kind, text: span(start, length), document: span(begin, document.end) });
    const piece = pieces.at(-1);
    if (piece !== undefined && kind !== 'inserted') piece.end = length;
  };

  return {
    piece: (document, encoding) => {
      // What the runtime inserts before everything else has its gap where the first piece begins.
      if (pieces.length === 0)
        segments.forEach(({ kind, text }, index) => {
          if (kind === 'inserted')
            segments[index] = { kind, text, document: span(document.start, document.start) };
        });
      pieces.push({ start: length, end: length, document, encoding });
    },
    copy: (text, start) => {
      add('copy', text, span(start, start + text.length));
    },
    escape: (text, document) => {
      add('escape', text, document);
    },
    hole: (document) => {
      holes.push(length);
      add('hole', holeCharacter, document);
    },
    insert: (text) => {
      const at = segments.at(-1)?.document.end ?? pieces.at(-1)?.document.start ?? 0;
      add('inserted', text, span(at, at));
    },
    get length() {
      return length;
    },
    get text() {
      return parts.join('');
    },
    build: ({ host, complete = true, inert = false, context, statementStart, remarks }) => {
      const built = pieces.map(({ start, end, document, encoding }): Piece => ({
        text: span(start, end),
        document,
        encoding,
      }));
      return {
        host,
        spans: built.map(({ document }) => document),
        text: parts.join(''),
        map: { segments, pieces: built },
        holes,
        complete,
        inert,
        context,
        statementStart,
        remarks,
      };
    },
  };
}
