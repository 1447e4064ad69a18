import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadedHost } from '../../support/lint';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { checkDefect } from '../../support/hosts/defects';
import { testRoundTrips } from '../../support/hosts/round-trips';

const host = loadedHost('text');
const whole = 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01';

const partial = (text: string): { text: string; complete: false } => ({ text, complete: false });

const idioms: Idiom[] = [
  {
    name: 'a line that is a command line',
    source: `${whole}\n\n  "\\\\srv\\sms p01\\ccmsetup.exe" /source:\\\\srv\\x SMSSITECODE=P01\t\n\n\\\\srv\\x\\ccmsetup.exe /uninstall`,
    first: true,
    regions: [
      { text: whole, pieces: [whole] },
      {
        text: '"\\\\srv\\sms p01\\ccmsetup.exe" /source:\\\\srv\\x SMSSITECODE=P01',
        pieces: ['"\\\\srv\\sms p01\\ccmsetup.exe" /source:\\\\srv\\x SMSSITECODE=P01'],
      },
      '\\\\srv\\x\\ccmsetup.exe /uninstall',
    ],
  },
  {
    name: 'behind a prompt',
    source: `C:\\Temp> ${whole}\n\nPS C:\\Temp> .\\${whole}\n`,
    first: true,
    regions: [{ text: whole, pieces: [whole] }, `.\\${whole}`],
  },
  {
    name: 'CCMSETUPCMD with something in quotes, also with msiexec',
    source: `\nCCMSETUPCMD="CCMHOSTNAME=a.b.c SMSSITECODE=P01 SMSCACHEDIR=""C:\\\u{1F600}"""\n\nmsiexec /i ccmsetup.msi CCMSETUPCMD="/mp:a"\n`,
    regions: [
      'CCMSETUPCMD="CCMHOSTNAME=a.b.c SMSSITECODE=P01 SMSCACHEDIR=""C:\\\u{1F600}"""',
      'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:a"',
    ],
  },
  {
    name: 'a line of nothing but arguments',
    source: '\n/mp:mp1 SMSSITECODE=P01\n\nSMSSITECODE=P01 FSP=%FSP%\n',
    regions: [partial('/mp:mp1 SMSSITECODE=P01'), partial('SMSSITECODE=P01 FSP={{%FSP%}}')],
  },
  {
    name: 'lines that may go on in the next one',
    source: `\n${whole}\nFSP=a\n\n${whole} SMSCACHEDIR="C:\\a\nb"\n`,
    regions: [partial(whole), { ...partial(`${whole} SMSCACHEDIR="C:\\a`), inert: true }],
  },
  {
    name: 'commands of PowerShell',
    source:
      '\nStart-Process C:\\x\\ccmsetup.exe /uninstall -Wait\n\nStart-Process -FilePath "C:\\a b\\ccmsetup.exe" -ArgumentList "/mp:mp1 SMSSITECODE=P01" -Wait\n',
    regions: ['C:\\x\\ccmsetup.exe /uninstall', '"C:\\a b\\ccmsetup.exe" /mp:mp1 SMSSITECODE=P01'],
  },
  {
    name: 'what is left to the reader',
    source: '\nccmsetup.exe /mp:<mp> SMSSITECODE=<site code> [FSP=<name>] ...\n\n',
    regions: [partial('ccmsetup.exe /mp:{{<mp>}} SMSSITECODE={{<site code>}} {{[FSP=<name>]}} {{...}}')],
  },
];

const silent = [
  'Start-Process ccmsetup.exe is how PowerShell starts it.',
  'Start-Process is not needed for ccmsetup.exe /uninstall here.',
  'ccmsetup',
  'ccmsetup.exe',
  'ccmsetup.exe is run with /mp:mp1 SMSSITECODE=P01 on each machine.',
  'Run ccmsetup.exe /mp:mp1 SMSSITECODE=P01 on each machine.',
  'ccmsetup.exe /logon option.',
  'ccmsetup.exe /UsePKICert is required for HTTPS.',
  'ccmsetup.exe (32-bit) and ccmsetup.msi',
  'ccmsetup.exe, /mp:mp1 and SMSSITECODE=P01 are what we need to remember here.',
  'The property SMSSITECODE=P01 is for assignment.',
  'SMSSITECODE=P01',
  'SMSSITECODE=P01\nSMSMP=mp1\nFSP=fs1\n',
  'SMSSITECODE=P01 AUTO SMSMP=mp1',
  'CCMSETUPCMD= is the property of the package.',
  'CCMSETUPCMD="text" is quoted.',
  '  <a href="https://x/ccmsetup.exe">ccmsetup.exe /mp:mp1 SMSSITECODE=P01</a>',
  'msiexec /i ccmsetup.msi /qn is not supported.',
  'taskkill /im ccmsetup.exe /f\nsc query ccmsetup\nGet-Process ccmsetup\n',
  'C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log says: Command line: "C:\\Windows\\ccmsetup\\ccmsetup.exe" /runservice',
  "SELECT * FROM v_R_System WHERE SMSSITECODE = 'P01' -- ccmsetup",
  '2024-01-15 10:11 ccmsetup.exe /mp:mp1 SMSSITECODE=P01 was started',
  '# ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
  '- ccmsetup.exe: /mp:mp1\n- SMSSITECODE=P01\n',
  'sccmsetup.exe /mp:mp1 SMSSITECODE=P01',
];

describe('plain text host', () => {
  testIdioms('text', idioms);
  describe('is silent about', () => {
    testNegatives('text', silent);
  });

  it('shows a defect and fixes it in place; no comment can stand above it', () => {
    const document = (value: string): string =>
      `A \u{1F600}\r\n\r\n\tccmsetup.exe /mp:mp1 SMSSITECODE=P01 SMSCACHEDIR=${value}\r\n`;
    checkDefect('text', {
      source: document('C:\\\u{1F600}\\a b'),
      rule: 'unquoted-space',
      before: '\\\u{1F600}\\a ',
      squiggle: 'b',
      fixed: document('"C:\\\u{1F600}\\a b"'),
      uncommented: true,
    });
  });

  testRoundTrips('text', {
    'gives any command line back': {
      runs: 150,
      write: (line, choices) =>
        choices.one([line, `\u{1F600}\r\n\r\n  ${line}  \r\n`, `a\nC:\\> ${line}\n\nb`]),
      // What is left to the reader is another matter, a word behind the program is no evidence, and a quote too many is prose.
      prepare: (line) =>
        line
          .replace(/\u2026|\.{3,}|[<>[\]]/g, '_')
          .replace(/^(?:"[^"]*"|\S+)/, '$& /logon')
          .replace(/(?<=SMSCACHEDIR=")[^]*(?="$)/, (value) => value.replaceAll('"', '_')),
    },
  });

  it('survives any text', () => {
    const parts = [
      whole,
      '"',
      ' ',
      '\n',
      '\r',
      'CCMSETUPCMD="',
      'C:\\>',
      'ccmsetup.exe',
      '\u{1F600}',
      '/mp:',
      '=',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (chosen) => {
        const source = chosen.join('');
        for (const { spans } of host.find(source).regions)
          for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= source.length);
      }),
    );
  });
});
