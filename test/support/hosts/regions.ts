/** Describes regions in a form that tests can state, and checks their maps character by character. */
import assert from 'node:assert/strict';
import { sliceSpan, span } from '../../../server/src/language/span';
import type { Host, PlaceContext, Region } from '../../../server/src/hosts/host';
import { toDocument, toText } from '../../../server/src/hosts/text/offset-map';

/** A region as a test states it. */
export interface Expected {
  /** Each hole is written `{{its source}}`. */
  readonly text: string;
  /** The source of each piece; left out where the fixture is about something else. */
  readonly pieces?: readonly string[];
  readonly complete?: boolean;
  readonly inert?: boolean;
  readonly context?: PlaceContext;
  /** The id of the host that understands it, where that is not the one of the document. */
  readonly host?: string;
}

/** A region's text with the source of each hole in double braces. */
export function textWithHoles(region: Region, source: string): string {
  return region.map.segments
    .map(({ kind, text, document }) =>
      kind === 'hole' ? `{{${sliceSpan(source, document)}}}` : sliceSpan(region.text, text),
    )
    .join('');
}

/** What a test compares of a region. */
type Description = Required<Omit<Expected, 'host'>>;

/** What a test compares of a region, in the form of `expected`. */
export function describeRegion(region: Region, source: string, expected?: Expected): Description {
  const pieces = region.spans.map((at) => sliceSpan(source, at));
  return {
    text: textWithHoles(region, source),
    pieces: expected?.pieces === undefined && expected !== undefined ? [] : pieces,
    complete: region.complete,
    inert: region.inert,
    context: region.context ?? ('' as PlaceContext),
  };
}

/** The same for what a test expects. */
function describeExpected(expected: Expected): Description {
  const { text, pieces = [], complete = true, inert = false, context = '' as PlaceContext } = expected;
  return { text, pieces, complete, inert, context };
}

/** Hosts whose documents may have no comments, or something on the line before a value, so that no comment has a place. */
const silent: ReadonlySet<string> = new Set(['text', 'json', 'xml', 'hcl', 'bicep']);

/** Checks what a host finds in a document: its command lines in order, each with its parts and its map. */
export function checkRegions(host: Host, source: string, wanted: readonly (string | Expected)[]): void {
  const expected = wanted.map((each): Expected => (typeof each === 'string' ? { text: each } : each));
  const { regions } = host.find(source);
  assert.deepEqual(
    regions.map((region, index) => describeRegion(region, source, expected[index])),
    expected.map(describeExpected),
    source,
  );
  regions.forEach((region, index) => {
    assert.equal(region.host, expected[index]?.host ?? host.id);
    if (!region.inert && !silent.has(host.id))
      assert.equal(typeof region.statementStart, 'number', 'a comment can stand above it');
    checkMap(region, source);
  });
}

/** Checks that a region's parts agree with one another and with the document. */
export function checkMap(region: Region, source: string): void {
  const { text, map, holes, spans } = region;
  let end = 0;
  const foundHoles: number[] = [];
  for (const segment of map.segments) {
    assert.equal(segment.text.start, end, 'segments cover the text without gaps');
    end = segment.text.end;
    if (segment.kind === 'hole') foundHoles.push(segment.text.start);
    if (segment.kind === 'inserted') continue;
    const piece = map.pieces.find(
      (candidate) => candidate.text.start <= segment.text.start && segment.text.end <= candidate.text.end,
    );
    assert.ok(piece, `a piece holds ${JSON.stringify(sliceSpan(text, segment.text))}`);
    assert.ok(
      piece.document.start <= segment.document.start && segment.document.end <= piece.document.end,
      'the piece holds the segment in the document too',
    );
    if (segment.kind !== 'copy') continue;
    assert.equal(sliceSpan(source, segment.document), sliceSpan(text, segment.text));
    for (let offset = segment.text.start; offset < segment.text.end; offset++) {
      const there = toDocument(map, span(offset, offset + 1));
      assert.equal(sliceSpan(source, there), text[offset], `character ${offset}`);
    }
  }
  assert.equal(end, text.length);
  assert.deepEqual(holes, foundHoles);
  assert.deepEqual(
    spans,
    map.pieces.map(({ document }) => document),
  );
  for (const piece of map.pieces) assert.ok(piece.text.start <= piece.text.end);
}

/** Checks that every character leads back to itself, where no part of the document occurs twice in the text. */
export function checkRoundTrip(region: Region): void {
  for (const segment of region.map.segments) {
    if (segment.kind === 'inserted') continue;
    for (let offset = segment.text.start; offset < segment.text.end; offset++) {
      const { start } = toDocument(region.map, span(offset, offset + 1));
      assert.equal(toText(region.map, start), segment.kind === 'copy' ? offset : segment.text.start);
    }
  }
}
