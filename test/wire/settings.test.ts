import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codes, pulling, startWire, type Wire } from '../support/wire';

const wrong = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=PRIM';

/** What VS Code sends when nothing is set. */
const nothing = {
  enable: true,
  extends: 'recommended',
  rules: {},
  targetVersion: '',
  site: {},
  contexts: {},
  overrides: {},
  ignore: [],
  trace: { server: 'off' },
};

describe('server and settings that mirror the configuration file', () => {
  let root = '';
  let wire: Wire;
  let section: object = nothing;
  const shown: string[] = [];

  beforeEach(async () => {
    root = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup-settings-'));
    section = nothing;
    shown.length = 0;
    wire = await startWire({
      capabilities: { ...pulling, workspace: { configuration: true } },
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'root' }],
    });
    wire.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => section),
    );
    wire.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
  });
  afterEach(() => {
    wire.process.kill();
    rmSync(root, { recursive: true });
  });

  const uriOf = (path: string): string => `${pathToFileURL(root).href}/${path}`;

  /** Sets settings and gives the codes of a document. */
  async function codesWith(settings: object, path = 'x.ccmcmd', text = wrong): Promise<unknown[]> {
    section = { ...nothing, ...settings };
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    wire.close(uriOf(path));
    wire.open(uriOf(path), text);
    return codes(await wire.diagnostics(uriOf(path)));
  }

  it('say nothing by default', async () => {
    assert.deepEqual(await codesWith({}), ['site-code-format']);
    assert.deepEqual(shown, []);
  });

  it('switch a feature off, and on again', async () => {
    const uri = uriOf('x.ccmcmd');
    const outline = (): Promise<unknown> =>
      wire.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    await codesWith({ features: { outline: false, completion: true } });
    assert.equal(await outline(), null);
    assert.notEqual(await wire.completion(uri, 0, 0), null);
    await codesWith({ features: { outline: true } });
    assert.notEqual(await outline(), null);
    assert.deepEqual(shown, []);
    await codesWith({ features: { outlines: false, outline: 1 } });
    assert.notEqual(await outline(), null);
    assert.deepEqual(shown, [
      'ccmsetup: "ccmsetup.features.outlines" isn\'t a setting.',
      'ccmsetup: "ccmsetup.features.outline" must be true or false; it counts as true.',
    ]);
  });

  it('count for files that have no configuration file, and only for those', async () => {
    const settings = { rules: { 'site-code-format': 'off' } };
    assert.deepEqual(await codesWith(settings), []);
    const file = join(root, '.ccmsetuprc.json');
    writeFileSync(file, '{}');
    const changes = [{ uri: pathToFileURL(file).href, type: 1 }];
    await wire.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(codes(await wire.diagnostics(uriOf('x.ccmcmd'))), ['site-code-format']);
  });

  it('have patterns from the workspace folder', async () => {
    const overrides = { 'old/**': { 'site-code-format': 'off' } };
    assert.deepEqual(await codesWith({ overrides }, 'old/x.ccmcmd'), []);
    assert.deepEqual(await codesWith({ overrides }, 'new/old/x.ccmcmd'), ['site-code-format']);
    assert.deepEqual(await codesWith({ ignore: ['*.ccmcmd'] }), []);
    const push = await codesWith({ contexts: { 'push/**': 'clientPush' } }, 'push/y.ccmcmd', '/noservice');
    assert.ok(push.includes('push-unsupported-parameter'), push.join());
  });

  it('have a version, a site and a preset', async () => {
    const old = await codesWith({ targetVersion: '1906' }, 'x.ccmcmd', `/AllowMetered:TRUE ${wrong}`);
    assert.ok(old.includes('requires-newer-version'), old.join());
    assert.deepEqual(
      await codesWith({ site: { siteCodes: ['P01'] } }, 'x.ccmcmd', wrong.replace('PRIM', 'P02')),
      ['not-this-site'],
    );
    const list = await wire.completion(uriOf('x.ccmcmd'), 0, wrong.indexOf('PRIM'));
    assert.ok(list?.items.some(({ label }) => label === 'P01'));
    const small = wrong.replace('SMSSITECODE=PRIM', 'smssitecode=P01');
    assert.deepEqual(await codesWith({}, 'x.ccmcmd', small), []);
    assert.deepEqual(await codesWith({ extends: 'strict' }, 'x.ccmcmd', small), ['name-style']);
  });

  it('silence a hover, too', async () => {
    const hoverWith = async (rules: object): Promise<string> => {
      await codesWith({ rules }, 'x.ccmcmd', 'ccmsetup.exe SMSSITECODE=P01');
      return JSON.stringify(await wire.hover(uriOf('x.ccmcmd'), 0, 2));
    };
    assert.match(await hoverWith({}), /doesn't read what Active Directory publishes/);
    assert.doesNotMatch(await hoverWith({ 'ad-lookup-off': 'off' }), /doesn't read/);
  });

  it('are complained of once, and what is right counts', async () => {
    const settings = {
      rules: { 'site-code-format': 'off', 'no-such-rule': 'off' },
      site: { siteCodes: 'P01' },
    };
    assert.deepEqual(await codesWith(settings), []);
    assert.deepEqual(await codesWith(settings, 'y.ccmcmd'), []);
    await wire.hover(uriOf('y.ccmcmd'), 0, 3);
    assert.deepEqual(
      new Set(shown),
      new Set([
        'ccmsetup: In the settings "ccmsetup.*": There is no rule "no-such-rule".',
        'ccmsetup: In the settings "ccmsetup.*": "site.siteCodes" must be a list of strings.',
      ]),
    );
  });

  it('turn off what was said about the configuration file as well', async () => {
    const file = join(root, '.ccmsetuprc.json');
    writeFileSync(file, '{ "rule": 1 }');
    const uri = pathToFileURL(file).href;
    await codesWith({});
    assert.deepEqual(await codesWith({ enable: false }), []);
    assert.deepEqual(
      wire.published
        .filter((publication) => publication.uri === uri)
        .map(({ diagnostics }) => diagnostics.length),
      [1, 0],
    );
  });
});
