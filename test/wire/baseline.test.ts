import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { runCli } from '../cli/cli';
import { startWire, type Wire } from '../support/wire';

const name = '.ccmsetup-baseline.json';
const wrong = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n';
const deleted = 3;
const changed = 2;

function textOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}

describe('server and baseline', () => {
  let root = '';
  let wire: Wire;

  beforeEach(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup base-'));
  });
  afterEach(() => {
    wire.process.kill();
    rmSync(root, { recursive: true });
  });

  const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return uriOf(path);
  };
  const tell = (...changes: { uri: string; type: number }[]): Promise<void> =>
    wire.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  const update = async (): Promise<void> => {
    const { code, stderr } = await runCli(['--update-baseline', '.'], { cwd: root });
    assert.equal(code, 0, stderr);
  };
  const shown = async (uri: string): Promise<string[]> =>
    (await wire.diagnostics(uri)).map(
      ({ severity, code, message }: Diagnostic) =>
        `${severity} ${code}${textOf(message).endsWith(' (It is in the baseline.)') ? ' known' : ''}`,
    );

  it('shows what the baseline knows as a hint, with its fixes, and one more as what it is', async () => {
    const uri = write('deep er/x.ccmcmd', wrong);
    await update();
    wire = await startWire();
    wire.open(uri, `# moved\n\n${wrong}`);
    assert.deepEqual(await shown(uri), ['4 site-code-format known']);
    const actions = await wire.codeActions(uri, 2, 46, 47);
    assert.ok(actions?.some(({ title }) => title.includes('site-code-format')));
    wire.change(uri, 2, [{ text: `${wrong}\n${wrong}` }]);
    assert.deepEqual(await shown(uri), ['4 site-code-format known', '1 site-code-format']);
  });

  it('follows a baseline that changes, and one that is open and not saved', async () => {
    const uri = write('x.ccmcmd', wrong);
    wire = await startWire();
    wire.open(uri, wrong);
    assert.deepEqual(await shown(uri), ['1 site-code-format']);
    await update();
    await tell({ uri: uriOf(name), type: changed });
    assert.deepEqual(await shown(uri), ['4 site-code-format known']);
    wire.open(uriOf(name), '{ "version": 1, "findings": [] }', 'json');
    assert.deepEqual(await shown(uri), ['1 site-code-format']);
    wire.close(uriOf(name));
    assert.deepEqual(await shown(uri), ['4 site-code-format known']);
    rmSync(join(root, name));
    await tell({ uri: uriOf(name), type: deleted });
    assert.deepEqual(await shown(uri), ['1 site-code-format']);
  });

  it('knows a renamed file once the old one is gone', async () => {
    const old = write('old.ccmcmd', wrong);
    await update();
    wire = await startWire();
    const uri = uriOf('new.ccmcmd');
    wire.open(uri, wrong);
    assert.deepEqual(await shown(uri), ['1 site-code-format'], 'a copy is new');
    renameSync(join(root, 'old.ccmcmd'), join(root, 'new.ccmcmd'));
    await tell({ uri: old, type: deleted });
    assert.deepEqual(await shown(uri), ['4 site-code-format known']);
  });

  it('decides among open documents as the command does among all files, and follows their changes', async () => {
    write('old.ccmcmd', wrong);
    await update();
    rmSync(join(root, 'old.ccmcmd'));
    const [first, second] = [write('a/x.ccmcmd', wrong), write('b.ccmcmd', wrong)];
    wire = await startWire();
    wire.open(second, wrong);
    assert.deepEqual(await shown(second), ['4 site-code-format known'], 'the only one that is known of');
    wire.open(first, wrong);
    assert.deepEqual(await shown(first), ['4 site-code-format known']);
    assert.deepEqual(await shown(second), ['1 site-code-format']);
    const { stdout } = await runCli(['--format', 'compact', '.'], { cwd: root });
    assert.match(stdout, /^b\.ccmcmd:1:\d+: error [^\n]*\n$/, 'as the command says');
    wire.change(first, 2, [{ text: '# nothing\n' }]);
    assert.deepEqual(await shown(first), []);
    assert.deepEqual(await shown(second), ['4 site-code-format known']);
    wire.change(first, 3, [{ text: wrong }]);
    assert.deepEqual(await shown(first), ['4 site-code-format known']);
    assert.deepEqual(await shown(second), ['1 site-code-format']);
    wire.close(first);
    assert.deepEqual(await shown(second), ['4 site-code-format known']);
  });

  it('says what is wrong in a baseline, at its place, and does not use it', async () => {
    const uri = write('x.ccmcmd', wrong);
    const entry =
      '{ "path": "../x.ccmcmd", "rule": "site-code-format", "hash": "45e9f460c2ae4afa", "count": 1 }';
    const baseline = write(name, `{ "version": 1, "findings": [\n${entry}\n] }`);
    wire = await startWire();
    wire.open(uri, wrong);
    assert.deepEqual(await shown(uri), ['1 site-code-format']);
    const { diagnostics } = await wire.publication((publication) => publication.uri === baseline);
    assert.deepEqual(
      diagnostics.map(({ message, range, code }) => [code, message, range.start]),
      [
        [
          'invalid-configuration',
          'A path leads from the folder of the baseline to a file in it, with slashes.',
          { line: 1, character: 10 },
        ],
      ],
    );
    wire.open(baseline, '{ "version": 1, "findings": [{ "pth": "x" }] }', 'json');
    const open = (await wire.diagnostics(baseline)).map(({ message }) => message);
    assert.equal(open[0], 'There is no "pth" in an entry. Did you mean "path"?');
    assert.ok(open.includes('This entry has no "hash".'));
  });
});
