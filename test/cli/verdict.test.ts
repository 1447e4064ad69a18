import assert from 'node:assert/strict';
import { runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const warning = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=P01\n';
const error = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n';
const quiet = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01\n';

async function codeOf(cwd: string, ...args: string[]): Promise<number | null> {
  return (await runCli([...args, '.'], { cwd })).code;
}

async function rulesOf(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await runCli(['--format', 'json', ...args, '.'], { cwd });
  return parseReport(stdout).files.flatMap(({ findings }) =>
    findings.map(({ rule, severity }) => `${severity} ${rule}`),
  );
}

describe('ccmsetup-lint: verdict', () => {
  it('fails from the level on that --fail-on names', () =>
    withFiles({ 'x.ccmcmd': warning }, async (cwd) => {
      assert.equal(await codeOf(cwd), 0);
      assert.equal(await codeOf(cwd, '--fail-on', 'warning'), 1);
      assert.equal(await codeOf(cwd, '--fail-on', 'hint'), 1);
      assert.equal(await codeOf(cwd, '--fail-on', 'error'), 0);
    }));

  it('never fails on findings with --fail-on never', () =>
    withFiles({ 'x.ccmcmd': error }, async (cwd) => {
      assert.equal(await codeOf(cwd), 1);
      assert.equal(await codeOf(cwd, '--fail-on', 'never'), 0);
    }));

  it('fails on more warnings than --max-warnings', () =>
    withFiles({ 'x.ccmcmd': `${warning}\n${warning}` }, async (cwd) => {
      assert.equal(await codeOf(cwd, '--max-warnings', '2'), 0);
      assert.equal(await codeOf(cwd, '--max-warnings', '1'), 1);
      assert.equal(await codeOf(cwd, '--max-warnings', 'few'), 2);
    }));

  it('tells when what can fail is hidden', async () => {
    const { code, stderr } = await runCli(['--fail-on', 'warning', '--severity', 'error', 'samples']);
    assert.equal(code, 2);
    assert.match(stderr, /--fail-on warning is about findings that --severity error hides/);
  });
});

describe('ccmsetup-lint: choices of a run', () => {
  it('sets the levels of rules, also of those that the configuration turns off', () =>
    withFiles(
      { 'x.ccmcmd': warning, '.ccmsetuprc.json': '{ "rules": { "slash-with-equals": "off" } }' },
      async (cwd) => {
        assert.deepEqual(await rulesOf(cwd), []);
        assert.deepEqual(await rulesOf(cwd, '--rule', 'slash-with-equals:error'), [
          'error slash-with-equals',
        ]);
        // A rule that is asked for by its name is on.
        assert.deepEqual(await rulesOf(cwd, '--only', 'slash-with-equals'), ['warning slash-with-equals']);
        assert.deepEqual(
          await rulesOf(cwd, '--rule', 'slash-with-equals:error', '--rule', 'slash-with-equals:off'),
          [],
        );
      },
    ));

  it('reports only some rules', () =>
    withFiles({ 'x.ccmcmd': `${warning}\n${error}` }, async (cwd) => {
      assert.deepEqual(await rulesOf(cwd, '--only', 'site-code-format'), ['error site-code-format']);
      assert.deepEqual(await rulesOf(cwd, '--only', 'site-code-format,slash-with-equals'), [
        'warning slash-with-equals',
        'error site-code-format',
      ]);
    }));

  it('helps with a misspelt rule and a misspelt level', async () => {
    const named = await runCli(['--rule', 'site-code-fromat:off', 'samples']);
    assert.equal(named.code, 2);
    assert.match(named.stderr, /Did you mean "site-code-format"\?/);
    const level = await runCli(['--rule', 'site-code-format:warn', 'samples']);
    assert.match(level.stderr, /The level is one of these: off, error, warning, information, hint/);
    const only = await runCli(['--only', 'crl-check', 'samples']);
    assert.match(only.stderr, /There is no rule "crl-check"/);
  });

  it('takes the context of files that do not tell it, and the version', () =>
    withFiles({ 'x.ccmcmd': 'SMSSITECODE=P01 /forceinstall\n', 'y.ccmcmd': quiet }, async (cwd) => {
      const contextsOf = async (...args: string[]): Promise<string[]> => {
        const { stdout } = await runCli(['--format', 'json', ...args, '.'], { cwd });
        return parseReport(stdout).files.flatMap((file) => file.commandLines.map(({ context }) => context));
      };
      assert.deepEqual(await contextsOf(), ['ccmsetupcmd', 'manual']);
      assert.deepEqual(await contextsOf('--context', 'clientPush'), ['clientPush', 'manual']);
      assert.equal((await runCli(['--target-version', 'new', '.'], { cwd })).code, 2);
    }));
});
