/** Configurations that are hostile: the server answers about every document, and says what it left out. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostileConfiguration } from '../support/hostile-globs';
import { codes, pulling, startWire, type Wire } from '../support/wire';

const name = '.ccmsetuprc.json';
const wrong = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=PRIM';
const deep = `{ "ignore": ${'['.repeat(8000)}${']'.repeat(8000)} }`;
const large = '{ "rules": { "site-code-format": "off" } }'.padEnd(2 ** 20 + 1);
const tooDeep = "The configuration is nested deeper than 100 levels, so it isn't used.";
const tooLarge = "The configuration is larger than 1 MiB, so it isn't used. Remove what it doesn't need.";

describe('server and configurations without bounds', () => {
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
  const codesOf = async (uri: string): Promise<unknown[]> => codes(await wire.diagnostics(uri));
  /** Opens a document beside the configuration; it must be judged as if there were none. */
  const judge = async (): Promise<void> => {
    const uri = uriOf('x.ccmcmd');
    wire.open(uri, wrong);
    assert.deepEqual(await codesOf(uri), ['site-code-format']);
  };
  const told = async (): Promise<string[]> => {
    const { diagnostics } = await wire.publication(({ uri }) => uri === uriOf(name));
    return diagnostics.map(({ message }) => message as string);
  };

  it('tells of one that is nested too deep', async () => {
    writeFileSync(join(root, name), deep);
    wire = await startWire();
    await judge();
    assert.deepEqual(await told(), [tooDeep]);
  });

  it('reads no more of a file than it may have', async () => {
    writeFileSync(join(root, name), large);
    wire = await startWire();
    await judge();
    assert.match(
      wire.log(),
      /\.ccmsetuprc\.json cannot be read and counts as missing: it is larger than 1 MiB/,
    );
  });

  for (const [what, text, says] of [
    ['larger than they may be', large, tooLarge],
    ['nested too deep', deep, tooDeep],
  ] as const) {
    it(`takes from a client no texts that are ${what}`, async () => {
      wire = await startWire({ capabilities: pulling, initializationOptions: { readsFiles: true } });
      wire.connection.onRequest('ccmsetup/readFile', ({ uri }: { uri: string }) =>
        uri === uriOf(name) ? text : null,
      );
      await judge();
      assert.deepEqual(await told(), [says]);
    });

    it(`judges open texts that are ${what}`, async () => {
      wire = await startWire();
      wire.open(uriOf(name), text, 'jsonc');
      await judge();
      const found = await wire.diagnostics(uriOf(name));
      assert.deepEqual(
        found.map(({ message }) => message),
        [says],
      );
    });
  }

  it('takes a text in UTF-16, and builds on nothing that a link has outside of the repository', async () => {
    const outer = mkdtempSync(join(realpathSync(tmpdir()), 'ccmsetup outer-'));
    try {
      writeFileSync(join(outer, 'outer.json'), '{ "rules": { "site-code-format": "off" } }');
      symlinkSync(join(outer, 'outer.json'), join(root, 'link.json'));
      writeFileSync(join(root, name), Buffer.from('\uFEFF{ "extends": "./link.json" }', 'utf16le'));
      wire = await startWire();
      await judge();
      assert.deepEqual(await told(), ['"./link.json" lies outside of this repository, so it isn\'t read.']);
    } finally {
      rmSync(outer, { recursive: true });
    }
  });

  it('answers whatever the patterns are, about every document', async () => {
    writeFileSync(join(root, name), hostileConfiguration);
    wire = await startWire();
    const paths = [`${'a'.repeat(1000)}.ccmcmd`, `${'a/'.repeat(500)}x.ccmcmd`, 'x.ccmcmd'];
    for (const path of paths) wire.open(uriOf(path), wrong);
    for (const path of paths) assert.deepEqual(await codesOf(uriOf(path)), ['site-code-format']);
    const said = await told();
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /^The configuration has more than 1,000 patterns/);
    assert.match(said[1] ?? '', /^A pattern has braces that are nested too deeply/);
    assert.equal(await wire.stop(), 0);
  });

  if (process.platform !== 'win32') {
    it('reads no device, and waits for no pipe', async () => {
      for (const make of [
        (file: string) => {
          symlinkSync('/dev/zero', file);
        },
        (file: string) => {
          assert.equal(spawnSync('mkfifo', [file]).status, 0);
        },
      ]) {
        make(join(root, name));
        wire = await startWire();
        await judge();
        assert.match(wire.log(), /counts as missing: it is not a regular file/);
        assert.equal(await wire.stop(), 0);
        rmSync(join(root, name));
      }
    });
  }
});
