/** The scan of bytes says the same as that of the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasTrace, traceSource } from '../../server/src/hosts/trace';
import { decode, encode, type FileEncoding } from '../../server/src/cli/input/decode';
import { bytesHaveTrace } from '../../server/src/cli/input/trace-scan';

const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
] as const satisfies FileEncoding[];

/** The words that it looks for, and pieces around them that matter. */
const words = traceSource
  .slice(traceSource.lastIndexOf(')') + 1)
  .split('|')
  .filter((word) => word !== '')
  .map((word) => word.replace('\\', ''));
const piece = fc.oneof(
  fc.constantFrom('ccmsetup', ...words),
  fc.constantFrom('fixAll.', '-tools', '.rules', '.rule', '\u017F', '\u212A', '\u0130', '\u20AC', '\u010A'),
  fc.string({ maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc
  .array(fc.tuple(piece, fc.boolean()), { maxLength: 8 })
  .map((pieces) => pieces.map(([each, upper]) => (upper ? each.toUpperCase() : each)).join(''));

describe('scan of bytes', () => {
  it('knows all words', () => {
    assert.ok(words.length >= 13);
    for (const word of words) assert.ok(hasTrace(word), word);
  });

  for (const encoding of encodings) {
    it(`says of ${encoding} what the text says`, () => {
      fc.assert(
        fc.property(text, (each) => {
          const bytes = encode(each, encoding);
          if (bytes === undefined) return;
          const read = decode(bytes);
          if (read !== undefined) assert.equal(bytesHaveTrace(Buffer.from(bytes)), hasTrace(read));
        }),
      );
    });
  }

  it('says the same of bytes that are damaged, whatever they are', () => {
    const marks = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);
    const parts = fc.array(
      fc.oneof(
        text.map((each) => Buffer.from(each)),
        fc.uint8Array({ maxLength: 5 }),
      ),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(marks, parts, fc.boolean(), (mark, each, wide) => {
        const body = Buffer.concat(
          each.map((part) => (wide ? Buffer.from(Buffer.from(part).toString('latin1'), 'utf16le') : part)),
        );
        const bytes = Buffer.concat([Buffer.from(mark), body]);
        const read = decode(bytes);
        if (read !== undefined) assert.equal(bytesHaveTrace(bytes), hasTrace(read));
      }),
      { numRuns: 1000 },
    );
  });
});
