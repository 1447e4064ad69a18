import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHosts } from '../../../server/src/hosts';
import type { Host } from '../../../server/src/hosts/host';
import { sliceSpan } from '../../../server/src/language/span';
import { loadAsset } from '../../support/assets';
import { rules } from '../../../server/src/rules';
import { applyEdits } from '../../support/edits';
import { analyzeText } from '../../support/lint';
import {
  checkDefect,
  checkRoundTrips,
  slugsOf,
  testFixtures,
  testSilence,
  type Fixture,
} from './data-fixtures';
import { describeRegion } from './regions';

const hosts = createHosts();
const markdown = (): Host => {
  const host = hosts.find(({ id }) => id === 'markdown');
  if (host === undefined) throw new Error('there is no host for Markdown');
  return host;
};

const whole = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01';

/** Blocks, by what stands behind the fence or around it. */
const blocks: Fixture[] = [
  {
    name: 'a fence that says nothing, with and without prompts',
    source: `# Install\n\n\`\`\`\n${whole}\nC:\\> ccmsetup.exe /logon\nPS C:\\a b> .\\ccmsetup.exe /uninstall\n$ ccmsetup.exe /mp:a\n\`\`\`\n`,
    regions: [
      { text: whole, pieces: [whole] },
      { text: 'ccmsetup.exe /logon', pieces: ['ccmsetup.exe /logon'] },
      { text: '.\\ccmsetup.exe /uninstall' },
      { text: 'ccmsetup.exe /mp:a' },
    ],
  },
  {
    name: 'tildes, longer fences, fences of the other kind inside',
    source: `~~~~ text\n~~~\n\`\`\`\n${whole} FSP=a\n~~~~~\nccmsetup.exe /mp:mp2 SMSSITECODE=P01\n`,
    regions: [{ text: `${whole} FSP=a` }],
  },
  {
    name: 'a fence that nothing ends',
    source: `\`\`\`console\n${whole}\n\n  ccmsetup.exe /mp:mp2 SMSSITECODE=P01`,
    regions: [{ text: whole }, { text: 'ccmsetup.exe /mp:mp2 SMSSITECODE=P01' }],
  },
  {
    name: 'lines that were broken for the page',
    keepsBreaks: true,
    source:
      '```text\nccmsetup.exe /mp:mp1\n   SMSSITECODE=P01\n  FSP=a\n\nCCMSETUPCMD="\n  CCMHOSTNAME=a.b.c\n  SMSSITECODE=P01\n"\n```\n',
    regions: [
      { text: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 FSP=a' },
      { text: 'CCMSETUPCMD="CCMHOSTNAME=a.b.c SMSSITECODE=P01"' },
    ],
  },
  {
    name: 'cmd: its escapes, its variables, its prompts',
    source:
      '```cmd\nC:\\Temp>ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\\u{1F600} a" ^\n  SMSSITECODE=%SITE%\n```\n\n``` BAT\n@echo off\n"%~dp0ccmsetup.exe" /mp:mp1 FSP=a^^b\n```\n',
    regions: [
      { text: 'ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\\u{1F600} a" SMSSITECODE={{%SITE%}}' },
      { text: '"{{%~dp0}}ccmsetup.exe" /mp:mp1 FSP=a^b' },
    ],
  },
  {
    name: 'PowerShell: under all its names, with its strings',
    source: [
      '```powershell-interactive title="x"',
      'PS C:\\> $x = "\u{1F600}"; Start-Process ccmsetup.exe -ArgumentList "/mp:mp1 SMSCACHEDIR=`"C:\\a b`" FSP=$fsp"',
      '```',
      '```{.ps1 .numberLines}',
      `.\\${whole}`,
      '```',
      '```pwsh',
      `.\\${whole} # \u{1F600}`,
      '```',
      '',
    ].join('\n'),
    regions: [
      { text: 'ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b" FSP={{$fsp}}' },
      { text: `.\\${whole}` },
      { text: `.\\${whole}` },
    ],
  },
  {
    name: 'a script in a fence that does not say so',
    source: `\`\`\`\n$a = '/mp:mp1 SMSSITECODE=P01'\nStart-Process ccmsetup.exe -ArgumentList $a\n\`\`\`\n`,
    regions: [{ text: whole, pieces: ['ccmsetup.exe', '/mp:mp1 SMSSITECODE=P01'] }],
  },
  {
    name: 'configurations',
    source: [
      '```json',
      '{ "\u{1F600}": 1, "installCommandLine": "ccmsetup.exe /mp:mp1 SMSCACHEDIR=\\"C:\\\\a b\\"" }',
      '```',
      '```yml',
      `- win_command: ${whole}`,
      '```',
      '```xml',
      '<CommandLine>ccmsetup.exe /mp:mp1 SMSCACHEDIR=&quot;C:\\a b&quot;</CommandLine>',
      '```',
      '```ini',
      '[Client Install]',
      'Install=INSTALL=ALL FSP=a',
      '```',
      '',
    ].join('\n'),
    regions: [
      { text: 'ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b"' },
      { text: whole },
      { text: 'ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b"' },
      { text: 'INSTALL=ALL FSP=a', context: 'tcf' },
    ],
  },
  {
    name: 'shells, and what only is called one',
    source: `\`\`\`bash\n$ ${whole}\n\`\`\`\n\`\`\`sh\necho "\u{1F600}"; ssh host '${whole}'\n\`\`\`\n`,
    regions: [{ text: whole }, { text: whole }],
  },
  {
    name: 'VBScript',
    source: '```vb\nshell.Run "ccmsetup.exe /mp:mp1 SMSCACHEDIR=""C:\\a b"""\n```\n',
    regions: [{ text: 'ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b"' }],
  },
  {
    name: 'our own language: arguments are the content of CCMSETUPCMD',
    keepsBreaks: true,
    source:
      '```ccmcmd\n# ring 1 \u{1F600}\nCCMHOSTNAME=a.b.c\nSMSSITECODE=P01\n\nccmsetup.exe /mp:mp1\n```\n',
    regions: [
      { text: 'CCMHOSTNAME=a.b.c SMSSITECODE=P01', context: 'ccmsetupcmd' },
      { text: 'ccmsetup.exe /mp:mp1' },
    ],
  },
  {
    name: 'indented code, also behind a tab',
    source: `Run\n\n    ${whole}\n\n\t${whole} FSP=a\n\nthen\n    ccmsetup.exe /mp:mp2 SMSSITECODE=P01\n`,
    regions: [{ text: whole }, { text: `${whole} FSP=a` }],
  },
  {
    name: 'fences in lists',
    source: `1. First\n\n   \`\`\`cmd\n   ${whole}\n   \`\`\`\n2. Then\n   - \`\`\`\n     ${whole} FSP=a\n     \`\`\`\n10) \t~~~\n    \t${whole} FSP=b\n\n    ~~~\n`,
    regions: [{ text: whole }, { text: `${whole} FSP=a` }, { text: `${whole} FSP=b` }],
  },
  {
    name: 'a fence ends with the list item around it',
    source: `- \`\`\`\n  ${whole}\nccmsetup.exe /mp:mp2 SMSSITECODE=P01\n`,
    regions: [{ text: whole }],
  },
  {
    name: 'fences in quotations',
    source: `> [!NOTE]\n> \`\`\`cmd\n> ccmsetup.exe /mp:mp1 ^\n>   SMSSITECODE=P01\n> \`\`\`\n>> ~~~\n>> ${whole}\nccmsetup.exe /mp:mp2 SMSSITECODE=P01\n`,
    regions: [{ text: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01' }, { text: whole }],
  },
  {
    name: 'a fence below a line, a list in a quotation, a quotation in a list',
    source: `Text\n\`\`\`\n${whole}\n\`\`\`\n> * \`\`\`\n>   ${whole} FSP=a\n> * x\n\n* > ~~~\n  > ${whole} FSP=b\n`,
    regions: [{ text: whole }, { text: `${whole} FSP=a` }, { text: `${whole} FSP=b` }],
  },
];

const partial = (text: string): { text: string; complete: false } => ({ text, complete: false });
const mentioned = (text: string): { text: string; complete: false; inert: true } => ({
  ...partial(text),
  inert: true,
});

/** Code spans and comments, and what documentation leaves out. */
const prose: Fixture[] = [
  {
    name: 'code spans: one backtick, more of them, blanks at their ends',
    source: `\u{1F600} Run \`${whole}\`, \`\`ccmsetup.exe /mp:a\`b\`\`, \`\`\` ${whole} FSP=b \`\`\` or \`\u{1F600}\`.\n`,
    regions: [partial(whole), partial('ccmsetup.exe /mp:a`b'), partial(`${whole} FSP=b`)],
  },
  {
    name: 'a path that ends with a backslash does not escape the sign behind it',
    source: `See \`C:\\ccmsetup\\\` and \`${whole}\`.\n\n\\\`${whole} FSP=a\`\n\n\\\\\`${whole} FSP=b\`.\n`,
    regions: [partial(whole), partial(`${whole} FSP=b`)],
  },
  {
    name: 'a line break in a code span is a blank',
    keepsBreaks: true,
    source: `> \u{1F600} \`ccmsetup.exe /mp:mp1\n> SMSSITECODE=P01\` and \`${whole}\nFSP=a\`\n`,
    regions: [partial(whole), partial(`${whole} FSP=a`)],
  },
  {
    name: 'headings, list items, tables',
    source: `## Use \`${whole}\`\n- \u{1F600} \`${whole} FSP=a\`\n\n| Case | Line |\n|---|:-:|\n| a \\| \u{1F600} \`b | \`${whole} CCMCERTSEL="Subject:a \\| b"\` |\n| \`${whole} FSP=c\` | |\n`,
    regions: [
      partial(whole),
      partial(`${whole} FSP=a`),
      partial(`${whole} CCMCERTSEL="Subject:a | b"`),
      partial(`${whole} FSP=c`),
    ],
  },
  {
    name: 'arguments alone: a part of a line, or only mentioned',
    source: `Add \`SMSSITECODE=P01 FSP=fs1\`; \u{1F600} \`SMSSITECODE=P01\`, \`CCMHOSTNAME=\`, \`/UsePKICert\`, \`CCMSETUPCMD="\`.\n\n\`\`\`\n/mp:mp1 SMSSITECODE=P01\n\`\`\`\n`,
    regions: [
      partial('SMSSITECODE=P01 FSP=fs1'),
      mentioned('SMSSITECODE=P01'),
      mentioned('CCMHOSTNAME='),
      mentioned('/UsePKICert'),
      mentioned('CCMSETUPCMD="'),
      partial('/mp:mp1 SMSSITECODE=P01'),
    ],
  },
  {
    name: 'what is left out, or left to the reader',
    source: [
      '```cmd',
      'ccmsetup.exe /mp:<management point> SMSSITECODE=<site code> [FSP=<name>] ...',
      'ccmsetup.exe /mp:mp1 SMSSITECODE={P01|P02}',
      'ccmsetup.exe /mp:mp1 \u2026 FSP=a',
      '```',
      '```',
      'ccmsetup.exe /mp:mp1 SMSSITECODE=\u2026',
      'ccmsetup.exe /regtoken:eyJh \u2026 cutoff SMSSITECODE=P01',
      'ccmsetup.exe [/source:<folder>[;<folder>]] /mp:mp1',
      'ccmsetup.exe /mp:{{ mp }} SMSSITECODE=$(SiteCode)',
      '```',
      '',
    ].join('\n'),
    regions: [
      partial('ccmsetup.exe /mp:{{<management point>}} SMSSITECODE={{<site code>}} {{[FSP=<name>]}} {{...}}'),
      { text: 'ccmsetup.exe /mp:mp1 SMSSITECODE={{{P01|P02}}}' },
      partial('ccmsetup.exe /mp:mp1 {{\u2026}} FSP=a'),
      { text: 'ccmsetup.exe /mp:mp1 SMSSITECODE={{\u2026}}' },
      { text: 'ccmsetup.exe /regtoken:{{eyJh \u2026 cutoff}} SMSSITECODE=P01' },
      partial('ccmsetup.exe {{[/source:<folder>[;<folder>]]}} /mp:mp1'),
      { text: 'ccmsetup.exe /mp:{{{{ mp }}}} SMSSITECODE={{$(SiteCode)}}' },
    ],
  },
  {
    name: 'comments, in HTML and in the scripts of fences',
    source: `<!-- ${whole} -->\n\nText <!--\n${whole} FSP=a\n--> \u{1F600}\n\n\`\`\`powershell\n# .\\${whole} FSP=b\nGet-Date\n.\\${whole}\n\`\`\`\n`,
    regions: [
      { text: whole, inert: true },
      { text: `${whole} FSP=a`, inert: true },
      { text: `.\\${whole} FSP=b`, inert: true },
      { text: `.\\${whole}` },
    ],
  },
];

const silent = [
  // The program of the client for Mac computers.
  '```\nsudo ./ccmsetup -MP https://mp1.fabrikam.com/omadm/cimhandler.ashx\n```\n',
  '',
  '# ccmsetup\n\nccmsetup.exe /mp:mp1 SMSSITECODE=P01 is what we run.\n',
  'Kill it: `Get-Process ccmsetup`, `taskkill /im ccmsetup.exe /f`, `sc query ccmsetup`, `Stop-Service ccmexec`.\n',
  'The log is `C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log`, the folder `C:\\Windows\\ccmsetup\\`, the file `ccmsetup.exe`.\n',
  '[`ccmsetup.exe`](https://learn.microsoft.com/ccmsetup) and [ccmsetup.msi](ccmsetup.msi "ccmsetup.msi /q")\n',
  '![ccmsetup.exe /mp:mp1 SMSSITECODE=P01](a.png)\n',
  '| Parameter | Meaning |\n| --- | --- |\n| `/mp` | The management point |\n| `/source:<Path>` | ccmsetup.exe downloads from there |\n| `FSP` | |\n',
  '```\nTest-Path C:\\Windows\\ccmsetup\\ccmsetup.exe\nCopy-Item \\\\srv\\client\\ccmsetup.exe C:\\Temp\n```\n',
  '```powershell\nGet-Process ccmsetup -ErrorAction SilentlyContinue\nGet-Content "$env:windir\\ccmsetup\\Logs\\ccmsetup.log" -Tail 20\nRemove-Item C:\\Windows\\ccmsetup -Recurse\n```\n',
  "```sql\nSELECT * FROM v_R_System WHERE SMSSITECODE = 'P01' -- ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n```\n",
  '```mermaid\ngraph TD\nA[ccmsetup.exe /mp:mp1 SMSSITECODE=P01] --> B\n```\n',
  '```diff\n- ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n+ ccmsetup.exe /mp:mp2 SMSSITECODE=P01\n```\n',
  '```text\nccmsetup.exe failed with error code 0x80004005\nFailed to get client version for sending state messages. Error 0x8004100e\nccmsetup.exe\n```\n',
  '```\nDownloading file ccmsetup.exe to C:\\Windows\\ccmsetup\\ccmsetup.exe. ccmsetup 4/22/2024 9:00:00 AM 4711 (0x1267)\n```\n',
  '```output\nccmsetup.exe /mp:mp1 SMSSITECODE=P01\n```\n',
  '<pre>ccmsetup.exe /mp:mp1 SMSSITECODE=P01</pre>\n\n<div>\n`ccmsetup.exe /mp:mp1 SMSSITECODE=P01`\n</div>\n',
  '<details>\n    ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n</details>\n',
  '---\ndescription: "`ccmsetup.exe /mp:mp1 SMSSITECODE=P01`"\n---\n\nText\n',
  'Text `ccmsetup.exe /mp:mp1\n\nSMSSITECODE=P01` text\n',
  'Text ``ccmsetup.exe /mp:mp1 SMSSITECODE=P01` text\n',
  '| a | b |\n|---|---|\n| `ccmsetup.exe /mp:mp1 | SMSSITECODE=P01` |\n',
  'A paragraph\n    ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n',
  '`` ` ` ccmsetup.exe is a program: /mp names the management point.\n',
  '`the ccmsetup.exe program with /mp:mp1 and SMSSITECODE=P01`\n',
  '`SMSSITECODE=P01 is wrong, ccmsetup says so`, `WHERE SMSSITECODE = code`\n',
  '```ccmcmd\n# ccmsetup-lint-disable-next-line unknown-property -- <reason>\n```\n',
];

describe('Markdown host', () => {
  before(async () => {
    for (const host of hosts) await host.load?.(loadAsset);
  });
  const withEmoji = (source: string): string => `\u{1F600}\u00E9\n\n${source}`;

  describe('in code blocks', () => {
    testFixtures(markdown, withEmoji, blocks);
  });
  describe('in prose', () => {
    testFixtures(markdown, withEmoji, prose);
  });
  describe('is silent about', () => {
    testSilence(markdown, silent);
  });

  it('shows a defect and fixes it in the escaping of a fence, a code span, a cell', () => {
    const json = (value: string): string =>
      `\u{1F600}\r\n> \`\`\`json\r\n> {"\u{1F600}": 0, "cmd": "ccmsetup.exe /mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=${value}"}\r\n> \`\`\`\r\n`;
    checkDefect(markdown(), {
      source: json('C:\\\\\u{1F600}\\\\a b'),
      rule: 'unquoted-space',
      before: '\\\\a ',
      squiggle: 'b',
      fixed: json('\\"C:\\\\\u{1F600}\\\\a b\\"'),
    });
    const span = (value: string): string =>
      `- \u{1F600} \`ccmsetup.exe /mp:mp1 SMSCACHEDIR=${value}\` \u{1F600}\n`;
    checkDefect(markdown(), {
      source: span('C:\\\u{1F600}\\a b'),
      rule: 'unquoted-space',
      before: '\\a ',
      squiggle: 'b',
      fixed: span('"C:\\\u{1F600}\\a b"'),
    });
    const cell = (value: string): string =>
      `| a |\n|---|\n| \u{1F600} \`ccmsetup.exe /mp:mp1 CCMCERTSEL="Subject:a \\| b" SMSCACHEDIR=${value}\` |\n`;
    checkDefect(markdown(), {
      source: cell('C:\\a b'),
      rule: 'unquoted-space',
      before: '\\a ',
      squiggle: 'b',
      fixed: cell('"C:\\a b"'),
    });
  });

  it('is one level milder than elsewhere, unless the configuration says a severity', () => {
    const source = '```\nccmsetup.exe /mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=C:\\a b /logon\n```\n';
    const severities = (text: string, host: Host): string[] =>
      analyzeText(text, host).findings.map(({ rule, severity }) => `${rule} ${severity}`);
    const plain = hosts.find(({ id }) => id === 'text') ?? markdown();
    assert.deepEqual(severities(source.split('\n')[1] ?? '', plain), [
      'mp-does-not-assign hint',
      'unquoted-space error',
      'parameter-after-property warning',
    ]);
    assert.deepEqual(severities(source, markdown()), [
      'mp-does-not-assign hint',
      'unquoted-space warning',
      'parameter-after-property information',
    ]);
    const [level] = analyzeText(source, markdown(), {
      configuration: {
        rules: rules
          .filter(({ slug }) => slug === 'unquoted-space')
          .map((rule) => ({ rule, severity: 'error' })),
      },
    }).findings;
    assert.equal(level?.severity, 'error');
  });

  it('gives no alarm about samples, placeholders and parts of lines', () => {
    for (const source of [
      '```cmd\nccmsetup.exe /mp:<management point> SMSSITECODE=<site code> [FSP=<name>] ...\n```\n',
      'Use `CCMSETUPCMD="CCMHOSTNAME=<cmg>/CCM_Proxy_MutualAuth/<id> SMSSITECODE=<code>"`.\n',
      'Use `CCMHOSTNAME=cmg.contoso.com/CCM_Proxy_MutualAuth/72186325152220500 \u2026`.\n',
      '`/UsePKICert CCMHOSTNAME=\u2026`, `SMSSITECODE=`, `/regtoken:`, `FSP= SMSSITECODE=\u2026`\n',
    ])
      assert.deepEqual(
        analyzeText(source, markdown()).findings.filter(
          ({ rule }) => rule !== 'mp-does-not-assign' && rule !== 'empty-property',
        ),
        [],
        source,
      );
  });

  describe('comments for the linter', () => {
    const bad = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 FOO=1';
    const comment = '<!-- ccmsetup-lint-disable-next-line unknown-property -- sample -->';
    for (const [name, source] of [
      ['above a fence', `${comment}\n\`\`\`cmd\necho a\n${bad}\n\`\`\`\n`],
      ['above a fence in a list', `- a\n\n  ${comment}\n  ~~~\n  ${bad}\n  ~~~\n`],
      ['above a fence in a quotation', `> ${comment}\n> \`\`\`powershell\n> .\\${bad}\n> \`\`\`\n`],
      ['above indented code', `${comment}\n\n    ${bad}\n`],
      ['above a paragraph', `${comment}\nRun this:\n\`${bad}\`.\n`],
      ['above a table', `${comment}\n| a |\n| - |\n| \`${bad}\` |\n`],
      [
        'in the language of a fence',
        `\`\`\`cmd\nREM ccmsetup-lint-disable-next-line unknown-property\n${bad}\n\`\`\`\n`,
      ],
      ['with one dash before the reason', `${comment.replace(' -- ', ' - ')}\n\n    ${bad}\n`],
      [
        'from a line on',
        `Text <!-- ccmsetup-lint-disable unknown-property -->\n\n\`${bad}\`\n\n    ${bad}\n`,
      ],
    ] as const)
      it(name, () => {
        for (const text of [source, source.replaceAll('\n', '\r\n')]) {
          assert.notDeepEqual(markdown().find(text).regions, [], text);
          const slugs = slugsOf(markdown(), text);
          assert.deepEqual(
            slugs.filter((slug) => /unknown-property|suppression|directive/.test(slug)),
            [],
            text,
          );
          const loud = slugsOf(markdown(), text.replaceAll('unknown-property', 'unknown-parameter'));
          assert.deepEqual(
            loud.filter((slug) => /unknown-property|suppression/.test(slug)),
            ['unused-suppression', 'unknown-property'],
            text,
          );
        }
      });
  });

  it('gives any command line back, wherever it stands', () => {
    const quoted = (text: string): string => text.replaceAll('\n', '\n> ');
    checkRoundTrips(
      markdown(),
      150,
      (line, choices) => {
        const fence = '`'.repeat(Math.max(3, ...[...line.matchAll(/`+/g)].map(([run]) => run.length + 1)));
        return choices.one([
          `\u{1F600}\n\n${fence}text\n${line}\n${fence}\n`,
          `1. \u{1F600}\n   ~~~ console\n   C:\\> ${line}\n   ~~~\n`,
          quoted(`> ${fence}\nPS> ${line}\n${fence}`),
          `\u{1F600}\n\n    ${line}\n`,
          `\u{1F600} ${fence.slice(2)} ${line} ${fence.slice(2)} \u{1F600}\n`,
          `| a | b |\n|---|---|\n| \u{1F600} | ${fence} ${line.replaceAll('|', '\\|')} ${fence} |\n`,
        ]);
      },
      // What documentation leaves out is another matter.
      (line) => line.replace(/\u2026|\.{3,}|[<>[\]]/g, '_'),
    );
  });

  // Anything but linear time would take hours here.
  for (const [name, source] of [
    ['a million backticks', `${whole}${'`'.repeat(1e6)}`],
    [
      'runs of all lengths',
      whole + Array.from({ length: 1500 }, (_, length) => '`'.repeat(length + 1)).join(' '),
    ],
    ['comments that nothing ends', `${whole} ${'<!-- '.repeat(4e5)}`],
    ['a long line', `\`${whole}${'a'.repeat(5e6)}\``],
    ['a long line of blanks', `${' '.repeat(3e6)}${whole}`],
    ['quotations in quotations', `${'> '.repeat(1e6)}${whole}`],
    ['lists in lists', `${'- '.repeat(5e5)}${whole}\n${'\n'.repeat(2e5)}`],
    ['a long row', `|a|b|\n|-|-|\n${'|'.repeat(1e6)}${whole}`],
    ['omissions', `\`${whole}${' \u2026'.repeat(5e5)}\``],
    ['brackets', `\`${whole}${' [A={a|<b'.repeat(2e5)}\``],
  ] as const)
    it(`takes its time for no ${name}`, () => {
      assert.ok(markdown().find(source).regions.length <= 1);
    });

  it('survives any text', () => {
    const parts = [
      '`',
      '```',
      '~~~',
      '\n',
      '\r\n',
      '    ',
      '\t',
      '> ',
      '- ',
      '1. ',
      '|',
      '|-|\n',
      '<!--',
      '-->',
      '<pre>',
      '\\',
      whole,
      '"',
      '\u{1F600}',
      '\uFEFF',
      '---',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (chosen) => {
        const source = chosen.join('');
        const { regions, comments } = markdown().find(source);
        for (const region of regions) describeRegion(region, source);
        for (const comment of comments) assert.ok(sliceSpan(source, comment).includes('ccmsetup-lint'));
        for (const { fixes } of analyzeText(source, markdown()).findings)
          for (const { edits } of fixes) applyEdits(source, edits);
      }),
    );
  });
});
