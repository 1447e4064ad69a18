/** `ccmsetup-lint --statistics`. */
import assert from 'node:assert/strict';
import { runCli, withFiles } from './cli';

const files = {
  'a.ccmcmd': 'ccmsetup.exe /mp=mp01.corp.fabrikam.com SMSSITECODE=PRIM\n',
  'b.cmd':
    'ccmsetup.exe /mp=mp01.corp.fabrikam.com SMSSITECODE=P01\r\nccmsetup.exe /mp=mp02.corp.fabrikam.com SMSSITECODE=P01\r\n',
};

describe('ccmsetup-lint: statistics', () => {
  it('count the findings of each rule, the most frequent first', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['--statistics', '--severity', 'warning', '.'], { cwd });
      const [head, first, second, ...rest] = stdout.split('\n');
      assert.match(head!, /^COUNT {2}FILES {2}FIXABLE {2}SEVERITY {2}RULE +FINDS$/);
      assert.match(first!, /^3 +2 +3 +warning +slash-with-equals {2}\S/);
      assert.match(second!, /^1 +1 +0 +error +site-code-format +\S/);
      assert.deepEqual(rest, ['', '1 error, 3 warnings in 2 files (3 command lines)', '']);
      assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
    }));

  it('are JSON for programs, and can go to a file', () =>
    withFiles(files, async (cwd) => {
      const args = ['--statistics', '--severity', 'warning', '--format', 'json', '.'];
      const { stdout } = await runCli(args, { cwd });
      assert.deepEqual(JSON.parse(stdout), {
        version: 1,
        statistics: [
          { rule: 'slash-with-equals', severity: 'warning', count: 3, files: 2, fixable: 3 },
          { rule: 'site-code-format', severity: 'error', count: 1, files: 1, fixable: 0 },
        ],
        summary: {
          ...{ files: 2, commandLines: 3, error: 1, warning: 3, information: 0, hint: 0 },
          unchanged: 0,
          baselined: 0,
          suppressed: 0,
          stale: 0,
        },
      });
    }));

  it('are short where nothing was found', () =>
    withFiles({ 'a.ccmcmd': '# nothing\n' }, async (cwd) => {
      const { code, stdout } = await runCli(['--statistics', '.'], { cwd });
      assert.deepEqual({ code, stdout }, { code: 0, stdout: 'No findings in 1 file (0 command lines)\n' });
    }));

  for (const [args, says] of [
    [
      ['--format', 'sarif'],
      /--statistics works with --format pretty and --format json, not with --format sarif/,
    ],
    [['--review'], /not with --review/],
    [['--show-files'], /--statistics and --show-files don't work together/],
  ] as const)
    it(`refuse ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runCli(['--statistics', ...args, '.']);
      assert.match(stderr, says);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    });
});
