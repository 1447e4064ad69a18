/** `ccmsetup-lint build`: command lines of scenarios. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, runCli, type Outcome } from './cli';
import { buildable } from '../../server/src/service/scenarios/build-line';

const build = (...args: readonly string[]): Promise<Outcome> => runCli(['build', ...args]);
const cmg = 'CCMHOSTNAME=CMG1.FABRIKAM.COM/CCM_Proxy_MutualAuth/72057594037927937';

describe('ccmsetup-lint: build', () => {
  it('lists the scenarios', async () => {
    const { code, stdout, stderr } = await build();
    const [head, ...rows] = stdout.trimEnd().split('\n');
    assert.match(head!, /^SCENARIO +INSTALLS THE CLIENT$/);
    assert.deepEqual(
      rows.map((row) => row.split(/ {2,}/)),
      buildable().map(({ id, title }) => [id, title]),
    );
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('takes values as people write them', async () => {
    const ways: readonly (readonly string[])[] = [
      ['/mp:mp1.fabrikam.com', 'SMSSITECODE=P01'],
      ['mp=mp1.fabrikam.com', 'smssitecode=P01'],
      ['/MP=mp1.fabrikam.com', 'SMSSITECODE:P01'],
      ['SMSSITECODE=P01', 'mp:mp1.fabrikam.com'],
    ];
    for (const way of ways)
      assert.deepEqual(await build('intranet-manual', ...way), {
        code: 0,
        stdout: 'ccmsetup.exe\n  /mp:mp1.fabrikam.com\n  SMSSITECODE=P01\n',
        stderr: '',
      });
  });

  it('keeps colons and equals signs of values', async () => {
    const { stdout } = await build('intranet-manual', 'mp=https://mp1.fabrikam.com:444/a=b');
    assert.match(stdout, /^ {2}\/mp:https:\/\/mp1\.fabrikam\.com:444\/a=b$/m);
  });

  it('tells what is missing and what is wrong, next to the text', async () => {
    const { code, stdout, stderr } = await build(
      'cmg-token',
      'CCMHOSTNAME=https://cmg1.fabrikam.com/CCM_Proxy_MutualAuth/1',
    );
    assert.match(stdout, /^ccmsetup\.exe\n {2}\/regtoken:\$\{CMG_TOKEN\}\n/);
    assert.match(stderr, /^ccmsetup-lint: fill in \/regtoken: .*The text has a place for it\.$/m);
    assert.match(stderr, /^ccmsetup-lint: fill in SMSSITECODE: .*The text has <site-code>\.$/m);
    assert.match(
      stderr,
      /^ccmsetup-lint: error: CCMHOSTNAME takes an address .*\(cmg-scheme-in-ccmhostname\)$/m,
    );
    assert.equal(code, 1);
  });

  it('takes no token, and shows none', async () => {
    const token = 'eyJhbGciOiJSUzI1NiIsIng1dCI6';
    for (const args of [
      ['cmg-token', `/regtoken:${token}`, cmg, 'SMSSITECODE=P01'],
      ['intranet-manual', `/regtoken:${token}`],
      [`/regtoken:${token}`],
    ]) {
      const { stdout, stderr } = await build(...args);
      assert.doesNotMatch(stdout + stderr, /eyJhbGci/);
    }
  });

  const wrong: readonly [args: readonly string[], says: RegExp][] = [
    [['nowhere'], /"nowhere" isn't a scenario\. Use one of intune-comanagement-entra, /],
    [
      ['intune-comanagement'],
      /has more than one way\. Use one of intune-comanagement-entra, intune-comanagement-certificate\./,
    ],
    [
      ['osd', 'SMSSITECODE=P01'],
      /SMSSITECODE doesn't belong to the scenario "osd"\. The step assigns the site itself\./,
    ],
    [['intranet-ad', 'SMSSITCODE=P01'], /SMSSITCODE doesn't belong .* no such .* Write SMSSITECODE\./],
    [['client-push', 'mp=mp1'], /This place doesn't take it: Client push\. Leave it out\./],
    [['provisioning-ts', 'CCMSETUPCMD=x'], /It holds the whole command line\./],
    [
      ['intranet-manual', 'SMSSITECODE=P01', 'smssitecode:P02'],
      /SMSSITECODE is given twice\. Give one value\./,
    ],
    [['cmg-pki', '/UsePKICert=1'], /\/UsePKICert takes no value\./],
    [
      ['intranet-manual', 'mp=x eyJhbGciOiJub25lIn0.eyJleHAiOjE3OTUxNjE2MDB9.c2ln'],
      /\/mp holds a token or a password/,
    ],
    [['osd', '--form', 'exec'], /argument 'exec' is invalid/],
    [['osd', '--form', 'exe'], /The scenario requires no argument, .* Give at least one value\./],
  ];
  for (const [args, says] of wrong)
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await build(...args);
      assert.match(stderr, says);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    });

  const besides: readonly [args: readonly string[], text: string][] = [
    [
      ['gpo-sup', 'mp=mp1.fabrikam.com'],
      '# ccmsetup-lint context=gpoSetupParameters\n/mp:mp1.fabrikam.com\n',
    ],
    [['client-push', 'SMSCACHESIZE=100'], '# ccmsetup-lint context=clientPush\nSMSCACHESIZE=100\n'],
    [
      ['intranet-manual', 'SMSCACHEDIR=C:\\Client Cache', 'SMSSITECODE=P01', 'mp=mp1.fabrikam.com', '/logon'],
      'ccmsetup.exe\n  /logon\n  /mp:mp1.fabrikam.com\n  SMSSITECODE=P01\n  SMSCACHEDIR="C:\\Client Cache"\n',
    ],
    [
      ['move-hierarchy', 'SMSPUBLICROOTKEY=0602000000A4', 'SMSSITECODE=P01'],
      'ccmsetup.exe\n  SMSPUBLICROOTKEY=0602000000A4\n  SMSSITECODE=P01\n',
    ],
  ];
  for (const [args, text] of besides)
    it(`takes what the place takes: ${args.join(' ')}`, async () => {
      const { code, stdout } = await build(...args);
      assert.deepEqual({ code, stdout }, { code: 0, stdout: text });
    });

  const tokens: readonly [form: string, place: string, sample: string][] = [
    ['exe', '/regtoken:${CMG_TOKEN} ', '${CMG_TOKEN}'],
    ['ccmsetupcmd', '/regtoken:${CMG_TOKEN} ', '${CMG_TOKEN}'],
    ['powershell', '"/regtoken:${CMG_TOKEN}"', '${CMG_TOKEN}'],
    ['batch', ' /regtoken:%CMG_TOKEN% ', '%CMG_TOKEN%'],
    ['ansible', ' /regtoken:{{ cmg_token }} ', '{{ cmg_token }}'],
    ['win32', ' /regtoken:<token> ', '<token>'],
    ['unattend', ' /regtoken:&lt;token&gt; ', '<token>'],
  ];
  for (const [form, place, sample] of tokens)
    it(`has a place for the token in the form ${form}`, async () => {
      const { code, stdout } = await build(
        ...['cmg-token', cmg, 'SMSSITECODE=P01', '--form', form, '--format', 'json'],
      );
      assert.equal(code, 0);
      const { text, missing } = JSON.parse(stdout) as { text: string; missing: { sample: string }[] };
      assert.ok(text.includes(place), text);
      assert.deepEqual(
        missing.map((each) => each.sample),
        [sample],
      );
    });

  it('says what a scenario that requires nothing may have', async () => {
    for (const [scenario, says] of [
      ['client-push', 'The scenario requires no argument. It may have SMSSITECODE.'],
      ['move-hierarchy', 'It may have RESETKEYINFORMATION, SMSROOTKEYPATH, SMSSITECODE, SMSPUBLICROOTKEY.'],
      ['intranet-ad', 'The scenario requires no argument.\n'],
    ] as const)
      assert.ok((await build(scenario)).stderr.includes(says), scenario);
  });

  it('is what the skill says it is', async () => {
    const page = await readFile(path.join(root, 'skills/ccmsetup/SKILL.md'), 'utf8');
    const [, section = ''] = page.split('\n## Scenarios\n');
    const [list = ''] = section.split('\n## ');
    assert.deepEqual(
      [...list.matchAll(/^- `([^`]+)`/gm)].map(([, id]) => id),
      buildable().map(({ id }) => id),
    );
  });

  it('gives programs the same as JSON', async () => {
    const { code, stdout } = await build('cmg-token', cmg, 'SMSSITECODE=P01', '--format', 'json');
    const { version, scenario, languageId, missing } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(
      { version, scenario, languageId, missing: (missing as { name: string }[]).map(({ name }) => name) },
      { version: 1, scenario: 'cmg-token', languageId: 'ccmcmd', missing: ['/regtoken'] },
    );
    assert.equal(code, 0);
  });
});
