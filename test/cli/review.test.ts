/** `--review` in real git repositories, with the variables that each pipeline sets. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FindingReport } from '../../server/src/cli/linting/report';
import { annotationLines } from '../../server/src/cli/review/annotations';
import { reviewPlace } from '../../server/src/cli/review/place';
import { reviewSummary, summaryLimit } from '../../server/src/cli/review/summary';
import { toldOf } from '../../server/src/cli/review/told';
import { cliFile, runCli, withFiles, type Outcome } from './cli';
import {
  azureCommandIn,
  commandsIn,
  githubCommandIn,
  readGitlab,
  readSarif,
  readXml,
} from './formats/consumers';

const wrong = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM';
const newer = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=WRONG';

/** None of the pipeline that these tests may run in themselves. */
const nowhere = {
  ...{ GITHUB_ACTIONS: '', GITHUB_BASE_REF: '', GITHUB_STEP_SUMMARY: '', GITHUB_WORKSPACE: '' },
  ...{ TF_BUILD: '', GITLAB_CI: '', JENKINS_URL: '' },
};

function git(cwd: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@fabrikam.com',
    '-c',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', [...identity, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Calls `use` with a clone in which a branch goes into `main`; the file with an old mistake is in `main`. */
async function withPullRequest(
  change: (clone: string) => void,
  use: (clone: string) => Promise<void>,
): Promise<void> {
  await withFiles({ 'origin/deploy/install.ccmcmd': `# one\n${wrong}\n\n# two\n` }, async (folder) => {
    const origin = path.join(folder, 'origin');
    git(origin, 'init', '-q', '-b', 'main');
    git(origin, 'add', '.');
    git(origin, 'commit', '-q', '-m', 'one');
    const clone = path.join(folder, 'clone');
    git(folder, 'clone', '-q', origin, clone);
    git(clone, 'checkout', '-q', '-b', 'topic');
    change(clone);
    git(clone, 'add', '.');
    git(clone, 'commit', '-q', '-m', 'two');
    await use(clone);
  });
}

function addMistake(clone: string): void {
  const file = path.join(clone, 'deploy/install.ccmcmd');
  writeFileSync(file, `# one\n${wrong}\n\n# two\n${newer}\n`);
}

function review(cwd: string, env: Record<string, string>, args: readonly string[] = []): Promise<Outcome> {
  return runCli(['--review', '--severity', 'error', ...args, 'deploy'], { cwd, env: { ...nowhere, ...env } });
}

const githubPullRequest = { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' };

describe('ccmsetup-lint: --review', () => {
  it('annotates the new mistake of a pull request, and counts the old one', () =>
    withPullRequest(addMistake, async (clone) => {
      const summary = path.join(clone, '../summary.md');
      writeFileSync(summary, 'before\n');
      const env = { ...githubPullRequest, GITHUB_WORKSPACE: clone, GITHUB_STEP_SUMMARY: summary };
      const { code, stdout, stderr } = await review(clone, env, ['--format', 'sarif=../x.sarif']);
      assert.equal(stderr, '');
      assert.equal(code, 1);
      const commands = commandsIn(stdout, githubCommandIn);
      assert.deepEqual(
        commands.map(({ name, properties: { file, line } }) => [name, file, line]),
        [['error', 'deploy/install.ccmcmd', '5']],
      );
      assert.match(
        stdout,
        /\n1 error on lines changed against origin\/main, in 1 file \(2 command lines\)\. 1 older finding on other lines \(1 error\) doesn't fail the run\.\n$/,
      );
      const text = readFileSync(summary, 'utf8');
      assert.match(text, /^before\n## ccmsetup-lint\n/);
      assert.equal(text.match(/^\| error \|/gm)?.length, 2);
      assert.match(
        text,
        /^\| error \| `deploy\/install\.ccmcmd:5:\d+` \|[^]*<details><summary>1 older finding<\/summary>[^]*install\.ccmcmd:2:/m,
      );
      assert.equal(readSarif(readFileSync(path.join(clone, '../x.sarif'), 'utf8')).results.length, 2);
    }));

  it('succeeds when only old mistakes are there, also after a rename of their file', () =>
    withPullRequest(
      (clone) => {
        mkdirSync(path.join(clone, 'deploy/new'));
        renameSync(path.join(clone, 'deploy/install.ccmcmd'), path.join(clone, 'deploy/new/setup.ccmcmd'));
      },
      async (clone) => {
        const { code, stdout } = await review(clone, githubPullRequest);
        assert.deepEqual(commandsIn(stdout, githubCommandIn), []);
        assert.match(stdout, /^No findings on lines changed against origin\/main, .* 1 older finding /);
        assert.equal(code, 0);
      },
    ));

  it('stays green with a baseline for a pull request that adds nothing, also after a rename', () => {
    const known = (clone: string): void => {
      // As somebody wrote it on the main branch before.
      git(clone, 'checkout', '-q', 'main');
      // So long that git knows it again after a rename.
      appendFileSync(path.join(clone, 'deploy/install.ccmcmd'), '# what it is for\n'.repeat(20));
      execFileSync(process.execPath, [cliFile, '--update-baseline', '--severity', 'error', '.'], {
        cwd: clone,
        stdio: 'ignore',
      });
      git(clone, 'add', '.');
      git(clone, 'commit', '-q', '-m', 'baseline');
      git(clone, 'push', '-q', 'origin', 'main:base');
      git(clone, 'checkout', '-q', 'topic');
      git(clone, 'reset', '-q', '--hard', 'main');
      const file = path.join(clone, 'deploy/install.ccmcmd');
      writeFileSync(file, `# new first line\n${readFileSync(file, 'utf8')}`);
    };
    const env = { ...githubPullRequest, GITHUB_BASE_REF: 'base' };
    const end = (found: string): string => `${found} on lines changed against origin/base, in 1 file (`;
    return withPullRequest(known, async (clone) => {
      const reviewed = async (): Promise<Outcome & { files: string[] }> => {
        const outcome = await review(clone, env);
        return {
          ...outcome,
          files: commandsIn(outcome.stdout, githubCommandIn).map(
            ({ properties: { file, line } }) => `${file}:${line}`,
          ),
        };
      };
      const moved = await reviewed();
      assert.deepEqual([moved.code, moved.stderr, moved.files], [0, '', []]);
      assert.ok(moved.stdout.startsWith(end('No findings')), moved.stdout);
      assert.match(moved.stdout, /\), 1 known from the baseline\.\n$/);
      mkdirSync(path.join(clone, 'deploy/new'));
      git(clone, 'mv', 'deploy/install.ccmcmd', 'deploy/new/setup.ccmcmd');
      const renamed = await reviewed();
      assert.deepEqual([renamed.code, renamed.stderr, renamed.files], [0, '', []]);
      assert.match(renamed.stdout, /\), 1 known from the baseline\.\n$/);
      const there = path.join(clone, 'deploy/new/setup.ccmcmd');
      writeFileSync(there, `${readFileSync(there, 'utf8')}${newer}\n`);
      const added = await reviewed();
      assert.equal(added.code, 1);
      assert.deepEqual(added.files, ['deploy/new/setup.ccmcmd:26']);
      assert.match(added.stdout, /\n1 error on lines changed [^\n]*, 1 known from the baseline\.\n$/);
      const without = await review(clone, env, ['--no-baseline']);
      assert.equal(without.code, 1);
      assert.match(without.stdout, /1 older finding on other lines \(1 error\) doesn't fail the run\.\n$/);
    });
  });

  it('tells of stale entries on the baseline, and fails', () =>
    withPullRequest(
      (clone) => {
        execFileSync(process.execPath, [cliFile, '--update-baseline', '.'], { cwd: clone, stdio: 'ignore' });
        writeFileSync(path.join(clone, 'deploy/install.ccmcmd'), '# nothing\n');
      },
      async (clone) => {
        const { code, stdout } = await review(clone, githubPullRequest);
        assert.equal(code, 1);
        assert.deepEqual(
          commandsIn(stdout, githubCommandIn).map(({ name, properties: { file } }) => [name, file]),
          [['error', '.ccmsetup-baseline.json']],
        );
        assert.match(stdout, /\nNo findings on lines changed [^\n]* 1 entry of the baseline is stale\.\n$/);
      },
    ));

  it('knows the base of a pull request from the merge commit that a shallow clone has', () =>
    withPullRequest(addMistake, async (clone) => {
      const shallow = path.join(clone, '../shallow');
      git(clone, 'checkout', '-q', '-b', 'merged', 'main');
      git(clone, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
      git(
        clone,
        'clone',
        '-q',
        '--depth',
        '2',
        '--single-branch',
        '--branch',
        'merged',
        `file://${clone}`,
        shallow,
      );
      const env = { ...githubPullRequest, GITHUB_REF: 'refs/pull/7/merge' };
      const { code, stdout, stderr } = await review(shallow, env);
      assert.equal(stderr, '');
      assert.equal(code, 1);
      assert.deepEqual(
        commandsIn(stdout, githubCommandIn).map(({ properties }) => properties.line),
        ['5'],
      );
      assert.match(stdout, /1 older finding/);
    }));

  it('counts all findings when git does not know the base, and says so', () =>
    withPullRequest(addMistake, async (clone) => {
      const { code, stdout, stderr } = await review(clone, { ...githubPullRequest, GITHUB_BASE_REF: 'gone' });
      assert.equal(code, 1);
      assert.equal(
        stderr,
        "ccmsetup-lint: --review: git doesn't know origin/gone, so all findings count as new; before it, run: git fetch origin gone\n",
      );
      assert.equal(commandsIn(stdout, githubCommandIn).length, 2);
    }));

  it('shows everything after a push', () =>
    withPullRequest(addMistake, async (clone) => {
      const { code, stdout, stderr } = await review(clone, { GITHUB_ACTIONS: 'true' });
      assert.equal(stderr, '');
      assert.equal(code, 1);
      assert.equal(commandsIn(stdout, githubCommandIn).length, 2);
      assert.match(stdout, /\n2 errors in 1 file \(2 command lines\)\.\n$/);
    }));

  it('makes issues and a summary in Azure Pipelines', () =>
    withPullRequest(addMistake, async (clone) => {
      const env = {
        ...{ TF_BUILD: 'True', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' },
        ...{ BUILD_SOURCESDIRECTORY: clone, AGENT_TEMPDIRECTORY: path.join(clone, '../temp') },
      };
      const { code, stdout } = await review(clone, env);
      assert.equal(code, 1);
      const [issue, upload, ...more] = commandsIn(stdout, azureCommandIn);
      assert.deepEqual(more, []);
      const { type, sourcepath, linenumber, code: rule } = issue!.properties;
      const file = path.join(clone, 'deploy/install.ccmcmd');
      assert.deepEqual(
        [issue!.name, type, sourcepath, linenumber, rule],
        ['task.logissue', 'error', file, '5', 'site-code-format'],
      );
      assert.equal(upload!.name, 'task.uploadsummary');
      assert.match(readFileSync(upload!.data, 'utf8'), /^## ccmsetup-lint\n\n1 error on lines changed/);
    }));

  it('writes the report that GitLab and Jenkins read, besides lines for people', () =>
    withPullRequest(addMistake, async (clone) => {
      const base = git(clone, 'rev-parse', 'main').trim();
      const gitlab = await review(clone, { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
      assert.equal(gitlab.code, 1);
      assert.match(gitlab.stdout, /^deploy\/install\.ccmcmd:5:\d+ error /);
      assert.doesNotMatch(gitlab.stdout, /install\.ccmcmd:2:/);
      const entries = readGitlab(readFileSync(path.join(clone, 'gl-code-quality-report.json'), 'utf8'));
      assert.equal(entries.length, 2);
      const jenkins = await review(clone, { JENKINS_URL: 'http://jenkins', CHANGE_TARGET: 'main' });
      assert.equal(jenkins.code, 1);
      const junit = readXml(readFileSync(path.join(clone, 'ccmsetup-lint-junit.xml'), 'utf8'));
      assert.deepEqual([junit.attributes.tests, junit.attributes.failures], ['2', '1']);
    }));

  it("compares with the usual branch on a machine of one's own", () =>
    withPullRequest(addMistake, async (clone) => {
      const { code, stdout, stderr } = await review(clone, {});
      assert.equal(stderr, '');
      assert.equal(code, 1);
      assert.match(
        stdout,
        /^deploy\/install\.ccmcmd:5:\d+ error [^]*\n1 error on lines changed against origin\/main,/,
      );
    }));

  it('refuses another format on standard output, and --output', async () => {
    for (const [args, says] of [
      [
        ['--format', 'json'],
        /--review writes to standard output itself; give the other format a file: --format json=FILE/,
      ],
      [['--output', 'x'], /in place of --output, write --format NAME=FILE/],
    ] as const) {
      const { code, stderr } = await runCli(['--review', ...args, 'x']);
      assert.equal(code, 2);
      assert.match(stderr, says);
    }
  });

  it('tells a summary that cannot be written, and exits with 2', () =>
    withFiles({ 'deploy/x.ccmcmd': `${wrong}\n` }, async (cwd) => {
      const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: path.join(cwd, 'no/folder/summary.md') };
      const { code, stderr } = await review(cwd, env);
      assert.equal(code, 2);
      assert.match(
        stderr,
        /^ccmsetup-lint: .*summary\.md: the summary of the run can't be written; check the name\n$/,
      );
    }));
});

describe('review', () => {
  const summary = {
    files: 1,
    commandLines: 1,
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
    unchanged: 0,
    baselined: 0,
    suppressed: 0,
    stale: 0,
  };
  const folders = { cwd: '/r', root: '/r' };

  function told(findings: readonly Partial<FindingReport>[]): ReturnType<typeof toldOf> {
    const whole = findings.map((parts, index): FindingReport => ({
      ...{ rule: 'site-code-format', severity: 'error', message: `m${index}`, related: [], fixes: [] },
      ...{
        line: index + 1,
        column: 1,
        endLine: index + 1,
        endColumn: 2,
        fingerprint: String(index),
        changed: true,
      },
      ...parts,
    }));
    const file = {
      path: 'a.ps1',
      host: 'powershell',
      commandLines: [],
      findings: whole,
      suppressed: [],
      sourceLines: {},
    };
    return toldOf([file], { base: 'main', summary, folders });
  }

  const many = (count: number, parts: Partial<FindingReport>): Partial<FindingReport>[] =>
    Array.from({ length: count }, () => parts);

  it('stops at the limits of the pipeline, errors first, and says what it hides', () => {
    const found = told([
      ...many(12, { severity: 'warning' }),
      ...many(13, {}),
      ...many(11, { severity: 'hint' }),
    ]);
    const output = annotationLines('github', found);
    const names = commandsIn(output, githubCommandIn).map(({ name }) => name);
    assert.deepEqual(names, [
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ]);
    assert.match(
      output,
      /\nNot annotated: 3 errors, 2 warnings, 1 hint, because GitHub shows 10 of each kind per step\. /,
    );
    assert.equal(output.match(/^a\.ps1:\d+:1: error m\d+ /gm)?.length, 3);
    const azure = annotationLines('azure', found);
    assert.equal(commandsIn(azure, azureCommandIn).length, 20);
    assert.match(azure, /\nNot annotated: 3 errors, 2 warnings, because Azure/);
    assert.equal(azure.match(/^a\.ps1:\d+:1: hint m\d+ /gm)?.length, 11);
  });

  it('keeps the summary within what GitHub takes', () => {
    const found = told([...many(6_000, { message: 'ä'.repeat(100) }), ...many(6_000, { changed: false })]);
    for (const room of [summaryLimit, 100_000, 4_000, 1_500, 100]) {
      const text = reviewSummary(found, room);
      assert.ok(Buffer.byteLength(text) <= room, `${Buffer.byteLength(text)} of ${room}`);
    }
    const text = reviewSummary(found);
    assert.match(text, /\n\d+ more findings are not listed, because the summary has no room left\.\n/);
    assert.ok(Buffer.byteLength(text) > summaryLimit - 4_096);
    assert.equal(reviewSummary(told([{}])).match(/^\| error/gm)?.length, 1);
  });

  it('knows where it runs', () => {
    const rows: readonly [env: Record<string, string>, kind: string, bases: readonly string[] | undefined][] =
      [
        [{}, 'local', undefined],
        [{ CI: 'true' }, 'local', undefined],
        [{ GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: '' }, 'github', []],
        [{ ...githubPullRequest, GITHUB_REF: 'refs/pull/1/merge' }, 'github', ['origin/main', 'HEAD^1']],
        [{ TF_BUILD: 'True' }, 'azure', []],
        [{ TF_BUILD: 'True', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/a/b' }, 'azure', ['origin/a/b']],
        [{ GITLAB_CI: 'true', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' }, 'gitlab', ['origin/main']],
        [{ JENKINS_URL: 'x' }, 'jenkins', []],
        [{ JENKINS_URL: 'x', CHANGE_TARGET: 'main' }, 'jenkins', ['origin/main', 'main']],
      ];
    for (const [env, kind, bases] of rows) assert.deepEqual(reviewPlace(env), { kind, bases });
  });
});
