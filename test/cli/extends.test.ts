import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { runCli, withFiles } from './cli';
import { parseReport } from './json-contract';

const wrong = 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM\n';

async function found(cwd: string, ...paths: string[]): Promise<string[]> {
  const { stdout } = await runCli(['--format', 'json', ...paths], { cwd });
  return parseReport(stdout).files.flatMap(({ path, findings }) =>
    findings.map(({ rule, severity }) => `${path} ${severity} ${rule}`),
  );
}

describe('ccmsetup-lint: extends', () => {
  it('builds on a file and on a package of the repository', () =>
    withFiles(
      {
        'a/x.ccmcmd': wrong,
        'a/.ccmsetuprc.json': '{ "extends": "./base.json" }',
        'a/base.json': '{ "rules": { "site-code-format": "warning" } }',
        'b/x.ccmcmd': wrong,
        'b/.ccmsetuprc.json': '{ "extends": ["@fabrikam/rules"] }',
        'b/node_modules/@fabrikam/rules/ccmsetuprc.json': '{ "rules": { "site-code-format": "off" } }',
      },
      async (cwd) => {
        assert.deepEqual(await found(cwd, 'a', 'b'), ['a/x.ccmcmd warning site-code-format']);
      },
    ));

  it('reads nothing outside of the repository', () =>
    withFiles(
      {
        'outer.json': '{ "rules": { "site-code-format": "off" } }',
        'repository/.git/HEAD': 'ref: refs/heads/main\n',
        'repository/company.json': '{ "rules": { "site-code-format": "hint" } }',
        'repository/a/.ccmsetuprc.json': '{ "extends": "../../outer.json" }',
        'repository/a/x.ccmcmd': wrong,
        'repository/b/.ccmsetuprc.json': '{ "extends": "../company.json" }',
        'repository/b/x.ccmcmd': wrong,
      },
      async (cwd) => {
        assert.deepEqual(await found(cwd, 'repository'), [
          'repository/a/.ccmsetuprc.json warning invalid-configuration',
          'repository/a/x.ccmcmd error site-code-format',
        ]);
      },
    ));

  it('reads nothing outside of the repository through a link', () =>
    withFiles(
      {
        'outer.json': '{ "rules": { "site-code-format": "off" } }',
        'repository/.git/HEAD': 'ref: refs/heads/main\n',
        'repository/a/.ccmsetuprc.json': '{ "extends": "./link.json" }',
        'repository/a/x.ccmcmd': wrong,
        'repository/b/.ccmsetuprc.json': '{ "extends": "./link.json" }',
        'repository/b/x.ccmcmd': wrong,
        'repository/company.json': '{ "rules": { "site-code-format": "hint" } }',
      },
      async (cwd) => {
        symlinkSync('../../outer.json', path.join(cwd, 'repository/a/link.json'));
        symlinkSync('../company.json', path.join(cwd, 'repository/b/link.json'));
        const { stdout } = await runCli(['--severity', 'hint', '--format', 'compact', 'repository'], { cwd });
        assert.match(
          stdout,
          /^repository\/a\/\.ccmsetuprc\.json:1:14: warning "\.\/link\.json" lies outside of this repository, so it isn't read\./,
        );
        assert.match(stdout, /^repository\/a\/x\.ccmcmd:1:47: error /m);
        assert.match(stdout, /^repository\/b\/x\.ccmcmd:1:47: hint /m);
      },
    ));
});
