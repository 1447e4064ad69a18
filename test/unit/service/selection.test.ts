import assert from 'node:assert/strict';
import { everywhere, readOnly } from '../../support/hosts/everywhere';
import { growing, holds, reading } from '../../support/reading';
import { cursor } from '../../support/cursor';

/** The texts that grow from the cursor. */
function grown(marked: string, host?: string): string[] {
  const { text, offset } = cursor(marked);
  const read = reading(text, host);
  return growing(read, offset).map((range) => read.document.getText(range));
}

describe('growing selections', () => {
  everywhere.forEach(({ host, document, right, wrong }, index) => {
    for (const breaks of ['\n', '\r\n'])
      it(`${host}, document ${index + 1}: grow from value to command line, with ${JSON.stringify(breaks)}`, () => {
        const source = document(right).replaceAll('\n', breaks);
        const read = reading(source, host);
        const at = source.indexOf(`SMSCACHEDIR=${right}`) + 'SMSCACHEDIR='.length;
        const texts = growing(read, at + right.indexOf('a b')).map((range) => read.document.getText(range));
        const argument = texts.indexOf(`SMSCACHEDIR=${right}`);
        assert.ok(texts.indexOf(right) >= 0 && texts.indexOf(right) < argument, JSON.stringify(texts));
        assert.ok(texts.length > argument + 1);
        assert.ok(texts.at(-1)?.includes(`SMSCACHEDIR=${right} FSP=fs1`), JSON.stringify(texts));
      });

    it(`${host}, document ${index + 1}: hold each other at every offset`, () => {
      for (const source of [document(wrong), document(right).slice(0, -right.length)]) {
        const read = reading(source, host);
        let found = 0;
        for (let offset = 0; offset <= source.length; offset++) {
          const position = read.document.positionAt(offset);
          let inner = { start: position, end: position };
          for (const range of growing(read, offset)) {
            assert.ok(holds(range, inner), `${JSON.stringify(range)} at ${offset}`);
            assert.notDeepEqual(range, inner);
            inner = range;
            found++;
          }
        }
        if (source === document(wrong)) assert.ok(found > 0);
      }
    });
  });

  for (const { host, document } of readOnly)
    it(`${host}: are there, too`, () => {
      assert.ok(grown(document.replace('FSP=', 'FS|P='), host).includes('FSP=fs1'));
    });

  it('go through lists, quotes and CCMSETUPCMD', () => {
    assert.deepEqual(grown('/qn CCMSETUPCMD="/mp:mp1 SMSCACHEFLAGS=MAXDRIVE;NTFS|ONLY;X"'), [
      'NTFSONLY',
      'MAXDRIVE;NTFSONLY;X',
      'SMSCACHEFLAGS=MAXDRIVE;NTFSONLY;X',
      '/mp:mp1 SMSCACHEFLAGS=MAXDRIVE;NTFSONLY;X',
      '"/mp:mp1 SMSCACHEFLAGS=MAXDRIVE;NTFSONLY;X"',
      'CCMSETUPCMD="/mp:mp1 SMSCACHEFLAGS=MAXDRIVE;NTFSONLY;X"',
      '/qn CCMSETUPCMD="/mp:mp1 SMSCACHEFLAGS=MAXDRIVE;NTFSONLY;X"',
    ]);
    assert.deepEqual(grown('ccmsetup.exe /m|p:mp1'), ['/mp', '/mp:mp1', 'ccmsetup.exe /mp:mp1']);
    assert.deepEqual(grown('ccm|setup.exe /mp:mp1'), ['ccmsetup.exe', 'ccmsetup.exe /mp:mp1']);
    assert.deepEqual(grown('# no|thing\nccmsetup.exe'), []);
  });

  it('grow within the statement that sets a value, and within the call', () => {
    const call = 'Start-Process ccmsetup.exe -ArgumentList "/mp:$mp SMSSITECODE=P01"';
    assert.equal(grown(`$mp = 'm|p1'\n${call}\n`, 'powershell')[0], 'mp1');
    assert.ok(
      grown(`$mp = 'mp1'\n${call.replace('P01', 'P|01')}\n`, 'powershell').includes('SMSSITECODE=P01'),
    );
  });
});
