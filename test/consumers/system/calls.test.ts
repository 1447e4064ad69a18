/** What the commands ask the system for: no socket, no other program, and no file but those that were named, theirs and those of Node.js. */
import assert from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { installGlobally } from '../../support/packed';
import { checkTracing, traced, type Traced } from './traced';

const wrong = 'ccmsetup.exe SMSSITECODE=P01 /mp=mp1.fabrikam.com /logon\n';
const log = [
  '<![LOG[Command line: "C:\\Windows\\ccmsetup\\ccmsetup.exe" /mp:mp1.fabrikam.com SMSSITECODE=P01]LOG]!><time="10:00:00.000+000" date="11-01-2026" component="ccmsetup" context="" type="1" thread="1" file="ccmsetup.cpp:1">',
  '<![LOG[CcmSetup failed with error code 0x87d0027e]LOG]!><time="10:00:01.000+000" date="11-01-2026" component="ccmsetup" context="" type="3" thread="1" file="ccmsetup.cpp:2">',
  '',
].join('\n');

/** What Node.js itself reads: its libraries, its settings, and what the system tells of memory and processors. */
const runtime = [
  realpathSync(process.execPath),
  path.join(path.dirname(path.dirname(realpathSync(process.execPath))), 'lib/'),
  ...['/lib/', '/lib64/', '/usr/lib/', '/usr/lib64/', '/usr/local/lib/'],
  ...['/etc/ld.so.cache', '/etc/ld.so.preload', '/etc/localtime', '/usr/share/zoneinfo/'],
  ...['/proc/', '/sys/', '/dev/null', '/dev/urandom'],
];
const isRuntime = (file: string): boolean =>
  runtime.some((each) => (each.endsWith('/') ? file.startsWith(each) : file === each)) ||
  file.endsWith('/openssl.cnf');

describe('the installed commands, as the system sees them', function () {
  this.timeout(300_000);
  let root = '';
  let own = '';

  before(() => {
    checkTracing();
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ccmsetup-calls-')));
    const commands = installGlobally(path.join(root, 'prefix'));
    own = path.dirname(path.dirname(realpathSync(path.join(commands, 'ccmsetup-lint'))));
    for (const folder of ['home', 'work/deep']) mkdirSync(path.join(root, folder), { recursive: true });
    // What nobody names is beside it, and above it.
    for (const name of ['secret.ccmcmd', 'home/secret.ccmcmd']) writeFileSync(path.join(root, name), wrong);
  });
  beforeEach(() => {
    for (const name of ['work/x.ccmcmd', 'work/deep/y.ps1']) writeFileSync(path.join(root, name), wrong);
    writeFileSync(path.join(root, 'work/ccmsetup.log'), log);
    writeFileSync(path.join(root, 'work/.ccmsetuprc.json'), '{ "targetVersion": "2403" }\n');
  });
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const run = (
    args: readonly string[],
    use?: (child: ChildProcessWithoutNullStreams) => Promise<void> | void,
  ): Promise<Traced> =>
    traced(
      args,
      { cwd: path.join(root, 'work'), home: path.join(root, 'home'), trace: path.join(root, 'trace') },
      use,
    );
  const command = (name: string): string => path.join(own, 'dist', name);

  /** Expects that nothing but some files in the folder was read and written, from there with `/`. */
  const expectOnly = (
    { read, written, network, started }: Traced,
    { reads, writes = [] }: { readonly reads: readonly string[]; readonly writes?: readonly RegExp[] },
  ): void => {
    const work = path.join(root, 'work');
    const others = read.filter((file) => !isRuntime(file) && !file.startsWith(`${own}/`));
    assert.deepEqual(others.map((file) => path.relative(work, file) || '.').sort(), [...reads].sort());
    const changed = written.filter((file) => file !== '/dev/null').map((file) => path.relative(work, file));
    assert.deepEqual(
      changed.filter((file) => !writes.some((each) => each.test(file))),
      [],
    );
    assert.deepEqual(network, []);
    assert.deepEqual(started, []);
  };

  it('are looked on by something that sees sockets, programs and files', async () => {
    writeFileSync(
      path.join(root, 'spy.cjs'),
      `require('node:net').connect(9, '127.0.0.1').on('error', () => undefined);
       require('node:fs').readFileSync('../secret.ccmcmd');
       require('node:fs').writeFileSync('../spied', '');
       require('node:child_process').spawnSync('true');`,
    );
    const { read, written, network, started } = await run([path.join(root, 'spy.cjs')]);
    assert.ok(read.includes(path.join(root, 'secret.ccmcmd')));
    assert.ok(written.includes(path.join(root, 'spied')));
    assert.ok(network.some((call) => call.startsWith('socket(AF_INET,')));
    assert.ok(started.some((call) => /"true"/.test(call)));
  });

  it('lint what they are given', async () => {
    const result = await run([command('cli.js'), '.']);
    assert.match(result.stdout, /x\.ccmcmd:1:/);
    expectOnly(result, {
      reads: ['.', '.ccmsetuprc.json', 'ccmsetup.log', 'deep', 'deep/y.ps1', 'x.ccmcmd'],
    });
    expectOnly(await run([command('cli.js'), 'deep/y.ps1']), { reads: ['.ccmsetuprc.json', 'deep/y.ps1'] });
  });

  it('fix what they are given', async () => {
    const result = await run([command('cli.js'), '--fix', 'x.ccmcmd']);
    assert.match(result.stderr, /^ccmsetup-lint: fixed 2 findings in 1 file\n$/);
    expectOnly(result, {
      reads: ['.', '.ccmsetuprc.json', 'x.ccmcmd'],
      writes: [/^x\.ccmcmd$/, /^\.x\.ccmcmd\.ccmsetup-lint-[\w-]+\.tmp$/],
    });
  });

  it('diagnose the log that they are given', async () => {
    const result = await run([command('cli.js'), 'diagnose', 'ccmsetup.log']);
    assert.match(result.stdout, /0x87d0027e/i);
    expectOnly(result, { reads: ['ccmsetup.log'] });
  });

  it('explain with nothing but the configuration', async () => {
    const result = await run([command('cli.js'), 'explain', '/mp']);
    assert.match(result.stdout, /\/mp/);
    expectOnly(result, { reads: ['.ccmsetuprc.json'] });
  });

  it('answer an agent', async () => {
    const message = (method: string, params: unknown, id?: number): string =>
      `${JSON.stringify({ jsonrpc: '2.0', method, params, ...(id === undefined ? {} : { id }) })}\n`;
    const initialize = {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'test', version: '1' },
    };
    const result = await run([command('mcp.js'), '.'], async (child) => {
      const answered = new Promise<void>((resolve) => {
        let text = '';
        child.stdout.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          if (/"id":2\b/.test(text)) resolve();
        });
        child.once('close', () => {
          resolve();
        });
      });
      child.stdin.write(message('initialize', initialize, 1));
      child.stdin.write(message('notifications/initialized', {}));
      child.stdin.write(message('tools/call', { name: 'lint', arguments: { path: 'x.ccmcmd' } }, 2));
      await answered;
      child.stdin.end();
    });
    assert.match(result.stdout, /slash-with-equals/);
    expectOnly(result, { reads: ['.ccmsetuprc.json', 'x.ccmcmd'] });
  });

  it('serve an editor', async () => {
    const uri = pathToFileURL(path.join(root, 'work/x.ccmcmd')).href;
    const result = await run([command('language-server.js'), '--stdio'], async (child) => {
      const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      const found = new Promise<unknown>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string }) => {
          if (params.uri === uri) resolve(params);
        });
        child.once('close', resolve);
      });
      connection.listen();
      const folder = pathToFileURL(path.join(root, 'work')).href;
      await connection.sendRequest('initialize', {
        processId: null,
        rootUri: folder,
        capabilities: {},
        workspaceFolders: [{ uri: folder, name: 'work' }],
      });
      await connection.sendNotification('initialized', {});
      const text = readFileSync(path.join(root, 'work/x.ccmcmd'), 'utf8');
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'ccmcmd', version: 1, text },
      });
      assert.match(JSON.stringify(await found), /slash-with-equals/);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    });
    assert.equal(result.code, 0, result.stderr);
    // The text of the document comes from the editor.
    expectOnly(result, { reads: ['.ccmsetuprc.json'] });
  });
});
