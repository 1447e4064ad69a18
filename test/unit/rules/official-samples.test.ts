import assert from 'node:assert/strict';
import { entries, type InstallContext } from '../../../server/src/catalog';
import { exampleNow, exampleToken, day } from '../../../server/src/rules/support/example-token';
import { analyzeExample } from '../../support/lint';

const cmg = 'CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72057598037248100';
const token = exampleToken({ notBefore: exampleNow - day, expires: exampleNow + day });

/** An official sample that breaks an official rule, in its shortest form. */
interface Sample {
  readonly where: string;
  readonly text: string;
  readonly context?: InstallContext;
  /** What is to be found above hints, and the hints that the sample is about: rule, text that it points at. */
  readonly says: readonly (readonly [slug: string, at: string])[];
  /** Rules that must let it pass. */
  readonly silent?: readonly string[];
}

const samples: readonly Sample[] = [
  {
    where: 'reference page and token article: /regtoken behind the properties',
    text: `ccmsetup.exe /mp:https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=ABC SMSMP=https://MP1.CONTOSO.COM /regtoken:${token}`,
    says: [['regtoken-in-source', token]],
  },
  {
    where: 'deployment of Windows clients: the line for internet-based client management',
    text: 'CCMSetup.exe /source: D:\\Clients /UsePKICert CCMHOSTNAME=server1.contoso.com SMSSIGNCERT=siteserver.cer SMSSITECODE=ABC FSP=server2.contoso.com CCMALWAYSINF=1 CCMFIRSTCERT=1',
    says: [
      ['space-after-separator', ': '],
      ['key-file-not-absolute', 'siteserver.cer'],
    ],
    silent: ['slash-without-colon', 'missing-value', 'stray-token', 'ibcm-options'],
  },
  {
    where: 'task sequence steps: installation properties',
    text: '/skipprereq: silverlight.exe SMSMP=OTHERMP.CONTOSO.COM',
    context: 'taskSequence',
    says: [
      ['space-after-separator', ': '],
      ['skipprereq-form', 'silverlight.exe'],
    ],
    silent: ['missing-value', 'stray-token'],
  },
  {
    where: 'security configuration: removing the trusted root key',
    text: 'ccmsetup.exe RESETKEYINFORMATION = TRUE',
    says: [['space-after-separator', ' = ']],
    silent: ['empty-property', 'stray-token', 'boolean-form'],
  },
  {
    where: 'co-management tutorial: quotes closed too early, a cut placeholder, a GUID in the path',
    text: 'CCMSETUPCMD="CCMHOSTNAME=<ServiceName.CLOUDAPP.NET/CCM_Proxy_MutualAuth/<GUID>" SMSSiteCode="<YourSiteCode>"',
    says: [
      ['placeholder-left', '<GUID>'],
      ['property-outside-ccmsetupcmd', 'SMSSiteCode'],
      ['placeholder-left', '<YourSiteCode>'],
    ],
    silent: ['comanagement-required', 'site-code-format', 'invalid-host'],
  },
  {
    where: 'Set-CMClientPushInstallation: a parameter outside the subset, the wrong name for logging',
    text: '/mp:MP1.contoso.com SMSSITECODE=CM1 CCMLOGGINGENABLED=TRUE SMSCACHESIZE=10240',
    context: 'clientPush',
    says: [
      ['push-unsupported-parameter', '/mp'],
      ['logging-property-name', 'CCMLOGGINGENABLED'],
    ],
  },
  {
    where: 'Set-CMClientPushInstallation: the same in PowerShell, with quotes in quotes',
    text: 'CCMSETUPCMD="SMSSITECODE=CM1 CCMHOSTNAME=cmg.contoso.com/CCM_Proxy_MutualAuth/72057598037248100 SMSCACHEDIR="C:\\My Cache""',
    says: [['nested-quote-not-doubled', '"']],
  },
  {
    where: 'reference page of 2018: typographic quotes and an entity in CCMCERTISSUERS',
    text: 'ccmsetup.exe /UsePKICert SMSSITECODE=ABC CCMCERTISSUERS=“CN=Contoso Root CA; OU=Servers; O=Contoso; C=US &#124; CN=Litware Corporate Root CA; O=Litware”',
    says: [
      ['smart-quotes', '“'],
      ['html-entity', '&#124;'],
    ],
  },
  {
    where: 'reference page of 2018: a blank in the parameter, with quotes around the whole',
    text: 'ccmsetup.exe "/mp: https://SMSMP01.contoso.com" /UsePKICert SMSSITECODE=ABC',
    says: [['space-after-separator', ': ']],
    silent: ['invalid-host', 'stray-token', 'https-short-name'],
  },
  {
    where: 'reference page of 2018: a blank in the parameter, without quotes',
    text: 'ccmsetup.exe /mp: https://SMSMP01.contoso.com /UsePKICert SMSSITECODE=ABC',
    says: [['space-after-separator', ': ']],
    silent: ['missing-value', 'stray-token'],
  },
  {
    where: 'co-management pages of 2018 in Chinese, French and Portuguese: the closing quote',
    text: `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSiteCode=ABC”`,
    says: [['smart-quotes', '”']],
    silent: ['unbalanced-quote', 'site-code-format'],
  },
  {
    where: 'reference page of about 2018: the prefix of parameters',
    text: 'ccmsetup.exe \\mp:SMSMP01 \\logon SMSSITECODE=S01',
    says: [
      ['wrong-prefix', '\\'],
      ['wrong-prefix', '\\'],
    ],
    silent: ['stray-token', 'unknown-parameter'],
  },
  {
    where: 'technical preview: the switch with an equals sign',
    text: 'ccmsetup /CCMPKICERTOPTIONS=0',
    says: [['undocumented-item', '/CCMPKICERTOPTIONS']],
    silent: ['slash-with-equals', 'slash-before-property', 'unknown-parameter', 'legacy-item'],
  },
  {
    where: 'text export of the token article: the token over several lines',
    text: `ccmsetup.exe /mp:https://${cmg} /regtoken:${token.slice(0, 60)}\n${token.slice(60, 120)}\n${token.slice(120)}\nCCMHOSTNAME=${cmg} SMSSITECODE=ABC`,
    says: [['regtoken-malformed', token.replace(/^(.{60})(.{60})/s, '$1\n$2\n')]],
    silent: ['stray-token', 'regtoken-in-source'],
  },
  {
    where: 'the same in quotes',
    text: `ccmsetup.exe /mp:https://${cmg} /regtoken:"${token.slice(0, 60)}\n${token.slice(60)}" CCMHOSTNAME=${cmg} SMSSITECODE=ABC`,
    says: [['line-break-in-command', '\n']],
    silent: ['regtoken-malformed', 'regtoken-in-source'],
  },
];

describe('official samples that break official rules', () => {
  for (const { where, says, silent = [], ...example } of samples) {
    it(where, () => {
      const { text, analysis } = analyzeExample(example);
      const wanted = new Set(says.map(([slug]) => slug));
      const found = analysis.findings
        .filter(({ rule, severity }) => severity === 'error' || severity === 'warning' || wanted.has(rule))
        .map(({ rule, span }) => [rule, text.slice(span.start, span.end)]);
      assert.deepEqual(found, says);
      const slugs = analysis.findings.map(({ rule }) => rule);
      assert.deepEqual(
        silent.filter((slug) => slugs.includes(slug)),
        [],
      );
    });
  }
});

describe('examples of the catalog', () => {
  const examples = entries.flatMap(({ name, example }) => (example === undefined ? [] : [{ name, example }]));

  it('are there for all documented items', () => {
    const without = entries.filter(({ status, example }) => status === 'documented' && example === undefined);
    assert.deepEqual(
      without.map(({ name }) => name),
      [],
    );
  });

  for (const { name, example } of examples) {
    it(`are no error: ${name}`, () => {
      const whole = /^(?:ccmsetup|CCMSETUPCMD|Install=)/.test(example) ? example : `ccmsetup.exe ${example}`;
      const place = example.startsWith('Install=') ? { context: 'tcf' as const } : {};
      const { analysis } = analyzeExample({ text: whole, ...place });
      assert.deepEqual(
        analysis.findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }
});
