import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InitializeResult } from 'vscode-languageserver';
import type { DocumentStatus } from '../../server/src/protocol';
import { projectRoot } from '../contract/modules';
import { pulling, startWire, type Wire } from '../support/wire';

const capabilities = { ...pulling, workspace: { configuration: true } };

describe('server and the status of documents', () => {
  let root = '';
  let wire: Wire;
  let section: object = {};
  let changes = 0;

  const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;
  const statusOf = (uri: string, line?: number, character?: number): Promise<DocumentStatus | null> =>
    wire.connection.sendRequest('ccmsetup/documentStatus', {
      uri,
      ...(line !== undefined && { position: { line, character } }),
    });
  /** Changes the settings, and waits until the server says that it has them. */
  const set = async (to: object): Promise<void> => {
    const before = changes;
    section = to;
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await statusOf('file:///none');
    assert.equal(changes, before + 1);
  };
  const start = async (initializationOptions: object): Promise<void> => {
    wire = await startWire({ capabilities, initializationOptions });
    wire.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => section),
    );
    wire.connection.onNotification('ccmsetup/statusChanged', () => {
      changes++;
    });
  };

  beforeEach(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup-status-'));
    section = {};
    changes = 0;
  });
  afterEach(() => {
    wire.process.kill();
    rmSync(root, { recursive: true });
  });

  it('says its version', async () => {
    wire = await startWire(null);
    const { serverInfo } = await wire.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(serverInfo, { name: 'ccmsetup-language-server', version });
  });

  it('tells command lines, the length at the cursor and the configuration in force', async () => {
    await start({ showsStatus: true });
    const uri = uriOf('a.ccmcmd');
    wire.open(uri, 'CCMSETUPCMD="SMSSITECODE=P01"\n\nccmsetup.exe /logon\n');
    assert.deepEqual(await statusOf(uri), { commandLines: 2 });
    assert.deepEqual(await statusOf(uri, 0, 3), {
      commandLines: 2,
      length: { used: 29, atLeast: false, limit: 1024 },
    });
    wire.change(uri, 2, [{ text: 'ccmsetup.exe /logon' }]);
    assert.deepEqual(await statusOf(uri, 0, 3), { commandLines: 1, length: { used: 19, atLeast: false } });
    writeFileSync(join(root, '.ccmsetuprc.json'), '{ "ignore": ["b.*"] }');
    await wire.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('.ccmsetuprc.json'), type: 1 }],
    });
    const configuration = uriOf('.ccmsetuprc.json');
    assert.deepEqual(await statusOf(uri), { commandLines: 1, configuration });
    assert.equal(changes, 1);
    const ignored = uriOf('b.ccmcmd');
    wire.open(ignored, 'ccmsetup.exe /logon');
    assert.deepEqual(await statusOf(ignored), { commandLines: 1, configuration, notServed: 'ignored' });
  });

  it('tells why a document is not served', async () => {
    await start({ showsStatus: true });
    const [uri, strange, configuration] = [uriOf('a.ccmcmd'), uriOf('a.cob'), uriOf('.ccmsetuprc.json')];
    assert.equal(await statusOf(uri), null);
    wire.open(uri, 'ccmsetup.exe /logon');
    wire.open(strange, 'ccmsetup.exe /logon', 'cobol');
    wire.open(configuration, '{}', 'jsonc');
    assert.deepEqual(await statusOf(strange), { commandLines: 0, notServed: 'format', configuration });
    assert.deepEqual(await statusOf(configuration), {
      commandLines: 0,
      notServed: 'configuration',
      configuration,
    });
    await set({ enable: false });
    assert.deepEqual(await statusOf(uri), { commandLines: 0, notServed: 'disabled', configuration });
  });

  it('tells that a document is too large, in place of its findings', async () => {
    await start({ showsStatus: true });
    await set({ maxFileSize: 1 });
    const [uri, other, log] = [uriOf('a.ccmcmd'), uriOf('b.json'), uriOf('ccmsetup.log')];
    const line = 'ccmsetup.exe SMSSITECODE=PRIM\n\n';
    const text = line.repeat(Math.floor(1_000_000 / line.length));
    wire.open(uri, text);
    const before = await wire.diagnostics(uri);
    assert.equal(before[0]!.code, 'site-code-format');
    const end = { line: 0, character: 0 };
    wire.change(uri, 2, [{ range: { start: end, end }, text: line }]);
    const { configuration } = (await statusOf(uri)) as DocumentStatus;
    assert.deepEqual(await statusOf(uri), {
      commandLines: 0,
      notServed: 'large',
      ...(configuration !== undefined && { configuration }),
    });
    const message =
      "This file isn't checked: it has 1.1 million characters, and ccmsetup.maxFileSize allows 1 million. Run ccmsetup-lint on it, or raise the setting.";
    assert.deepEqual(await wire.diagnostics(uri), [
      { range: { start: end, end }, severity: 3, source: 'ccmsetup', message },
    ]);
    assert.equal(await wire.hover(uri, 0, 15), null);
    // Files that have nothing to do with ccmsetup aren't spoken of.
    wire.open(other, `["${'a'.repeat(2 ** 20)}"]`, 'json');
    assert.deepEqual(await wire.diagnostics(other), []);
    wire.open(log, `<![LOG[ccmsetup]LOG]!>\n`.repeat(50_000), 'ccmsetup-log');
    const [{ message: ofLog } = { message: '' }] = await wire.diagnostics(log);
    assert.ok(typeof ofLog === 'string');
    assert.match(ofLog, /^This log isn't read: it has 1\.2 million characters, .* ccmsetup-lint diagnose /);
    await set({ maxFileSize: 2 });
    assert.equal((await wire.diagnostics(uri))[0]!.code, 'site-code-format');
  });

  it('tells of changes only to clients that show them', async () => {
    await start({});
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(await statusOf(uriOf('a.ccmcmd')), null);
    assert.equal(changes, 0);
  });
});
