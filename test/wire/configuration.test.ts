import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { codes, pulling, startWire, type Wire } from '../support/wire';

const name = '.ccmsetuprc.json';
const wrong = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=PRIM';
const off = '{ "rules": { "site-code-format": "off" } }';

/** Kinds of changes of watched files. */
const created = 1;
const changed = 2;
const deleted = 3;

/** The kind of watcher that tells of nothing but deletions. */
const onlyDelete = 4;

interface Registration {
  readonly id: string;
  readonly method: string;
  readonly registerOptions?: {
    readonly watchers?: readonly { readonly globPattern: unknown; readonly kind?: number }[];
  };
}

describe('server and configuration files', () => {
  let root = '';
  let wire: Wire;

  beforeEach(() => {
    root = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup wire-'));
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
  /** Tells the server of changed files, and waits until it has them: requests are answered in order. */
  const tell = async (...changes: { uri: string; type: number }[]): Promise<void> => {
    await wire.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  };
  const codesOf = async (uri: string): Promise<unknown[]> => codes(await wire.diagnostics(uri));
  /** What was published for a file, each time. */
  const publishedFor = (uri: string): Diagnostic[][] =>
    wire.published.filter((publication) => publication.uri === uri).map(({ diagnostics }) => diagnostics);

  it('finds the file on disk from the folder of the document upwards', async () => {
    write(name, off);
    write(`inner/${name}`, '{ "rules": { "site-code-format": "information" } }');
    wire = await startWire();
    const [outside, inside] = [uriOf('a/b c/x.ccmcmd'), uriOf('inner/deep/x.ccmcmd')];
    wire.open(outside, wrong);
    wire.open(inside, wrong);
    assert.deepEqual(await codesOf(outside), []);
    assert.deepEqual(
      (await wire.diagnostics(inside)).map(({ code, severity }) => [code, severity]),
      [['site-code-format', 3]],
    );
  });

  it('gives the documents of each workspace folder their own', async () => {
    write(`one/${name}`, off);
    write(`two/${name}`, '{ "targetVersion": "2103" }');
    const workspaceFolders = ['one', 'two', 'three'].map((folder) => ({ uri: uriOf(folder), name: folder }));
    wire = await startWire({ capabilities: pulling, workspaceFolders });
    const text = `/AllowMetered:TRUE ${wrong}`;
    for (const folder of ['one', 'two', 'three']) wire.open(uriOf(`${folder}/x.ccmcmd`), text);
    const found = [];
    for (const folder of ['one', 'two', 'three']) {
      const all = await codesOf(uriOf(`${folder}/x.ccmcmd`));
      found.push(all.filter((code) => ['site-code-format', 'requires-newer-version'].includes(String(code))));
    }
    assert.deepEqual(found, [[], ['site-code-format'], ['site-code-format']]);
  });

  it('follows the files that it builds on, at any depth, on disk and in the editor', async () => {
    const levels = (level: string): string => `{ "rules": { "site-code-format": "${level}" } }`;
    write('.git/HEAD', '');
    write(`deep/${name}`, '{ "extends": "../common/team.json" }');
    const team = write('common/team.json', '{ "extends": "./company.jsonc" }');
    const company = write('common/company.jsonc', levels('hint'));
    wire = await startWire();
    const uri = uriOf('deep/x.ccmcmd');
    wire.open(uri, wrong);
    const severity = async (): Promise<unknown> => (await wire.diagnostics(uri))[0]?.severity;
    assert.equal(await severity(), 4);
    write('common/company.jsonc', levels('warning'));
    await tell({ uri: company, type: changed });
    assert.equal(await severity(), 2);
    write('common/team.json', levels('information'));
    await tell({ uri: team, type: changed });
    assert.equal(await severity(), 3);
    rmSync(join(root, 'common/team.json'));
    await tell({ uri: team, type: deleted });
    assert.equal(await severity(), 1);
    write('common/team.json', '{ "extends": "./company.jsonc" }');
    await tell({ uri: team, type: created });
    assert.equal(await severity(), 2);
    wire.open(company, levels('hint'), 'jsonc');
    assert.equal(await severity(), 4, 'as it stands in the editor');
    wire.close(company);
    assert.equal(await severity(), 2);
  });

  it('reads it again when it appears, changes and goes', async () => {
    let refreshed = 0;
    wire = await startWire({
      capabilities: { ...pulling, workspace: { diagnostics: { refreshSupport: true } } },
    });
    wire.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
      return null;
    });
    const uri = uriOf('x.ccmcmd');
    wire.open(uri, wrong);
    assert.deepEqual(await codesOf(uri), ['site-code-format']);
    const file = write(name, off);
    assert.deepEqual(await codesOf(uri), ['site-code-format'], 'nobody has told the server yet');
    await tell({ uri: file, type: created });
    assert.deepEqual(await codesOf(uri), []);
    write(name, '{ "rules": { "site-code-format": "hint" } }');
    await tell({ uri: file, type: changed });
    assert.deepEqual(await codesOf(uri), ['site-code-format']);
    rmSync(join(root, name));
    write(`moved/${name}`, off);
    await tell({ uri: file, type: deleted }, { uri: uriOf(`moved/${name}`), type: created });
    const [diagnostic] = await wire.diagnostics(uri);
    assert.equal(diagnostic?.severity, 1);
    assert.ok(refreshed >= 3, `asked the client to ask again ${refreshed} times`);
  });

  it('notices that it went with its folder, and lets other files go', async () => {
    let refreshed = 0;
    write(`a/b/${name}`, '{ "rule": 1, "rules": { "site-code-format": "off" } }');
    wire = await startWire({
      capabilities: { ...pulling, workspace: { diagnostics: { refreshSupport: true } } },
    });
    wire.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
      return null;
    });
    const uri = uriOf('a/b/x.ccmcmd');
    wire.open(uri, wrong);
    assert.deepEqual(await codesOf(uri), []);
    await tell({ uri: uriOf('a/b/other.ps1'), type: deleted }, { uri: uriOf('a/bb'), type: deleted });
    rmSync(join(root, 'a'), { recursive: true });
    assert.deepEqual(await codesOf(uri), []);
    assert.equal(refreshed, 0);
    await tell({ uri: uriOf('a'), type: deleted });
    assert.deepEqual(await codesOf(uri), ['site-code-format']);
    assert.equal(refreshed, 1);
    assert.deepEqual(
      publishedFor(uriOf(`a/b/${name}`)).map((diagnostics) => diagnostics.length),
      [1, 0],
    );
  });

  it('looks again when a document is opened: a folder may have come or gone with its file', async () => {
    wire = await startWire();
    const uri = uriOf('a/x.ccmcmd');
    const open = async (): Promise<unknown[]> => {
      wire.open(uri, wrong);
      const found = await codesOf(uri);
      wire.close(uri);
      return found;
    };
    assert.deepEqual(await open(), ['site-code-format']);
    write(`a/${name}`, off);
    assert.deepEqual(await open(), []);
    rmSync(join(root, 'a'), { recursive: true });
    assert.deepEqual(await open(), ['site-code-format']);
  });

  it('says that diagnostics are new after a change, and the same without one', async () => {
    const file = write(name, '{}');
    wire = await startWire();
    const uri = uriOf('x.ccmcmd');
    wire.open(uri, wrong);
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
      wire.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    const { resultId } = await ask();
    assert.equal((await ask(resultId)).kind, 'unchanged');
    write(name, off);
    await tell({ uri: file, type: changed });
    assert.equal((await ask(resultId)).kind, 'full');
  });

  it('sends diagnostics anew to a client that does not ask', async () => {
    const file = write(name, '{}');
    wire = await startWire({ capabilities: {} });
    const uri = uriOf('x.ccmcmd');
    wire.open(uri, wrong);
    await wire.publication((publication) => publication.uri === uri && publication.diagnostics.length > 0);
    write(name, off);
    await tell({ uri: file, type: changed });
    await wire.publication((publication) => publication.uri === uri && publication.diagnostics.length === 0);
  });

  describe('with something wrong in it', () => {
    const broken = '{\n  "rule": {},\n  "rules": { "site-code-format": "off" }\n}';
    const problem = {
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } },
      severity: 2,
      code: 'invalid-configuration',
      source: 'ccmsetup',
      message: 'There is no setting "rule". Did you mean "rules"?',
    };

    it('tells so once at its place, goes on with the rest, and takes it back when it is repaired', async () => {
      const file = write(name, broken);
      wire = await startWire();
      const [one, two] = [uriOf('x.ccmcmd'), uriOf('y.ccmcmd')];
      wire.open(one, wrong);
      wire.open(two, wrong);
      assert.deepEqual(await codesOf(one), []);
      assert.deepEqual(await codesOf(two), []);
      await wire.hover(one, 0, 3);
      assert.deepEqual(publishedFor(file), [[problem]]);
      write(name, off);
      await tell({ uri: file, type: changed });
      assert.deepEqual(await codesOf(one), []);
      assert.deepEqual(publishedFor(file), [[problem], []]);
    });

    it('takes it back when it is deleted', async () => {
      const file = write(name, broken);
      wire = await startWire();
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, wrong);
      await codesOf(uri);
      rmSync(join(root, name));
      await tell({ uri: file, type: deleted });
      assert.deepEqual(await codesOf(uri), ['site-code-format']);
      assert.deepEqual(publishedFor(file), [[problem], []]);
    });

    it('takes it back when no open document uses it any more', async () => {
      const file = write(name, broken);
      wire = await startWire();
      const [one, two] = [uriOf('x.ccmcmd'), uriOf('y.ccmcmd')];
      for (const uri of [one, two]) {
        wire.open(uri, wrong);
        await codesOf(uri);
      }
      wire.close(one);
      assert.deepEqual(await codesOf(two), []);
      assert.deepEqual(publishedFor(file), [[problem]]);
      wire.close(two);
      await wire.diagnostics(two);
      assert.deepEqual(publishedFor(file), [[problem], []]);
    });

    it('takes it back when a nearer file comes', async () => {
      const file = write(name, broken);
      wire = await startWire();
      const uri = uriOf('a/x.ccmcmd');
      wire.open(uri, wrong);
      await codesOf(uri);
      const nearer = write(`a/${name}`, '{}');
      await tell({ uri: nearer, type: created });
      assert.deepEqual(await codesOf(uri), ['site-code-format']);
      assert.deepEqual(publishedFor(file), [[problem], []]);
    });

    it('says it in the open file to an editor that does not know the schema, and once only', async () => {
      const file = write(name, broken);
      wire = await startWire();
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, wrong);
      await codesOf(uri);
      wire.open(file, broken, 'jsonc');
      assert.deepEqual(await wire.diagnostics(file), [problem]);
      await codesOf(uri);
      assert.deepEqual(publishedFor(file), [[problem], []]);
      wire.close(file);
      await codesOf(uri);
      assert.deepEqual(publishedFor(file), [[problem], [], [problem]]);
    });

    it('says only what a schema cannot in the open file, to an editor that knows the schema', async () => {
      const file = write(name, broken);
      wire = await startWire({
        capabilities: pulling,
        initializationOptions: { validatesConfiguration: true },
      });
      const uri = uriOf('x.ccmcmd');
      wire.open(uri, wrong);
      wire.open(file, broken.replace('"rules"', '"targetVersion": 1, "rules"'), 'jsonc');
      assert.deepEqual(await wire.diagnostics(file), [problem]);
      assert.deepEqual(await codesOf(uri), []);
      assert.deepEqual(publishedFor(file), []);
    });

    it('sends the problems of the open file to a client that does not ask', async () => {
      wire = await startWire({ capabilities: {} });
      const file = uriOf(name);
      wire.open(file, broken, 'json');
      const { diagnostics } = await wire.publication((publication) => publication.uri === file);
      assert.deepEqual(diagnostics, [problem]);
      wire.change(file, 2, [{ text: off }]);
      await wire.publication(
        (publication) => publication.uri === file && publication.diagnostics.length === 0,
      );
    });
  });

  it('goes by what stands in the editor, saved or not', async () => {
    const file = write(name, '{}');
    wire = await startWire();
    const uri = uriOf('x.ccmcmd');
    wire.open(uri, wrong);
    assert.deepEqual(await codesOf(uri), ['site-code-format']);
    wire.open(file, '{}', 'jsonc');
    wire.change(file, 2, [{ text: off }]);
    assert.deepEqual(await codesOf(uri), []);
    wire.close(file);
    assert.deepEqual(await codesOf(uri), ['site-code-format']);
  });

  it('has nothing to say about the configuration itself but what is wrong', async () => {
    wire = await startWire();
    const file = uriOf(name);
    wire.open(file, '{ "ignore": ["a", "ccmsetup.exe SMSSITECODE=PRIM"] }', 'ccmcmd');
    assert.deepEqual(await wire.diagnostics(file), []);
    assert.equal(await wire.hover(file, 0, 35), null);
    assert.equal(await wire.codeActions(file, 0, 0, 40), null);
  });

  it('counts a file that cannot be read as none, and says so in the log', async () => {
    mkdirSync(join(root, 'a', name), { recursive: true });
    write(name, off);
    wire = await startWire({ capabilities: pulling, initializationOptions: { readsFiles: true } });
    wire.connection.onRequest('ccmsetup/readFile', () => {
      throw new Error('no permission');
    });
    const uri = uriOf('a/x.ccmcmd');
    wire.open(uri, wrong);
    assert.deepEqual(await codesOf(uri), ['site-code-format']);
    assert.match(wire.log(), /ccmsetuprc\.json cannot be read and counts as missing: .*no permission/);
    wire.process.kill();
    // A folder of that name is no file; the next one upwards counts.
    wire = await startWire();
    wire.open(uri, wrong);
    assert.deepEqual(await codesOf(uri), []);
  });

  it('reads files through a client that offers to', async () => {
    const asked: string[] = [];
    wire = await startWire({ capabilities: pulling, initializationOptions: { readsFiles: true } });
    wire.connection.onRequest('ccmsetup/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri === `vscode-vfs://host/repo/${name}` ? off : null;
    });
    const uri = 'vscode-vfs://host/repo/a/x.ccmcmd';
    wire.open(uri, wrong);
    assert.deepEqual(await codesOf(uri), []);
    await wire.hover(uri, 0, 3);
    const baseline = '.ccmsetup-baseline.json';
    assert.deepEqual(asked, [
      ...[`vscode-vfs://host/repo/a/${name}`, `vscode-vfs://host/repo/${name}`],
      ...['repo/a/', 'repo/', ''].map((folder) => `vscode-vfs://host/${folder}${baseline}`),
    ]);
  });

  it('does not let an answer from before a change win', async () => {
    wire = await startWire({ capabilities: pulling, initializationOptions: { readsFiles: true } });
    const file = uriOf(name);
    let first: ((text: string) => void) | undefined;
    wire.connection.onRequest('ccmsetup/readFile', ({ uri }: { uri: string }): Promise<string | null> => {
      if (uri !== file) return Promise.resolve(null);
      if (first !== undefined) return Promise.resolve(off);
      return new Promise((resolve) => {
        first = resolve;
      });
    });
    const uri = uriOf('x.ccmcmd');
    wire.open(uri, wrong);
    const early = wire.diagnostics(uri);
    // The request is under way when the file is repaired.
    while (first === undefined) await wire.connection.sendRequest('textDocument/hover', hoverNowhere);
    await tell({ uri: file, type: changed });
    assert.deepEqual(await codesOf(uri), []);
    first('{ "rule": 1 }');
    await early;
    assert.deepEqual(await codesOf(uri), []);
    assert.deepEqual(publishedFor(file), []);
  });

  it('asks to be told of the files in the workspace and above it', async () => {
    const registrations: Registration[] = [];
    const unregistered: string[] = [];
    wire = await startWire(null);
    wire.connection.onRequest('client/registerCapability', (params: { registrations: Registration[] }) => {
      registrations.push(...params.registrations);
      return null;
    });
    wire.connection.onRequest(
      'client/unregisterCapability',
      (params: { unregisterations: { id: string }[] }) => {
        unregistered.push(...params.unregisterations.map(({ id }) => id));
        return null;
      },
    );
    const workspace = {
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    };
    const initialized: { capabilities: { workspace?: unknown } } = await wire.connection.sendRequest(
      'initialize',
      {
        processId: null,
        rootUri: null,
        capabilities: { ...pulling, workspace },
        workspaceFolders: [
          { uri: 'file:///c%3A/a/one', name: 'one' },
          { uri: 'vscode-vfs://host/repo', name: 'repo' },
        ],
      },
    );
    assert.deepEqual(initialized.capabilities.workspace, {
      workspaceFolders: { supported: true, changeNotifications: true },
    });
    await wire.connection.sendNotification('initialized', {});
    await until(() => registrations.length === 1);
    const globs = (registration: Registration | undefined): unknown[] | undefined =>
      registration?.registerOptions?.watchers?.map(({ globPattern, kind }) =>
        kind === undefined ? globPattern : [globPattern, kind],
      );
    const baseline = '.ccmsetup-baseline.json';
    const below = (baseUri: string): object[] => [
      { baseUri, pattern: name },
      { baseUri, pattern: baseline },
    ];
    const inside = [`**/${name}`, `**/${baseline}`, '**/*.{json,jsonc}', ['**/*', onlyDelete]];
    assert.equal(registrations[0]!.method, 'workspace/didChangeWatchedFiles');
    assert.deepEqual(globs(registrations[0]), [
      ...inside,
      ...below('file:///c%3A/a/'),
      ...below('file:///c%3A/'),
    ]);
    await wire.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {
        added: [{ uri: 'file:///b/two', name: 'two' }],
        removed: [{ uri: 'file:///c%3A/a/one', name: 'one' }],
      },
    });
    await until(() => registrations.length === 2);
    assert.deepEqual(globs(registrations[1]), [...inside, ...below('file:///b/'), ...below('file:///')]);
    assert.deepEqual(unregistered, [registrations[0]!.id]);
  });

  it('goes on when the client refuses to register anything', async () => {
    wire = await startWire({
      capabilities: {
        ...pulling,
        workspace: {
          didChangeWatchedFiles: { dynamicRegistration: true },
          didChangeConfiguration: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
      },
    });
    const uri = uriOf('x.ccmcmd');
    wire.open(uri, wrong);
    await tell({ uri: uriOf(name), type: created });
    assert.deepEqual(await codesOf(uri), ['site-code-format']);
    await until(() => /configuration files are not watched/.test(wire.log()));
    await until(() => /did not refresh diagnostics/.test(wire.log()));
  });

  const hoverNowhere = { textDocument: { uri: 'file:///none' }, position: { line: 0, character: 0 } };

  /** Waits for what a message of the server brings about: each round is a request, answered behind that message. */
  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await wire.connection.sendRequest('textDocument/hover', hoverNowhere);
  }
});
