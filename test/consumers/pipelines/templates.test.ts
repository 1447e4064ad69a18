import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { checkOut, filledIn, installForSuite, projectFile, type Checkout } from './pipeline';

describe('the template for Azure Pipelines', () => {
  interface Template {
    readonly parameters: readonly {
      readonly name: string;
      readonly type: string;
      readonly default: string;
    }[];
    readonly steps: readonly {
      readonly bash: string;
      readonly env: Readonly<Record<string, string>>;
      readonly workingDirectory: string;
    }[];
  }
  const { parameters, steps } = parse(projectFile('integrations/azure-pipelines/ccmsetup-lint.yml'), {
    strict: true,
  }) as Template;
  let installed: ReturnType<typeof installForSuite>;
  let checkout: Checkout;

  before('install', () => {
    installed = installForSuite();
  });

  after('remove what is installed', () => {
    installed.remove();
  });

  beforeEach('a pull request', () => {
    checkout = checkOut(installed.commands);
  });

  afterEach('remove it', () => {
    checkout.end();
  });

  function run(given: Readonly<Record<string, string>> = {}): {
    readonly code: number | null;
    readonly output: string;
  } {
    const [step] = steps;
    assert.ok(step !== undefined && steps.length === 1);
    const defaults = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
    const fill = (text: string): string =>
      filledIn(text, /\$\{\{ parameters\.(\w+) \}\}/g, { ...defaults, ...given });
    assert.ok(!step.bash.includes('${{'));
    assert.equal(fill(step.workingDirectory), '$(System.DefaultWorkingDirectory)');
    const env = Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, fill(text)]));
    return checkout.run(['bash', '--noprofile', '--norc'], step.bash, {
      ...env,
      TF_BUILD: 'True',
      AGENT_TEMPDIRECTORY: checkout.temporary,
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
      BUILD_SOURCEBRANCH: 'refs/pull/1/merge',
    });
  }

  it('shows the new mistake and fails', () => {
    const { code, output } = run();
    assert.match(output, /^##vso\[task\.logissue type=error;sourcepath=[^;]*new one\.cmd;linenumber=1;/m);
    assert.doesNotMatch(output, /logissue.*old\.cmd/);
    assert.match(output, /^##vso\[task\.uploadsummary\]/m);
    assert.equal(code, 1);
  });

  it('takes files, one on each line, and runs nothing of them', () => {
    const { code, output } = run({
      files: 'deploy/new one.cmd\n$(touch pwned)\n; touch pwned',
      failOn: 'never',
    });
    assert.match(output, /\$\(touch pwned\): no such/);
    assert.equal(code, 2, output);
    assert.ok(!existsSync(path.join(checkout.repository, 'pwned')));
    assert.equal(run({ files: 'deploy/new one.cmd\n', failOn: 'never' }).code, 0);
  });
});

describe('the component for GitLab CI', () => {
  interface Job {
    readonly script: readonly string[];
    readonly variables: Readonly<Record<string, string | number>>;
    readonly artifacts: { readonly reports: { readonly codequality: string } };
  }
  const [spec, jobs] = parseAllDocuments(projectFile('templates/ccmsetup-lint.yml'), { strict: true }).map(
    (document) => {
      assert.deepEqual(document.errors, []);
      return document.toJS() as unknown;
    },
  );
  const { inputs } = (spec as { spec: { inputs: Record<string, { default: string; options?: string[] }> } })
    .spec;
  let installed: ReturnType<typeof installForSuite>;
  let checkout: Checkout;

  before('install', () => {
    installed = installForSuite();
  });

  after('remove what is installed', () => {
    installed.remove();
  });

  beforeEach('a pull request', () => {
    checkout = checkOut(installed.commands);
  });

  afterEach('remove it', () => {
    checkout.end();
  });

  function jobWith(given: Readonly<Record<string, string>>): Job {
    const defaults = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]));
    const values = { ...defaults, ...given };
    // Values go where the inputs stand in the parsed file.
    const fill = (node: unknown): unknown => {
      if (typeof node === 'string') return filledIn(node, /\$\[\[ inputs\.([\w-]+) \]\]/g, values);
      if (Array.isArray(node)) return node.map(fill);
      if (typeof node !== 'object' || node === null) return node;
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [fill(key), fill(value)]));
    };
    const filled = fill(jobs) as Record<string, Job>;
    assert.deepEqual(Object.keys(filled), [values['job-name']]);
    return Object.values(filled)[0]!;
  }

  function run(given: Readonly<Record<string, string>> = {}): {
    readonly code: number | null;
    readonly output: string;
  } {
    const { script, variables } = jobWith(given);
    for (const line of script) assert.ok(!line.includes('[['));
    const env = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
    return checkout.run(['sh', '-e'], script.join('\n'), {
      ...env,
      CI: 'true',
      GITLAB_CI: 'true',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: checkout.base,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    });
  }

  it('shows the new mistake, fails and leaves the report', () => {
    const { code, output } = run();
    assert.match(output, /new one\.cmd:1:\d+ error/);
    assert.doesNotMatch(output, /old\.cmd:1:/);
    assert.equal(code, 1);
    const report = readFileSync(
      path.join(checkout.repository, jobWith({}).artifacts.reports.codequality),
      'utf8',
    );
    const found = JSON.parse(report) as { location: { path: string } }[];
    assert.ok(found.some(({ location }) => location.path === 'deploy/new one.cmd'));
  });

  it('takes files, one on each line, and runs nothing of them', () => {
    const files = 'deploy/new one.cmd\n$(touch pwned)\n; touch pwned';
    const { code } = run({ files, 'fail-on': 'never' });
    assert.equal(code, 2);
    assert.ok(!existsSync(path.join(checkout.repository, 'pwned')));
    assert.equal(run({ files: 'deploy/new one.cmd\n', 'fail-on': 'never', 'job-name': 'lint' }).code, 0);
  });
});
