import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

/** A command line. */
const whole = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01';

/** Blocks, by what stands behind the fence or around it. */
const blocks: Idiom[] = [
  {
    name: 'a fence that says nothing, with and without prompts',
    source: `# Install\n\n\`\`\`\n${whole}\nC:\\> ccmsetup.exe /logon\nPS C:\\a b> .\\ccmsetup.exe /uninstall\n$ ccmsetup.exe /mp:a\n\`\`\`\n`,
    regions: [
      { text: whole, pieces: [whole] },
      { text: 'ccmsetup.exe /logon', pieces: ['ccmsetup.exe /logon'] },
      '.\\ccmsetup.exe /uninstall',
      'ccmsetup.exe /mp:a',
    ],
  },
  {
    name: 'tildes, longer fences, fences of the other kind inside',
    source: `~~~~ text\n~~~\n\`\`\`\n${whole} FSP=a\n~~~~~\nccmsetup.exe /mp:mp2 SMSSITECODE=P01\n`,
    regions: [`${whole} FSP=a`],
  },
  {
    name: 'a fence that nothing ends',
    source: `\`\`\`console\n${whole}\n\n  ccmsetup.exe /mp:mp2 SMSSITECODE=P01`,
    regions: [whole, 'ccmsetup.exe /mp:mp2 SMSSITECODE=P01'],
  },
  {
    name: 'lines that were broken for the page',
    keepsBreaks: true,
    source:
      '```text\nccmsetup.exe /mp:mp1\n   SMSSITECODE=P01\n  FSP=a\n\nCCMSETUPCMD="\n  CCMHOSTNAME=a.b.c\n  SMSSITECODE=P01\n"\n```\n',
    regions: [
      'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 FSP=a',
      'CCMSETUPCMD="CCMHOSTNAME=a.b.c SMSSITECODE=P01"',
    ],
  },
  {
    name: 'cmd: its escapes, its variables, its prompts',
    source:
      '```cmd\nC:\\Temp>ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\\u{1F600} a" ^\n  SMSSITECODE=%SITE%\n```\n\n``` BAT\n@echo off\n"%~dp0ccmsetup.exe" /mp:mp1 FSP=a^^b\n```\n',
    regions: [
      'ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\\u{1F600} a" SMSSITECODE={{%SITE%}}',
      '"{{%~dp0}}ccmsetup.exe" /mp:mp1 FSP=a^b',
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
    regions: ['ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b" FSP={{$fsp}}', `.\\${whole}`, `.\\${whole}`],
  },
  {
    name: 'a script in a fence that does not say so',
    source: `\`\`\`\n$a = '/mp:mp1 SMSSITECODE=P01'\nStart-Process ccmsetup.exe -ArgumentList $a\n\`\`\`\n`,
    regions: [{ text: whole, pieces: ['ccmsetup.exe', '/mp:mp1 SMSSITECODE=P01'] }],
  },
  {
    name: 'VBScript in a block that does not say so',
    source: `Logon script:\n\n    Set shell = CreateObject("WScript.Shell")\n    shell.Run "${whole}", 0, True\n`,
    regions: [whole],
  },
  {
    name: 'properties of the log alone',
    source: 'Set these:\n\n    CCMLOGMAXSIZE=5242880 CCMLOGLEVEL=0 CCMLOGMAXHISTORY=3\n',
    regions: [{ text: 'CCMLOGMAXSIZE=5242880 CCMLOGLEVEL=0 CCMLOGMAXHISTORY=3', complete: false }],
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
      'ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b"',
      whole,
      'ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b"',
      { text: 'INSTALL=ALL FSP=a', context: 'tcf' },
    ],
  },
  {
    name: 'shells, and what only is called one',
    source: `\`\`\`bash\n$ ${whole}\n\`\`\`\n\`\`\`sh\necho "\u{1F600}"; ssh host '${whole}'\n\`\`\`\n`,
    regions: [whole, whole],
  },
  {
    name: 'VBScript',
    source: '```vb\nshell.Run "ccmsetup.exe /mp:mp1 SMSCACHEDIR=""C:\\a b"""\n```\n',
    regions: ['ccmsetup.exe /mp:mp1 SMSCACHEDIR="C:\\a b"'],
  },
  {
    name: 'our own language: arguments are the content of CCMSETUPCMD',
    keepsBreaks: true,
    source:
      '```ccmcmd\n# ring 1 \u{1F600}\nCCMHOSTNAME=a.b.c\nSMSSITECODE=P01\n\nccmsetup.exe /mp:mp1\n```\n',
    regions: [{ text: 'CCMHOSTNAME=a.b.c SMSSITECODE=P01', context: 'ccmsetupcmd' }, 'ccmsetup.exe /mp:mp1'],
  },
  {
    name: 'indented code, also behind a tab',
    source: `Run\n\n    ${whole}\n\n\t${whole} FSP=a\n\nthen\n    ccmsetup.exe /mp:mp2 SMSSITECODE=P01\n`,
    regions: [whole, `${whole} FSP=a`],
  },
  {
    name: 'fences in lists',
    source: `1. First\n\n   \`\`\`cmd\n   ${whole}\n   \`\`\`\n2. Then\n   - \`\`\`\n     ${whole} FSP=a\n     \`\`\`\n10) \t~~~\n    \t${whole} FSP=b\n\n    ~~~\n`,
    regions: [whole, `${whole} FSP=a`, `${whole} FSP=b`],
  },
  {
    name: 'a fence ends with the list item around it',
    source: `- \`\`\`\n  ${whole}\nccmsetup.exe /mp:mp2 SMSSITECODE=P01\n`,
    regions: [whole],
  },
  {
    name: 'fences in quotations',
    source: `> [!NOTE]\n> \`\`\`cmd\n> ccmsetup.exe /mp:mp1 ^\n>   SMSSITECODE=P01\n> \`\`\`\n>> ~~~\n>> ${whole}\nccmsetup.exe /mp:mp2 SMSSITECODE=P01\n`,
    regions: ['ccmsetup.exe /mp:mp1 SMSSITECODE=P01', whole],
  },
  {
    name: 'a fence below a line, a list in a quotation, a quotation in a list',
    source: `Text\n\`\`\`\n${whole}\n\`\`\`\n> * \`\`\`\n>   ${whole} FSP=a\n> * x\n\n* > ~~~\n  > ${whole} FSP=b\n`,
    regions: [whole, `${whole} FSP=a`, `${whole} FSP=b`],
  },
];

const partial = (text: string): { text: string; complete: false } => ({ text, complete: false });
const mentioned = (text: string): { text: string; complete: false; inert: true } => ({
  ...partial(text),
  inert: true,
});

/** Code spans and comments, and what documentation leaves out. */
const prose: Idiom[] = [
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
      'ccmsetup.exe /mp:mp1 SMSSITECODE={{{P01|P02}}}',
      partial('ccmsetup.exe /mp:mp1 {{\u2026}} FSP=a'),
      'ccmsetup.exe /mp:mp1 SMSSITECODE={{\u2026}}',
      'ccmsetup.exe /regtoken:{{eyJh \u2026 cutoff}} SMSSITECODE=P01',
      partial('ccmsetup.exe {{[/source:<folder>[;<folder>]]}} /mp:mp1'),
      'ccmsetup.exe /mp:{{{{ mp }}}} SMSSITECODE={{$(SiteCode)}}',
    ],
  },
  {
    name: 'comments, in HTML and in the scripts of fences',
    source: `<!-- ${whole} -->\n\nText <!--\n${whole} FSP=a\n--> \u{1F600}\n\n\`\`\`powershell\n# .\\${whole} FSP=b\nGet-Date\n.\\${whole}\n\`\`\`\n`,
    regions: [
      { text: whole, inert: true },
      { text: `${whole} FSP=a`, inert: true },
      { text: `.\\${whole} FSP=b`, inert: true },
      `.\\${whole}`,
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
  describe('in code blocks', () => {
    testIdioms('markdown', blocks);
  });
  describe('in prose', () => {
    testIdioms('markdown', prose);
  });
  describe('is silent about', () => {
    testNegatives('markdown', silent);
  });
});
