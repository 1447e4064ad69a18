/** `@FILE`: arguments from a file. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const right = '/mp:mp1.fabrikam.com SMSSITECODE=P01\n';

async function linted(args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout, stderr } = await runCli(args, { cwd });
  assert.equal(stderr, '');
  return parseReport(stdout).files.map((file) => file.path);
}

describe('ccmsetup-lint: files of arguments', () => {
  const files = {
    'a b.ccmcmd': right,
    'ä.ccmcmd': right,
    ' c.ccmcmd': right,
    '@d.ccmcmd': right,
    '"e".ccmcmd': right,
    'f.ccmcmd': right,
  };

  it('are one argument a line, as it stands', () =>
    withFiles(
      {
        ...files,
        list: '--format\r\njson\r\n\r\n  \na b.ccmcmd\nä.ccmcmd\n" c.ccmcmd"\n"@d.ccmcmd"\n"e".ccmcmd',
      },
      async (cwd) => {
        assert.deepEqual(await linted(['@list', 'f.ccmcmd'], cwd), [
          'a b.ccmcmd',
          'ä.ccmcmd',
          ' c.ccmcmd',
          '@d.ccmcmd',
          '"e".ccmcmd',
          'f.ccmcmd',
        ]);
      },
    ));

  it('can be UTF-16, as PowerShell writes it', () =>
    withFiles(
      { ...files, list: Buffer.from('\uFEFF--format\r\njson\r\nä.ccmcmd\r\n', 'utf16le') },
      async (cwd) => {
        assert.deepEqual(await linted(['@list'], cwd), ['ä.ccmcmd']);
      },
    ));

  it('can name a command', () =>
    withFiles({ list: 'explain\nsite-code-format\n' }, async (cwd) => {
      const { code, stdout } = await runCli(['@list'], { cwd });
      assert.equal(code, 0);
      assert.match(stdout, /site-code-format/);
    }));

  it('are files to lint behind -- and behind ./', () =>
    withFiles(files, async (cwd) => {
      assert.deepEqual(await linted(['--format', 'json', './@d.ccmcmd'], cwd), ['./@d.ccmcmd']);
      assert.deepEqual(await linted(['--format', 'json', '--', '@d.ccmcmd'], cwd), ['@d.ccmcmd']);
    }));

  const refused: readonly [name: string, argument: string, says: string][] = [
    ['a missing one', '@none', 'none: no such file or folder; check the name'],
    [
      'one that names another',
      '@outer',
      'outer: line 2 names another file with arguments; write its lines here; if a name begins with @, put it in double quotes',
    ],
    [
      'a folder',
      '@folder',
      'folder: is a folder, and @ stands before the name of a file with arguments; name a file',
    ],
    [
      'a binary one',
      '@binary',
      'binary: is a binary file; write one argument per line, as UTF-8 or as UTF-16 with a byte order mark',
    ],
  ];
  for (const [name, argument, says] of refused)
    it(`refuse ${name}`, () =>
      withFiles({ outer: 'f.ccmcmd\n@list\n', list: 'f.ccmcmd\n', binary: Buffer.alloc(9) }, async (cwd) => {
        mkdirSync(path.join(cwd, 'folder'));
        const { code, stdout, stderr } = await runCli([argument], { cwd });
        assert.equal(stderr, `ccmsetup-lint: ${says}\n`);
        assert.equal(stdout, '');
        assert.equal(code, 2);
      }));
});
