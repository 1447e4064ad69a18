import assert from 'node:assert/strict';
import { everywhere } from '../../support/hosts/everywhere';
import { folds, foldsWithKinds, reading } from '../../support/reading';

describe('folding', () => {
  it('folds a paragraph of several lines, and CCMSETUPCMD in it', () => {
    const text =
      '# a\nmsiexec /i ccmsetup.msi\n  CCMSETUPCMD="\n  /mp:mp1\n  FSP=fs1\n  "\n  /qn\n\nSMSSITECODE=P01\n';
    for (const source of [text, text.replaceAll('\n', '\r\n')])
      assert.deepEqual(folds(reading(source)), [
        [1, 6],
        [2, 4],
      ]);
    assert.deepEqual(folds(reading('CCMSETUPCMD="/mp:mp1\n  FSP=fs1"')), [[0, 1]]);
    assert.deepEqual(folds(reading('CCMSETUPCMD="\n  /mp:mp1\n  "')), [[0, 2]]);
    assert.deepEqual(folds(reading('/qn CCMSETUPCMD="\n/mp:mp1\n')), [[0, 1]]);
  });

  it('folds command lines in other languages that take several lines', () => {
    const text = '$a = @(\n  "/mp:mp1"\n  "FSP=fs1"\n)\nStart-Process ccmsetup.exe -ArgumentList $a\n';
    assert.deepEqual(folds(reading(text, 'powershell')), [[1, 2]]);
    assert.deepEqual(folds(reading('ccmsetup.exe /mp:mp1 ^\n  FSP=fs1 ^\n  SMSSITECODE=P01\n', 'batch')), [
      [0, 2],
    ]);
  });

  it('folds comments of several lines in a .ccmcmd file, also within a command line', () => {
    const text = '# a\n# b\n\nFSP=a\n  # c\n\t# d \u{1F600}\nSMSMP=b\n# e\n\n#\n#f';
    for (const source of [text, text.replaceAll('\n', '\r\n')])
      assert.deepEqual(foldsWithKinds(reading(source)), [
        [3, 6, undefined],
        [0, 1, 'comment'],
        [4, 5, 'comment'],
        [9, 10, 'comment'],
      ]);
    assert.equal(folds(reading('# a\n\n# b\n')), null);
    assert.equal(folds(reading('# a\n# b\nccmsetup.exe\n', 'powershell')), null);
  });

  it('leaves single lines, and what is commented out, alone', () => {
    assert.equal(folds(reading('/mp:mp1\n\n/mp:mp2\n')), null);
    for (const { host, document, right, inert } of everywhere) {
      if (typeof inert === 'string') assert.equal(folds(reading(inert, host)), null, host);
      // The batch document ends in a continuation.
      assert.deepEqual(folds(reading(document(right), host)), host === 'batch' ? [[1, 2]] : null, host);
    }
  });
});
