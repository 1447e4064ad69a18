/** Only what was changed: a real repository, and git as it is. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCli, withFiles, type Outcome } from './cli';
import { parseReport } from './json-contract';

const wrong = 'ccmsetup.exe SMSSITECODE=PRIM\n';
const alsoWrong = 'ccmsetup.exe SMSSITECODE=WRONG\n';

const environment = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@contoso.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@contoso.com',
};

/** Runs git in a folder. */
function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function commit(cwd: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'x');
}

/** Calls `use` with a repository whose branch `main` has these files. */
function withRepository(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  return withFiles(files, async (folder) => {
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    commit(folder);
    await use(folder);
  });
}

function run(args: readonly string[], cwd: string): Promise<Outcome> {
  return runCli(args, { cwd, env: environment });
}

/** The paths that were linted. */
async function linted(args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout, stderr } = await run(['--format', 'json', ...args], cwd);
  assert.equal(stderr, '');
  return parseReport(stdout).files.map((file) => file.path);
}

describe('ccmsetup-lint --changed', function () {
  // Many runs of the command.
  this.timeout(600_000);

  it('names only the changed files with --show-files', () =>
    withRepository({ 'old.ccmcmd': wrong, 'b/edited.ccmcmd': wrong }, async (cwd) => {
      appendFileSync(path.join(cwd, 'b/edited.ccmcmd'), alsoWrong);
      writeFileSync(path.join(cwd, 'new.cmd'), wrong);
      const { code, stdout, stderr } = await run(['--show-files', '--changed', 'HEAD', '.'], cwd);
      assert.equal(stdout, 'b/edited.ccmcmd\tccmcmd\nnew.cmd\tbatch\n');
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      const unknown = await run(['--show-files', '--changed', 'none', '.'], cwd);
      assert.match(unknown.stderr, /^ccmsetup-lint: /);
      assert.equal(unknown.code, 2);
    }));

  it('lints what was committed, staged, edited or made since the branch began', () =>
    withRepository(
      {
        'old.ccmcmd': wrong,
        'edited.ccmcmd': wrong,
        'staged.ccmcmd': wrong,
        'committed.ccmcmd': wrong,
        'removed.ccmcmd': wrong,
        'moved.ccmcmd': wrong.repeat(9),
        '.gitignore': 'ignored.*\n',
      },
      async (cwd) => {
        git(cwd, 'checkout', '--quiet', '-b', 'work');
        appendFileSync(path.join(cwd, 'committed.ccmcmd'), wrong);
        commit(cwd);
        // What others do on the main branch in the meantime is not ours.
        git(cwd, 'checkout', '--quiet', 'main');
        appendFileSync(path.join(cwd, 'old.ccmcmd'), wrong);
        commit(cwd);
        git(cwd, 'checkout', '--quiet', 'work');
        appendFileSync(path.join(cwd, 'edited.ccmcmd'), wrong);
        appendFileSync(path.join(cwd, 'staged.ccmcmd'), wrong);
        git(cwd, 'add', 'staged.ccmcmd');
        rmSync(path.join(cwd, 'removed.ccmcmd'));
        git(cwd, 'mv', 'moved.ccmcmd', 'here.ccmcmd');
        for (const name of ['made.ccmcmd', 'ignored.ccmcmd']) writeFileSync(path.join(cwd, name), wrong);
        const expected = ['committed.ccmcmd', 'edited.ccmcmd', 'here.ccmcmd', 'made.ccmcmd', 'staged.ccmcmd'];
        assert.deepEqual(await linted(['--changed'], cwd), expected);
        assert.deepEqual(await linted(['--changed=main', '.'], cwd), expected);
        assert.deepEqual(await linted(['old.ccmcmd', 'made.ccmcmd', '--changed'], cwd), ['made.ccmcmd']);
        assert.deepEqual(
          await linted(['--changed', 'HEAD'], cwd),
          expected.filter((name) => name !== 'committed.ccmcmd'),
        );
      },
    ));

  it('lets an old finding of a changed file fail in the results of tests as in the exit code', () =>
    withRepository({ 'a.ccmcmd': wrong }, async (cwd) => {
      appendFileSync(path.join(cwd, 'a.ccmcmd'), '\n# edited\n');
      const { code, stdout, stderr } = await run(['--changed', '--format', 'junit', '.'], cwd);
      assert.equal(stderr, '');
      assert.equal(code, 1);
      assert.match(stdout, /<testsuites name="ccmsetup-lint" tests="1" failures="1" errors="0">/);
      const lines = await run(['--changed-lines', '--format', 'junit', '.'], cwd);
      assert.equal(lines.code, 0);
      assert.match(lines.stdout, /tests="1" failures="0"/);
    }));

  it('counts only findings in changed lines with --changed-lines, and says how many there are besides', () =>
    withRepository({ 'a.ccmcmd': `${wrong}\n\n\n${wrong}`, 'b.ccmcmd': wrong }, async (cwd) => {
      writeFileSync(path.join(cwd, 'a.ccmcmd'), `${wrong}\n${alsoWrong}\n\n${wrong}`);
      const { code, stdout } = await run(['--format', 'json', '--severity', 'error', '--changed-lines'], cwd);
      const { files, summary } = parseReport(stdout);
      assert.deepEqual(
        files.map((file) => [file.path, file.findings.map(({ line, changed }) => [line, changed])]),
        [['a.ccmcmd', [[3, true]]]],
      );
      assert.equal(summary.unchanged, 2);
      assert.equal(code, 1);
      const marked = parseReport(
        (await run(['--format', 'json', '--severity', 'error', '--changed'], cwd)).stdout,
      );
      assert.deepEqual(
        marked.files.flatMap((file) => file.findings.map(({ line, changed }) => [line, changed])),
        [
          [1, false],
          [3, true],
          [6, false],
        ],
      );
      assert.equal(marked.summary.unchanged, 0);
      git(cwd, 'checkout', '--quiet', '.');
      appendFileSync(path.join(cwd, 'b.ccmcmd'), '# a comment\n');
      const clean = await run(['--severity', 'error', '--changed-lines'], cwd);
      assert.equal(clean.code, 0, clean.stdout);
      assert.equal(
        clean.stdout,
        "No findings in 1 file (1 command line); 1 more in lines that weren't changed\n",
      );
    }));

  it('takes a finding for new when lines of its command line were deleted, and only then', () => {
    const quoted = 'ccmsetup.exe /logon\n  SMSSITECODE=P01\n  CCMHOSTNAME="cmg.contoso.com\n"\n';
    const list = "Start-Process ccmsetup.exe -ArgumentList @(\n'/logon',\n'FSP=a',\n'SMSSITECODE=PRIM'\n)\n";
    const files = {
      'quoted.ccmcmd': quoted,
      'list.ps1': list,
      'fewer.ccmcmd': 'ccmsetup.exe SMSSITECODE=PRIM\n  FSP=a\n  /logon\n  SMSMP=b\n',
      'above.ccmcmd': `# ccmsetup-lint-disable-next-line invalid-site-code -- old\n${wrong}`,
      'elsewhere.ccmcmd': `${wrong}\n# gone\n# stays\n\n${wrong}`,
      'edited.ccmcmd': 'ccmsetup.exe SMSSITECODE=PRIM\n  FSP=a\n  SMSMP=b\n',
    };
    return withRepository(files, async (cwd) => {
      const write = (name: string, text: string): void => {
        writeFileSync(path.join(cwd, name), text);
      };
      write('quoted.ccmcmd', quoted.replace(/"\n$/, ''));
      write('list.ps1', list.replace("'/logon',\n", ''));
      write('fewer.ccmcmd', files['fewer.ccmcmd'].replace('FSP=a\n  /logon', 'FSP=c'));
      write('above.ccmcmd', wrong);
      write('elsewhere.ccmcmd', files['elsewhere.ccmcmd'].replace('# gone\n', ''));
      write('edited.ccmcmd', files['edited.ccmcmd'].replace('FSP=a', 'FSP=c'));
      const { stdout } = await run(['--format', 'json', '--severity', 'error', '--changed'], cwd);
      const marks = parseReport(stdout).files.map((file) => [
        file.path,
        file.findings.length > 0 && file.findings.every(({ changed }) => changed),
      ]);
      assert.deepEqual(marks, [
        ['above.ccmcmd', true],
        ['edited.ccmcmd', false],
        ['elsewhere.ccmcmd', false],
        ['fewer.ccmcmd', true],
        ['list.ps1', true],
        ['quoted.ccmcmd', true],
      ]);
      const lines = await run(['--severity', 'error', '--changed-lines', 'quoted.ccmcmd'], cwd);
      assert.equal(lines.code, 1, lines.stdout);
    });
  });

  it('knows the lines of files whose names and bytes are unusual', () => {
    const names = ['a b.ccmcmd', 'ä.ccmcmd', '-x.ccmcmd', '@y.ccmcmd', 'deep/er/z.ccmcmd', 'b/b/b.ccmcmd'];
    if (process.platform !== 'win32')
      names.push('q"u.ccmcmd', 'n\nl.ccmcmd', 'back\\slash.ccmcmd', 't\t.ccmcmd');
    const before = '++ old\n@@ -1 +1 @@\n';
    const files = Object.fromEntries(names.map((name) => [name, `# ${before}${wrong}`]));
    const wide = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
    return withRepository({ ...files, 'wide.ccmcmd': wide(`${wrong}\r\n`) }, async (cwd) => {
      for (const name of names) writeFileSync(path.join(cwd, name), `# ${before}\n${wrong}${alsoWrong}`);
      writeFileSync(path.join(cwd, 'wide.ccmcmd'), wide(`${wrong}\r\n${alsoWrong}`));
      const { stdout } = await run(
        ['--format', 'json', '--severity', 'error', '--changed-lines', '--', '.'],
        cwd,
      );
      const found = parseReport(stdout).files.map(({ path: name, findings }) => [
        name,
        findings.map(({ message }) => /WRONG/.test(message) || message),
      ]);
      const expected = [...names, 'wide.ccmcmd'].sort().map((name) => [name, [true]]);
      assert.deepEqual([...found].sort(), expected);
    });
  });

  it('lints what is in the current folder, by paths from there', () =>
    withRepository({ 'a/x.ccmcmd': wrong, 'b/y.ccmcmd': wrong }, async (cwd) => {
      for (const name of ['a/x.ccmcmd', 'b/y.ccmcmd', 'a/new.ccmcmd'])
        appendFileSync(path.join(cwd, name), wrong);
      assert.deepEqual(await linted(['--changed'], path.join(cwd, 'a')), ['new.ccmcmd', 'x.ccmcmd']);
      assert.deepEqual(await linted(['../b', '--changed'], path.join(cwd, 'a')), ['../b/y.ccmcmd']);
    }));

  it('compares with the branch that the current one goes into', () =>
    withRepository({ 'a.ccmcmd': wrong }, (origin) =>
      withFiles({}, async (folder) => {
        const cwd = path.join(folder, 'clone');
        git(folder, 'clone', '--quiet', origin, cwd);
        git(cwd, 'checkout', '--quiet', '-b', 'work');
        writeFileSync(path.join(cwd, 'b.ccmcmd'), wrong);
        commit(cwd);
        assert.deepEqual(await linted(['--changed'], cwd), ['b.ccmcmd']);
        // A branch that was pushed has itself as its upstream.
        git(cwd, 'push', '--quiet', '--set-upstream', 'origin', 'work');
        assert.deepEqual(await linted(['--changed'], cwd), ['b.ccmcmd']);
        git(cwd, 'checkout', '--quiet', '--detach');
        assert.deepEqual(await linted(['--changed'], cwd), ['b.ccmcmd']);
      }),
    ));

  it('takes everything for new before the first commit', () =>
    withFiles({ 'a.ccmcmd': wrong, 'b.ccmcmd': wrong }, async (cwd) => {
      git(cwd, 'init', '--quiet', '--initial-branch', 'main');
      git(cwd, 'add', 'a.ccmcmd');
      assert.deepEqual(await linted(['--changed'], cwd), ['a.ccmcmd', 'b.ccmcmd']);
    }));

  const onPosix = process.platform === 'win32' ? [] : ['starts no program that a repository names'];
  for (const title of onPosix)
    it(title, async () => {
      await withRepository(
        { 'a.ccmcmd': wrong, '.gitattributes': '* filter=evil diff=evil\n' },
        async (cwd) => {
          const witness = path.join(cwd, 'witness.txt');
          const evil = path.join(cwd, 'evil.sh');
          writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${witness}'\ncat\n`);
          chmodSync(evil, 0o755);
          const settings = [
            ...['core.fsmonitor', 'core.pager', 'core.editor', 'diff.external', 'core.sshCommand'],
            ...['diff.evil.command', 'diff.evil.textconv', 'filter.evil.clean', 'filter.evil.process'],
            ...['filter.evil.smudge', 'alias.diff', 'core.askPass'],
          ];
          for (const setting of settings)
            git(cwd, 'config', setting, setting.startsWith('alias') ? `!${evil}` : evil);
          mkdirSync(path.join(cwd, '.git/hooks'), { recursive: true });
          for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
            writeFileSync(path.join(cwd, '.git/hooks', hook), `#!/bin/sh\n'${evil}'\n`);
            chmodSync(path.join(cwd, '.git/hooks', hook), 0o755);
          }
          appendFileSync(path.join(cwd, 'a.ccmcmd'), wrong);
          rmSync(witness, { force: true });
          const names = await linted(['--changed', '--', 'a.ccmcmd'], cwd);
          assert.deepEqual(names, ['a.ccmcmd']);
          assert.equal(existsSync(witness), false);
          // The same settings do start it without our care.
          git(cwd, 'diff', 'HEAD');
          assert.equal(existsSync(witness), true);
        },
      );
    });

  it('says what is missing', () =>
    withRepository({ 'a.ccmcmd': wrong }, async (cwd) => {
      const says = async (args: readonly string[], folder: string, expected: RegExp): Promise<void> => {
        const { code, stdout, stderr } = await run(args, folder);
        assert.match(stderr, expected);
        assert.equal(stdout, '');
        assert.equal(code, 2);
      };
      await says(
        ['--changed', 'nowhere'],
        cwd,
        /^ccmsetup-lint: --changed: git doesn't know nowhere; name a branch, /,
      );
      await says(['--changed=-x'], cwd, /git doesn't know -x; /);
      await says(['--changed-lines', '--fix'], cwd, /--changed-lines doesn't work with --fix and --suppress/);
      git(cwd, 'branch', '--move', 'trunk');
      await says(
        ['--changed'],
        cwd,
        /there is no branch to compare with: .*; name one, as in --changed=origin\/develop\n$/,
      );
      git(cwd, 'checkout', '--quiet', '--orphan', 'other');
      commit(cwd);
      await says(['--changed=trunk'], cwd, /trunk and HEAD have no commit in common; name another base\n$/);
      const shallow = path.join(cwd, 'shallow');
      git(cwd, 'clone', '--quiet', '--depth', '1', `file://${cwd}`, shallow);
      await says(
        ['--changed=trunk'],
        shallow,
        /git doesn't know trunk in this shallow clone; fetch all .*fetch-depth: 0/,
      );
      renameSync(path.join(cwd, '.git'), path.join(cwd, 'git'));
      await says(
        ['--changed'],
        cwd,
        /the current folder isn't in a git repository; run it in one, or name the files\n$/,
      );
      const { code, stderr } = await runCli(['--changed'], { cwd, env: { PATH: path.join(cwd, 'none') } });
      assert.match(
        stderr,
        /git is needed to know what was changed, and none is on the search path; install git, /,
      );
      assert.equal(code, 2);
    }));
});
