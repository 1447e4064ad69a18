import assert from 'node:assert/strict';
import { fingerprintsOf, hashesOf } from '../../../server/src/lint/fingerprint';

/** The hash of a finding about a word of a text. */
function hashOf(text: string, word: string, rule = 'site-code-format'): string {
  const start = text.indexOf(word);
  assert.ok(start >= 0);
  return hashesOf([{ rule, span: { start, end: start + word.length } }], text)[0]!;
}

describe('hashes of findings', () => {
  it('are the same wherever their text stands', () => {
    assert.equal(hashOf('a PRIM b', 'PRIM'), hashOf('\r\n\r\n  x PRIM', 'PRIM'));
    assert.match(hashOf('PRIM', 'PRIM'), /^[0-9a-f]{16}$/);
  });

  it('do not count how a text is indented and wrapped', () => {
    assert.equal(hashOf('A="\n  /x\n  /y"', '"\n  /x\n  /y"'), hashOf('A="\r\n\t/x /y"', '"\r\n\t/x /y"'));
  });

  it('are others for another rule and another text', () => {
    const hashes = [hashOf('PRIM', 'PRIM'), hashOf('PRIM', 'PRIM', 'x'), hashOf('PRIX', 'PRIX')];
    assert.equal(new Set(hashes).size, 3);
    assert.notEqual(hashOf('\u0161', '\u0161'), hashOf('a', 'a'), 'more than the lowest byte counts');
  });

  it('take the line where nothing stands', () => {
    const at = (text: string, offset: number): string =>
      hashesOf([{ rule: 'r', span: { start: offset, end: offset } }], text)[0]!;
    assert.equal(at('one\n  two  \nthree', 6), at('two', 3));
    assert.notEqual(at('one\n  two  \nthree', 6), at('one', 3));
  });

  it('do not tell how long a secret is', () => {
    assert.equal(hashOf('P=****', 'P=****'), hashOf('P=*********', 'P=*********'));
  });
});

describe('fingerprints', () => {
  it('differ by path, by hash and by what is before', () => {
    const [first, second, other] = fingerprintsOf(['a', 'a', 'b'], 'x.cmd');
    assert.equal(new Set([first, second, other, ...fingerprintsOf(['a'], 'y.cmd')]).size, 4);
    assert.deepEqual(fingerprintsOf(['b', 'a'], 'x.cmd'), [other, first]);
  });
});
