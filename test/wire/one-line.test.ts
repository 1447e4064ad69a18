import assert from 'node:assert/strict';
import { served } from '../../server/src/hosts/served';
import type { OneLine } from '../../server/src/protocol';
import { everywhere } from '../support/hosts/everywhere';
import { startWire, type Wire } from '../support/wire';

describe('a command line on one line, over the wire', () => {
  let wire: Wire;
  before(async () => {
    wire = await startWire();
  });
  after(async () => {
    assert.equal(await wire.stop(), 0);
  });
  let opened = 0;
  const ask = (host: string, text: string, at: string): Promise<OneLine | null> => {
    const { languageIds, extensions } = served[host as keyof typeof served];
    const uri = `file:///one-line/${String(++opened)}${extensions[0]}`;
    wire.open(uri, text, languageIds[0]);
    const before = text.slice(0, text.indexOf(at)).split(/\r\n|\n/);
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    return wire.connection.sendRequest('ccmsetup/oneLine', { uri, position });
  };

  everywhere.forEach(({ host, document, right }, row) => {
    for (const lineBreak of ['\n', '\r\n'])
      it(`is what ccmsetup receives: ${host} (${row}) ${JSON.stringify(lineBreak)}`, async () => {
        const line = await ask(host, document(right).replaceAll('\n', lineBreak), 'SMSCACHEDIR');
        assert.ok(line !== null);
        assert.match(line.text, /(?:^| )SMSCACHEDIR="C:\\a b" FSP=fs1(?:$| )/);
        assert.match(line.text, /^(?:INSTALL=ALL|"?(?:[\w:\\%]*\\)?ccmsetup(?:\.exe)?"?) /);
        assert.ok(!/[\r\n`^]/.test(line.text), line.text);
        assert.deepEqual(line.leftOut, { comments: 0, continuations: 0 });
      });
  });

  it('says why not, and has the text all the same', async () => {
    const line = await ask('ccmcmd', 'ccmsetup.exe /logon\n\nccmsetup.exe SMSSITECODE=PRIM # x', 'SMS');
    assert.equal(line?.text, 'ccmsetup.exe SMSSITECODE=PRIM # x');
    assert.match(line.refused ?? '', /PRIM/);
  });

  it('is nothing where there is none', async () => {
    assert.equal(await ask('ccmcmd', '# none\n', 'none'), null);
    const nowhere = { uri: 'file:///none', position: { line: 0, character: 0 } };
    assert.equal(await wire.connection.sendRequest('ccmsetup/oneLine', nowhere), null);
    wire.open('file:///a.ccmcmd', 'ccmsetup.exe /logon');
    assert.equal(await wire.connection.sendRequest('ccmsetup/oneLine', { uri: 'file:///a.ccmcmd' }), null);
  });

  it('keeps secrets out of the log', async () => {
    const token = `eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(40)}.${'b'.repeat(40)}`;
    const line = await ask('ccmcmd', `ccmsetup.exe /mp:https://mp1.fabrikam.com /regtoken:${token}`, '/mp');
    assert.ok(line !== null && line.text.endsWith(token));
    assert.ok(line.refused?.includes(token) !== true);
    assert.ok(!wire.log().includes(token.slice(0, 20)));
  });
});
