/** Where reports go: several formats at once, files that are whole or not there. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { runCli, withFiles } from '../cli';
import { parseReport } from '../json-contract';

const wrong = 'ccmsetup.exe SMSSITECODE=PRIM\n';

describe('ccmsetup-lint: outputs', () => {
  it('gives a line to each finding in the compact format, and no other line', () =>
    withFiles({ 'a b.ccmcmd': `\n${wrong}` }, async (cwd) => {
      const { code, stdout, stderr } = await runCli(
        ['--format', 'compact', '--severity', 'error', 'a b.ccmcmd'],
        { cwd, env: { FORCE_COLOR: '1' } },
      );
      assert.equal(stderr, '');
      assert.equal(code, 1);
      assert.match(stdout, /^a b\.ccmcmd:2:26: error [^\n]+ \(site-code-format\)\n$/);
    }));

  it('writes several formats in one run', () =>
    withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
      const args = ['--format', 'compact', '--format', 'json=out/deep/a.json', '--format', 'pretty=a.txt'];
      const { code, stdout } = await runCli([...args, 'x.ccmcmd'], { cwd, env: { FORCE_COLOR: '1' } });
      assert.equal(code, 1);
      const report = parseReport(readFileSync(path.join(cwd, 'out/deep/a.json'), 'utf8'));
      assert.equal(stdout.split('\n').length - 1, report.files[0]?.findings.length);
      const pretty = readFileSync(path.join(cwd, 'a.txt'), 'utf8');
      assert.match(pretty, /\(1 command line\)\n$/);
      assert.equal(pretty.includes('\u001B'), false);
      assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'out', 'x.ccmcmd']);
    }));

  it('writes one format to --output, and nothing to standard output', () =>
    withFiles({ 'x.ccmcmd': wrong, 'a.txt': 'old' }, async (cwd) => {
      chmodSync(path.join(cwd, 'a.txt'), 0o640);
      symlinkSync('a.txt', path.join(cwd, 'link.txt'));
      const { stdout, stderr } = await runCli(['--output', 'link.txt', 'x.ccmcmd'], { cwd });
      assert.equal(stdout + stderr, '');
      assert.match(readFileSync(path.join(cwd, 'a.txt'), 'utf8'), /^x\.ccmcmd:1:26 error /m);
      if (process.platform !== 'win32') assert.equal(statSync(path.join(cwd, 'a.txt')).mode & 0o777, 0o640);
    }));

  it('tells which report could not be written, and exits with 2', () =>
    withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
      mkdirSync(path.join(cwd, 'folder'));
      for (const [file, says] of [
        ['folder', "folder: can't be written because it's a folder; name a file\n"],
        [
          'x.ccmcmd/y',
          "x.ccmcmd/y: can't be written because a file has the name of one of its folders; choose another name\n",
        ],
      ] as const) {
        const args = ['--format', 'compact', '--format', `json=${file}`, '--format', 'pretty=kept.txt'];
        const { code, stdout, stderr } = await runCli([...args, 'x.ccmcmd'], { cwd });
        assert.equal(code, 2);
        assert.equal(stderr, `ccmsetup-lint: ${says}`);
        assert.match(stdout, /^x\.ccmcmd:1:26: error /);
        assert.ok(existsSync(path.join(cwd, 'kept.txt')));
      }
    }));

  it('writes to what is no file as it is', async () => {
    const { code, stderr } = await runCli(
      ['--stdin', '--stdin-filename', 'x.ccmcmd', '--format', `compact=${devNull}`],
      { stdin: wrong },
    );
    assert.equal(stderr, '');
    assert.equal(code, 1);
    if (process.platform !== 'win32') assert.ok(statSync(devNull).isCharacterDevice());
  });
});
