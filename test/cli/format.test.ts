/** `ccmsetup-lint format` and `--format-check`. */
import assert from 'node:assert/strict';
import { linkSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCli, withFiles } from './cli';

const wrong = '# ä\nccmsetup.exe SMSSITECODE=P01   /logon';
const right = '# ä\nccmsetup.exe\n  /logon\n  SMSSITECODE=P01\n';
const read = (folder: string, name: string): Buffer => readFileSync(path.join(folder, name));

describe('ccmsetup-lint format', () => {
  it('formats the files of a folder, and says which', () =>
    withFiles({ 'a/x.ccmcmd': wrong, 'a/b/y.ccmcmd': right, 'a/z.ps1': wrong }, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['format', 'a'], { cwd });
      assert.deepEqual([code, stdout, stderr], [0, 'a/x.ccmcmd\nFormatted 1 of 2 files\n', '']);
      assert.equal(read(cwd, 'a/x.ccmcmd').toString(), right);
      assert.equal(read(cwd, 'a/z.ps1').toString(), wrong);
      assert.deepEqual(readdirSync(path.join(cwd, 'a')).sort(), ['b', 'x.ccmcmd', 'z.ps1']);
      const again = await runCli(['format', 'a'], { cwd });
      assert.deepEqual([again.code, again.stdout], [0, 'Formatted 0 of 2 files\n']);
    }));

  const encodings: readonly [name: string, make: (text: string) => Buffer][] = [
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['windows-1252', (text) => Buffer.from(text, 'latin1')],
    ['CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ];
  for (const [name, make] of encodings)
    it(`keeps ${name}`, () =>
      withFiles({ 'x.ccmcmd': make(wrong) }, async (cwd) => {
        const { code, stderr } = await runCli(['format', 'x.ccmcmd'], { cwd });
        assert.deepEqual([code, stderr], [0, '']);
        assert.deepEqual(read(cwd, 'x.ccmcmd'), make(right));
        assert.equal((await runCli(['--format-check', 'x.ccmcmd'], { cwd })).code, 0);
      }));

  it('leaves files of other formats alone, and says so of those that are named', () =>
    withFiles({ 'x.ps1': wrong, 'y.ccmcmd': wrong, 'z/a.txt': '' }, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['format', 'x.ps1', 'y.ccmcmd', 'z'], { cwd });
      assert.equal(code, 2);
      assert.equal(stdout, 'y.ccmcmd\nFormatted 1 of 1 file\n');
      assert.equal(
        stderr,
        "ccmsetup-lint: x.ps1: isn't a .ccmcmd file, and only those are formatted; leave it out, or name its folder\n" +
          'ccmsetup-lint: z: has no .ccmcmd file; check the name of the folder\n',
      );
      assert.equal(read(cwd, 'x.ps1').toString(), wrong);
    }));

  it('leaves files alone that the configuration ignores', () =>
    withFiles(
      { '.ccmsetuprc.json': '{ "ignore": ["old/**"] }', 'old/x.ccmcmd': wrong, 'y.ccmcmd': wrong },
      async (cwd) => {
        const { stdout, stderr } = await runCli(['format', '.'], { cwd });
        const skipped = 'Skipped 1 file that the configuration ignores\n';
        assert.deepEqual([stdout, stderr], [`y.ccmcmd\nFormatted 1 of 1 file\n${skipped}`, '']);
        assert.equal(read(cwd, 'old/x.ccmcmd').toString(), wrong);
        const all = await runCli(['--format-check', '.'], { cwd });
        assert.deepEqual([all.code, all.stdout], [0, `1 file is formatted\n${skipped}`]);
        const named = await runCli(['format', '--check', 'old/x.ccmcmd'], { cwd });
        assert.deepEqual([named.code, named.stdout], [0, skipped]);
        const args = ['format', '--stdin', '--stdin-filename', 'old/x.ccmcmd'];
        assert.equal((await runCli(args, { cwd, stdin: wrong })).stdout, wrong);
      },
    ));

  it('tells of a configuration that is not right', () =>
    withFiles({ '.ccmsetuprc.json': '{ "ignored": [] }', 'y.ccmcmd': right }, async (cwd) => {
      const { code, stderr } = await runCli(['format', '.'], { cwd });
      assert.equal(code, 0);
      assert.equal(
        stderr,
        'ccmsetup-lint: .ccmsetuprc.json: has mistakes, so not all of it counts; run ccmsetup-lint to see them\n',
      );
    }));

  it('writes nothing into a file whose bytes would be lost', () => {
    const bytes = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(`${wrong} `), Buffer.of(0xff)]);
    return withFiles({ 'x.ccmcmd': bytes }, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['format', 'x.ccmcmd'], { cwd });
      assert.deepEqual([code, stdout], [2, 'Formatted 0 of 1 file\n']);
      assert.match(stderr, /x\.ccmcmd: wasn't changed because some of its bytes aren't valid/);
      assert.deepEqual(read(cwd, 'x.ccmcmd'), bytes);
    });
  });

  it('says why a file cannot be written', () =>
    withFiles({ 'x.ccmcmd': wrong }, async (cwd) => {
      linkSync(path.join(cwd, 'x.ccmcmd'), path.join(cwd, 'y.txt'));
      const { code, stdout, stderr } = await runCli(['format', 'x.ccmcmd'], { cwd });
      assert.deepEqual([code, stdout], [2, 'Formatted 0 of 1 file\n']);
      assert.match(stderr, /x\.ccmcmd: wasn't changed because it has other names \(hard links\)/);
      assert.equal(read(cwd, 'y.txt').toString(), wrong);
    }));

  it('formats standard input', async () => {
    const args = ['format', '--stdin', '--stdin-filename', 'x.ccmcmd'];
    assert.deepEqual(await runCli(args, { stdin: wrong }), { code: 0, stdout: right, stderr: '' });
    const marked = await runCli(args, { stdin: `\uFEFF${wrong}` });
    assert.equal(marked.stdout, `\uFEFF${right}`);
    const damaged = await runCli(args, { stdin: Buffer.of(0xef, 0xbb, 0xbf, 0xff) });
    assert.deepEqual([damaged.code, damaged.stdout], [2, '']);
    const script = await runCli(['format', '--stdin', '--stdin-filename', 'x.ps1'], { stdin: wrong });
    assert.deepEqual([script.code, script.stdout], [2, '']);
    assert.match(script.stderr, /x\.ps1: isn't a \.ccmcmd file/);
  });

  it('has help', async () => {
    const { code, stdout } = await runCli(['format', '--help']);
    assert.equal(code, 0);
    for (const word of [
      'Usage: ccmsetup-lint format [options] [FILES...]',
      '--check',
      '--stdin',
      'Exit codes:',
    ])
      assert.ok(stdout.includes(word), word);
  });

  it('says what is missing', async () => {
    const { code, stderr } = await runCli(['format']);
    assert.equal(code, 2);
    assert.match(stderr, /^ccmsetup-lint: nothing to format; name files or folders, or use --stdin\n/);
    assert.match(
      (await runCli(['format', '--fix'])).stderr,
      /unknown option '--fix'\nTry: ccmsetup-lint format --help/,
    );
  });
});

describe('ccmsetup-lint --format-check', () => {
  const files = { 'x.ccmcmd': wrong, 'y.ccmcmd': right, 'z.ccmcmd': 'ccmsetup.exe   /logon\n' };

  it('names the files that are not formatted, and changes none', () =>
    withFiles(files, async (cwd) => {
      const told =
        "x.ccmcmd isn't formatted\nz.ccmcmd isn't formatted\n2 of 3 files aren't formatted; to do it, run: ccmsetup-lint format\n";
      for (const args of [
        ['--format-check', '.'],
        ['format', '--check', '.'],
      ]) {
        const { code, stdout, stderr } = await runCli(args, { cwd });
        assert.deepEqual([code, stdout, stderr], [1, told, '']);
      }
      assert.equal(read(cwd, 'x.ccmcmd').toString(), wrong);
      await runCli(['format', '.'], { cwd });
      const { code, stdout } = await runCli(['--format-check', '.'], { cwd });
      assert.deepEqual([code, stdout], [0, 'All 3 files are formatted\n']);
    }));

  it('is red for what is not formatted before what could not be read', () =>
    withFiles(files, async (cwd) => {
      const both = await runCli(['--format-check', 'x.ccmcmd', 'none.ccmcmd'], { cwd });
      assert.equal(both.code, 1);
      const missing = await runCli(['--format-check', 'y.ccmcmd', 'none.ccmcmd'], { cwd });
      assert.deepEqual([missing.code, missing.stdout], [2, '1 file is formatted\n']);
      assert.match(missing.stderr, /none\.ccmcmd: no such file or folder/);
    }));

  it('looks at standard input', async () => {
    const args = ['--format-check', '--stdin', '--stdin-filename', 'x.ccmcmd'];
    assert.equal((await runCli(args, { stdin: right })).code, 0);
    const { code, stdout } = await runCli(args, { stdin: wrong });
    assert.equal(code, 1);
    assert.match(stdout, /^x\.ccmcmd isn't formatted\n/);
  });

  it('goes with none of the options for findings', async () => {
    const fix = await runCli(['--format-check', '--fix', '.']);
    assert.deepEqual([fix.code, fix.stdout], [2, '']);
    assert.match(fix.stderr, /--format-check changes nothing and doesn't work with --fix/);
    for (const [option, ...value] of [['--format', 'json'], ['--severity', 'error'], ['--no-suppress']]) {
      const { code, stdout, stderr } = await runCli(['--format-check', option!, ...value, '.']);
      assert.deepEqual([code, stdout], [2, '']);
      const wanted = `ccmsetup-lint: --format-check reports no findings and doesn't work with ${option!}\n`;
      assert.ok(stderr.startsWith(wanted), stderr);
    }
  });
});
