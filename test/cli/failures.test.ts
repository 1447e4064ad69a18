/** What goes wrong in the program or around it: the result stands as far as it goes, and a CI job notices. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, mkdirSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wantsColour } from '../../server/src/cli/colour';
import { siteCodeFormat } from '../../server/src/rules/site-code-format';
import { runWith, systemError } from '../support/run-command';
import { cliFile, root, runCli, startCli, withFiles } from './cli';

const wrong = 'ccmsetup.exe SMSSITECODE=PRIM SMSCACHESIZE=x\n';

describe('ccmsetup-lint: failures', () => {
  it('says that a file may not be read, named or in a folder', async () => {
    const files = { 'a.ccmcmd': systemError('EACCES'), 'b.ccmcmd': '' };
    for (const args of [['a.ccmcmd', 'b.ccmcmd'], ['.']]) {
      const { code, stdout, stderr } = await runWith(args, files);
      assert.equal(
        stderr,
        "ccmsetup-lint: a.ccmcmd: can't be read because access is denied; check its permissions\n",
      );
      assert.equal(stdout, 'No findings in 1 file (0 command lines)\n');
      assert.equal(code, 2);
    }
  });

  it('says that a folder may not be read', async () => {
    const { code, stderr } = await runWith(
      ['.'],
      {},
      {
        entries: () => {
          throw systemError('EPERM');
        },
      },
    );
    assert.equal(stderr, "ccmsetup-lint: .: can't be read because access is denied; check its permissions\n");
    assert.equal(code, 2);
  });

  it('names the code of an error of the system that it does not know', async () => {
    const { code, stderr } = await runWith(['a.ccmcmd'], { 'a.ccmcmd': systemError('EIO') });
    assert.equal(stderr, "ccmsetup-lint: a.ccmcmd: can't be read (EIO); check the file and its disk\n");
    assert.equal(code, 2);
    const stdin = await runWith(['--stdin', '--stdin-filename', 'x.ccmcmd'], {});
    assert.equal(
      stdin.stderr,
      "ccmsetup-lint: x.ccmcmd: can't be read (EISDIR); check the file and its disk\n",
    );
    assert.equal(stdin.code, 2);
  });

  // Other systems keep such folders and names from being.
  if (process.platform === 'linux') {
    it('says in one line that the current folder is gone', () =>
      withFiles({}, (parent) => {
        // The shell removes the folder that it stands in, and the command starts there.
        const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
        for (const args of [[], ['--version'], ['explain', 'aad-pair']]) {
          const all = ['-c', script, 'sh', process.execPath, cliFile, ...args];
          const { status, stdout, stderr } = spawnSync('sh', all, { cwd: parent, encoding: 'utf8' });
          assert.equal(
            stderr,
            'ccmsetup-lint: the current folder is gone; go to another one, and run ccmsetup-lint again\n',
          );
          assert.equal(stdout, '');
          assert.equal(status, 2);
        }
        return Promise.resolve();
      }));

    it('says of names that are not UTF-8 that they cannot be read, and lints the rest', () =>
      withFiles({ 'c.ccmcmd': '' }, async (cwd) => {
        const named = (name: string): Buffer =>
          Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from(name, 'latin1')]);
        writeFileSync(named('b\xFC.ccmcmd'), wrong);
        mkdirSync(named('f\xFC'));
        writeFileSync(named('f\xFC/x.ccmcmd'), wrong);
        const told = (name: string): string =>
          `ccmsetup-lint: ${name}: can't be found: bytes of its name that aren't UTF-8 are shown as \uFFFD; rename it\n`;
        const { code, stdout, stderr } = await runCli(['.'], { cwd });
        assert.equal(stderr, told('b\uFFFD.ccmcmd') + told('f\uFFFD'));
        assert.equal(stdout, 'No findings in 1 file (0 command lines)\n');
        assert.equal(code, 2);
        const one = spawnSync('sh', ['-c', `exec "$0" "$1" b*`, process.execPath, cliFile], {
          cwd,
          encoding: 'utf8',
        });
        assert.equal(one.stderr, told('b\uFFFD.ccmcmd'));
        assert.equal(one.status, 2);
      }));
  }

  it('reads no file that is far too large for a script', () =>
    withFiles({ 'a.ccmcmd': '' }, async (cwd) => {
      // It takes no room on the disk, and reading it would take a while.
      truncateSync(path.join(cwd, 'a.ccmcmd'), 64 * 2 ** 20 + 1);
      const { code, stderr } = await runCli(['a.ccmcmd'], { cwd });
      assert.equal(stderr, 'ccmsetup-lint: a.ccmcmd: is larger than 64 MiB; lint a part of it\n');
      assert.equal(code, 2);
    }));

  it('names a rule that throws, once, keeps the other findings, and fails', async () => {
    const { check } = siteCodeFormat;
    const rule = siteCodeFormat as { check: typeof check };
    try {
      rule.check = () => {
        throw new RangeError('SECRET');
      };
      const files = { 'a.ccmcmd': wrong, 'b.ccmcmd': wrong };
      const { code, stdout, stderr } = await runWith(['--severity', 'error', '.'], files);
      assert.match(
        stderr,
        /^ccmsetup-lint: rule site-code-format failed, its findings may be missing: RangeError at failures\.test\.ts:\d+:\d+\n$/,
      );
      assert.equal(stdout.match(/\(integer-range\)$/gm)?.length, 2, stdout);
      assert.equal(code, 3);
    } finally {
      rule.check = check;
    }
  });

  it('goes on with the next file when one cannot be analysed, and fails', async () => {
    const texts = { 'a.ps1': 'ccmsetup.exe SMSSITECODE=PRIM', 'b.ccmcmd': wrong };
    const missing = systemError('ENOENT');
    let files = 0;
    const { code, stdout, stderr } = await runWith(['--fix', '.'], texts, {
      removeLeftovers: () => (++files === 1 ? Promise.reject(missing) : Promise.resolve()),
    });
    assert.equal(
      stderr,
      'ccmsetup-lint: a.ps1: ccmsetup-lint itself failed here; ENOENT: the system says no\n',
    );
    assert.match(stdout, /^b\.ccmcmd:1:26 error /);
    assert.equal(code, 3);
  });

  it('rejects when it cannot go on at all', async () => {
    await assert.rejects(
      runWith(['--version'], {}, { version: () => Promise.reject(new TypeError('no manifest')) }),
      TypeError,
    );
    await assert.rejects(runWith(['a.ccmcmd'], { 'a.ccmcmd': new TypeError('ours') }), TypeError);
  });

  it('fails with one line when a part of the program is missing', () =>
    withFiles({ 'x.ps1': 'ccmsetup.exe SMSSITECODE=PRIM\n' }, async (cwd) => {
      const file = path.join(cwd, 'bin/../cli.js');
      copyFileSync(cliFile, path.join(cwd, 'cli.js'));
      // Whatever it takes to lint a file is in the script.
      const lint = await runCli(['x.ps1'], { cwd, file: path.normalize(file) });
      assert.deepEqual([lint.code, lint.stderr], [1, '']);
      const version = await runCli(['--version'], { cwd, file: path.normalize(file) });
      assert.match(version.stderr, /^ccmsetup-lint: internal failure: ENOENT: .*package\.json'\n$/);
      assert.deepEqual([version.code, version.stdout], [3, '']);
    }));

  it('says nothing when its reader has gone, and still tells by its exit code', () =>
    withFiles({ 'a.ccmcmd': `${wrong}\n`.repeat(2000), 'b.ccmcmd': wrong }, async (cwd) => {
      for (const format of ['pretty', 'json']) {
        const child = startCli(['--format', format, '.'], { cwd });
        const said: Buffer[] = [];
        child.stderr!.on('data', (chunk: Buffer) => said.push(chunk));
        child.stdout!.destroy();
        const [code] = (await once(child, 'close')) as [number | null];
        assert.equal(Buffer.concat(said).toString('utf8'), '');
        assert.equal(code, 1);
      }
    }));

  it('fails with one line when its output cannot be written', () =>
    withFiles({ 'a.ccmcmd': wrong, 'b.ccmcmd': wrong }, async (cwd) => {
      const unwritable = openSync(path.join(cwd, 'a.ccmcmd'), 'r');
      const child = startCli(['.'], { cwd, stdout: unwritable });
      const said: Buffer[] = [];
      child.stderr!.on('data', (chunk: Buffer) => said.push(chunk));
      const [code] = (await once(child, 'close')) as [number | null];
      closeSync(unwritable);
      assert.match(Buffer.concat(said).toString('utf8'), /^ccmsetup-lint: internal failure: E[A-Z]+: .*\n$/);
      assert.equal(code, 3);
    }));

  it('tells by its exit code even when nobody reads its complaints', async () => {
    const child = startCli(['missing.ccmcmd'], { cwd: root });
    child.stderr!.destroy();
    child.stdout!.resume();
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 2);
  });
});

describe('colours', () => {
  const cases: readonly [env: Record<string, string>, terminal: boolean, wanted: boolean][] = [
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '3' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ];
  for (const [env, terminal, wanted] of cases) {
    it(`${wanted ? 'shows' : 'leaves out'} them with ${JSON.stringify(env)} ${terminal ? 'on' : 'off'} a terminal`, () => {
      assert.equal(wantsColour(env, terminal), wanted);
    });
  }
});
