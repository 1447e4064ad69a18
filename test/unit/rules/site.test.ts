import assert from 'node:assert/strict';
import type { RuleExample } from '../../../server/src/rules/rule';
import { analyzeExample } from '../../support/lint';
import {
  testFixes,
  testMessages,
  testRules,
  findingsOf,
  type FixTable,
  type RuleTable,
} from '../../support/rule-tables';

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'site-code-format': [
    [
      'ccmsetup.exe SMSSITECODE="PRIM"',
      {
        at: 'PRIM',
        says: '"PRIM" isn\'t a site code. Write AUTO, or exactly three letters (A-Z) or digits, such as P01.',
      },
    ],
    // An empty value, which is the matter of another rule.
    ['ccmsetup.exe SMSSITECODE= FSP=fsp1'],
    // A character without a glyph, which is the matter of another rule.
    ['ccmsetup.exe SMSSITECODE=P\u200B01'],
    // A value whose end is a guess.
    ['ccmsetup.exe SMSSITECODE="P01'],
  ],
  'site-code-reserved': [
    [
      'ccmsetup.exe SMSSITECODE=nul',
      {
        at: 'nul',
        says: 'NUL is a reserved name and can never be a site code. Write the code of your primary site.',
      },
    ],
  ],
  'auto-with-internet': [
    [
      `ccmsetup.exe SMSSITECODE=Auto CCMHOSTNAME=${cmg}`,
      {
        at: 'Auto',
        says: "SMSSITECODE=AUTO doesn't work with CCMHOSTNAME. Write the site code: internet clients can't be assigned automatically.",
        related: ['CCMHOSTNAME'],
      },
    ],
    [
      `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=AUTO`,
      {
        at: 'AUTO',
        says: "SMSSITECODE=AUTO doesn't work with CCMHOSTNAME. Write the site code: internet clients can't be assigned automatically.",
        related: ['CCMHOSTNAME'],
      },
    ],
    // What stands outside of CCMSETUPCMD is judged too, so that moving it inside brings nothing new.
    [
      `CCMSETUPCMD="CCMHOSTNAME=${cmg}" SMSSITECODE=AUTO`,
      {
        at: 'AUTO',
        says: "SMSSITECODE=AUTO doesn't work with CCMHOSTNAME. Write the site code: internet clients can't be assigned automatically.",
        related: ['CCMHOSTNAME'],
      },
    ],
  ],
  'internet-needs-site-code': [
    [
      `ccmsetup.exe CcmHostName=${cmg}`,
      {
        at: 'CcmHostName',
        says: "CCMHOSTNAME needs SMSSITECODE, because internet clients can't be assigned automatically. Add your site code.",
      },
    ],
    // A site code outside of CCMSETUPCMD, which is misplaced and not missing.
    [`CCMSETUPCMD="CCMHOSTNAME=${cmg}" SMSSITECODE=P01`],
    // A site code behind a slash.
    [`ccmsetup.exe /SMSSITECODE=P01 CCMHOSTNAME=${cmg}`],
    // A site code whose name is misspelt.
    [`ccmsetup.exe SMSSITCODE=P01 CCMHOSTNAME=${cmg}`],
  ],
  'sitereassign-without-auto': [
    [
      'ccmsetup.exe SMSSITECODE=P01 SITEREASSIGN=True',
      {
        at: 'True',
        says: 'SITEREASSIGN works only with SMSSITECODE=AUTO. Remove SITEREASSIGN, or write SMSSITECODE=AUTO.',
        related: ['P01'],
      },
    ],
    [
      'ccmsetup.exe SMSSITECODE=P01 SITEREASSIGN=TRUE',
      {
        at: 'TRUE',
        says: 'SITEREASSIGN works only with SMSSITECODE=AUTO. Remove SITEREASSIGN, or write SMSSITECODE=AUTO.',
        related: ['P01'],
      },
    ],
  ],
  'root-key-without-site': [
    [
      'ccmsetup.exe SMSPUBLICROOTKEY=0200',
      {
        at: 'SMSPUBLICROOTKEY',
        says: 'SMSPUBLICROOTKEY needs SMSSITECODE. Add it with the code of your site.',
      },
    ],
  ],
  'root-key-twice': [
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 SMSROOTKEYPATH=C:\k SMSPUBLICROOTKEY=0200`,
      {
        at: 'SMSPUBLICROOTKEY',
        says: "SMSROOTKEYPATH and SMSPUBLICROOTKEY both provide the trusted root key, and which of them counts isn't documented. Keep one of them.",
        related: ['SMSROOTKEYPATH'],
      },
    ],
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 SMSROOTKEYPATH=C:\k SMSPUBLICROOTKEY=02`,
      {
        at: 'SMSPUBLICROOTKEY',
        says: "SMSROOTKEYPATH and SMSPUBLICROOTKEY both provide the trusted root key, and which of them counts isn't documented. Keep one of them.",
        related: ['SMSROOTKEYPATH'],
      },
    ],
  ],
  'key-file-not-absolute': [
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 SMSROOTKEYPATH="\keys\trk"`,
      {
        at: String.raw`\keys\trk`,
        says: 'SMSROOTKEYPATH takes a full path. Add the drive or share to "\\keys\\trk".',
      },
    ],
  ],
  'auto-without-trust': [
    [
      'ccmsetup.exe SMSSITECODE=AUTO',
      {
        at: 'AUTO',
        says: 'SMSSITECODE=AUTO is safe only with Active Directory, the trusted root key, or a PKI certificate. Otherwise, write the site code or add the key.',
      },
    ],
  ],
};

const fixes: FixTable = {
  'sitereassign-without-auto': [
    [
      'ccmsetup.exe SMSSITECODE=P01 SITEREASSIGN=TRUE',
      { title: 'Remove SITEREASSIGN', safe: false, text: 'ccmsetup.exe SMSSITECODE=P01' },
      {
        title: 'Change to SMSSITECODE=AUTO',
        safe: false,
        text: 'ccmsetup.exe SMSSITECODE=AUTO SITEREASSIGN=TRUE',
      },
    ],
    [
      'ccmsetup.exe SMSSITECODE="P01" SITEREASSIGN=TRUE',
      { title: 'Remove SITEREASSIGN', safe: false, text: 'ccmsetup.exe SMSSITECODE="P01"' },
      {
        title: 'Change to SMSSITECODE=AUTO',
        safe: false,
        text: 'ccmsetup.exe SMSSITECODE="AUTO" SITEREASSIGN=TRUE',
      },
    ],
    // AUTO is not offered to an internet client.
    [
      `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 SITEREASSIGN=TRUE`,
      {
        title: 'Remove SITEREASSIGN',
        safe: false,
        text: `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01`,
      },
    ],
  ],
};

describe('rules about the site', () => {
  testMessages('site', table);
  testRules(table, { fixes: 'elsewhere' });
  testFixes(fixes);

  it('never show a token that stands in the wrong place', () => {
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ1cm4ifQ.c2lnbmF0dXJl';
    const [finding] = findingsOf('site-code-format', { text: `ccmsetup.exe SMSSITECODE=${token}` }).found;
    assert.equal(finding?.message.includes('eyJ'), false);
  });

  it('cut long values in messages', () => {
    const [finding] = findingsOf('site-code-format', {
      text: `ccmsetup.exe SMSSITECODE=${'P'.repeat(500)}`,
    }).found;
    assert.ok(finding !== undefined && finding.message.length < 200);
  });
});

describe('a missing site code', () => {
  const lines: readonly { text: string; context?: RuleExample['context']; by: string }[] = [
    {
      text: String.raw`ccmsetup.exe /UsePKICert CCMHOSTNAME=${cmg} SMSROOTKEYPATH=C:\k CCMALWAYSINF=1`,
      by: 'internet-needs-site-code',
    },
    {
      text: String.raw`CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSROOTKEYPATH=C:\k CCMALWAYSINF=1"`,
      by: 'comanagement-required',
    },
    {
      text: String.raw`ccmsetup.exe /regtoken:{{TOKEN}} CCMHOSTNAME=${cmg} SMSROOTKEYPATH=C:\k`,
      by: 'regtoken-companions',
    },
    { text: String.raw`ccmsetup.exe SMSROOTKEYPATH=C:\k`, by: 'root-key-without-site' },
  ];
  for (const { text, by } of lines) {
    it(`is reported once, by ${by}`, () => {
      const { analysis } = analyzeExample({ text });
      const missing = analysis.findings.filter(
        ({ message }) => message.includes('SMSSITECODE') && /missing|without|needs|requires/i.test(message),
      );
      assert.deepEqual(
        missing.map(({ rule }) => rule),
        [by],
      );
    });
  }
});
