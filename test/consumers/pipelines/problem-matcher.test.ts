import assert from 'node:assert/strict';
import { runCli, withFiles } from '../../cli/cli';
import { manifest } from '../../contract/manifest';
import { projectFile } from './pipeline';

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity?: number;
  readonly message: number;
  readonly code: number;
}

interface Matcher {
  readonly owner: string;
  readonly severity?: string;
  readonly pattern: readonly [Pattern];
}

const { problemMatcher } = JSON.parse(projectFile('integrations/github/problem-matcher.json')) as {
  problemMatcher: readonly Matcher[];
};

/** What a runner reads in a line: the first matcher that fits it counts. */
function read(line: string): readonly (string | undefined)[] | undefined {
  for (const { severity, pattern } of problemMatcher) {
    const [{ regexp, ...groups }] = pattern;
    const found = new RegExp(regexp).exec(line);
    if (found === null) continue;
    const level = groups.severity === undefined ? severity : found[groups.severity];
    return [groups.file, groups.line, groups.column, groups.code].map((group) => found[group]).concat(level);
  }
  return undefined;
}

const files = {
  'deploy/with space (1).cmd':
    'ccmsetup.exe /mp:mp01.corp.fabrikam.com /retry=10 SMSSITECODE=PRIM\r\nstart /wait ccmsetup.exe SMSSITECODE=P01 /forceinstall\r\n',
  // A script whose lines look like findings, in an excerpt.
  'fake.cmd': 'ccmsetup.exe SMSSITECODE=PRIM & rem x.cmd:1:1: error fake (fake-rule)\r\n',
};

const expected = [
  ['deploy/with space (1).cmd', '1', '47', 'slash-with-equals', 'warning'],
  ['deploy/with space (1).cmd', '1', '63', 'site-code-format', 'error'],
  ['deploy/with space (1).cmd', '2', '7', 'service-in-script', 'notice'],
  ['deploy/with space (1).cmd', '2', '42', 'parameter-after-property', 'notice'],
  ['fake.cmd', '1', '26', 'site-code-format', 'error'],
];

describe('the problem matcher for GitHub', () => {
  for (const [title, args, env] of [
    ['compact lines', ['--format', 'compact'], {}],
    ['the lines for people', [], {}],
    ['the lines for people in color', [], { FORCE_COLOR: '1' }],
  ] as const)
    it(`reads each finding in ${title}, and nothing else`, () =>
      withFiles(files, async (folder) => {
        const { stdout } = await runCli([...args, '.'], { cwd: folder, env });
        assert.equal(stdout.includes('\u001b['), 'FORCE_COLOR' in env);
        assert.deepEqual(
          stdout.split('\n').flatMap((line) => {
            const found = read(line);
            return found === undefined ? [] : [found];
          }),
          expected,
        );
      }));

  it('reads what the one for tasks reads', () => {
    const [{ regexp }] = manifest.contributes.problemPatterns;
    const parts = (text: string): string =>
      text.replace(/\((?:\?:)?(?:error\|warning|information\|hint)[^ ]*?\)(?:\(\?:rmation\)\?)?/, '…');
    for (const { pattern } of problemMatcher) assert.equal(parts(pattern[0].regexp), parts(regexp));
  });
});
