import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportText, type Circumstances } from '../../../client/src/report';
import { projectRoot } from '../../contract/modules';

const known: Circumstances = {
  extension: '1.2.3',
  server: '1.2.4',
  vscode: '1.139.1',
  app: 'desktop',
  host: 'Node.js',
  platform: 'win32',
  remote: undefined,
  language: 'de',
  configurationFile: true,
  settings: {},
  rules: new Set(['wrong-prefix', 'site-code-format']),
};

describe('the report of a bug', () => {
  it('names versions, the place and the settings that are not as they come', () => {
    const settings = {
      enable: false,
      extends: 'strict',
      targetVersion: '2403',
      rules: { 'wrong-prefix': 'off', 'site-code-format': 'error' },
      'trace.server': 'verbose',
    };
    assert.equal(
      reportText({ ...known, settings }),
      `ccmsetup Tools: 1.2.3
Server: 1.2.4
VS Code: 1.139.1 (desktop, de)
Extension host: Node.js, win32
Remote: none
Configuration file: yes
Settings:
- ccmsetup.enable: false
- ccmsetup.extends: strict
- ccmsetup.targetVersion: 2403
- ccmsetup.rules: wrong-prefix off, site-code-format error
- ccmsetup.trace.server: verbose`,
    );
  });

  it('says what is not there', () => {
    const bare = { server: undefined, platform: undefined, remote: 'ssh-remote', configurationFile: false };
    assert.equal(
      reportText({ ...known, ...bare, host: 'web worker' }),
      `ccmsetup Tools: 1.2.3
Server: not started
VS Code: 1.139.1 (desktop, de)
Extension host: web worker
Remote: ssh-remote
Configuration file: no
Settings: none changed`,
    );
  });

  it('has nothing that tells whose settings they are, whatever is set', () => {
    const secret = 'Fabrikam';
    const settings = {
      enable: secret,
      extends: secret,
      targetVersion: secret,
      rules: { [secret]: 'off', 'wrong-prefix': secret, 'site-code-format': 'off' },
      site: { siteCodes: [secret], managementPoints: [secret, secret], tenantId: secret, [secret]: secret },
      contexts: { [secret]: 'manual', [`${secret}/**`]: secret },
      overrides: { [secret]: { 'wrong-prefix': 'off' } },
      ignore: [secret],
      'trace.server': secret,
    };
    const text = reportText({ ...known, settings });
    assert.doesNotMatch(text, new RegExp(secret));
    assert.match(text, /\.site: 4 values, not shown\n/);
    assert.match(text, /\.contexts: 2 patterns, not shown\n/);
    assert.match(text, /\.ignore: 1 pattern, not shown\n/);
    assert.match(text, /\.rules: site-code-format off, 2 entries that are not valid\n/);
  });

  it('has no character that an address would part at', () => {
    const settings = { rules: { 'wrong-prefix': 'off', x: 1 }, site: { siteCodes: ['a'] } };
    assert.match(reportText({ ...known, settings }), /^[\w .,:()\n-]+$/);
  });

  it('goes into the field of the form that asks for it', () => {
    const [, form = '', field = ''] =
      /new\?template=([\w.-]+)&(\w+)=/.exec(
        readFileSync(join(projectRoot, 'client/src/commands/report-issue.ts'), 'utf8'),
      ) ?? [];
    const text = readFileSync(join(projectRoot, '.github', 'ISSUE_TEMPLATE', form), 'utf8');
    assert.match(text, new RegExp(`^ {4}id: ${field}$`, 'm'));
    assert.match(text, /ccmsetup: Report Issue/);
  });
});
