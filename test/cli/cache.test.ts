/** `--cache` changes nothing but the time. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runCli, withFiles, type Outcome } from './cli';

const wrong = 'ccmsetup.exe SMSSITECODE=PRIM\n';
const name = '.ccmsetup-cache.json';

function run(args: readonly string[], cwd: string): Promise<Outcome> {
  return runCli(['--severity', 'hint', ...args], { cwd });
}

/** The keys of a cache. */
function keys(file: string): string[] {
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: string };
  return (JSON.parse(entries) as [string, unknown][]).map(([key]) => key);
}

/** Runs with and without the cache, and expects the same. */
async function same(args: readonly string[], cwd: string): Promise<Outcome> {
  const without = await run(args, cwd);
  assert.deepEqual(await run(['--cache', ...args], cwd), without);
  assert.deepEqual(await run(['--cache', ...args], cwd), without);
  return without;
}

describe('ccmsetup-lint --cache', function () {
  // Many runs of the command.
  this.timeout(600_000);

  it('gives what a run without it gives, whatever has changed', () =>
    withFiles({ 'a.ccmcmd': wrong, 'b/c.ps1': wrong, 'b/d.ps1': 'Get-Date\n' }, async (cwd) => {
      assert.equal((await same(['.'], cwd)).code, 1);
      assert.equal(keys(path.join(cwd, name)).length, 2);
      await same(['./b', 'a.ccmcmd'], cwd);
      await same(['--severity', 'error', '.'], cwd);
      await same(['--no-suppress', '.'], cwd);
      writeFileSync(path.join(cwd, 'a.ccmcmd'), `# ccmsetup-lint-disable-file site-code-format\n${wrong}`);
      await same(['.'], cwd);
      await same(['--no-suppress', '.'], cwd);
      writeFileSync(path.join(cwd, '.ccmsetuprc.json'), '{ "rules": { "site-code-format": "hint" } }');
      await same(['.'], cwd);
      writeFileSync(
        path.join(cwd, '.ccmsetuprc.json'),
        '{ "overrides": { "b/**": { "site-code-format": "off" } } }',
      );
      await same(['.'], cwd);
      await same(['--format', 'json', '.'], cwd);
      await same(['--threads', '2', '.'], cwd);
    }));

  it('is used: what is in it is not judged again', () =>
    withFiles({ 'a.ps1': wrong }, async (cwd) => {
      await run(['--cache', '.'], cwd);
      const file = path.join(cwd, name);
      const before = readFileSync(file, 'utf8');
      await run(['--cache', '.'], cwd);
      assert.equal(readFileSync(file, 'utf8'), before);
      assert.equal(keys(file).length, 1);
    }));

  it('ignores a broken file, and replaces it', () =>
    withFiles({ 'a.ps1': wrong }, async (cwd) => {
      const file = path.join(cwd, name);
      const expected = await run(['.'], cwd);
      await run(['--cache', '.'], cwd);
      const whole = readFileSync(file, 'utf8');
      const broken = [
        '',
        '{',
        'null',
        '[]',
        whole.slice(0, -20),
        whole.replace('PRIM', 'PROM'),
        '\u0000'.repeat(50),
      ];
      for (const text of broken) {
        writeFileSync(file, text);
        assert.deepEqual(await run(['--cache', '.'], cwd), expected, JSON.stringify(text.slice(0, 40)));
        assert.equal(readFileSync(file, 'utf8'), whole);
      }
      assert.deepEqual(readdirSync(cwd).sort(), [name, 'a.ps1']);
    }));

  it('holds no secret, and nothing that depends on the time', () => {
    const header = Buffer.from('{"alg":"RS256"}').toString('base64url');
    const token = `${header}.${Buffer.from('{"exp":1700000000}').toString('base64url')}.${'s'.repeat(40)}`;
    return withFiles(
      {
        'a.ps1': `psexec -p Hunter22 ${wrong}`,
        'b.ps1': `ccmsetup.exe /regtoken:${token} SMSSITECODE=PRIM\n`,
      },
      async (cwd) => {
        await same(['.'], cwd);
        await same(['--format', 'json', '.'], cwd);
        const text = readFileSync(path.join(cwd, name), 'utf8');
        assert.ok(!text.includes('Hunter22'));
        assert.ok(!text.includes(token) && !text.includes('s'.repeat(40)));
      },
    );
  });

  it('is where it is wanted, or in the folder for caches', () =>
    withFiles({ 'a.ps1': wrong, 'node_modules/x/y.txt': '' }, async (cwd) => {
      await same(['.'], cwd);
      assert.ok(existsSync(path.join(cwd, 'node_modules/.cache/ccmsetup-tools/cache.json')));
      await run(['--cache', '--cache-location', 'out/lint.json', 'a.ps1'], cwd);
      assert.equal(keys(path.join(cwd, 'out/lint.json')).length, 1);
      if (process.platform !== 'win32')
        assert.equal(statSync(path.join(cwd, 'out/lint.json')).mode & 0o777, 0o600);
      const { code, stderr } = await run(['--cache-location', 'x.json', '.'], cwd);
      assert.equal(code, 2);
      assert.match(stderr, /--cache-location needs --cache; add it/);
    }));

  it('refuses a file that is something else, whatever is found', () =>
    withFiles({ 'a.cmd': wrong, 'none.cmd': 'rem nothing\n', 'x.json': '{"forms":1}' }, async (cwd) => {
      for (const [location, checked] of [
        ['a.cmd', '.'],
        ['x.json', 'none.cmd'],
      ] as const) {
        const before = readFileSync(path.join(cwd, location), 'utf8');
        const { code, stdout, stderr } = await run(['--cache', '--cache-location', location, checked], cwd);
        assert.equal(
          stderr,
          `ccmsetup-lint: ${location}: isn't a cache of ccmsetup-lint, so it isn't overwritten; name another file with --cache-location\n`,
        );
        assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
        assert.equal(readFileSync(path.join(cwd, location), 'utf8'), before);
      }
    }));

  it('takes the place of an empty file, and of a cache that is cut short', () =>
    withFiles({ 'a.cmd': wrong, 'empty.json': '', 'cut.json': '{"form":1,"ha' }, async (cwd) => {
      for (const location of ['empty.json', 'cut.json']) {
        const { stderr } = await run(['--cache', '--cache-location', location, 'a.cmd'], cwd);
        assert.equal(stderr, '');
        assert.equal(keys(path.join(cwd, location)).length, 1);
      }
    }));

  it('says that it cannot be written, and lints', () =>
    withFiles({ 'a.ps1': wrong }, async (cwd) => {
      mkdirSync(path.join(cwd, 'folder.json'));
      const { code, stdout, stderr } = await run(
        ['--cache', '--cache-location', 'folder.json', 'a.ps1'],
        cwd,
      );
      assert.equal(
        stderr,
        "ccmsetup-lint: folder.json: the cache can't be written because it's a folder; name another file with --cache-location, or leave out --cache\n",
      );
      assert.equal(code, 1);
      assert.equal(stdout, (await run(['a.ps1'], cwd)).stdout);
      assert.deepEqual(readdirSync(cwd).sort(), ['a.ps1', 'folder.json']);
      chmodSync(cwd, 0o700);
    }));

  // Of a folder in there, the system says that there is no place for it, again and again.
  if (process.platform === 'linux')
    it('comes to an end where no folder can be made', () =>
      withFiles({ 'a.ps1': wrong }, async (cwd) => {
        const { stderr } = await run(['--cache', '--cache-location', '/proc/x/y', 'a.ps1'], cwd);
        assert.match(stderr, /^ccmsetup-lint: \/proc\/x\/y: the cache can't be written because /);
        const report = await run(['--output', '/proc/x/y', 'a.ps1'], cwd);
        assert.match(report.stderr, /^ccmsetup-lint: \/proc\/x\/y: can't be written because /);
      }));
});
