/** Which files of folders are linted: patterns, what git ignores, links, and what disappears. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runWith, systemError } from '../support/run-command';
import { runCli, withFiles, type RunOptions } from './cli';
import { parseReport } from './json-contract';

const right = '/mp:mp1.fabrikam.com SMSSITECODE=P01\n';

/** The paths that were linted, in order. */
async function linted(args: readonly string[], cwd: string, options: RunOptions = {}): Promise<string[]> {
  const { stdout, stderr } = await runCli(['--format', 'json', ...args], { cwd, ...options });
  assert.equal(stderr, '');
  return parseReport(stdout).files.map((file) => file.path);
}

/** Files that all have the same text. */
function all(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, right]));
}

/** Makes a folder a repository, as far as it matters here. */
function repository(folder: string): void {
  mkdirSync(path.join(folder, '.git/info'), { recursive: true });
}

describe('ccmsetup-lint: patterns', () => {
  const tree = all('a.ccmcmd', 'b/c.CCMCMD', 'b/d/e.ccmcmd', 'b/f.txt', 'x[1].ccmcmd', 'deploy-1/g.ccmcmd');

  const cases: readonly [pattern: string, fits: readonly string[]][] = [
    ['*.ccmcmd', ['a.ccmcmd', 'x[1].ccmcmd']],
    ['**/*.ccmcmd', ['a.ccmcmd', 'b/c.CCMCMD', 'b/d/e.ccmcmd', 'deploy-1/g.ccmcmd', 'x[1].ccmcmd']],
    ['b/*', ['b/c.CCMCMD', 'b/d/e.ccmcmd', 'b/f.txt']],
    ['./b/*.{txt,ccmcmd}', ['./b/c.CCMCMD', './b/f.txt']],
    ['deploy-?', ['deploy-1/g.ccmcmd']],
    ['b/../[ab].ccmcmd', ['b/../a.ccmcmd']],
    ['x[1].ccmcmd', ['x[1].ccmcmd']],
    ['x[[]1].ccmcmd', ['x[1].ccmcmd']],
  ];
  for (const [pattern, fits] of cases)
    it(`fits ${pattern}`, () =>
      withFiles(tree, async (cwd) => {
        assert.deepEqual(await linted([pattern], cwd), fits);
      }));

  it('fits an absolute pattern', () =>
    withFiles(tree, async (cwd) => {
      assert.deepEqual(await linted([`${cwd}/b/*.txt`], cwd), [`${cwd}/b/f.txt`]);
    }));
});

describe('ccmsetup-lint: files that are left alone', () => {
  it('takes what --ignore says from folders and from named files', () =>
    withFiles(all('a.ccmcmd', 'old/b.ccmcmd', 'c/old/d.ccmcmd', 'c/e.bak.ccmcmd'), async (cwd) => {
      assert.deepEqual(await linted(['--ignore', 'old/', '--ignore', '*.bak.ccmcmd', '.'], cwd), [
        'a.ccmcmd',
        'c/old/d.ccmcmd',
      ]);
      assert.deepEqual(await linted(['--ignore', 'c', '--ignore', 'C/**', '.'], cwd), [
        'a.ccmcmd',
        'old/b.ccmcmd',
      ]);
      assert.deepEqual(await linted(['--ignore', '*.bak.ccmcmd', 'c/e.bak.ccmcmd', 'a.ccmcmd'], cwd), [
        'a.ccmcmd',
      ]);
    }));

  it('says what is wrong with a pattern', async () => {
    const { code, stderr } = await runCli(['--ignore', 'a[', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /^ccmsetup-lint: --ignore can't take a\[: A pattern with a "\[" needs /);
  });

  it('reads the .gitignore of each folder, also without a repository', () =>
    withFiles(
      {
        ...all(
          'a.ccmcmd',
          'b.log',
          'keep.log',
          'out/x.ccmcmd',
          'c/out/y.ccmcmd',
          'c/d/z.ccmcmd',
          'c/q.ccmcmd',
        ),
        '.gitignore': '# made here\n/out/\n*.log\n!keep.log\n',
        'c/.gitignore': 'q.*\nd/*\n!d/z.ccmcmd\n',
      },
      async (cwd) => {
        const expected = ['a.ccmcmd', 'c/d/z.ccmcmd', 'c/out/y.ccmcmd', 'keep.log'];
        assert.deepEqual(await linted([], cwd), expected);
        assert.deepEqual(await linted(['--no-gitignore', '.'], cwd), [
          'a.ccmcmd',
          'b.log',
          'c/d/z.ccmcmd',
          'c/out/y.ccmcmd',
          'c/q.ccmcmd',
          'keep.log',
          'out/x.ccmcmd',
        ]);
        // What somebody names is meant.
        assert.deepEqual(await linted(['b.log', 'out', 'c/q.ccmcmd'], cwd), [
          'b.log',
          'out/x.ccmcmd',
          'c/q.ccmcmd',
        ]);
      },
    ));

  it('reads those of the folders above, up to the top of the repository', () =>
    withFiles(
      {
        ...all('in/a/b.log', 'in/a/c.ccmcmd', 'in/a/d.ini'),
        '.gitignore': '*.ini\n',
        'in/.gitignore': '/a/*.log\n',
      },
      async (cwd) => {
        repository(path.join(cwd, 'in'));
        assert.deepEqual(await linted(['.'], path.join(cwd, 'in/a')), ['c.ccmcmd', 'd.ini']);
      },
    ));

  it('reads what a repository and its user exclude, and begins anew in a repository inside', () =>
    withFiles(
      {
        ...all(
          'a.ccmcmd',
          'mine.ccmcmd',
          'theirs.ccmcmd',
          'sub/mine.ccmcmd',
          'sub/theirs.ccmcmd',
          'sub/a.ccmcmd',
        ),
        'home/.gitconfig': '[user]\n\tname = x\n[core] ; here\n\texcludesFile = "~/my ignores"\n',
        'home/my ignores': 'mine.*\nhome\n',
        '.gitignore': 'a.ccmcmd\n',
      },
      async (cwd) => {
        repository(cwd);
        writeFileSync(path.join(cwd, '.git/info/exclude'), 'theirs.*\n');
        repository(path.join(cwd, 'sub'));
        const env = {
          HOME: path.join(cwd, 'home'),
          USERPROFILE: path.join(cwd, 'home'),
          XDG_CONFIG_HOME: '',
        };
        assert.deepEqual(await linted(['.'], cwd, { env }), ['sub/a.ccmcmd', 'sub/theirs.ccmcmd']);
        const xdg = { ...env, HOME: cwd, USERPROFILE: cwd, XDG_CONFIG_HOME: path.join(cwd, 'xdg') };
        mkdirSync(path.join(cwd, 'xdg/git'), { recursive: true });
        writeFileSync(path.join(cwd, 'xdg/git/ignore'), '/sub/\nhome/\n');
        assert.deepEqual(await linted(['.'], cwd, { env: xdg }), ['mine.ccmcmd']);
      },
    ));

  it('says that all files of a folder are ignored', () =>
    withFiles({ ...all('a/b.ccmcmd'), '.gitignore': '*.ccmcmd\n' }, async (cwd) => {
      repository(cwd);
      const { code, stderr } = await runCli(['a'], { cwd });
      assert.equal(
        stderr,
        "ccmsetup-lint: a: has no file of a known format that isn't ignored; look at .gitignore and --ignore, or add --no-gitignore\n",
      );
      assert.equal(code, 0);
    }));
});

describe('ccmsetup-lint: folders', () => {
  it('lints hidden files, and follows no link', () =>
    withFiles(all('.hidden/.x.ccmcmd', 'y.ccmcmd', 'out/z.ccmcmd'), async (cwd) => {
      mkdirSync(path.join(cwd, 'in'));
      symlinkSync('..', path.join(cwd, 'in/up'), 'junction');
      symlinkSync('../out', path.join(cwd, 'in/other'), 'junction');
      symlinkSync('../y.ccmcmd', path.join(cwd, 'in/y.ccmcmd'));
      assert.deepEqual(await linted(['.'], cwd), ['.hidden/.x.ccmcmd', 'out/z.ccmcmd', 'y.ccmcmd']);
      // What is named is meant, also when it is a link.
      assert.deepEqual(await linted(['in/other', 'in/y.ccmcmd'], cwd), ['in/other/z.ccmcmd', 'in/y.ccmcmd']);
    }));

  // Windows has no such names.
  if (process.platform !== 'win32')
    it('fixes files whose names have line breaks and controls, shows each in one line, and goes in no circle', () => {
      const before = 'ccmsetup.exe SMSSITECODE=PRIM /mp=mp1.fabrikam.com\n';
      const names = ['a\nb.ccmcmd', 'd\r\ne/\u001B[31mx.ccmcmd'];
      return withFiles(Object.fromEntries(names.map((name) => [name, before])), async (cwd) => {
        symlinkSync('..', path.join(cwd, 'd\r\ne/up'));
        const { stdout, stderr } = await runCli(['--format', 'compact', '--fix', '.'], { cwd });
        assert.equal(stderr, 'ccmsetup-lint: fixed 4 findings in 2 files\n');
        assert.deepEqual(
          stdout.split('\n').map((line) => line.replace(/:.*/, '')),
          ['a\u240Ab.ccmcmd', 'd\u240D\u240Ae/\u241B[31mx.ccmcmd', ''],
        );
        for (const name of names)
          assert.equal(
            readFileSync(path.join(cwd, name), 'utf8'),
            'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n',
          );
      });
    });

  // Windows has none in folders.
  const pipes = process.platform === 'win32' ? [] : ['opens no pipe'];
  for (const title of pipes)
    it(title, async () => {
      await withFiles(all('b.ccmcmd'), async (cwd) => {
        execFileSync('mkfifo', [path.join(cwd, 'a.ccmcmd')]);
        assert.deepEqual(await linted(['.'], cwd), ['b.ccmcmd']);
        const { code, stderr } = await runCli(['a.ccmcmd'], { cwd });
        assert.match(stderr, /^ccmsetup-lint: a\.ccmcmd: is neither a file nor a folder; /);
        assert.equal(code, 2);
      });
    });

  it('lints the rest when a file disappears', async () => {
    const files = { 'a.ccmcmd': systemError('ENOENT'), 'b.ccmcmd': right };
    const { code, stdout, stderr } = await runWith(['--severity', 'error', '.'], files);
    assert.equal(
      stderr,
      'ccmsetup-lint: a.ccmcmd: was removed or renamed before it could be read; run ccmsetup-lint again\n',
    );
    assert.equal(stdout, 'No findings in 1 file (1 command line)\n');
    assert.equal(code, 2);
  });

  it('lints the rest when a folder disappears', async () => {
    const { code, stdout, stderr } = await runWith(
      ['--severity', 'error', '.'],
      { 'b.ccmcmd': right },
      {
        entries: (folder) => {
          if (folder.endsWith('gone')) throw systemError('ENOENT');
          return [
            { name: 'gone', kind: 'folder' },
            { name: 'b.ccmcmd', kind: 'file' },
          ];
        },
      },
    );
    assert.match(stderr, /^ccmsetup-lint: gone: was removed or renamed before it could be read; .*\n$/);
    assert.equal(stdout, 'No findings in 1 file (1 command line)\n');
    assert.equal(code, 2);
  });
});

describe('ccmsetup-lint: files of its own', () => {
  /** What the disk was asked for in a folder of which it has told what is in it. */
  async function asked(files: Readonly<Record<string, string>>): Promise<string[]> {
    const names: string[] = [];
    const exists = (at: string): boolean => {
      if (path.dirname(at) === path.resolve('/folder')) names.push(path.basename(at));
      return path.basename(at).toLowerCase() === '.ccmsetuprc.json' && files[path.basename(at)] !== undefined;
    };
    await runWith(['.'], files, { exists });
    return names.filter((name) => name.startsWith('.ccmsetup'));
  }

  it('are not looked for where the listing of a folder has none', async () => {
    assert.deepEqual(await asked({ 'a.ccmcmd': right, 'b.ccmcmd': right }), []);
  });

  it('are looked for where it has one, also in another letter case', async () => {
    for (const name of ['.ccmsetuprc.json', '.CcmSetupRC.json'])
      assert.deepEqual([...new Set(await asked({ 'a.ccmcmd': right, [name]: '{}' }))], ['.ccmsetuprc.json']);
  });
});
