import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatNames, type FormatName } from '../../server/src/cli/output';
import { runCli, withFiles, type Outcome } from './cli';
import { parseReport } from './json-contract';

const name = '.ccmsetup-baseline.json';
const wrong = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n';
const right = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01\n';
const other = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=P01\n';

/** Runs in a folder; gives the code, the findings that are told, and what is said besides. */
async function lint(
  cwd: string,
  ...args: string[]
): Promise<{ code: number | null; told: string[]; said: string }> {
  const { code, stdout, stderr } = await runCli(['--format', 'json', ...args], { cwd });
  const told = parseReport(stdout).files.flatMap((file) =>
    file.findings.map(({ rule, line }) => `${file.path}:${line} ${rule}`),
  );
  return { code, told, said: stderr };
}

const update = (cwd: string, ...args: string[]): Promise<Outcome> =>
  runCli(['--update-baseline', ...args], { cwd });
const baselineIn = (cwd: string): string => readFileSync(path.join(cwd, name), 'utf8');
const write = (cwd: string, file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
  writeFileSync(path.join(cwd, file), text);
};

describe('ccmsetup-lint: baseline', () => {
  it('is silent about what was found when it was written, one entry a line and sorted', () =>
    withFiles({ 'b/x.cmd': wrong, 'a.ccmcmd': wrong + '\n' + other + '\n' + wrong }, async (cwd) => {
      const written = await update(cwd, '.');
      assert.equal(written.code, 0);
      assert.match(written.stdout, /^No findings/);
      assert.equal(written.stderr, 'ccmsetup-lint: .ccmsetup-baseline.json: now has 4 findings in 2 files\n');
      const lines = baselineIn(cwd).split('\n');
      assert.deepEqual(
        lines.slice(3, 6).map((line) => line.replace(/"hash": "[0-9a-f]{16}"/, 'HASH')),
        [
          '    { "path": "a.ccmcmd", "rule": "site-code-format", HASH, "count": 2 },',
          '    { "path": "a.ccmcmd", "rule": "slash-with-equals", HASH, "count": 1 },',
          '    { "path": "b/x.cmd", "rule": "site-code-format", HASH, "count": 1 }',
        ],
      );
      assert.deepEqual(await lint(cwd, '.'), { code: 0, told: [], said: '' });
      const seen = await lint(cwd, '--no-baseline', '.');
      assert.equal(seen.code, 1);
      assert.equal(seen.told.length, 4);
      await update(cwd, '.');
      assert.equal(baselineIn(cwd), lines.join('\n'), 'written again it is the same');
    }));

  it('knows a line that moved, and tells of one more of the same', () =>
    withFiles({ 'a.ccmcmd': wrong }, async (cwd) => {
      await update(cwd, '.');
      write(cwd, 'a.ccmcmd', `\n# moved\n${wrong}`);
      assert.deepEqual(await lint(cwd, '.'), { code: 0, told: [], said: '' });
      write(cwd, 'a.ccmcmd', `\n# moved\n${wrong}\n${wrong}`);
      assert.deepEqual(await lint(cwd, '.'), { code: 1, told: ['a.ccmcmd:5 site-code-format'], said: '' });
    }));

  it('knows a file that was renamed, but not a copy of it', () =>
    withFiles({ 'old.ccmcmd': wrong }, async (cwd) => {
      await update(cwd, '.');
      write(cwd, 'copy.ccmcmd', wrong);
      assert.deepEqual((await lint(cwd, '.')).told, ['copy.ccmcmd:1 site-code-format']);
      rmSync(path.join(cwd, 'copy.ccmcmd'));
      mkdirSync(path.join(cwd, 'sub'));
      renameSync(path.join(cwd, 'old.ccmcmd'), path.join(cwd, 'sub/new.ccmcmd'));
      assert.deepEqual(await lint(cwd, '.'), { code: 0, told: [], said: '' });
      await runCli(['--prune-baseline', '.'], { cwd });
      assert.match(baselineIn(cwd), /"path": "sub\/new\.ccmcmd"/);
      assert.doesNotMatch(baselineIn(cwd), /old\.ccmcmd/);
    }));

  it('knows no more findings of a file that is gone than there were, in the order of the paths', () =>
    withFiles({ 'old.ccmcmd': wrong }, async (cwd) => {
      await update(cwd, '.');
      rmSync(path.join(cwd, 'old.ccmcmd'));
      write(cwd, 'b.ccmcmd', wrong);
      write(cwd, 'a/x.ccmcmd', `# one more\n${wrong}\n${wrong}`);
      write(cwd, 'a.ccmcmd', '');
      const told = ['a/x.ccmcmd:4 site-code-format', 'b.ccmcmd:1 site-code-format'];
      assert.deepEqual(await lint(cwd, '.'), { code: 1, told, said: '' });
      assert.deepEqual((await lint(cwd, '--threads', '2', '.')).told, told);
      const reversed = await lint(cwd, 'b.ccmcmd', 'a');
      assert.deepEqual(reversed, { code: 1, told: [...told].reverse(), said: '' });
      const pruned = await runCli(['--prune-baseline', '.'], { cwd });
      assert.equal(pruned.code, 1);
      assert.equal(pruned.stderr, 'ccmsetup-lint: .ccmsetup-baseline.json: now has 1 finding in 1 file\n');
      assert.match(baselineIn(cwd), /"path": "a\/x\.ccmcmd", .*"count": 1/);
      assert.deepEqual(await lint(cwd, '.'), { code: 1, told, said: '' }, 'pruning adds nothing');
    }));

  it('gives the findings of a renamed file their comments only beyond those that are known', () =>
    withFiles({ 'old.ccmcmd': wrong }, async (cwd) => {
      await update(cwd, '.');
      renameSync(path.join(cwd, 'old.ccmcmd'), path.join(cwd, 'a.ccmcmd'));
      write(cwd, 'b.ccmcmd', wrong);
      assert.equal((await runCli(['--suppress', 'old servers', '.'], { cwd })).code, 0);
      assert.equal(readFileSync(path.join(cwd, 'a.ccmcmd'), 'utf8'), wrong);
      assert.match(readFileSync(path.join(cwd, 'b.ccmcmd'), 'utf8'), /old servers/);
      assert.deepEqual(await lint(cwd, '.'), { code: 0, told: [], said: '' });
    }));

  it('is about no findings that would not be written to it', () =>
    withFiles({ 'a.ccmcmd': wrong }, async (cwd) => {
      const asHint = '{ "rules": { "site-code-format": "hint" } }';
      await update(cwd, '.');
      write(cwd, '.ccmsetuprc.json', asHint);
      const { code, told } = await lint(cwd, '.');
      assert.equal(code, 1, 'a hint keeps no entry alive');
      assert.deepEqual(told, ['.ccmsetup-baseline.json:4 stale-baseline']);
      assert.equal((await lint(cwd, '--severity', 'hint', '.')).code, 1);
      await runCli(['--prune-baseline', '.'], { cwd });
      assert.match(baselineIn(cwd), /"findings": \[\]/);
      await update(cwd, '--severity', 'hint', '.');
      assert.match(baselineIn(cwd), /"severity": "hint"/);
      assert.deepEqual(await lint(cwd, '.'), { code: 0, told: [], said: '' });
      assert.deepEqual(await lint(cwd, '--severity', 'hint', '.'), { code: 0, told: [], said: '' });
    }));

  it('does not take a hint of a new file for a finding of one that is gone', () =>
    withFiles({ 'z.ccmcmd': wrong }, async (cwd) => {
      await update(cwd, '.');
      write(cwd, '.ccmsetuprc.json', '{ "overrides": { "a/**": { "site-code-format": "hint" } } }');
      rmSync(path.join(cwd, 'z.ccmcmd'));
      write(cwd, 'a/x.ccmcmd', wrong);
      write(cwd, 'b.ccmcmd', wrong);
      assert.deepEqual(await lint(cwd, '.'), { code: 0, told: [], said: '' });
      await runCli(['--prune-baseline', '.'], { cwd });
      assert.match(baselineIn(cwd), /"path": "b\.ccmcmd"/);
    }));

  it('fails on stale entries of files that were linted, and of files that are gone, until they are pruned', () =>
    withFiles({ 'a.ccmcmd': `${wrong}\n${other}`, 'b.ccmcmd': wrong, 'c.ccmcmd': wrong }, async (cwd) => {
      await update(cwd, '.');
      write(cwd, 'a.ccmcmd', `${right}\n${other}`);
      rmSync(path.join(cwd, 'b.ccmcmd'));
      assert.deepEqual(
        await lint(cwd, 'c.ccmcmd'),
        { code: 0, told: [], said: '' },
        'others are none of its business',
      );
      const { code, told, said } = await lint(cwd, '.');
      assert.equal(code, 1);
      assert.equal(said, '');
      assert.deepEqual(told, ['.ccmsetup-baseline.json:4 stale-baseline']);
      assert.equal((await lint(cwd, '--fail-on', 'never', '.')).code, 0);
      assert.equal((await lint(cwd, '--only', 'slash-with-equals', '.')).code, 0, 'not all was looked for');
      const pruned = await runCli(['--prune-baseline', '.'], { cwd });
      assert.equal(pruned.code, 0);
      assert.match(pruned.stderr, /now has 2 findings in 2 files/);
      assert.deepEqual(await lint(cwd, '.'), { code: 0, told: [], said: '' });
    }));

  it('tells of what is known and what is stale in every format', () =>
    withFiles({ 'a.ccmcmd': `${wrong}\n${wrong}\n${other}`, 'b.ccmcmd': wrong }, async (cwd) => {
      await update(cwd, '.');
      write(cwd, 'a.ccmcmd', `${wrong}\n${other}`);
      rmSync(path.join(cwd, 'b.ccmcmd'));
      const names = formatNames.filter((format) => format !== 'pretty');
      const files = names.flatMap((format) => ['--format', `${format}=out/${format}`]);
      const { code, stdout, stderr } = await runCli(['--format', 'pretty', ...files, '.'], { cwd });
      assert.equal(code, 1);
      assert.equal(stderr, '');
      const text = (format: FormatName): string => readFileSync(path.join(cwd, 'out', format), 'utf8');
      const message = '2 entries are stale: their findings are gone.';
      const lines = stdout.split('\n');
      assert.equal(
        lines[0],
        `.ccmsetup-baseline.json:4:5 error ${message} To remove them, run again with --prune-baseline. (stale-baseline)`,
      );
      assert.match(
        lines[1] ?? '',
        /^ {8}\{ "path": "a\.ccmcmd", "rule": "site-code-format", .*"count": 2 \},$/,
      );
      assert.equal(lines[3], '    .ccmsetup-baseline.json:6:5 b.ccmcmd: site-code-format');
      assert.equal(lines[5], '1 error in 2 files (2 command lines), 2 known from the baseline');
      const { summary, files: reports } = parseReport(text('json'));
      assert.deepEqual([summary.stale, summary.baselined, summary.suppressed], [2, 2, 0]);
      assert.deepEqual(
        reports.at(-1)?.findings[0]?.related.map((each) => each.message),
        ['a.ccmcmd: site-code-format (1 of 2 are gone)', 'b.ccmcmd: site-code-format'],
      );
      assert.match(text('compact'), /^\.ccmsetup-baseline\.json:4:5: error 2 entries are stale: [^\n]*\n$/);
      assert.match(
        text('github'),
        /^::error title=ccmsetup-lint \(stale-baseline\),file=\.ccmsetup-baseline\.json,line=4,[^\n]*::2 entries[^\n]*\n$/,
      );
      assert.match(
        text('azure'),
        /^##vso\[task\.logissue type=error;sourcepath=[^\n;]*\.ccmsetup-baseline\.json;linenumber=4;[^\n]*2 entries[^\n]*\n$/,
      );
      assert.match(
        text('junit'),
        /<testsuite name="\.ccmsetup-baseline\.json" tests="1" failures="1" errors="0">\s*<testcase name="stale-baseline \(4:5\)"[^>]*><failure message="2 entries/,
      );
      assert.match(text('markdown'), /1 error in 2 files \(2 command lines\), 2 known from the baseline\.\n/);
      assert.match(text('markdown'), /docs\/baseline\.md#keep-it-honest/);
      for (const format of ['gitlab', 'rdjson', 'checkstyle', 'sarif'] as const)
        assert.match(text(format), /2 entries are stale/, format);
      const sarif = JSON.parse(text('sarif')) as {
        runs: {
          tool: { driver: { rules: { id: string }[] } };
          results: { ruleId: string; ruleIndex: number }[];
        }[];
      };
      const [run] = sarif.runs;
      for (const { ruleId, ruleIndex } of run!.results)
        assert.equal(run!.tool.driver.rules[ruleIndex]?.id, ruleId);
      const never = await runCli(['--fail-on', 'never', '.'], { cwd });
      assert.equal(never.code, 0);
      assert.match(never.stdout, /warning 2 entries are stale/);
    }));

  it('takes in only what is reported, and keeps entries of files that were not linted', () =>
    withFiles({ 'a.ccmcmd': `${wrong}\n${other}`, 'b.ccmcmd': wrong }, async (cwd) => {
      await update(cwd, '--severity', 'error', '.');
      assert.deepEqual((await lint(cwd, '.')).told, ['a.ccmcmd:3 slash-with-equals']);
      write(cwd, 'a.ccmcmd', right);
      await update(cwd, 'a.ccmcmd');
      assert.match(baselineIn(cwd), /b\.ccmcmd/);
      assert.doesNotMatch(baselineIn(cwd), /a\.ccmcmd/);
    }));

  it('is the nearest one, or the one that is named', () =>
    withFiles({ 'a/x.ccmcmd': wrong, 'x.ccmcmd': wrong }, async (cwd) => {
      await update(path.join(cwd, 'a'), '.');
      assert.deepEqual((await lint(cwd, '.')).told, ['x.ccmcmd:1 site-code-format']);
      const named = await update(cwd, '--baseline', 'ci/known.json', '.');
      assert.equal(named.code, 0);
      assert.match(readFileSync(path.join(cwd, 'ci/known.json'), 'utf8'), /"path": "a\/x\.ccmcmd"/);
      assert.deepEqual(await lint(cwd, '--baseline', 'ci/known.json', '.'), { code: 0, told: [], said: '' });
      const missing = await lint(cwd, '--baseline', 'ci/none.json', 'a');
      assert.equal(missing.code, 1);
      assert.match(missing.said, /none\.json: no such file/);
    }));

  it('that is broken is not used, and the run is not right', () =>
    withFiles({ 'a.ccmcmd': right, [name]: '{\n  "version": 1,\n<<<<<<< HEAD\n' }, async (cwd) => {
      const { code, said } = await lint(cwd, '.');
      assert.equal(code, 2);
      assert.match(
        said,
        /\.ccmsetup-baseline\.json: has a mistake in line 3: The baseline isn't valid JSON here/,
      );
      const before = baselineIn(cwd);
      assert.equal((await update(cwd, '.')).code, 2);
      assert.equal(baselineIn(cwd), before, 'it may hold what a merge needs');
    }));

  it('that has a line break in a name is told of in one line', () =>
    withFiles({ 'a.ccmcmd': right, [name]: '{ "version": 1, "a\\r\\n::error::b": 1 }' }, async (cwd) => {
      const { said } = await lint(cwd, '.');
      assert.match(said, /^ccmsetup-lint: .*There is no "a\u240D\u240A.*error.*" in a baseline.*\n/m);
    }));

  it('that cannot be read is kept, and what is found is told', () =>
    withFiles({ 'a.ccmcmd': wrong, 'kept/b.ccmcmd': wrong }, async (cwd) => {
      const rows: readonly [content: string | Buffer, says: RegExp][] = [
        [
          '{ "version": 1, "findings": [\n<<<<<<<',
          /has a mistake in line 2: .*it stays as it is; correct it, or delete it/,
        ],
        ['', /has a mistake in line 1: .*it stays as it is/],
        [Buffer.alloc(2 ** 20 + 1, ' '), /is larger than 1 MiB, so it isn't used/],
        [Buffer.from([0, 1, 2, 0, 255]), /is a binary file/],
      ];
      for (const [content, says] of rows)
        for (const mode of ['--update-baseline', '--prune-baseline'])
          for (const named of [[], ['--baseline', name]]) {
            writeFileSync(path.join(cwd, name), content);
            const { code, stdout, stderr } = await runCli([mode, ...named, '--format', 'compact', '.'], {
              cwd,
            });
            assert.equal(code, 1, 'there is an error');
            assert.match(stderr, says);
            assert.equal(stderr.split('\n').length, 2, 'it is told once');
            assert.equal(stdout.split('\n').length, 3, 'no finding is known');
            assert.deepEqual(readFileSync(path.join(cwd, name)), Buffer.from(content));
          }
    }));

  it('tells what cannot be asked together', async () => {
    const cases: readonly [readonly string[], RegExp][] = [
      [['--update-baseline', '--prune-baseline', '.'], /leave --prune-baseline out/],
      [['--update-baseline', '--no-baseline', '.'], /doesn't work with --no-baseline/],
      [['--update-baseline', '--only', 'crl-check-off', '.'], /needs all findings/],
      [['--prune-baseline', '--stdin', '--stdin-filename', 'x.ccmcmd'], /doesn't work with --stdin/],
    ];
    for (const [args, message] of cases) {
      const { code, stderr } = await runCli(args);
      assert.equal(code, 2, stderr);
      assert.match(stderr, message);
    }
  });

  it('holds no secret, not even one that could be tried out', () =>
    withFiles(
      { 'a.ccmcmd': 'ccmsetup.exe /mp:mp1.fabrikam.com PROXYPASSWORD=hunter22 SMSSITECODE=P01\n' },
      async (cwd) => {
        await update(cwd, '--severity', 'hint', '.');
        const first = baselineIn(cwd);
        assert.doesNotMatch(first, /hunter22/);
        write(cwd, 'a.ccmcmd', 'ccmsetup.exe /mp:mp1.fabrikam.com PROXYPASSWORD=other SMSSITECODE=P01\n');
        await update(cwd, '--severity', 'hint', '.');
        assert.equal(baselineIn(cwd), first);
      },
    ));
});
