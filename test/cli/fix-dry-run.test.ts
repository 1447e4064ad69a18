import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { patchOf } from '../../server/src/cli/writing/patch';
import { runCli, withFiles } from './cli';

const before = 'ccmsetup.exe SMSSITECODE=P01 /mp=mp1.fabrikam.com /logon';
const after = 'ccmsetup.exe /mp:mp1.fabrikam.com /logon SMSSITECODE=P01';

/** Applies a patch as its readers do. */
function apply(cwd: string, patch: string): void {
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd,
    input: patch,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

describe('ccmsetup-lint --fix-dry-run', () => {
  it('prints a patch that git applies, whatever the line breaks, and changes nothing itself', () =>
    withFiles(
      {
        'lf.ccmcmd': `# one\n# two\n# three\n# four\n${before}\n# six\n`,
        'crlf.ccmcmd': `# one\r\n${before}\r\n# three\r\n`,
        'no end.ccmcmd': `# one\n${before}`,
        'bom.ccmcmd': `\uFEFF${before}\n`,
        'sub/\u00E4 b#%.ccmcmd': `# \u00E4\n${before}\n`,
        'right.ccmcmd': `${after}\n`,
      },
      async (cwd) => {
        const names = ['lf.ccmcmd', 'crlf.ccmcmd', 'no end.ccmcmd', 'bom.ccmcmd', 'sub/\u00E4 b#%.ccmcmd'];
        const texts = (): string[] => names.map((name) => readFileSync(path.join(cwd, name), 'utf8'));
        const original = texts();
        const { code, stdout, stderr } = await runCli(['--fix-dry-run', '.'], { cwd });
        assert.equal(stderr, '');
        assert.equal(code, 0);
        assert.deepEqual(texts(), original);
        assert.doesNotMatch(stdout, /right\.ccmcmd/);
        apply(cwd, stdout);
        assert.deepEqual(
          texts(),
          original.map((text) => text.replace(before, after)),
        );
        const again = await runCli(['--fix-dry-run', '.'], { cwd });
        assert.equal(again.stdout, '');
        assert.equal(again.stderr, 'ccmsetup-lint: there is nothing to fix in 6 files\n');
      },
    ));

  it('quotes names as git does', () => {
    const plain = (text: string) => ({ text, secrets: [] });
    const patch = patchOf('a"b\\c d.ccmcmd', { encoding: 'utf-8' }, plain('a\n'), plain('b\n'));
    assert.deepEqual(patch.problems, []);
    assert.equal(
      patch.text,
      '--- "a/a\\"b\\\\c d.ccmcmd"\t\n+++ "b/a\\"b\\\\c d.ccmcmd"\t\n@@ -1,1 +1,1 @@\n-a\n+b\n',
    );
  });

  it('tells of files whose encoding no patch can hold', () =>
    withFiles({}, async (cwd) => {
      writeFileSync(path.join(cwd, 'utf16.ccmcmd'), Buffer.from(`\uFEFF${before}\n`, 'utf16le'));
      const { code, stdout, stderr } = await runCli(['--fix-dry-run', '.'], { cwd });
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /utf16\.ccmcmd: would be changed, but isn't in the patch/);
    }));

  it('refuses what --fix refuses, in the same words', () =>
    withFiles({ 'linked.ccmcmd': `${before}\n`, 'good.ccmcmd': `${before}\n` }, async (cwd) => {
      linkSync(path.join(cwd, 'linked.ccmcmd'), path.join(cwd, 'other.bak'));
      // UTF-8 that ends in the middle of a letter is read as windows-1252, which has no such letter.
      writeFileSync(
        path.join(cwd, 'damaged.ccmcmd'),
        Buffer.concat([Buffer.from(`\uFEFF${before}\n# `), Buffer.from([0xc3]), Buffer.from('x\n')]),
      );
      const preview = await runCli(['--fix-dry-run', '.'], { cwd });
      assert.deepEqual(preview.stdout.match(/^\+\+\+ .*$/gm), ['+++ b/good.ccmcmd']);
      const fixed = await runCli(['--fix', '.'], { cwd });
      const refusals = (text: string): string[] | null => text.match(/^.*wasn't changed because.*$/gm);
      assert.equal(refusals(fixed.stderr)?.length, 2);
      assert.deepEqual(refusals(preview.stderr), refusals(fixed.stderr));
      assert.deepEqual([preview.code, fixed.code], [2, 2]);
    }));

  it('has no files outside of the current folder in the patch, since git would take nothing of it then', () =>
    withFiles({ 'above.ccmcmd': `${before}\n`, 'here/in.ccmcmd': `${before}\n` }, async (folder) => {
      const cwd = path.join(folder, 'here');
      const { code, stdout, stderr } = await runCli(['--fix-dry-run', '..'], { cwd });
      assert.equal(code, 2);
      assert.match(
        stderr,
        /above\.ccmcmd: would be changed, but isn't in the patch, .*outside of the current folder; run in/,
      );
      apply(cwd, stdout);
      assert.equal(readFileSync(path.join(cwd, 'in.ccmcmd'), 'utf8'), `${after}\n`);
      assert.equal(readFileSync(path.join(folder, 'above.ccmcmd'), 'utf8'), `${before}\n`);
    }));

  it('leaves out what would show a secret or give a command, and says so', () => {
    const token = `eyJ${'hbGciOiJSUzI1NiJ9'.repeat(3)}`;
    const gap = '\n# a\n# b\n# c\n# d\n# e\n# f\n# g\n\n';
    const withToken = before.replace('/logon', `/regtoken:${token} /logon`);
    const odd = ['##vso[task.complete]', '\u001B[2J', '\u202E'].map((text) => `# ${text}\n${before}\n`);
    const text = [`${withToken}\n`, `::error::x\n${before}\n`, ...odd, `${before}\n`].join(gap);
    return withFiles({ 'x.ps1': text, '##vso[a].ccmcmd': `${before}\n` }, async (cwd) => {
      const { code, stdout, stderr } = await runCli(['--fix-dry-run', '.'], { cwd });
      // The token is incomplete, which is an error.
      assert.equal(code, 1);
      assert.doesNotMatch(stdout + stderr, /eyJ|##vso|::error|\u001B|\u202E/);
      assert.match(
        stderr,
        /x\.ps1: line 1 would be changed, but isn't in the patch, because a secret is in it/,
      );
      assert.match(stderr, /x\.ps1: line 12 would be changed, but isn't in the patch, because a pipeline/);
      assert.match(stderr, /vso\[a\]\.ccmcmd: would be changed, but isn't in the patch/);
      assert.equal(stderr.trimEnd().split('\n').length, 6);
      apply(cwd, stdout);
      const applied = readFileSync(path.join(cwd, 'x.ps1'), 'utf8');
      assert.equal(applied, text.slice(0, text.lastIndexOf(before)) + `${after}\n`);
    });
  });

  it('fails as --fix would, on what remains', () =>
    withFiles({ 'x.ccmcmd': `${before.replace('P01', 'PRIM')}\n` }, async (cwd) => {
      assert.equal((await runCli(['--fix-dry-run', '.'], { cwd })).code, 1);
    }));

  it('does not work with formats', async () => {
    const { code, stderr } = await runCli(['--fix-dry-run', '--format', 'json', 'samples']);
    assert.equal(code, 2);
    assert.match(stderr, /prints a patch and doesn't work with --format/);
  });
});

describe('ccmsetup-lint --fix=all', () => {
  // The one fix of this rule is not safe: whether the other form is taken isn't documented.
  const line = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 RESETKEYINFORMATION=1\n';

  it('also writes a fix that is not safe where it is the only one, and says of which rules', () =>
    withFiles({ 'x.ccmcmd': line }, async (cwd) => {
      const text = (): string => readFileSync(path.join(cwd, 'x.ccmcmd'), 'utf8');
      await runCli(['--fix', '.'], { cwd });
      assert.equal(text(), line);
      const { code, stderr } = await runCli(['--fix=all', '.'], { cwd });
      assert.equal(code, 0);
      assert.equal(
        stderr,
        'ccmsetup-lint: x.ccmcmd: was fixed (boolean-form); look at the changes before you keep them\n' +
          'ccmsetup-lint: fixed 1 finding in 1 file\n',
      );
      assert.equal(text(), line.replace('=1', '=TRUE'));
      assert.equal(
        (await runCli(['--fix=all', '.'], { cwd })).stderr,
        '',
        'a second run finds nothing to do',
      );
    }));

  it('writes no text that only stands for a value, and says how many fixes need one', () => {
    const open = 'CCMSETUPCMD="SMSSITECODE=P01"\n';
    const says =
      'ccmsetup-lint: 1 fix needs a value that only you know; write it, or list your values under "site" in .ccmsetuprc.json\n';
    return withFiles({ 'x.ccmcmd': open, 'y.ccmcmd': line }, async (cwd) => {
      const text = (name: string): string => readFileSync(path.join(cwd, name), 'utf8');
      const shown = await runCli(['--fix=all', '--fix-dry-run', '.'], { cwd });
      assert.doesNotMatch(shown.stdout, /x\.ccmcmd|YOUR/);
      assert.equal(shown.stderr, says);
      const { stderr } = await runCli(['--fix=all', '.'], { cwd });
      assert.match(stderr, /fixed 1 finding in 1 file\n/);
      assert.ok(stderr.endsWith(says));
      assert.equal(text('x.ccmcmd'), open);
      const none = await runCli(['--fix=all', '--fix-dry-run', '.'], { cwd });
      assert.equal(none.stdout, '');
      assert.equal(none.stderr, `ccmsetup-lint: there is nothing to fix in 2 files\n${says}`);
      writeFileSync(
        path.join(cwd, '.ccmsetuprc.json'),
        '{ "site": { "cmg": ["cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101"] } }',
      );
      await runCli(['--fix=all', '.'], { cwd });
      assert.match(text('x.ccmcmd'), /P01 CCMHOSTNAME=cmg\.fabrikam\.com/);
    });
  });

  it('leaves a finding alone for which there is a choice', () => {
    const choice = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSSITECODE=P01\n';
    return withFiles({ 'x.ccmcmd': choice }, async (cwd) => {
      await runCli(['--fix=all', '.'], { cwd });
      assert.equal(readFileSync(path.join(cwd, 'x.ccmcmd'), 'utf8'), choice);
    });
  });
});
