/** The files that the command makes: they're there as a whole or not at all, and take nothing from anybody. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { thisMachine } from '../../server/src/cli/writing/temporary-name';
import { writeReport } from '../../server/src/cli/writing/write-report';
import { runCli, withFiles } from './cli';

const wrong = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n';
const baseline = '.ccmsetup-baseline.json';
const posix = process.platform !== 'win32';
const isRoot = process.geteuid?.() === 0;
/** A user and a group that nobody is. */
const nobody = 65534;

describe('a file that the command makes', () => {
  it('takes the place of the old one, and nothing is left beside it', () =>
    withFiles({ 'r.json': 'old' }, (folder) => {
      for (const name of ['r.json', 'new.json'])
        assert.equal(writeReport(path.join(folder, name), 'new'), undefined);
      assert.deepEqual(readdirSync(folder), ['new.json', 'r.json']);
      assert.equal(readFileSync(path.join(folder, 'r.json'), 'utf8'), 'new');
      return Promise.resolve();
    }));

  it('removes what a run has left that was killed in the same folder', () =>
    withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
      mkdirSync(path.join(cwd, 'out'));
      const { pid } = spawnSync(process.execPath, ['--version']);
      const left = (name: string): void => {
        const temporary = `.${name}.ccmsetup-lint-${thisMachine()}-${pid}-${'0'.repeat(16)}.tmp`;
        writeFileSync(path.join(cwd, 'out', temporary), 'half');
      };
      left('r.json');
      await runCli(['--output', 'out/r.json', 'x.ccmcmd'], { cwd });
      assert.deepEqual(readdirSync(path.join(cwd, 'out')), ['r.json']);
      left('c.json');
      await runCli(['--cache', '--cache-location', 'out/c.json', 'x.ccmcmd'], { cwd });
      assert.deepEqual(readdirSync(path.join(cwd, 'out')), ['c.json', 'r.json']);
    }));

  if (posix) {
    it('keeps its mode, its links and its names, or says that it cannot', () =>
      withFiles({ 'r.json': 'old', 'two.json': 'old' }, (folder) => {
        const at = (name: string): string => path.join(folder, name);
        chmodSync(at('r.json'), 0o640);
        symlinkSync('r.json', at('link.json'));
        symlinkSync('nowhere.json', at('dangling.json'));
        linkSync(at('two.json'), at('too.json'));
        assert.equal(writeReport(at('link.json'), 'new'), undefined);
        assert.equal(readlinkSync(at('link.json')), 'r.json');
        assert.equal(readFileSync(at('r.json'), 'utf8'), 'new');
        assert.equal(statSync(at('r.json')).mode & 0o7777, 0o640);
        assert.deepEqual(writeReport(at('too.json'), 'new'), {
          what: "wasn't changed because it has other names (hard links) that would keep the old text",
          remedy: 'choose another name',
        });
        assert.equal(readFileSync(at('two.json'), 'utf8'), 'old');
        assert.deepEqual(writeReport(at('dangling.json'), 'new'), {
          what: "can't be written because it's a link that leads nowhere",
          remedy: 'choose another name',
        });
        assert.equal(readlinkSync(at('dangling.json')), 'nowhere.json');
        return Promise.resolve();
      }));

    it('is not replaced where it may not be written', () =>
      withFiles({ 'r.json': 'old' }, (folder) => {
        const file = path.join(folder, 'r.json');
        chmodSync(file, 0o444);
        // What the owner of all files may do says nothing.
        if (isRoot) {
          chownSync(folder, nobody, nobody);
          process.seteuid?.(nobody);
        }
        try {
          assert.equal(writeReport(file, 'new')?.what, "can't be written because access is denied");
        } finally {
          if (isRoot) process.seteuid?.(0);
        }
        assert.equal(readFileSync(file, 'utf8'), 'old');
        return Promise.resolve();
      }));
  }

  // Only that user may give files away.
  if (isRoot)
    it('keeps its owner: reports, baselines and caches', () =>
      withFiles(
        { 'x.ccmcmd': wrong, 'r.json': '', 'c.json': '', [baseline]: '{"version":1,"findings":[]}' },
        async (cwd) => {
          const names = ['r.json', 'c.json', baseline];
          for (const name of names) chownSync(path.join(cwd, name), nobody, nobody);
          await runCli(['--update-baseline', '--output', 'r.json', 'x.ccmcmd'], { cwd });
          await runCli(['--no-baseline', '--cache', '--cache-location', 'c.json', 'x.ccmcmd'], { cwd });
          for (const name of names) {
            const { uid, gid, size } = statSync(path.join(cwd, name));
            assert.deepEqual([name, uid, gid], [name, nobody, nobody]);
            assert.ok(size > 30, `${name} was written`);
          }
        },
      ));
});

describe('a baseline that is written', () => {
  it('keeps its encoding and its line ends', () =>
    withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
      const file = path.join(cwd, baseline);
      const empty = '{\r\n  "version": 1,\r\n  "findings": []\r\n}\r\n';
      writeFileSync(file, Buffer.from(`\uFEFF${empty}`, 'utf16le'));
      const { stderr } = await runCli(['--update-baseline', '.'], { cwd });
      assert.equal(stderr, `ccmsetup-lint: ${baseline}: now has 1 finding in 1 file\n`);
      const text = readFileSync(file).toString('utf16le');
      assert.match(text, /^\uFEFF\{\r\n/);
      assert.match(text, /"site-code-format"/);
      assert.doesNotMatch(text, /[^\r]\n/);
      // What is the same is not written again.
      const again = await runCli(['--update-baseline', '.'], { cwd });
      assert.equal(again.stderr, '');
    }));
});

describe('a cache', () => {
  it('is left out where its folder is searched', () =>
    withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
      const args = ['--cache', '--cache-location', 'c.json', '.'];
      const first = await runCli(args, { cwd });
      assert.match(first.stdout, /in 1 file /);
      assert.deepEqual(await runCli(args, { cwd }), first);
    }));

  if (posix)
    it('takes the place of no pipe, no device and no file of somebody else', () =>
      withFiles({ 'x.ccmcmd': wrong, theirs: 'alias x=y\n' }, async (cwd) => {
        const refused = (name: string): string =>
          `ccmsetup-lint: ${name}: isn't a cache of ccmsetup-lint, so it isn't overwritten; name another file with --cache-location\n`;
        assert.equal(spawnSync('mkfifo', [path.join(cwd, 'pipe')]).status, 0);
        symlinkSync('/dev/null', path.join(cwd, 'device'));
        for (const name of ['pipe', 'device']) {
          const { code, stderr } = await runCli(['--cache', '--cache-location', name, '.'], { cwd });
          assert.deepEqual([code, stderr], [2, refused(name)]);
        }
        assert.ok(statSync(path.join(cwd, 'pipe')).isFIFO());
        assert.equal(readlinkSync(path.join(cwd, 'device')), '/dev/null');
        // The name that nobody gave, in a folder that somebody else made.
        symlinkSync('theirs', path.join(cwd, '.ccmsetup-cache.json'));
        const { code, stderr } = await runCli(['--cache', '.'], { cwd });
        assert.deepEqual([code, stderr], [2, refused('.ccmsetup-cache.json')]);
        assert.equal(readFileSync(path.join(cwd, 'theirs'), 'utf8'), 'alias x=y\n');
      }));
});
