import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { lintCall, type Block, type LintCall } from '../../server/scripts/generate/blocks';
import { withOutputs } from '../../server/scripts/generate/outputs';
import { exitCodes } from '../../server/src/cli/exit-codes';
import { createHosts, hostOf } from '../../server/src/hosts';
import { runCli, withFiles, type Outcome } from '../cli/cli';
import { analyzeText, loadedHost } from '../support/lint';
import { blocks, examples, pages } from './pages';

/** Runs the built command in a folder, as a reader does. */
function runBuilt({ args, stdin }: LintCall, cwd: string): Promise<Outcome> {
  return runCli(args, { cwd, ...(stdin !== undefined && { stdin: readFileSync(join(cwd, stdin)) }) });
}

/** Commands that judge nothing. */
const reading = new Set(['completion', 'build', 'explain', 'inventory', 'rules']);

describe('examples on the pages for users', () => {
  const hosts = createHosts();
  const linted = ({ language, text }: Block): string =>
    hostOf(hosts, language, `a.${language}`)?.id ?? assert.fail(`no host for ${language}: ${text}`);

  it('are all tried, each in one way', () => {
    const tried = Object.values(examples).flat();
    assert.equal(new Set(tried).size, tried.length);
    assert.deepEqual(
      blocks.filter((block) => !tried.includes(block)).map(({ page, text }) => `${page}: ${text}`),
      [],
    );
    for (const [kind, group] of Object.entries(examples)) assert.ok(group.length > 0, kind);
  });

  it('show what the built command prints, and what it makes of files', async () => {
    const codes = new Set<number | null>();
    for (const [path, text] of pages) {
      const played = await withOutputs(text, async (call, folder) => {
        const { code, stdout, stderr } = await runBuilt(call, folder);
        codes.add(code);
        return stdout + stderr;
      });
      assert.equal(played, text, path);
    }
    assert.deepEqual([...codes].sort(), [exitCodes.ok, exitCodes.findings]);
  });

  it('are command lines of which nothing is reported', () => {
    for (const { text, page } of examples.commandLines) {
      const { lines, findings } = analyzeText(text, loadedHost('ccmcmd'));
      assert.ok(lines.length > 0, page);
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'hint'),
        [],
        page,
      );
    }
  });

  it('are suppressions that suppress what they name', () => {
    for (const block of examples.suppressions) {
      const [, names = ''] = /ccmsetup-lint-disable(?:-next-line)? (.+?) --? /.exec(block.text) ?? [];
      const host = loadedHost(linted(block));
      const found = (suppress: boolean): string[] =>
        analyzeText(block.text, host, { suppress })
          .findings.map(({ rule }) => rule)
          .sort();
      const wanted = names.split(', ').sort();
      assert.deepEqual(
        found(false).filter((rule) => wanted.includes(rule)),
        wanted,
        block.text,
      );
      assert.deepEqual(
        found(false).filter((rule) => !wanted.includes(rule)),
        found(true),
        block.text,
      );
    }
  });

  it('are scripts whose commands work: they fail for a mistake, and for nothing else', async () => {
    const calls = new Map(
      examples.scripts.flatMap(({ text }) =>
        text.split('\n').flatMap((line) => {
          const call = lintCall(line);
          // Logs are somewhere else than scripts; the page on them plays its own.
          if (call === undefined || call.args[0] === 'diagnose') return [];
          return [[call.args.join(' '), call] as const];
        }),
      ),
    );
    assert.ok(calls.size >= 4);
    for (const [site, expected] of [
      ['P01', exitCodes.ok],
      ['PRIM', exitCodes.findings],
    ] as const) {
      const script = `ccmsetup.exe SMSSITECODE=${site}\n`;
      const files = ['deploy/install.cmd', 'deploy/ring0/install.ps1', 'packages/client/install.cmd'];
      const written = {
        ...Object.fromEntries(files.map((name) => [name, script])),
        'changed-files.txt': 'deploy/install.cmd\n',
      };
      await withFiles(written, async (folder) => {
        // The files are in no commit yet, so that all lines are new.
        const git = (...args: readonly string[]): unknown => execFileSync('git', args, { cwd: folder });
        git('init', '-q', '-b', 'main');
        const author = ['-c', 'user.name=Example', '-c', 'user.email=example@example.com'];
        git(...author, 'commit', '-q', '--allow-empty', '-m', 'Nothing yet');
        for (const branch of ['main', 'develop']) git('update-ref', `refs/remotes/origin/${branch}`, 'HEAD');
        for (const [line, call] of calls) {
          const { code, stderr } = await runBuilt(call, folder);
          assert.equal(stderr, '', line);
          assert.equal(code, reading.has(call.args[0] ?? '') ? exitCodes.ok : expected, line);
        }
      });
    }
  });

  it('are pipelines in YAML', () => {
    const pipelines = examples.scripts.filter(({ language }) => language === 'yaml');
    assert.ok(pipelines.length > 0);
    for (const { text } of pipelines)
      assert.equal(typeof parseYaml(text, { strict: true, uniqueKeys: true }), 'object', text);
  });
});
