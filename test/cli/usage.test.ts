/** Arguments, exit codes and what is said about them. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const wrong = 'ccmsetup.exe SMSSITECODE=PRIM\n';
const right =
  'CCMSETUPCMD="CCMHOSTNAME=contoso.cloudapp.net/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=ABC"\n';

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('ccmsetup-lint: usage', () => {
  it('prints help on standard output', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    for (const word of ['--format', '--severity', '--stdin', '--stdin-filename', 'FILES', 'Exit codes'])
      assert.ok(stdout.includes(word), word);
    assert.deepEqual(await runCli(['-h']), { code, stdout, stderr });
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(await runCli(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  for (const [one, other] of [
    ['--review', '--update-baseline'],
    ['--review', '--fix'],
    ['--review', '--suppress=x'],
    ['--fix-dry-run', '--fix'],
    ['--fix-dry-run', '--statistics'],
    ['--show-files', '--fix'],
    ['--show-files', '--format=json'],
    ['--update-baseline', '--statistics'],
  ] as const)
    it(`does not take ${one} and ${other} together, of which it would do one`, () =>
      withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
        const { code, stdout, stderr } = await runCli([other, one, '.'], { cwd });
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(
          stderr,
          /^ccmsetup-lint: --[\w-]+ and --[\w-]+ don't work together: .*; leave one of them out\n/,
        );
        assert.equal(readFileSync(path.join(cwd, 'x.ccmcmd'), 'utf8'), wrong);
      }));

  it('repeats no token that stands in the place of a name', async () => {
    const token = `eyJhbGciOiJSUzI1NiIsImtpZCI6IkE4QzJEIn0.eyJpc3MiOiJodHRwczovL2NtZyIsImV4cCI6MTcwMDAwMDAwMH0.${'Zk9xR2h3LVd2cTFTb0M4'.repeat(9)}`;
    for (const args of [
      [`/regtoken:${token}`],
      ['ccmsetup.exe', '/mp:x', `/regtoken:${token}`],
      ['--rule', token],
    ]) {
      const { code, stdout, stderr } = await runCli(args);
      assert.equal(code, 2);
      assert.ok(stderr.includes('ccmsetup-lint: '), stderr);
      for (let at = 0; at + 12 <= token.length; at++)
        assert.ok(!(stdout + stderr).includes(token.slice(at, at + 12)), stderr);
    }
  });

  it('previews all fixes', () =>
    withFiles({ 'x.ccmcmd': 'ccmsetup.exe /SMSSITECODE=P01\n' }, async (cwd) => {
      const { stdout, stderr } = await runCli(['--fix=all', '--fix-dry-run', '.'], { cwd });
      assert.equal(stderr, '');
      assert.match(stdout, /^\+ccmsetup\.exe SMSSITECODE=P01$/m);
    }));

  it('does not take an empty list of rules, with which every run would be green', async () => {
    for (const only of ['', ',', ' , ']) {
      const { code, stderr } = await runCli([`--only=${only}`, 'samples']);
      assert.equal(code, 2);
      assert.match(stderr, /Write the name of a rule, such as crl-check-off\./);
    }
  });

  it('lints the current folder when nothing is named', () =>
    withFiles({ 'a/x.ccmcmd': wrong }, async (cwd) => {
      const { code, stdout, stderr } = await runCli([], { cwd });
      assert.equal(stderr, '');
      assert.match(stdout, /^a\/x\.ccmcmd:1:26 error /);
      assert.equal(code, 1);
    }));

  it('prints its usage on standard error when nothing is named that could be written to', async () => {
    const { code, stdout, stderr } = await runCli(['format']);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^ccmsetup-lint: nothing to format; name files or folders, or use --stdin\n/);
    assert.match(stderr, /^Usage: ccmsetup-lint format /m);
  });

  it('prints no line without findings when nothing that was named could be linted', () =>
    withFiles({}, async (cwd) => {
      const missing = await runCli(['none.ccmcmd'], { cwd });
      assert.deepEqual(missing, {
        code: 2,
        stdout: '',
        stderr: 'ccmsetup-lint: none.ccmcmd: no such file or folder; check the name\n',
      });
      assert.equal((await runCli(['.'], { cwd })).stdout, 'No findings in 0 files (0 command lines)\n');
    }));

  it('tells those who write --fix all how it is meant, and takes a file of that name', () =>
    withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['--fix', 'all'], { cwd });
      assert.match(stderr, /^ccmsetup-lint: there is no file "all"; to say which fixes, write --fix=all\n/);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      mkdirSync(path.join(cwd, 'all'));
      assert.match(
        (await runCli(['--fix', 'all'], { cwd })).stderr,
        /^ccmsetup-lint: all: has no file of a known format/,
      );
    }));

  it('prints the configuration for a file, not for a folder', async () => {
    const { code, stdout, stderr } = await runCli(['--print-config', 'samples']);
    assert.equal(
      stderr,
      'ccmsetup-lint: samples: is a folder, and the configuration counts for files; name a file in it; it need not be there\n',
    );
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
  });

  const mistakes: readonly [name: string, args: readonly string[], says: RegExp][] = [
    [
      'fixes of another kind',
      ['--fix=some'],
      /no fixes "some"; write --fix for all safe fixes, or --fix=all/,
    ],
    ['--version with a file', ['--version', 'x.ccmcmd'], /--version only prints the version/],
    [
      'a baseline and none',
      ['--baseline', 'x', '--no-baseline'],
      /--baseline and --no-baseline say the opposite; leave one of them out/,
    ],
    ['an unknown option', ['--colour', 'x.ccmcmd'], /unknown option '--colour'/],
    ['a misspelt option', ['--sevrity', 'error', 'x.ccmcmd'], /Did you mean --severity\?/],
    [
      'an unknown format',
      ['--format', 'xml', 'x.ccmcmd'],
      /there is no format "xml"; write one of pretty, compact, json/,
    ],
    ['an unknown severity', ['--severity', 'fatal'], /Allowed choices are error, warning, information, hint/],
    ['an option without its value', ['--format'], /argument missing/],
    [
      'two formats for standard output',
      ['--format', 'json', '--format', 'compact', 'x.ccmcmd'],
      /only one format goes to standard output, not json and compact; give the other a file: --format compact=FILE/,
    ],
    [
      'two formats for one file',
      ['--format', 'json=a', '--format', 'compact=./a', 'x.ccmcmd'],
      /two formats can't go to the same file, \.\/a/,
    ],
    ['a format with an empty file', ['--format', 'json=', 'x.ccmcmd'], /needs the name of a file/],
    ['an empty --output', ['--output', '', 'x.ccmcmd'], /--output needs the name of a file/],
    [
      '--output for several formats',
      ['--format', 'json', '--format', 'compact=x', '--output', 'y', 'x.ccmcmd'],
      /--output is for one format/,
    ],
    ['--stdin without a name', ['--stdin'], /--stdin needs --stdin-filename NAME/],
    [
      '--stdin with an empty name',
      ['--stdin', '--stdin-filename', ''],
      /--stdin needs --stdin-filename NAME/,
    ],
    ['--stdin-filename alone', ['--stdin-filename', 'x.ccmcmd'], /--stdin-filename needs --stdin/],
    ['--stdin with files', ['--stdin', '--stdin-filename', 'x.ccmcmd', 'y'], /--stdin takes no files/],
  ];
  for (const [name, args, says] of mistakes) {
    it(`refuses ${name}`, async () => {
      const { code, stdout, stderr } = await runCli(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, says);
      assert.match(stderr, /^ccmsetup-lint: /);
      assert.match(stderr, /Try: ccmsetup-lint --help\n$/);
    });
  }

  it('exits with 1 for an error and with 0 without one', () =>
    withFiles({ 'wrong.ccmcmd': wrong, 'right.ccmcmd': right }, async (cwd) => {
      assert.equal((await runCli(['wrong.ccmcmd'], { cwd })).code, 1);
      assert.equal((await runCli(['right.ccmcmd', 'wrong.ccmcmd'], { cwd })).code, 1);
      const { code, stdout, stderr } = await runCli(['--severity', 'error', 'right.ccmcmd'], { cwd });
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.equal(stdout, 'No findings in 1 file (1 command line)\n');
    }));

  it('exits with 0 for warnings alone', () =>
    withFiles({ 'x.ccmcmd': 'ccmsetup.exe /mp:mp01.corp.contoso.com SMSSITCODE=ABC\n' }, async (cwd) => {
      const { code, stdout } = await runCli(['--severity', 'warning', 'x.ccmcmd'], { cwd });
      assert.match(stdout, /^x\.ccmcmd:1:40 warning .*\(unknown-property\)$/m);
      assert.equal(code, 0);
    }));

  it('takes a file whose name begins with a dash behind --', () =>
    withFiles({ '-x.ccmcmd': wrong }, async (cwd) => {
      const { code, stdout } = await runCli(['--', '-x.ccmcmd'], { cwd });
      assert.equal(code, 1);
      assert.match(stdout, /^-x\.ccmcmd:1:26 error /);
    }));

  it('reports no less severe findings than asked for, in either format', async () => {
    const stdin =
      'ccmsetup.exe /mp:mp01.corp.contoso.com SMSSITECODE=PRIM SMSSITCODE=ABC SMSCACHESIZE=1000\n';
    const from = ['--stdin', '--stdin-filename', 'x.ccmcmd', '--severity'];
    const severities = ['error', 'warning', 'information', 'hint'];
    const counts: number[] = [];
    for (const [rank, severity] of severities.entries()) {
      const json = parseReport((await runCli(['--format', 'json', ...from, severity], { stdin })).stdout);
      const pretty = await runCli([...from, severity], { stdin });
      const findings = json.files[0]!.findings;
      assert.ok(
        findings.every((finding) => severities.indexOf(finding.severity) <= rank),
        severity,
      );
      assert.equal(
        lines(pretty.stdout).filter((line) => line.startsWith('x.ccmcmd:')).length,
        findings.length,
      );
      assert.equal(pretty.code, 1);
      counts.push(findings.length);
    }
    const [error, warning, information, hint] = counts as [number, number, number, number];
    assert.ok(0 < error && error < warning && warning <= information && information < hint, String(counts));
    const unasked = await runCli(['--format', 'json', '--stdin', '--stdin-filename', 'x.ccmcmd'], { stdin });
    assert.equal(parseReport(unasked.stdout).files[0]!.findings.length, information);
  });

  it('shows the help for what asks for it in cmd.exe', async () => {
    const { code, stdout } = await runCli(['/?']);
    assert.match(stdout, /^Usage: ccmsetup-lint /);
    assert.equal(code, 0);
  });

  it('explains a rule without the notes of its page', async () => {
    const { stdout } = await runCli(['explain', 'aad-pair']);
    assert.match(stdout, /^# aad-pair\n/);
    assert.doesNotMatch(stdout, /<!--|All rules/);
    assert.match(stdout, /\S\n$/);
  });
});
