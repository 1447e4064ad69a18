import assert from 'node:assert/strict';
import { plain } from '../../../server/src/hosts/text/encodings';
import { documentSpan, slice, trimmed } from '../../../server/src/hosts/text/slice';
import { documentText, type Text } from '../../../server/src/hosts/text/text';
import { textWriter } from '../../../server/src/hosts/text/writer';
import { span } from '../../../server/src/language/span';

const document = '..ab%%cd..';
const whole = documentText(document, span(2, 8), plain);

/** `ab%cd`, in which `%` is an escape. */
function decoded(): Text {
  const writer = textWriter();
  writer.take(whole, span(0, 2));
  writer.replace(whole, span(2, 4), '%');
  writer.take(whole, span(4, 6));
  return writer.finish();
}

/** Each part of a text with its origin. */
function parts({ atoms }: Text): [string, string, string][] {
  return atoms.map(({ kind, text, document: at }) => [kind, text, document.slice(at.start, at.end)]);
}

describe('text with its origin', () => {
  it('knows where decoded characters stand', () => {
    assert.equal(decoded().text, 'ab%cd');
    assert.deepEqual(parts(decoded()), [
      ['copy', 'ab', 'ab'],
      ['escape', '%', '%%'],
      ['copy', 'cd', 'cd'],
    ]);
    assert.deepEqual(documentSpan(decoded(), span(1, 3)), span(3, 6));
    assert.equal(documentSpan(decoded(), span(2, 2)), undefined);
  });

  it('can be cut anywhere; what is indivisible keeps its whole origin', () => {
    assert.deepEqual(parts(slice(decoded(), 1, 4)), [
      ['copy', 'b', 'b'],
      ['escape', '%', '%%'],
      ['copy', 'c', 'c'],
    ]);
    assert.equal(slice(decoded(), 5).text, '');
    assert.equal(slice(decoded(), 3, 2).text, '');
  });

  it('is decoded a second time', () => {
    const writer = textWriter();
    writer.take(decoded(), span(0, 1));
    writer.replace(decoded(), span(1, 4), undefined);
    writer.take(decoded(), span(4, 5));
    assert.deepEqual(parts(writer.finish()), [
      ['copy', 'a', 'a'],
      ['hole', '\uFFFC', 'b%%c'],
      ['copy', 'd', 'd'],
    ]);
  });

  it('joins neighbours of one literal, and no others', () => {
    const writer = textWriter();
    writer.take(whole, span(0, 1));
    writer.take(whole, span(1, 2));
    writer.take(whole, span(4, 5));
    assert.deepEqual(parts(writer.finish()), [
      ['copy', 'ab', 'ab'],
      ['copy', 'c', 'c'],
    ]);
  });

  it('gives characters another literal', () => {
    const other = { id: 'other', encode: () => undefined };
    const writer = textWriter();
    writer.take(whole, span(0, 2), (literal) => ({ ...literal, encoding: other }));
    writer.replace(whole, span(0, 0), 'x');
    const { atoms } = writer.finish();
    assert.deepEqual(
      atoms.map(({ kind, literal }) => [kind, literal?.encoding]),
      [
        ['copy', other],
        ['inserted', undefined],
      ],
    );
  });

  it('loses the blanks around it', () => {
    const text = documentText('  a b ', span(0, 6), plain);
    assert.deepEqual(trimmed(text).atoms[0]?.document, span(2, 5));
    assert.equal(trimmed(text, 0, 2).text, '');
  });
});
