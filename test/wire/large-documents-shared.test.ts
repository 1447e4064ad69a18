import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { RecordedCommandLineRequest } from '../../server/src/protocol';
import { runCli } from '../cli/cli';
import { sampleLog } from '../support/logs';
import { codes, pulling, startWire, type Wire } from '../support/wire';

/** Makes a document one that is served apart from the others. */
function filled(text: string, unit = '# Nothing\n\n'): string {
  return `${text}${unit.repeat(Math.ceil(300_000 / unit.length))}`;
}

const wrong = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n\n';
const deleted = 3;
const changed = 2;

describe('a large document beside small ones', () => {
  let root = '';
  let wire: Wire;

  beforeEach(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup large-'));
  });
  afterEach(() => {
    wire.process.kill('SIGKILL');
    rmSync(root, { recursive: true });
  });

  const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;
  const write = (path: string, text: string): string => {
    writeFileSync(join(root, path), text);
    return uriOf(path);
  };
  const tell = (uri: string, type: number): Promise<void> =>
    wire.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  const shown = async (uri: string): Promise<(string | number | undefined)[]> =>
    codes(await wire.diagnostics(uri));
  /** Asks until the answer is as it has to be: what one server tells another has its time. */
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo()));
  };

  it('has its part in what a log and a draft of a configuration tell of all documents', async () => {
    wire = await startWire();
    const line = 'ccmsetup.exe /mp:mp1.corp.harborlight.example SMSSITECODE=HL1\r\n';
    const [one, two, three] = ['one', 'two', 'three'].map((name) => `file:///deploy/${name}.cmd`);
    wire.open(one!, line, 'bat');
    wire.open(
      two!,
      filled(`rem\r\n${line}${line.replace('HL1', 'HL2').repeat(2)}`, 'rem nothing\r\n'),
      'bat',
    );
    wire.open(three!, `rem\r\nrem\r\n${line}`, 'bat');
    const logs = ['file:///logs/small.log', 'file:///logs/large.log'] as const;
    wire.open(logs[0], sampleLog('06'), 'ccmsetup-log');
    wire.open(logs[1], filled(sampleLog('06'), '          \n'), 'ccmsetup-log');
    for (const uri of logs) {
      const found: RecordedCommandLineRequest['result'] = await wire.connection.sendRequest(
        'ccmsetup/recordedCommandLine',
        { uri, line: 3 },
      );
      assert.deepEqual(
        found?.origins.map((origin) => [origin.uri, origin.range.start.line]),
        [
          [one, 0],
          [two, 1],
          [three, 2],
        ],
      );
    }
    const draft: string = await wire.connection.sendRequest('ccmsetup/configurationDraft', {
      folder: 'file:///deploy',
    });
    const { site } = JSON.parse(draft) as { site: object };
    assert.deepEqual(site, {
      siteCodes: ['HL1', 'HL2'],
      managementPoints: ['mp1.corp.harborlight.example'],
    });
  });

  it('shares with them what a baseline knows of a file that is gone', async () => {
    const old = write('old.ccmcmd', wrong);
    const { code, stderr } = await runCli(['--update-baseline', '.'], { cwd: root });
    assert.equal(code, 0, stderr);
    rmSync(join(root, 'old.ccmcmd'));
    const [small, large] = [write('a.ccmcmd', wrong), write('b.ccmcmd', filled(wrong))];
    wire = await startWire();
    await tell(old, deleted);
    const isKnown = async (uri: string): Promise<boolean> =>
      (await wire.diagnostics(uri)).some(({ severity }: Diagnostic) => severity === 4);
    wire.open(large, filled(wrong));
    assert.ok(await isKnown(large));
    // The file whose path comes first has the entry.
    wire.open(small, wrong);
    await until(() => isKnown(small));
    await until(async () => !(await isKnown(large)));
    wire.close(small);
    await until(() => isKnown(large));
    wire.close(large);
    wire.open(small, wrong);
    await until(() => isKnown(small));
  });

  it('follows the configuration as it stands in the editor and on disk, and tells what is wrong in it', async () => {
    const large = write('large.ps1', '');
    const configuration = uriOf('.ccmsetuprc.json');
    const off = '{ "rules": { "unknown-property": "off" } }';
    wire = await startWire({ capabilities: pulling });
    wire.open(large, filled("Start-Process ccmsetup.exe -ArgumentList 'SMSSITECOD=P01'\n"), 'powershell');
    assert.deepEqual(await shown(large), ['unknown-property']);
    wire.open(configuration, off, 'json');
    await until(async () => (await shown(large)).length === 0);
    wire.change(configuration, 2, [{ text: '{}' }]);
    await until(async () => (await shown(large)).length === 1);
    const actions = await wire.codeActions(large, 0, 46, 57);
    const versions =
      JSON.stringify(actions).match(/\{"uri":"[^"]*ccmsetuprc\.json","version":[^}]*\}/g) ?? [];
    assert.ok(versions.length > 0 && versions.every((each) => each.endsWith('"version":2}')), versions[0]);
    wire.close(configuration);
    write('.ccmsetuprc.json', '{ "rules": { "unknown-property": "off", "no-such-rule": "off" } }');
    await tell(configuration, changed);
    await until(async () => (await shown(large)).length === 0);
    const { diagnostics } = await wire.publication(
      ({ uri, diagnostics: told }) => uri === configuration && told.length > 0,
    );
    assert.equal(diagnostics.length, 1);
    wire.close(large);
    await wire.publication(
      (each) =>
        each === wire.published.findLast(({ uri }) => uri === configuration) && each.diagnostics.length === 0,
    );
    assert.equal(
      wire.published.filter(({ uri, diagnostics: told }) => uri === configuration && told.length > 0).length,
      1,
    );
  });

  it('has settings of its own, which change', async () => {
    wire = await startWire({
      capabilities: { ...pulling, workspace: { ...pulling.workspace, configuration: true } },
    });
    let enable = false;
    const large = 'file:///scripts/large.ps1';
    wire.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      items.map(({ scopeUri }) => ({ enable: scopeUri !== large || enable })),
    );
    wire.open(large, filled("Start-Process ccmsetup.exe -ArgumentList 'SMSSITECOD=P01'\n"), 'powershell');
    assert.deepEqual(await shown(large), []);
    enable = true;
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(async () => (await shown(large)).length === 1);
    enable = false;
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(async () => (await shown(large)).length === 0);
  });

  it('that needs more memory than there is takes nothing else with it, and is told of once', async () => {
    wire = await startWire({ capabilities: pulling }, ['--max-old-space-size=48']);
    const told: string[] = [];
    wire.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      told.push(message);
    });
    const [small, large] = ['file:///scripts/small.ps1', 'file:///scripts/large.ps1'];
    const line = "Start-Process ccmsetup.exe -ArgumentList 'SMSSITECOD=P01'\n";
    wire.open(small, line, 'powershell');
    wire.open(large, line.repeat(25_000), 'powershell');
    for (let time = 0; time < 2; time++) {
      await assert.rejects(wire.diagnostics(large), /ask again/);
      assert.deepEqual(await shown(small), ['unknown-property']);
    }
    assert.equal(told.length, 1);
    assert.match(told[0]!, /memory/);
    // What is left of it can be checked.
    wire.change(large, 2, [{ text: filled(line) }]);
    assert.deepEqual(await shown(large), ['unknown-property']);
    assert.equal(await wire.stop(), 0);
  });
});
