import assert from 'node:assert/strict';
import fc from 'fast-check';
import { span, type Span } from '../../../server/src/language/span';
import { plain } from '../../../server/src/hosts/text/encodings';
import { holeCharacter, type Region } from '../../../server/src/hosts/host';
import { pieceAt, toDocument, toText } from '../../../server/src/hosts/text/offset-map';
import { regionOf } from '../../../server/src/hosts/text/region';
import {
  concatenate,
  documentText,
  insertedText,
  textOf,
  type Atom,
} from '../../../server/src/hosts/text/text';
import { checkMap, checkRoundTrip } from '../../support/hosts/regions';

/** One thing that a host adds to a region. */
type Part =
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'escape'; readonly text: string; readonly source: string }
  | { readonly kind: 'hole'; readonly source: string }
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'gap'; readonly source: string };

/** Builds a region and its document from pieces, each a list of parts; `|` stands between the pieces. */
function build(pieces: readonly (readonly Part[])[]): { region: Region; source: string } {
  const atoms: Atom[] = [];
  let source = '|';
  for (const parts of pieces) {
    const literal = { start: source.length, encoding: plain };
    const add = (kind: Atom['kind'], text: string, written: string): void => {
      const document = span(source.length, source.length + written.length);
      atoms.push({ kind, text, document, literal: kind === 'inserted' ? undefined : literal });
      source += written;
    };
    // The piece is as long as all that is written in it, also what is no part of the text.
    add('copy', '', '');
    for (const part of parts) {
      if (part.kind === 'copy') add('copy', part.text, part.text);
      if (part.kind === 'escape') add('escape', part.text, part.source);
      if (part.kind === 'hole') add('hole', holeCharacter, part.source);
      if (part.kind === 'insert') add('inserted', part.text, '');
      if (part.kind === 'gap') source += part.source;
    }
    add('copy', '', '');
    source += '|';
  }
  return { region: regionOf(textOf(atoms), { host: 'test' }), source };
}

const word = fc.string({ minLength: 1, maxLength: 4 });
const part: fc.Arbitrary<Part> = fc.oneof(
  word.map((text): Part => ({ kind: 'copy', text })),
  fc.tuple(word, word).map(([text, source]): Part => ({ kind: 'escape', text: text.slice(0, 1), source })),
  word.map((source): Part => ({ kind: 'hole', source })),
  word.map((text): Part => ({ kind: 'insert', text })),
  word.map((source): Part => ({ kind: 'gap', source })),
);
const pieces = fc.array(fc.array(part, { maxLength: 6 }), { maxLength: 4 });

const escaped = build([
  [
    { kind: 'copy', text: 'ab' },
    { kind: 'escape', text: '"', source: '`"' },
    { kind: 'copy', text: 'cd' },
    { kind: 'gap', source: '`\n' },
    { kind: 'hole', source: '$x' },
    { kind: 'copy', text: 'ef' },
  ],
  [
    { kind: 'insert', text: ' ' },
    { kind: 'copy', text: 'gh' },
  ],
  [],
]);

describe('offset map', () => {
  it('describes what was built', () => {
    const { region, source } = escaped;
    assert.equal(source, '|ab`"cd`\n$xef|gh||');
    assert.equal(region.text, `ab"cd${holeCharacter}ef gh`);
    assert.deepEqual(region.holes, [5]);
    assert.deepEqual(region.spans, [span(1, 13), span(14, 16), span(17, 17)]);
    assert.equal(region.complete, true);
    assert.equal(region.inert, false);
    checkMap(region, source);
    checkRoundTrip(region);
  });

  const toDocumentCases: [name: string, text: Span, document: Span][] = [
    ['a character', span(0, 1), span(1, 2)],
    ['across an escape', span(1, 4), span(2, 6)],
    ['the escape', span(2, 3), span(3, 5)],
    ['across a continuation', span(4, 6), span(6, 11)],
    ['the hole', span(5, 6), span(9, 11)],
    ['across pieces', span(7, 10), span(12, 15)],
    ['inserted text: the place of the gap', span(8, 9), span(13, 13)],
    ['all', span(0, 11), span(1, 16)],
    ['empty at the start', span(0, 0), span(1, 1)],
    ['empty in the middle', span(4, 4), span(6, 6)],
    ['empty at the end', span(11, 11), span(16, 16)],
  ];
  for (const [name, text, document] of toDocumentCases) {
    it(`to the document: ${name}`, () => {
      assert.deepEqual(toDocument(escaped.region.map, text), document);
    });
  }

  const toTextCases: [document: number, text: number | undefined][] = [
    [0, undefined],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [8, 5],
    [9, 5],
    [10, 5],
    [13, 8],
    [14, 9],
    [16, 11],
    [18, undefined],
  ];
  for (const [document, text] of toTextCases) {
    it(`to the text: ${document}`, () => {
      assert.equal(toText(escaped.region.map, document), text);
    });
  }

  it('a place in front of a hole behind a continuation', () => {
    assert.equal(toText(escaped.region.map, 7), 5);
  });

  it('pieces join where their text touches', () => {
    const { map } = escaped.region;
    assert.equal(pieceAt(map, 0), map.pieces[0]);
    assert.equal(pieceAt(map, 8), map.pieces[0]);
    assert.equal(pieceAt(map, 10), map.pieces[1]);
    assert.equal(pieceAt(map, 11), map.pieces[1]);
  });

  it('text that is inserted in front has its gap at the first piece', () => {
    const quote = insertedText('"');
    const parts = [quote, documentText('01234a b', span(5, 8), plain), quote];
    const { map, text } = regionOf(concatenate(parts), { host: 'test' });
    assert.equal(text, '"a b"');
    assert.deepEqual(
      map.segments.map(({ document }) => document),
      [span(5, 5), span(5, 8), span(8, 8)],
    );
    assert.deepEqual(toDocument(map, span(0, 5)), span(5, 8));
  });

  it('pieces that stand in another order than their text', () => {
    const document = '     cd             ab';
    const parts = [documentText(document, span(20, 22), plain), documentText(document, span(5, 7), plain)];
    const { map } = regionOf(concatenate(parts), { host: 'test' });
    assert.deepEqual(toDocument(map, span(0, 2)), span(20, 22));
    assert.deepEqual(toDocument(map, span(1, 3)), span(5, 22));
    assert.equal(toText(map, 6), 3);
    assert.equal(toText(map, 21), 1);
  });

  it('an empty region', () => {
    const { map, text } = regionOf(textOf([], true), { host: 'test', inert: true });
    assert.equal(text, '');
    assert.deepEqual(toDocument(map, span(0, 0)), span(0, 0));
    assert.equal(toText(map, 0), undefined);
  });

  it('every character leads to its source and back', () => {
    fc.assert(
      fc.property(pieces, (built) => {
        const { region, source } = build(built);
        checkMap(region, source);
        checkRoundTrip(region);
      }),
    );
  });

  it('any range of text has a range of the document, which covers that of any part of it', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (built, one, other) => {
        const { region, source } = build(built);
        const [start, end] = [one % (region.text.length + 1), other % (region.text.length + 1)].sort(
          (left, right) => left - right,
        );
        const there = toDocument(region.map, span(start!, end!));
        assert.ok(0 <= there.start && there.start <= there.end && there.end <= source.length);
        for (let at = start!; at < end!; at++) {
          const inner = toDocument(region.map, span(at, at + 1));
          if (inner.start === inner.end) continue;
          assert.ok(there.start <= inner.start && inner.end <= there.end);
        }
      }),
    );
  });
});
