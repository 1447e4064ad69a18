/** Which files are linted, and what is said about those that cannot be. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const wrong = 'ccmsetup.exe SMSSITECODE=PRIM\n';
const right =
  'CCMSETUPCMD="CCMHOSTNAME=contoso.cloudapp.net/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=ABC"\n';

/** The paths that were linted, in order. */
async function linted(args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout, stderr } = await runCli(['--format', 'json', ...args], { cwd });
  assert.equal(stderr, '');
  return parseReport(stdout).files.map((file) => file.path);
}

describe('ccmsetup-lint: inputs', () => {
  const tree = {
    'b.ccmcmd': right,
    'B.ccmcmd': right,
    'a.tex': wrong,
    LICENSE: wrong,
    'a/z.ccmcmd': right,
    'a/deep/er/x.CCMCMD': right,
    'a-b/x.ccmcmd': right,
    'c.ps1': 'Get-Date',
    'node_modules/m/x.ccmcmd': wrong,
    'a/node_modules/x.ccmcmd': wrong,
    '.git/x.ccmcmd': wrong,
    '.github/x.ccmcmd': right,
    'node_modules.ccmcmd': right,
  };

  it('walks folders by name and lints what it knows', () =>
    withFiles(tree, async (cwd) => {
      const expected = [
        '.github/x.ccmcmd',
        'B.ccmcmd',
        'a/deep/er/x.CCMCMD',
        'a/z.ccmcmd',
        'a-b/x.ccmcmd',
        'b.ccmcmd',
        'c.ps1',
        'node_modules.ccmcmd',
      ];
      assert.deepEqual(await linted(['.'], cwd), expected);
      assert.deepEqual(
        await linted(['./'], cwd),
        expected.map((name) => `./${name}`),
      );
      assert.deepEqual(
        await linted([cwd], cwd),
        expected.map((name) => `${cwd}/${name}`),
      );
    }));

  it('shows paths as they were given', () =>
    withFiles(tree, async (cwd) => {
      const paths = ['./b.ccmcmd', 'a/../a/z.ccmcmd', 'a/deep/'];
      assert.deepEqual(await linted(paths, cwd), ['./b.ccmcmd', 'a/../a/z.ccmcmd', 'a/deep/er/x.CCMCMD']);
    }));

  it('lints a file once that is named twice', () =>
    withFiles(tree, async (cwd) => {
      assert.deepEqual(await linted(['a/z.ccmcmd', 'a', './a/z.ccmcmd'], cwd), [
        'a/z.ccmcmd',
        'a/deep/er/x.CCMCMD',
      ]);
    }));

  it('lints a named file in a folder that it would not walk into', () =>
    withFiles({ 'node_modules/x.ccmcmd': right }, async (cwd) => {
      assert.deepEqual(await linted(['node_modules/x.ccmcmd'], cwd), ['node_modules/x.ccmcmd']);
      assert.deepEqual(await linted(['node_modules'], cwd), ['node_modules/x.ccmcmd']);
    }));

  it('finds its way out of folders that lead back to themselves', () =>
    withFiles({ 'a/x.ccmcmd': right }, async (cwd) => {
      symlinkSync('..', path.join(cwd, 'a/up'), 'junction');
      symlinkSync('x.ccmcmd', path.join(cwd, 'a/again.ccmcmd'));
      symlinkSync('nowhere', path.join(cwd, 'a/broken.ccmcmd'));
      assert.deepEqual(await linted(['.'], cwd), ['a/x.ccmcmd']);
      assert.deepEqual(await linted(['a/up/a/again.ccmcmd'], cwd), ['a/up/a/again.ccmcmd']);
    }));

  const refused: readonly [name: string, file: string, says: string][] = [
    ['a missing file', 'missing.ccmcmd', 'no such file or folder; check the name'],
    ['a path through a file', 'good.ccmcmd/x', 'no such file or folder; check the name'],
    ['a wildcard', '*.none', 'no file fits this pattern; check it, and the folder that it starts from'],
    ['a wildcard in no folder', 'none/*.ccmcmd', 'no such file or folder; check the name'],
    ['a link to itself', 'loop.ccmcmd', 'is a link that leads back to itself; name the file itself'],
    [
      'an unknown format',
      'notes.unknown',
      "isn't in a known format; give the text to --stdin, with a --stdin-filename that ends as its format does",
    ],
    [
      'a binary file',
      'binary.ccmcmd',
      'is a binary file; if it is text, save it as UTF-8, or as UTF-16 with a byte order mark',
    ],
    ['a name that draws', 'a\u001B[31m\nb.ccmcmd', 'no such file or folder; check the name'],
  ];
  for (const [name, file, says] of refused) {
    it(`says what is wrong with ${name} and lints the others`, () =>
      withFiles(
        {
          'good.ccmcmd': right,
          'bad.ccmcmd': wrong,
          'notes.unknown': wrong,
          'binary.ccmcmd': Buffer.concat([Buffer.from(wrong), Buffer.alloc(1)]),
        },
        async (cwd) => {
          symlinkSync('loop.ccmcmd', path.join(cwd, 'loop.ccmcmd'));
          const shown = file.replace('\u001B', '\u241B').replace('\n', '\u240A');
          const alone = await runCli(['--severity', 'error', file, 'good.ccmcmd'], { cwd });
          assert.equal(alone.stderr, `ccmsetup-lint: ${shown}: ${says}\n`);
          assert.equal(alone.stdout, 'No findings in 1 file (1 command line)\n');
          assert.equal(alone.code, 2);
          const withError = await runCli([file, 'bad.ccmcmd'], { cwd });
          assert.equal(withError.stderr, alone.stderr);
          assert.match(withError.stdout, /^bad\.ccmcmd:1:26 error /);
          assert.equal(withError.code, 1);
        },
      ));
  }

  it('does not take an empty name for the current folder', () =>
    withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
      const { code, stdout, stderr } = await runCli([''], { cwd });
      assert.equal(stderr, 'ccmsetup-lint: "": isn\'t a name; check the variable it comes from\n');
      assert.equal(stdout, '');
      assert.equal(code, 2);
    }));

  it('refuses what is neither a file nor a folder', async function () {
    if (process.platform === 'win32') {
      // There a named pipe has no path in a folder, so the null device stands for it.
      const { code, stderr } = await runCli(['\\\\.\\NUL']);
      assert.match(stderr, /^ccmsetup-lint: .*: .*; .*\n$/);
      assert.equal(code, 2);
      return;
    }
    await withFiles({}, async (cwd) => {
      const server = createServer().listen(path.join(cwd, 'socket.ccmcmd'));
      await once(server, 'listening');
      const { code, stderr } = await runCli(['socket.ccmcmd'], { cwd });
      server.close();
      await once(server, 'close');
      assert.equal(
        stderr,
        'ccmsetup-lint: socket.ccmcmd: is neither a file nor a folder; name a text file or a folder\n',
      );
      assert.equal(code, 2);
    });
  });

  it('takes a binary file in a folder for none that was meant, but says so', () =>
    withFiles({ 'a.ccmcmd': Buffer.alloc(64), 'b.ccmcmd': right }, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['--severity', 'error', '.'], { cwd });
      assert.match(stderr, /^ccmsetup-lint: a\.ccmcmd: is a binary file; .*\n$/);
      assert.equal(stdout, 'No findings in 1 file (1 command line)\n');
      assert.equal(code, 0);
    }));

  it('lints an empty folder and an empty file', () =>
    withFiles({ 'x.ccmcmd': '' }, async (cwd) => {
      mkdirSync(path.join(cwd, 'empty'));
      const { code, stderr } = await runCli(['empty'], { cwd });
      assert.equal(
        stderr,
        'ccmsetup-lint: empty: has no file of a known format; check the name of the folder\n',
      );
      assert.equal(code, 0);
      assert.deepEqual(await linted(['x.ccmcmd'], cwd), ['x.ccmcmd']);
    }));

  it('reads standard input and no file of that name', () =>
    withFiles({ 'x.ccmcmd': right }, async (cwd) => {
      const args = ['--stdin', '--stdin-filename', 'x.ccmcmd'];
      const { code, stdout, stderr } = await runCli(args, { cwd, stdin: wrong });
      assert.equal(stderr, '');
      assert.match(stdout, /^x\.ccmcmd:1:26 error /);
      assert.equal(code, 1);
    }));

  it('refuses standard input of an unknown format, or binary', async () => {
    const unknown = await runCli(['--stdin', '--stdin-filename', 'x.unknown'], { stdin: wrong });
    assert.equal(unknown.code, 2);
    assert.equal(
      unknown.stderr,
      "ccmsetup-lint: x.unknown: isn't in a known format; end the --stdin-filename as its format does\n",
    );
    const binary = await runCli(['--stdin', '--stdin-filename', 'x.ccmcmd'], { stdin: Buffer.alloc(8) });
    assert.equal(binary.code, 2);
    assert.match(binary.stderr, /^ccmsetup-lint: x\.ccmcmd: is a binary file; /);
  });
});
