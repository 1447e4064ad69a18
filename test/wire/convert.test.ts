import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { served } from '../../server/src/hosts/served';
import type { Conversion, ConversionTarget, OneLine } from '../../server/src/protocol';
import { everywhere } from '../support/hosts/everywhere';
import { startWire, type Wire } from '../support/wire';

/** The targets with the host of each, and what stands before the arguments there. */
const targets: Readonly<Record<ConversionTarget, readonly [host: keyof typeof served, start: string]>> = {
  exe: ['ccmcmd', 'ccmsetup.exe /mp:mp1 '],
  ccmsetupcmd: ['ccmcmd', 'CCMSETUPCMD="/mp:mp1 '],
  powershell: ['powershell', 'ccmsetup.exe /mp:mp1 '],
  batch: ['batch', 'ccmsetup.exe /mp:mp1 '],
  win32: ['json', 'ccmsetup.exe /mp:mp1 '],
  tcf: ['tcf', 'INSTALL=ALL '],
  unattend: ['xml', 'ccmsetup.exe /mp:mp1 '],
  ansible: ['yaml', 'ccmsetup.exe /mp:mp1 '],
};

describe('commands on a command line, over the wire', () => {
  let wire: Wire;
  before(async () => {
    wire = await startWire();
  });
  after(async () => {
    assert.equal(await wire.stop(), 0);
  });
  let opened = 0;
  /** Opens a text; gives where something stands in it, or its end. */
  const open = (host: string, text: string, at: string, end = false) => {
    const { languageIds, extensions } = served[host as keyof typeof served];
    const uri = `file:///convert/${String(++opened)}${extensions[0]}`;
    wire.open(uri, text, languageIds[0]);
    const document = TextDocument.create(uri, '', 1, text);
    return { uri, document, position: document.positionAt(text.indexOf(at) + (end ? at.length : 0)) };
  };
  const ask = <T>(method: string, params: object): Promise<T> => wire.connection.sendRequest(method, params);

  everywhere.forEach(({ host, document, right }, row) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const source = document(right).replaceAll('\n', lineBreak);
      const name = `${host} (${row}) ${JSON.stringify(lineBreak)}`;

      it(`it is converted to all targets: ${name}`, async () => {
        const { uri, position } = open(host, source, 'SMSCACHEDIR');
        for (const [target, [other, start]] of Object.entries(targets)) {
          const anyway = target === 'tcf';
          const result = await ask<Conversion>('ccmsetup/convert', { uri, position, target, anyway });
          assert.ok('text' in result, JSON.stringify(result));
          const back = open(other, result.text, 'SMSCACHEDIR');
          const line = await ask<OneLine>('ccmsetup/oneLine', { uri: back.uri, position: back.position });
          const quote = target === 'ccmsetupcmd' ? '""' : '"';
          const wanted = start.replace(host === 'tcf' ? '/mp:mp1 ' : '', '');
          assert.ok(line.text.startsWith(`${wanted}SMSCACHEDIR=${quote}C:\\a b${quote} FSP=fs1`), line.text);
        }
      });

      it(`it is explained: ${name}`, async () => {
        const { uri, position } = open(host, source, 'SMSCACHEDIR');
        const { markdown } = await ask<{ markdown: string }>('ccmsetup/explain', { uri, position });
        assert.match(markdown, /\n\| \[`SMSCACHEDIR`\]\(https:.*\) \| `C:\\a b` \|/);
        assert.match(markdown, /\n\| \[`FSP`\]\(https:.*\) \| `fs1` \|/);
      });

      it(`another one is pasted into it: ${name}`, async () => {
        const spaced = document(`${right} `).replaceAll('\n', lineBreak);
        const place = open(host, spaced, `SMSCACHEDIR=${right} `, true);
        const range = { start: place.position, end: place.position };
        const text = 'SMSSITECODE=P01 CCMINSTALLDIR="D:\\x y"';
        const result = await ask<{ newText: string }>('ccmsetup/pasteAs', { uri: place.uri, range, text });
        const { newText } = result;
        assert.equal(typeof newText, 'string', JSON.stringify(result));
        wire.change(place.uri, 2, [{ range, text: newText }]);
        const line = await ask<OneLine>('ccmsetup/oneLine', { uri: place.uri, position: place.position });
        assert.ok(line.text.includes(`SMSCACHEDIR="C:\\a b" ${text} FSP=fs1`), line.text);
      });
    }
  });

  it('they say so where there is none, and leave other documents alone', async () => {
    const { uri, position } = open('ccmcmd', '# none\n', 'none');
    const range = { start: position, end: position };
    assert.equal(await ask('ccmsetup/convert', { uri, position, target: 'exe' }), null);
    assert.equal(await ask('ccmsetup/explain', { uri, position }), null);
    const reason = await ask<{ reason: string }>('ccmsetup/pasteAs', {
      uri,
      range,
      text: 'ccmsetup.exe /logon',
    });
    assert.match(reason.reason, /Nothing here/);
    for (const method of ['convert', 'explain', 'pasteAs'])
      assert.equal(
        await ask(`ccmsetup/${method}`, { uri: 'file:///no', position, range, text: '', target: 'exe' }),
        null,
      );
    for (const params of [{}, { position: 1 }, { position, target: 'toString' }])
      assert.equal(await ask('ccmsetup/convert', { uri, ...params }), null);
  });

  it('they name what cannot go along', async () => {
    const { uri, position } = open('batch', 'ccmsetup.exe /mp:%MP% SMSSITECODE=P01\r\n', 'SMS');
    const result = await ask<Conversion>('ccmsetup/convert', { uri, position, target: 'win32' });
    assert.ok('refused' in result && result.canForce);
    assert.match(result.refused, /%MP%.*\/mp/);
  });
});

describe('what is only offered', () => {
  it('is nothing where the setting turns it off', async () => {
    const wire = await startWire();
    try {
      const uri = 'file:///a/off.ccmcmd';
      wire.open(uri, '\n');
      const start = { line: 0, character: 0 };
      const params = { uri, range: { start, end: start }, text: 'ccmsetup.exe /logon' };
      const paste = (offered: boolean): Promise<unknown> =>
        wire.connection.sendRequest('ccmsetup/pasteAs', { ...params, offered });
      assert.deepEqual(await paste(true), { newText: params.text });
      await wire.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { ccmsetup: { features: { pasteAs: false } } },
      });
      assert.equal(await paste(true), null);
      assert.deepEqual(await paste(false), { newText: params.text });
    } finally {
      await wire.stop();
    }
  });
});
