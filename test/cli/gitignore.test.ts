/** What is ignored is what git ignores: git itself is asked. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

/** The files that git would add. */
function kept(folder: string): string[] {
  execFileSync('git', ['init', '--quiet'], { cwd: folder, env });
  const args = ['-c', 'core.quotePath=false', 'ls-files', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' })
    .split('\0')
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

async function linted(folder: string): Promise<string[]> {
  const { stdout, stderr } = await runCli(['--format', 'json', '.'], {
    cwd: folder,
    env: { GIT_CONFIG_GLOBAL: '' },
  });
  assert.match(stderr, /^(?:ccmsetup-lint: \.: has no file of a known format that isn't ignored; .*\n)?$/);
  return parseReport(stdout)
    .files.map((file) => file.path)
    .sort();
}

const names = [
  'a.txt',
  'b.txt',
  'ab.txt',
  'a b.txt',
  '#a.txt',
  '!b.txt',
  'A.txt',
  'a[b].txt',
  'é.txt',
  'trailing .txt',
];
const folders = ['', 'a/', 'b/', 'a/b/', 'a/b/c/', 'ab/a/'];
const tree = Object.fromEntries(folders.flatMap((folder) => names.map((name) => [folder + name, ''])));

async function same(ignores: Readonly<Record<string, string>>): Promise<void> {
  await withFiles({ ...tree, ...ignores }, async (cwd) => {
    const folder = path.join(cwd, '.');
    assert.deepEqual(await linted(folder), kept(folder), JSON.stringify(ignores));
  });
}

describe('ccmsetup-lint: .gitignore', function () {
  // Many runs of the command.
  this.timeout(600_000);

  const lines = [
    ['a.txt', '/a/b/', '!a/b'],
    ['*.txt', '!a.txt', '!*/'],
    ['a/*', '!a/b', 'a/b/*', '!a/b/c'],
    ['**/b/*.txt', '!**/b/a*', 'a/**/c'],
    ['a/**', '!a/**/', '!a/b/c/a.txt'],
    ['\\#a.txt', '\\!b.txt', 'a\\ b.txt', '#b.txt'],
    ['[ab].txt', '[!a]b.txt', 'a[[]b].txt', '[[:upper:]].txt'],
    ['?.txt', 'a??.txt', '[a-', 'b.txt\\'],
    ['a.txt   ', 'a\\ b.txt  ', 'trailing\\ .txt', '\t'],
    ['/*', '!/a', '/a/*', '!/a/b'],
    ['**', '!**/a.txt', '!*/'],
    ['a/b', 'c/', '/ab/a/', '!ab/a/a.txt'],
    ['foo**bar', '**a.txt', 'a**', '**/'],
    ['\uFEFFa.txt', '\\a.txt', '\\', '!'],
  ];
  for (const each of lines)
    it(`is read as git reads ${JSON.stringify(each)}`, () => same({ '.gitignore': `${each.join('\n')}\n` }));

  it('counts from the folder that it stands in, the nearest first', () =>
    same({
      '.gitignore': 'a.txt\n/b/\nc\n',
      'a/.gitignore': '!a.txt\n/b/*\r\n!b/c\n',
      'a/b/c/.gitignore': '!/c\na*\n',
    }));

  it('is read as git reads any other', async function () {
    // Fifty processes, one after the other, on a machine that may have much else to do.
    this.timeout(300_000);
    const piece = fc.constantFrom(
      'a',
      'b',
      'c',
      '.txt',
      '*',
      '?',
      '**',
      '/',
      '[ab]',
      '[!a]',
      '\\a',
      ' ',
      '!',
    );
    const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    const file = fc.array(line, { minLength: 1, maxLength: 4 }).map((each) => `${each.join('\n')}\n`);
    await fc.assert(
      fc.asyncProperty(file, file, (top, inner) => same({ '.gitignore': top, 'a/.gitignore': inner })),
      { numRuns: 25 },
    );
  });
});
