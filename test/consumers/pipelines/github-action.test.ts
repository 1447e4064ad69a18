import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../../cli/cli';
import { checkOut, filledIn, installForSuite, projectFile, type Checkout, type StepResult } from './pipeline';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(projectFile('action.yml'), { strict: true, uniqueKeys: true }) as Action;
const [lint, upload] = action.runs.steps as [Step, Step];

/** What a step wrote to the file of its outputs. */
function outputsIn(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

describe('the action for GitHub', () => {
  let installed: ReturnType<typeof installForSuite>;
  let checkout: Checkout;
  let files: { readonly output: string; readonly summary: string };

  before('install', () => {
    installed = installForSuite();
  });

  after('remove what is installed', () => {
    installed.remove();
  });

  beforeEach('a pull request', () => {
    checkout = checkOut(installed.commands);
    files = {
      output: path.join(checkout.temporary, 'output'),
      summary: path.join(checkout.temporary, 'summary.md'),
    };
    for (const file of Object.values(files)) writeFileSync(file, '');
  });

  afterEach('remove it', () => {
    checkout.end();
  });

  /** Runs the first step as a runner does, with these inputs. */
  function run(given: Readonly<Record<string, string>> = {}): StepResult {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    const inputs = { ...(Object.fromEntries(defaults) as Record<string, string>), ...given };
    const fill = (text: string): string => filledIn(text, /\$\{\{ inputs\.([\w-]+) \}\}/g, inputs);
    const env = Object.entries(lint.env ?? {}).map(([name, text]) => [name, fill(text)]);
    return checkout.run(
      ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
      lint.run ?? '',
      {
        ...(Object.fromEntries(env) as Record<string, string>),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: root,
        GITHUB_BASE_REF: 'main',
        GITHUB_REF: 'refs/pull/1/merge',
        GITHUB_WORKSPACE: checkout.repository,
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        RUNNER_TEMP: checkout.temporary,
      },
      path.join(checkout.repository, fill(lint['working-directory'] ?? '.')),
    );
  }

  it('annotates the new mistake and counts the old one', () => {
    const { code, output } = run();
    assert.match(output, /^::error .*file=deploy\/new one\.cmd,line=1,/m);
    assert.doesNotMatch(output, /^::.*old\.cmd/m);
    assert.match(output, /1 older finding/);
    assert.equal(code, 1);
    assert.deepEqual(outputsIn(files.output), { 'exit-code': '1' });
    assert.match(readFileSync(files.summary, 'utf8'), /new one\.cmd/);
    const asked = readFileSync(path.join(checkout.temporary, 'asked'), 'utf8');
    assert.equal(asked, `--package=ccmsetup-tools@${action.inputs['version']?.default ?? ''}\n`);
  });

  it('stays green when only old lines have mistakes', () => {
    checkout.git('rm', '-q', 'deploy/new one.cmd');
    checkout.git('commit', '-q', '-m', 'right again');
    const { code, output } = run();
    assert.equal(code, 0, output);
    assert.deepEqual(outputsIn(files.output), { 'exit-code': '0' });
  });

  it('takes files, options and the level that fails', () => {
    const { code, output } = run({
      files: 'deploy/old.cmd\n\n  \ndeploy/new one.cmd\r\n',
      'fail-on': 'never',
      args: '--only=site-code-format',
    });
    assert.match(output, /^::error .*file=deploy\/new one\.cmd,line=1,/m);
    assert.equal(code, 0, output);
  });

  it('works in a folder of the repository', () => {
    const { code, output } = run({ files: 'new one.cmd', 'working-directory': 'deploy' });
    assert.match(output, /^::error .*file=deploy\/new one\.cmd,line=1,/m);
    assert.equal(code, 1);
  });

  it('writes SARIF, which is uploaded where that is allowed', () => {
    assert.equal(run({ sarif: 'true' }).code, 1);
    const { 'sarif-file': sarif = '' } = outputsIn(files.output);
    const log = JSON.parse(readFileSync(sarif, 'utf8')) as { runs: { results: { ruleId: string }[] }[] };
    assert.deepEqual(
      log.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)),
      ['site-code-format', 'site-code-format'],
    );
    assert.match(upload.uses ?? '', /^github\/codeql-action\/upload-sarif@v\d+$/);
    // Also when the first step failed; not for a fork, whose token has no right to it.
    assert.equal(
      upload.if,
      "${{ !cancelled() && steps.lint.outputs.sarif-file != '' && github.event.pull_request.head.repo.fork != true }}",
    );
    assert.deepEqual(upload.with, {
      sarif_file: '${{ steps.lint.outputs.sarif-file }}',
      category: '${{ inputs.category }}',
    });
  });

  it('runs nothing that stands in an input', () => {
    const evil = `; touch pwned\n$(touch pwned)\n\`touch pwned\`\n"; touch pwned; "\n'; touch pwned; '\n&& touch pwned`;
    for (const name of Object.keys(action.inputs).filter((input) => input !== 'working-directory'))
      assert.notEqual(run({ [name]: evil }).code, null);
    for (const folder of [checkout.repository, checkout.temporary])
      assert.ok(!existsSync(path.join(folder, 'pwned')));
    assert.match(run({ version: '0.1.0; touch pwned' }).output, /^::error::.*"version"/m);
    assert.equal(run({ version: 'https://example.com/a.tgz' }).code, 2);
    // A file is never an option.
    assert.equal(run({ files: '--fail-on=never' }).code, 2);
    for (const { run: script = '' } of action.runs.steps) assert.ok(!script.includes('${{'), script);
  });

  it('says so when there is no Node.js', () => {
    const { code, output } = checkout.run(
      ['/bin/bash'],
      `PATH=${path.join(checkout.temporary, 'nothing')}\n. ${path.join(root, 'integrations/github/lint.sh')}`,
      {
        CCMSETUP_VERSION: '0.1.0',
        CCMSETUP_ARGS: '',
        CCMSETUP_FILES: '.',
        CCMSETUP_FAIL_ON: 'error',
        CCMSETUP_SARIF: 'false',
      },
    );
    assert.match(output, /^::error::.*setup-node/m);
    assert.equal(code, 2);
  });

  it('describes what it takes and gives', () => {
    assert.equal(action.runs.using, 'composite');
    const used = [...projectFile('action.yml').matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(action.inputs).sort());
    for (const { description, default: value } of Object.values(action.inputs)) {
      assert.ok(description.endsWith('.'), description);
      assert.equal(typeof value, 'string');
    }
    for (const { value } of Object.values(action.outputs))
      assert.match(value, /^\$\{\{ steps\.lint\.outputs\.[\w-]+ \}\}$/);
  });
});
