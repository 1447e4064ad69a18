/** The help, and what is told to those who mistype. */
import assert from 'node:assert/strict';
import { runCli, withFiles } from './cli';

const right = 'ccmsetup.exe SMSSITECODE=ABC\n';

describe('ccmsetup-lint: help', () => {
  it('shows the options in groups', async () => {
    const { stdout } = await runCli(['--help']);
    const headings = Array.from(stdout.matchAll(/^(\w[\w ]*):$/gm), ([, heading]) => heading);
    assert.deepEqual(headings, [
      ...['Arguments', 'Files', 'Findings', 'Fixing', 'Output', 'Other', 'Exit codes', 'Other commands'],
    ]);
    assert.doesNotMatch(stdout, /^Options:/m);
    assert.equal((await runCli(['help'])).stdout, stdout);
  });

  it('fits the width of a terminal', async () => {
    const topics = [
      'exit-codes',
      'configuration',
      'formats',
      'severities',
      'suppressing',
      'baseline',
      'review',
    ];
    for (const args of [['--help'], ...topics.map((topic) => ['help', topic])]) {
      const { stdout } = await runCli(args);
      const wide = stdout.split('\n').filter((line) => line.length > 110);
      assert.deepEqual(wide, [], args.join(' '));
    }
  });

  it('names each command with its own help', async () => {
    const { stdout } = await runCli(['--help']);
    const [, list = ''] = stdout.split('Other commands:\n');
    const names = Array.from(list.matchAll(/^ {2}ccmsetup-lint ([a-z]+) /gm), ([, name = '']) => name);
    assert.ok(names.includes('explain') && names.includes('format') && names.includes('help'));
    for (const name of names) {
      const own = await runCli([name, '--help']);
      assert.match(own.stdout, new RegExp(`^Usage: ccmsetup-lint ${name} `), name);
      assert.equal(own.stderr, '');
      assert.equal(own.code, 0);
      if (name !== 'help') assert.deepEqual(await runCli(['help', name]), own);
    }
  });

  it('has the topics that it lists', async () => {
    const { stdout } = await runCli(['help', '--help']);
    const [, list = ''] = stdout.split('Topics:\n');
    const names = Array.from(list.matchAll(/^ {2}([a-z-]+) /gm), ([, name = '']) => name);
    assert.ok(names.length >= 4);
    for (const name of names) {
      const { code, stdout: text, stderr } = await runCli(['help', name]);
      assert.ok(text.length > 200 && text.endsWith('.\n'), name);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    }
  });

  const mistakes: readonly [name: string, args: readonly string[], says: RegExp][] = [
    [
      'a misspelt topic',
      ['help', 'exitcodes'],
      /there is no topic "exitcodes"; did you mean .* help exit-codes\?/,
    ],
    [
      'an unknown topic, with the list of all',
      ['help', 'foo'],
      /^ccmsetup-lint: there is no topic "foo"\nTopics:\n {2}exit-codes [^]*\n {2}review /,
    ],
    [
      'a misspelt command',
      ['explian', 'aad-pair'],
      /no command or file "explian"; did you mean: .* explain\n/,
    ],
    [
      'a command of other linters',
      ['check', 'deploy'],
      /no command or file "check"; did you mean: ccmsetup-lint FILES\n/,
    ],
    [
      'a misspelt option',
      ['--serverity', 'error', '.'],
      /unknown option '--serverity'\n\(Did you mean --severity\?\)/,
    ],
    [
      'a misspelt option of a command',
      ['format', '--chek', '.'],
      /\(Did you mean --check\?\)\nTry: ccmsetup-lint format --help/,
    ],
  ];
  for (const [name, args, says] of mistakes) {
    it(`knows what is meant by ${name}`, async () => {
      const { code, stdout, stderr } = await runCli(args);
      assert.match(stderr, says);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    });
  }

  it('lints files that are called like a command, or nearly so', () =>
    withFiles({ 'explain/a.ccmcmd': right, 'explian/a.ccmcmd': right }, async (cwd) => {
      const lints = /^No findings in 1 file \(1 command line\)\n$/;
      assert.match((await runCli(['--severity', 'error', './explain'], { cwd })).stdout, lints);
      assert.match((await runCli(['explian', '--severity', 'error'], { cwd })).stdout, lints);
    }));
});
