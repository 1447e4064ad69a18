import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { codes, pulling, startWire, type Wire } from '../support/wire';

const uri = 'file:///c%3A/deploy/client%23%201.ccmcmd';

describe('server over stdio', () => {
  let wire: Wire;
  beforeEach(async () => {
    wire = await startWire();
  });
  afterEach(() => {
    wire.process.kill();
  });

  it('answers a client that sends no options and has no configuration', async () => {
    wire.open(
      uri,
      'CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100 SMSSITECODE=P01',
    );
    const [diagnostic] = await wire.diagnostics(uri);
    assert.equal(diagnostic?.code, 'cmg-scheme-in-ccmhostname');
    assert.deepEqual(diagnostic.range, {
      start: { line: 0, character: 12 },
      end: { line: 0, character: 20 },
    });
    assert.equal(diagnostic.source, 'ccmsetup');
    assert.match(diagnostic.codeDescription?.href ?? '', /^https:\/\/learn\.microsoft\.com\//);
  });

  it('tells where a variable is set that a finding is about, also after edits', async () => {
    const script = 'file:///a/x.ps1';
    const text = '$mp = \'lw-cm01\'\n\nStart-Process ccmsetup.exe "/mp:https://$mp SMSSITECODE=LW1"\n';
    const place = async (): Promise<unknown[]> => {
      const found = (await wire.diagnostics(script)).find(
        ({ code }) => code === 'https-mp-without-credentials',
      );
      const { range, relatedInformation = [] } = found ?? assert.fail();
      return [
        range.start,
        range.end,
        ...relatedInformation.map(({ message, location }) => [message, location.uri, location.range.start]),
      ];
    };
    wire.open(script, text, 'powershell');
    assert.deepEqual(await place(), [
      { line: 2, character: 32 },
      { line: 2, character: 43 },
      ['`$mp` is set here.', script, { line: 0, character: 7 }],
    ]);
    wire.change(script, 2, [{ text: `# one\r\n${text.replace('\n\n', '\n# two\n\n')}` }]);
    assert.deepEqual(await place(), [
      { line: 4, character: 32 },
      { line: 4, character: 43 },
      ['`$mp` is set here.', script, { line: 1, character: 7 }],
    ]);
  });

  it('serves untitled documents and URIs with escapes', async () => {
    for (const name of [
      'untitled:Untitled-1',
      'file:///a/b%23c.ccmcmd',
      'vscode-vfs://github/x/y%20z.ccmcmd',
    ]) {
      wire.open(name, 'SMSSITECODE=PRIM CCMHOSTNAME=a.b');
      assert.ok(codes(await wire.diagnostics(name)).includes('site-code-format'), name);
    }
  });

  it('finds the host by the file name where the language is unknown', async () => {
    wire.open('file:///a/install.ccmcmd', 'SMSSITECODE=PRIM CCMHOSTNAME=a.b', 'plaintext');
    assert.ok(codes(await wire.diagnostics('file:///a/install.ccmcmd')).includes('site-code-format'));
  });

  it('leaves documents of other languages alone', async () => {
    wire.open('file:///a/x.unknown', 'SMSSITECODE=PRIM', 'unknown');
    assert.deepEqual(await wire.diagnostics('file:///a/x.unknown'), []);
    assert.equal(await wire.hover('file:///a/x.unknown', 0, 3), null);
  });

  it('judges the newest text: edits arrive while a request is under way', async () => {
    wire.open(uri, 'Start-Process ccmsetup.exe -ArgumentList "SMSSITECODE=PRIM"', 'powershell');
    const outdated = assert.rejects(wire.diagnostics(uri), { code: -32802 });
    wire.change(uri, 2, [{ text: 'Start-Process ccmsetup.exe -ArgumentList "SMSSITECODE=SMS"' }]);
    wire.change(uri, 3, [
      { range: { start: { line: 0, character: 54 }, end: { line: 0, character: 57 } }, text: 'P01' },
    ]);
    await outdated;
    assert.deepEqual(
      codes(await wire.diagnostics(uri)).filter((code) => String(code).startsWith('site-code')),
      [],
    );
  });

  it('says that nothing changed when nothing changed', async () => {
    wire.open(uri, 'SMSSITECODE=PRIM');
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
      wire.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    const { kind, resultId } = await ask();
    assert.equal(kind, 'full');
    assert.equal((await ask(resultId)).kind, 'unchanged');
    wire.change(uri, 2, [{ text: 'SMSSITECODE=P01' }]);
    assert.equal((await ask(resultId)).kind, 'full');
  });

  it('says what is new in a document of the same name and version as one that was closed', async () => {
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
      wire.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    wire.open(uri, 'SMSSITECODE=PRIM');
    const { resultId } = await ask();
    wire.close(uri);
    wire.open(uri, 'SMSSITECODE=P01');
    assert.equal((await ask(resultId)).kind, 'full');
  });

  it('answers a cancelled request as cancelled', async () => {
    wire.open(uri, 'SMSSITECODE=PRIM', 'powershell');
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
    const source = new CancellationTokenSource();
    const asked = wire.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
  });

  it('completes, resolves, explains and fixes', async () => {
    wire.open(uri, 'CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248100 SMSSI');
    const list = await wire.completion(uri, 0, 80);
    const item = list?.items.find(({ label }) => label === 'SMSSITECODE');
    assert.ok(item);
    assert.equal(item.documentation, undefined);
    const resolved: { documentation?: { value: string } } = await wire.connection.sendRequest(
      'completionItem/resolve',
      item,
    );
    assert.match(resolved.documentation?.value ?? '', /\*\*SMSSITECODE\*\*/);
    assert.match(JSON.stringify(await wire.hover(uri, 0, 2)), /CCMHOSTNAME/);
    const [action] = (await wire.codeActions(uri, 0, 12, 12)) ?? [];
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action.isPreferred, true);
    assert.deepEqual(action.edit?.documentChanges, [
      {
        textDocument: { uri, version: 1 },
        edits: [
          { range: { start: { line: 0, character: 12 }, end: { line: 0, character: 20 } }, newText: '' },
        ],
      },
    ]);
    assert.deepEqual(await wire.codeActions(uri, 0, 12, 12, ['refactor']), []);
  });

  it('goes on after garbage in a request', async () => {
    await assert.rejects(wire.connection.sendRequest('textDocument/hover', { textDocument: null }));
    wire.open(uri, 'SMSSITECODE=PRIM');
    assert.ok((await wire.diagnostics(uri)).length > 0);
  });

  it('exits with 0 after shutdown and with 1 without', async () => {
    assert.equal(await wire.stop(), 0);
    const other = await startWire();
    const ended = once(other.process, 'exit');
    await other.connection.sendNotification('exit');
    assert.deepEqual((await ended)[0], 1);
  });

  it('forgets documents that are closed', async () => {
    wire.open(uri, 'SMSSITECODE=PRIM');
    await wire.diagnostics(uri);
    wire.close(uri);
    assert.deepEqual(await wire.diagnostics(uri), []);
  });
});

describe('server for a client that does not ask for diagnostics', () => {
  let wire: Wire;
  afterEach(() => {
    wire.process.kill();
  });

  it('sends them with the version they are for, the newest last', async () => {
    wire = await startWire({
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    wire.open(uri, 'SMSSITECODE=PRIM CCMHOSTNAME=a.b');
    for (let version = 2; version <= 20; version++)
      wire.change(uri, version, [{ text: `SMSSITECODE=P${version} CCMHOSTNAME=a.b` }]);
    const last = await wire.publication(({ version }) => version === 20);
    assert.ok(!codes(last.diagnostics).includes('site-code-format'));
    const versions = wire.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((left, right) => left - right),
    );
    wire.close(uri);
    const cleared = await wire.publication(
      ({ version, diagnostics }) => version === undefined && diagnostics.length === 0,
    );
    assert.equal(cleared.uri, uri);
  });

  it('does not depend on any capability', async () => {
    wire = await startWire({ capabilities: {} });
    wire.open(uri, 'SMSSITECODE=PRIM CCMHOSTNAME=a.b');
    const { diagnostics, version } = await wire.publication(({ diagnostics: found }) => found.length > 0);
    assert.equal(version, undefined);
    assert.equal(diagnostics[0]?.codeDescription, undefined);
  });

  it('obeys settings that are sent to it, and says once what it cannot use', async () => {
    wire = await startWire({ capabilities: {} });
    const shown: string[] = [];
    wire.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    wire.open(uri, 'SMSSITECODE=PRIM CCMHOSTNAME=a.b');
    await wire.publication(({ diagnostics }) => diagnostics.length > 0);
    void wire.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { ccmsetup: { enable: false } },
    });
    await wire.publication(({ diagnostics }) => diagnostics.length === 0);
    const before = wire.published.length;
    void wire.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { ccmsetup: { enable: 'no' } },
    });
    await wire.publication(
      (publication) => wire.published.indexOf(publication) >= before && publication.diagnostics.length > 0,
    );
    await wire.hover(uri, 0, 3);
    assert.deepEqual(shown, ['ccmsetup: "ccmsetup.enable" must be true or false; it counts as true.']);
  });
});

describe('server with client settings', () => {
  it('asks for the settings of each document and again after a change', async () => {
    const wire = await startWire({ capabilities: { ...pulling, workspace: { configuration: true } } });
    let enable = false;
    wire.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => ({ enable })),
    );
    wire.open(uri, 'SMSSITECODE=PRIM CCMHOSTNAME=a.b');
    assert.deepEqual(await wire.diagnostics(uri), []);
    enable = true;
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.ok((await wire.diagnostics(uri)).length > 0);
    wire.process.kill();
  });
});

describe('server command', () => {
  it('says what it is when it is started by hand', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(__dirname, '..', '..', 'dist', 'server.js')],
      { encoding: 'utf8' },
    );
    assert.equal(status, 2);
    assert.match(stderr, /--stdio/);
  });
});
