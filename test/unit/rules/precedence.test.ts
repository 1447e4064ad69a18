import assert from 'node:assert/strict';
import type { InstallContext } from '../../../server/src/catalog';
import type { SiteFacts } from '../../../server/src/rules/rule';
import { rules } from '../../../server/src/rules';
import { analyzeExample } from '../../support/lint';
import { ruleNamed } from '../../support/rule-tables';

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

/** Of two rules that see one mistake, the more specific one speaks. */
interface Meeting {
  readonly text: string;
  readonly context?: InstallContext;
  readonly site?: SiteFacts;
  readonly speaks: string;
  readonly silent: readonly string[];
}

const meetings: readonly Meeting[] = [
  { text: 'ccmsetup.exe /quiet SMSSITECODE=P01', speaks: 'silent-switch', silent: ['unknown-parameter'] },
  {
    text: 'ccmsetup.exe SMSSITECODE=P01 /quiet',
    speaks: 'silent-switch',
    silent: ['unknown-parameter', 'parameter-after-property'],
  },
  {
    text: 'ccmsetup.exe /FSP:fsp1 SMSSITECODE=P01',
    speaks: 'slash-before-property',
    silent: ['unknown-parameter', 'parameter-after-property'],
  },
  {
    text: 'ccmsetup.exe SMSSITECODE=P01 /FSP=fsp1',
    speaks: 'slash-before-property',
    silent: ['unknown-parameter', 'parameter-after-property', 'slash-with-equals'],
  },
  {
    text: 'ccmsetup.exe MP=mp1.fabrikam.com SMSSITECODE=P01',
    speaks: 'parameter-as-property',
    silent: ['unknown-property'],
  },
  {
    text: 'ccmsetup.exe SOURCE= SMSSITECODE=P01',
    speaks: 'parameter-as-property',
    silent: ['unknown-property', 'empty-property', 'missing-value'],
  },
  {
    text: 'NOSERVICE=1 SMSSITECODE=P01',
    context: 'clientPush',
    speaks: 'push-unsupported-parameter',
    silent: ['parameter-as-property', 'unknown-property'],
  },
  {
    text: 'SMSSITECODE=P01 /noservice',
    context: 'clientPush',
    speaks: 'push-unsupported-parameter',
    silent: ['parameter-after-property'],
  },
  {
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGGINGENABLED=TRUE',
    speaks: 'logging-property-name',
    silent: ['unknown-property', 'undocumented-item'],
  },
  {
    text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=C:\\My Cache',
    speaks: 'unquoted-space',
    silent: ['stray-token'],
  },
  {
    text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS=CN=Root; O=Fabrikam | CN=Other; O=Fabrikam',
    speaks: 'unquoted-space',
    silent: ['stray-token', 'unknown-property', 'duplicate-property'],
  },
  {
    text: 'ccmsetup.exe /mp mp1.fabrikam.com SMSSITECODE=P01',
    speaks: 'slash-without-colon',
    silent: ['missing-value', 'stray-token'],
  },
  {
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=4096',
    speaks: 'logsize-unit',
    silent: ['integer-range'],
  },
  {
    text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=PERCENTDISKSPACE SMSCACHESIZE=0',
    speaks: 'cacheflags',
    silent: ['integer-range'],
  },
  {
    text: 'CCMSETUPCMD="CCMHOSTNAME=old.cloudapp.net SMSSITECODE=P01 SMSMP=mp1"',
    site: {
      cmg: ['new.fabrikam.com'],
      managementPoints: ['mp1'],
      renamed: [{ from: 'old.cloudapp.net', to: 'new.fabrikam.com' }],
    },
    speaks: 'renamed-server',
    silent: ['not-this-site', 'cmg-classic-host'],
  },
  { text: 'ccmsetup.exe /retry:0 SMSSITECODE=P01', speaks: 'timeout-vs-retry', silent: ['integer-range'] },
  {
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMENABLELOGGING=YES',
    speaks: 'enum-value',
    silent: ['boolean-form'],
  },
  {
    text: `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 AADTENANTNAME=Fabrikam`,
    speaks: 'aad-tenant-unneeded',
    silent: ['legacy-item'],
  },
  {
    text: 'ccmsetup.exe /noservice install SMSSITECODE=P01',
    speaks: 'stray-token',
    silent: ['name-style', 'empty-property'],
  },
  {
    text: 'msiexec /i ccmsetup.msi /qn C:\\Temp\\client.log',
    speaks: 'msiexec-bare-text',
    silent: ['stray-token'],
  },
  {
    text: 'ccmsetup.exe SMSSITECODE=Your Site Code',
    speaks: 'placeholder-left',
    silent: ['site-code-format', 'stray-token', 'unquoted-space'],
  },
  {
    text: `/regtoken:{{token}} CCMHOSTNAME=${cmg} SMSMP=mp1.fabrikam.com`,
    speaks: 'regtoken-companions',
    silent: ['comanagement-required', 'internet-needs-site-code'],
  },
  {
    text: 'ccmsetup.exe /uninstall SMSSLP=mp1.fabrikam.com',
    speaks: 'uninstall-with-install-options',
    silent: ['legacy-item'],
  },
  {
    text: `CCMSETUPCMD="CCMHOSTNAME=${cmg}"`,
    speaks: 'comanagement-required',
    silent: ['internet-needs-site-code'],
  },
  {
    text: `CCMSETUPCMD="CCMHOSTNAME=${cmg} CCMALWAYSINF=1 SMSROOTKEYPATH=C:\\Keys\\trk"`,
    speaks: 'comanagement-required',
    silent: ['internet-needs-site-code', 'always-internet-incomplete', 'root-key-without-site'],
  },
  {
    text: `ccmsetup.exe CCMHOSTNAME=${cmg} CCMALWAYSINF=1 SMSROOTKEYPATH=C:\\Keys\\trk`,
    speaks: 'internet-needs-site-code',
    silent: ['always-internet-incomplete', 'root-key-without-site'],
  },
  {
    text: "ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR='C:\\My Cache'",
    speaks: 'single-quoted-value',
    silent: ['nested-quote-not-doubled', 'unquoted-space', 'stray-token'],
  },
  {
    text: 'ccmsetup.exe ccmloggingenabled=TRUE',
    speaks: 'logging-property-name',
    silent: ['name-style'],
  },
  {
    text: 'ccmsetup.exe –mp:mp1.fabrikam.com SMSSITECODE=P01',
    speaks: 'unicode-dash',
    silent: ['wrong-prefix', 'stray-token'],
  },
  {
    text: 'CCMSETUPCMD="ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01"',
    speaks: 'exe-inside-ccmsetupcmd',
    silent: ['stray-token'],
  },
  {
    text: '/SMSSITECODE=P01 FSP=fsp1',
    context: 'tcf',
    speaks: 'slash-before-property',
    silent: ['unknown-parameter'],
  },
  {
    text: 'INSTALL=ALL /mp:mp1.fabrikam.com SMSSITECODE=P01',
    context: 'tcf',
    speaks: 'tcf-slash-parameter',
    silent: ['parameter-after-property', 'unknown-parameter'],
  },
];

describe('one finding for one mistake', () => {
  for (const { speaks, silent, ...example } of meetings) {
    it(`${speaks}, not ${silent.join(', ')}: ${example.text}`, () => {
      const found = analyzeExample(example).analysis.findings.map(({ rule }) => rule);
      assert.equal(found.filter((slug) => slug === speaks).length, 1);
      assert.deepEqual(
        silent.filter((slug) => found.includes(slug)),
        [],
      );
    });
  }

  const together: readonly (readonly [text: string, slugs: readonly string[], speaks: string])[] = [
    ['ccmsetup.exe CCMLOGMAXSIZE=4096', ['integer-range', 'logsize-unit'], 'logsize-unit'],
    ['ccmsetup.exe CCMLOGMAXSIZE=0', ['integer-range', 'logsize-unit'], 'integer-range'],
    ['ccmsetup.exe /AlwaysExcludeUpgrade:1', ['boolean-form', 'enum-value'], 'enum-value'],
    ['ccmsetup.exe CCMENABLELOGGING=1', ['boolean-form', 'enum-value'], 'boolean-form'],
    ['ccmsetup.exe /retry:0', ['integer-range', 'timeout-vs-retry'], 'timeout-vs-retry'],
    [
      'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE SMSCACHESIZE=0',
      ['integer-range', 'cacheflags'],
      'cacheflags',
    ],
  ];
  for (const [text, slugs, slug] of together) {
    it(`one finding for one mistake: ${text}`, () => {
      const { analysis } = analyzeExample({ text }, slugs.map(ruleNamed));
      assert.deepEqual(
        analysis.findings.map(({ rule }) => rule),
        [slug],
      );
    });
  }

  it('what the removal of a client has no use for is told once', () => {
    const text = `ccmsetup.exe /uninstall AADTENANTNAME=Fabrikam CCMHOSTNAME=${cmg}`;
    const rule = 'uninstall-with-install-options';
    assert.deepEqual(
      analyzeExample({ text }).analysis.findings.map((finding) => finding.rule),
      [rule, rule],
    );
  });

  it('a missing site code is told once, by each rule that could tell it alone', () => {
    const text = `CCMSETUPCMD="/regtoken:{{token}} CCMHOSTNAME=${cmg} CCMALWAYSINF=1 SMSROOTKEYPATH=C:\\Keys\\trk"`;
    const about = [
      'regtoken-companions',
      'comanagement-required',
      'internet-needs-site-code',
      'root-key-without-site',
      'always-internet-incomplete',
    ];
    const tells = /\bSMSSITECODE\b.*\bmissing\b|\b(?:needs?|requires?)\b.*\bSMSSITECODE\b/;
    const said = analyzeExample({ text }).analysis.findings.filter(({ message }) => tells.test(message));
    assert.deepEqual(
      said.map(({ rule }) => rule),
      ['regtoken-companions'],
    );
    for (const slug of about) {
      const alone = rules.filter((rule) => rule.slug === slug);
      const { analysis } = analyzeExample({ text }, alone);
      assert.ok(
        analysis.findings.some(({ message }) => tells.test(message)),
        slug,
      );
    }
  });
});

describe('precedence of rules', () => {
  const bySlug = new Map(rules.map((rule) => [rule.slug, rule]));

  it('names rules that exist', () => {
    const unknown = rules.flatMap(({ slug, yieldsTo = [] }) =>
      yieldsTo.filter((other) => !bySlug.has(other)).map((other) => `${slug} yields to ${other}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('has no circles, in which all would be silent', () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (bySlug.get(from)?.yieldsTo ?? []).some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    assert.deepEqual(
      rules.map(({ slug }) => slug).filter((slug) => reaches(slug, slug)),
      [],
    );
  });
});
