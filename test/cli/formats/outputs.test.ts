/** Where reports go: several formats at once, files that are whole or not there. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { formatNames } from '../../../server/src/cli/output';
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

  it('refuses to replace what the run is about, before anything is written', () =>
    withFiles(
      {
        'x.ccmcmd': 'ccmsetup.exe SMSSITECODE=P01 /MP:mp1.fabrikam.com\n',
        'in/old.json': '{ "name": "x" }\n',
        'shared.json': '{ "rules": { "crl-check-off": "off" } }\n',
        '.ccmsetuprc.json': '{ "extends": "./shared.json", "ignore": ["kept.json"] }\n',
        'kept.json': '{}\n',
        'known.json': '{ "version": 1, "findings": [] }\n',
      },
      async (cwd) => {
        symlinkSync('x.ccmcmd', path.join(cwd, 'link.ccmcmd'));
        const before = (): string[] =>
          ['x.ccmcmd', 'in/old.json', 'shared.json', '.ccmsetuprc.json', 'known.json'].map((name) =>
            readFileSync(path.join(cwd, name), 'utf8'),
          );
        const files = before();
        const rows: readonly (readonly [args: readonly string[], said: string])[] = [
          [
            ['--output', 'x.ccmcmd', 'x.ccmcmd'],
            "x.ccmcmd: can't be written because it's one of the files to check",
          ],
          [['--output', 'link.ccmcmd', 'x.ccmcmd'], "link.ccmcmd: can't be written because it's one of the"],
          [
            ['--format', 'json=in/old.json', '.'],
            "in/old.json: can't be written because it's one of the files to",
          ],
          [
            ['--format', 'json=in/old.json', 'in/*.json'],
            "in/old.json: can't be written because it's one of the",
          ],
          [
            ['--output', '.ccmsetuprc.json'],
            ".ccmsetuprc.json: can't be written because it's a configuration",
          ],
          [
            ['--output', 'shared.json', 'x.ccmcmd'],
            "shared.json: can't be written because it's a configuration",
          ],
          [
            ['--output', '.ccmsetup-baseline.json'],
            ".ccmsetup-baseline.json: can't be written because it's a baseline",
          ],
          [
            ['--baseline', 'known.json', '--output', './known.json', 'x.ccmcmd'],
            "./known.json: can't be written because it's a baseline",
          ],
          [
            ['--cache', '--output', '.ccmsetup-cache.json'],
            ".ccmsetup-cache.json: can't be written because it's a cache",
          ],
          [
            ['--format', 'json=new.json', '--format', 'sarif=in/../new.json', 'x.ccmcmd'],
            "two formats can't go to the same file, in/../new.json",
          ],
        ];
        for (const [args, said] of rows) {
          const { code, stdout, stderr } = await runCli(['--fix', ...args], { cwd });
          assert.equal(code, 2, stderr);
          assert.ok(stderr.includes(said), `${stderr} has no ${said}`);
          assert.equal(stdout, '');
          assert.deepEqual(before(), files, args.join(' '));
        }
        const kept = await runCli(['--format', 'json=kept.json', '.'], { cwd });
        assert.equal(kept.stderr, '', 'what is ignored is not checked');
        mkdirSync(path.join(cwd, 'out'));
        symlinkSync('out', path.join(cwd, 'also'));
        const twice = await runCli(
          ['--format', 'json=out/r.json', '--format', 'sarif=also/r.json', 'x.ccmcmd'],
          {
            cwd,
          },
        );
        assert.equal(twice.code, 2);
        assert.match(twice.stderr, /also\/r\.json: can't be written because another report goes there, too/);
        assert.deepEqual(readdirSync(path.join(cwd, 'out')), []);
      },
    ));

  it('takes reports of an earlier run for what they are, and does not check them', () =>
    withFiles({ 'x.cmd': `ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n` }, async (cwd) => {
      const files = formatNames.flatMap((format) => ['--format', `${format}=out/${format}.json`]);
      const args = ['--severity', 'hint', ...files, '.'];
      const read = (): string[] =>
        formatNames.map((format) => readFileSync(path.join(cwd, `out/${format}.json`), 'utf8'));
      for (const text of ['ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n', 'echo\n']) {
        writeFileSync(path.join(cwd, 'x.cmd'), text);
        const first = await runCli(args, { cwd });
        const reports = read();
        assert.deepEqual(await runCli(args, { cwd }), first);
        assert.equal(first.stderr, '');
        assert.deepEqual(read(), reports);
      }
      const statistics = ['--statistics', '--format', 'pretty=out/s.txt', '.'];
      const first = await runCli(statistics, { cwd });
      assert.deepEqual(await runCli(statistics, { cwd }), first);
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
