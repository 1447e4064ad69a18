/** The configuration file, suppression comments, fixes and explanations. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rules } from '../../server/src/rules';
import { runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const wrong = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n';

/** The rules of all findings, by file. */
async function found(args: readonly string[], cwd: string): Promise<Record<string, string[]>> {
  const { stdout, stderr } = await runCli(['--format', 'json', '--severity', 'hint', ...args], { cwd });
  assert.equal(stderr, '');
  const report = parseReport(stdout);
  return Object.fromEntries(
    report.files.map(({ path: name, findings }) => [name, findings.map(({ rule }) => rule)]),
  );
}

describe('ccmsetup-lint: configuration', () => {
  it('takes the nearest file from the folder of the linted file upwards', () =>
    withFiles(
      {
        '.ccmsetuprc.json': '{ "rules": { "site-code-format": "off" } }',
        'a/b/x.ccmcmd': wrong,
        'c/.ccmsetuprc.json': '{ "rules": { "site-code-format": "hint" } }',
        'c/d/x.ccmcmd': wrong,
      },
      async (cwd) => {
        assert.deepEqual(await found(['.'], cwd), {
          'a/b/x.ccmcmd': [],
          'c/d/x.ccmcmd': ['site-code-format'],
        });
        const { code } = await runCli(['c'], { cwd });
        assert.equal(code, 0, 'a hint is no error');
      },
    ));

  it('applies overrides and ignores by globs from the folder of the configuration', () =>
    withFiles(
      {
        '.ccmsetuprc.json': JSON.stringify({
          overrides: { 'legacy/**': { 'site-code-format': 'off' } },
          ignore: ['generated/**', '*.old.ccmcmd'],
          contexts: { 'push/**': 'clientPush' },
        }),
        'legacy/x.ccmcmd': wrong,
        'generated/x.ccmcmd': wrong,
        'deep/x.old.ccmcmd': wrong,
        'push/x.ccmcmd': '/noservice SMSSITECODE=P01\n',
        'new/x.ccmcmd': wrong,
      },
      async (cwd) => {
        assert.deepEqual(await found(['.'], cwd), {
          'legacy/x.ccmcmd': [],
          'new/x.ccmcmd': ['site-code-format'],
          'push/x.ccmcmd': ['push-unsupported-parameter'],
        });
      },
    ));

  it('judges by the site and the version that it names', () =>
    withFiles(
      {
        '.ccmsetuprc.json': '{ "targetVersion": "2111", "site": { "siteCodes": ["P01"] } }',
        'x.ccmcmd': 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P02 CCMCERTNAMECHECK=1\n',
      },
      async (cwd) => {
        assert.deepEqual(await found(['x.ccmcmd'], cwd), {
          'x.ccmcmd': ['not-this-site', 'requires-newer-version'],
        });
      },
    ));

  it('reports what is wrong in the configuration once, at its place, and goes on with what is right', () =>
    withFiles(
      {
        '.ccmsetuprc.json':
          '{\n  // comment\n  "rules": { "site-code-fromat": "off", "site-code-format": "hint" },\n  "rulez": 1,\n}\n',
        'a.ccmcmd': wrong,
        'b.ccmcmd': wrong,
      },
      async (cwd) => {
        const { stdout, code } = await runCli(['--format', 'json', '.'], { cwd });
        const [configuration, ...others] = parseReport(stdout).files;
        assert.equal(configuration?.path, '.ccmsetuprc.json');
        assert.deepEqual(
          configuration.findings.map(({ rule, line, column, endColumn, message }) => [
            rule,
            line,
            column,
            endColumn,
            message,
          ]),
          [
            [
              'invalid-configuration',
              3,
              14,
              32,
              'There is no rule "site-code-fromat". Did you mean "site-code-format"?',
            ],
            ['invalid-configuration', 4, 3, 10, 'There is no setting "rulez". Did you mean "rules"?'],
          ],
        );
        assert.deepEqual(
          others.map(({ path: name, findings }) => [name, findings.length]),
          [
            ['a.ccmcmd', 0],
            ['b.ccmcmd', 0],
          ],
        );
        assert.equal(code, 0);
      },
    ));

  it('goes on without a configuration that is no JSON at all', () =>
    withFiles({ '.ccmsetuprc.json': '{ "rules": ', 'a.ccmcmd': wrong }, async (cwd) => {
      const files = await found(['a.ccmcmd'], cwd);
      assert.ok(files['.ccmsetuprc.json']?.includes('invalid-configuration'));
      assert.deepEqual(files['a.ccmcmd'], ['site-code-format']);
    }));
});

describe('ccmsetup-lint: suppression', () => {
  const text = '# ccmsetup-lint-disable-next-line site-code-format -- checked\n' + wrong;

  it('counts comments, except in a strict run', () =>
    withFiles({ 'x.ccmcmd': text }, async (cwd) => {
      assert.deepEqual(await found(['x.ccmcmd'], cwd), { 'x.ccmcmd': [] });
      assert.deepEqual(await found(['--no-suppress', 'x.ccmcmd'], cwd), { 'x.ccmcmd': ['site-code-format'] });
    }));

  it('reports comments that do nothing', () =>
    withFiles(
      {
        'x.ccmcmd':
          '# ccmsetup-lint-disable-next-line aad-guid, nonsense -- ?\nccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01\n',
      },
      async (cwd) => {
        assert.deepEqual(await found(['x.ccmcmd'], cwd), {
          'x.ccmcmd': ['unused-suppression', 'unknown-suppression'],
        });
      },
    ));
});

describe('ccmsetup-lint --fix', () => {
  const before = 'ccmsetup.exe SMSSITECODE=P01 /mp=mp1.fabrikam.com /logon\n';
  const after = 'ccmsetup.exe /mp:mp1.fabrikam.com /logon SMSSITECODE=P01\n';

  it('writes all safe fixes, and nothing in a second run', () =>
    withFiles(
      {
        'x.ccmcmd': before,
        'y.ps1': `Start-Process ccmsetup.exe -ArgumentList "${before.slice(13, -1)}"\r\n`,
      },
      async (cwd) => {
        const { code, stderr } = await runCli(['--fix', '.'], { cwd });
        assert.equal(stderr, 'ccmsetup-lint: fixed 4 findings in 2 files\n');
        assert.equal(code, 0);
        assert.equal(await readFile(path.join(cwd, 'x.ccmcmd'), 'utf8'), after);
        assert.equal(
          await readFile(path.join(cwd, 'y.ps1'), 'utf8'),
          `Start-Process ccmsetup.exe -ArgumentList "${after.slice(13, -1)}"\r\n`,
        );
        assert.equal((await runCli(['--fix', '.'], { cwd })).stderr, '');
        assert.equal(await readFile(path.join(cwd, 'x.ccmcmd'), 'utf8'), after);
      },
    ));

  it('keeps the encoding of a file', () =>
    withFiles(
      {
        'bom.ccmcmd': Buffer.from(`\uFEFF# ä\n${before}`, 'utf8'),
        'utf16.ccmcmd': Buffer.from(`\uFEFF# ä\n${before}`, 'utf16le'),
        'utf16be.ccmcmd': Buffer.from(`\uFEFF# ä\n${before}`, 'utf16le').swap16(),
        'ansi.ccmcmd': Buffer.from(`# ä\x80\n${before}`, 'latin1'),
      },
      async (cwd) => {
        await runCli(['--fix', '.'], { cwd });
        const read = (name: string): Promise<Buffer> => readFile(path.join(cwd, name));
        assert.deepEqual(await read('bom.ccmcmd'), Buffer.from(`\uFEFF# ä\n${after}`, 'utf8'));
        assert.deepEqual(await read('utf16.ccmcmd'), Buffer.from(`\uFEFF# ä\n${after}`, 'utf16le'));
        assert.deepEqual(
          await read('utf16be.ccmcmd'),
          Buffer.from(`\uFEFF# ä\n${after}`, 'utf16le').swap16(),
        );
        assert.deepEqual(await read('ansi.ccmcmd'), Buffer.from(`# ä\x80\n${after}`, 'latin1'));
      },
    ));

  it('does not touch what standard input holds', async () => {
    const { code, stderr } = await runCli(['--fix', '--stdin', '--stdin-filename', 'x.ccmcmd'], {
      stdin: before,
    });
    assert.equal(code, 2);
    assert.match(stderr, /--fix writes to files/);
  });
});

describe('ccmsetup-lint explain', () => {
  it('prints the page of every rule', async () => {
    for (const slug of [rules[0]!.slug, 'site-code-format', 'regtoken-in-source']) {
      const { code, stdout } = await runCli(['explain', slug]);
      assert.equal(code, 0);
      assert.ok(stdout.includes(slug), slug);
      assert.doesNotMatch(stdout, /```|^\*\*|\*\*:/m);
    }
  });

  it('helps with a misspelt name', async () => {
    const { code, stderr } = await runCli(['explain', 'site-code-fromat']);
    assert.equal(code, 2);
    assert.match(stderr, /did you mean site-code-format\?/);
  });
});
