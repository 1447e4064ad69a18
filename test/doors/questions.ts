/** Twenty questions that every door to the engine answers alike, with their right answers. */

import type { Form } from '../../server/src/library/api';

/** A finding: the rule, and the place in lines and columns from 1, the end behind the last character. */
export type Found = readonly [rule: string, line: number, column: number, endLine: number, endColumn: number];

/** What is wrong with a text? */
export interface LintQuestion {
  readonly kind: 'lint';
  readonly fileName: string;
  readonly languageId: string;
  readonly text: string;
  readonly answer: readonly Found[];
}

/** What is known of a name, a code or a command line? */
export interface ExplainQuestion {
  readonly kind: 'explain';
  readonly what: string;
  /** What the page says, in its order. */
  readonly answer: readonly string[];
}

/** Why did this install fail? */
export interface LogQuestion {
  readonly kind: 'log';
  /** In test/fixtures/logs. */
  readonly file: string;
  readonly answer: { readonly outcome: string; readonly cause: string; readonly line: number };
}

/** What is the command line for this? */
export interface BuildQuestion {
  readonly kind: 'build';
  readonly scenario: string;
  readonly values: Readonly<Record<string, string>>;
  readonly form?: Form;
  readonly answer: string;
}

export type Question = LintQuestion | ExplainQuestion | LogQuestion | BuildQuestion;

const wrong = 'ccmsetup.exe /mp=mp1.fabrikam.com SMSSITECODE=PRIM';

/** A question about a text. */
function lint(fileName: string, languageId: string, text: string, ...answer: readonly Found[]): LintQuestion {
  return { kind: 'lint', fileName, languageId, text, answer };
}

export const questions: readonly Question[] = [
  lint('a.ccmcmd', 'ccmcmd', wrong, ['slash-with-equals', 1, 17, 1, 18], ['site-code-format', 1, 47, 1, 51]),
  lint(
    'b.ccmcmd',
    'ccmcmd',
    'CCMSETUPCMD="CCMHOSTNAME=https://cmg.x.net/CCM_Proxy_MutualAuth/1 SMSSITECODE=P01"',
    ['cmg-scheme-in-ccmhostname', 1, 26, 1, 34],
  ),
  lint(
    'c.ps1',
    'powershell',
    `# 😀\r\nStart-Process ccmsetup.exe -ArgumentList '/mp:mp1.fabrikam.com','SMSSITCODE=P01'\r\n`,
    ['unknown-property', 2, 66, 2, 76],
  ),
  lint(
    'd.cmd',
    'bat',
    `@echo off\r\nstart /wait ${wrong} ^\r\n  FSP=fsp1\r\n`,
    ['service-in-script', 2, 7, 2, 12],
    ['slash-with-equals', 2, 29, 2, 30],
    ['site-code-format', 2, 59, 2, 63],
  ),
  lint(
    'e.vbs',
    'vbscript',
    `CreateObject("WScript.Shell").Run "${wrong}"`,
    ['slash-with-equals', 1, 52, 1, 53],
    ['site-code-format', 1, 82, 1, 86],
  ),
  lint(
    'f.json',
    'json',
    JSON.stringify({ installCommandLine: `${wrong} /logon:1` }),
    ['slash-with-equals', 1, 40, 1, 41],
    ['site-code-format', 1, 70, 1, 74],
    ['parameter-after-property', 1, 75, 1, 81],
    ['value-on-flag', 1, 81, 1, 83],
  ),
  lint(
    'g.yml',
    'yaml',
    `- win_package:\n    path: ccmsetup.exe\n    arguments: >-\n      /mp:mp1\n      SMSSITECODE=PRIM\n`,
    ['site-code-format', 5, 19, 5, 23],
  ),
  lint('h.xml', 'xml', `<Command>ccmsetup.exe "/source:\\\\srv&amp;x\\c" SMSSITECODE=PRIM</Command>`, [
    'site-code-format',
    1,
    59,
    1,
    63,
  ]),
  lint(
    'i.py',
    'python',
    `import subprocess\nsubprocess.run("${wrong}")\n`,
    ['service-in-script', 2, 12, 2, 15],
    ['slash-with-equals', 2, 33, 2, 34],
    ['site-code-format', 2, 63, 2, 67],
  ),
  lint('j.ccmcmd', 'ccmcmd', 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01'),
  {
    kind: 'explain',
    what: '/mp',
    answer: [
      'Lists the management points that ccmsetup asks where to download the client files.',
      'ccmsetup.exe /mp:mp1.contoso.com;mp2.contoso.com',
      "When a management point doesn't answer, ccmsetup tries the next one.",
    ],
  },
  {
    kind: 'explain',
    what: 'SMSSITECODE',
    answer: [
      'Assigns the client to a primary site: a site code of three letters or digits, or AUTO.',
      'Internet clients must be assigned directly, by site code.',
      "AUX, CON, NUL, PRN, SMS, and ENV can't be site codes.",
    ],
  },
  {
    kind: 'explain',
    what: '0x87d0027e',
    answer: [
      '0x87d0027e',
      'The server answered with an HTTP error.',
      'Try the same command line without /mp.',
      'memdocs issue 1565',
    ],
  },
  {
    kind: 'explain',
    what: wrong,
    answer: [
      'Installs the client; 50 characters.',
      'Assigns the client to a primary site: a site code of three letters or digits, or AUTO.',
      'Intranet, with your own values',
      '/mp takes a colon, not an equals sign. Write /mp:mp1.fabrikam.com.',
      "isn't a site code. Write AUTO, or exactly three letters",
    ],
  },
  {
    kind: 'log',
    file: '03-cmg-invalid-ca.ccmsetup.log',
    answer: { outcome: 'failed', cause: 'flag-invalid-ca', line: 21 },
  },
  {
    kind: 'log',
    file: '06-mp-not-resolved.ccmsetup.log',
    answer: { outcome: 'failed', cause: 'http-name-not-resolved', line: 20 },
  },
  {
    kind: 'log',
    file: '10-token-expired.ccmsetup.log',
    answer: { outcome: 'failed', cause: 'cmg-invalid-token', line: 20 },
  },
  {
    kind: 'build',
    scenario: 'intranet-manual',
    values: { '/mp': 'mp1.fabrikam.com', SMSSITECODE: 'P01' },
    answer: 'ccmsetup.exe\n  /mp:mp1.fabrikam.com\n  SMSSITECODE=P01\n',
  },
  {
    kind: 'build',
    scenario: 'cmg-token',
    values: { CCMHOSTNAME: 'CMG1.FABRIKAM.COM/CCM_Proxy_MutualAuth/72057594037927937', SMSSITECODE: 'P01' },
    form: 'powershell',
    answer: `Start-Process -FilePath 'ccmsetup.exe' -ArgumentList @(
  "/regtoken:\${CMG_TOKEN}",
  'CCMHOSTNAME=CMG1.FABRIKAM.COM/CCM_Proxy_MutualAuth/72057594037927937',
  'SMSSITECODE=P01'
)
`,
  },
  {
    kind: 'build',
    scenario: 'intune-comanagement-entra',
    values: { CCMHOSTNAME: 'CMG1.FABRIKAM.COM/CCM_Proxy_MutualAuth/72057594037927937', SMSSITECODE: 'P01' },
    form: 'ccmsetupcmd',
    answer:
      'CCMSETUPCMD="CCMHOSTNAME=CMG1.FABRIKAM.COM/CCM_Proxy_MutualAuth/72057594037927937 SMSSITECODE=P01"\n',
  },
];
