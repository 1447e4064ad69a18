import fc from 'fast-check';
import { loadedHost } from '../../support/lint';
import { repeatable } from '../../support/choices';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { checkDefect } from '../../support/hosts/defects';
import { checkLines, anyArgument } from '../../support/hosts/round-trips';

const host = loadedHost('reg');
const head = 'Windows Registry Editor Version 5.00\n\n';
const policy = `${head}[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\CCMSetup]\n`;
const run = `${head}[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run]\n`;

const idioms: Idiom[] = [
  {
    name: 'SetupParameters',
    source: `${policy}"SetupParameters"="/mp:mp1 SMSCACHEDIR=\\"C:\\\\a b\\" FSP=%FSP%"\n`,
    regions: [
      {
        text: '/mp:mp1 SMSCACHEDIR="C:\\a b" FSP={{%FSP%}}',
        pieces: ['/mp:mp1 SMSCACHEDIR=\\"C:\\\\a b\\" FSP=%FSP%'],
        context: 'gpoSetupParameters',
      },
    ],
  },
  {
    name: 'one item is enough there, in any key; a comment may follow',
    source: `${head}[HKEY_CURRENT_USER\\x]\n  "setupparameters" = "/logon" ; why\n`,
    regions: [{ text: '/logon', context: 'gpoSetupParameters' }],
  },
  {
    name: 'commands under Run and RunOnce',
    source: `${run}"a"="\\"C:\\\\a b\\\\ccmsetup.exe\\" /logon"\n"b"="ccmsetup.exe"\n\n[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\RunOnceEx\\001]\n"c"="cmd /c start /wait ccmsetup.exe /mp:mp1 SMSSITECODE=P01"\n@="msiexec /i ccmsetup.msi CCMSETUPCMD=\\"/mp:x\\""\n`,
    regions: [
      '"C:\\a b\\ccmsetup.exe" /logon',
      'ccmsetup.exe',
      'ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
      'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:x"',
    ],
  },
  {
    name: 'scripts of PowerShell and cmd',
    source: `${run}"a"="powershell.exe -NoProfile -Command \\"Start-Process C:\\\\x\\\\ccmsetup.exe -ArgumentList '/mp:x SMSSITECODE=P01'\\""\n"b"="pwsh -c \\"& 'C:\\\\a b\\\\ccmsetup.exe' /mp:y\\""\n"c"="cmd.exe /c cd /d C:\\\\x && ccmsetup.exe /mp:z"\n`,
    regions: [
      {
        text: 'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=P01',
        pieces: ['C:\\\\x\\\\ccmsetup.exe', '/mp:x SMSSITECODE=P01'],
      },
      '"C:\\a b\\ccmsetup.exe" /mp:y',
      'ccmsetup.exe /mp:z',
    ],
  },
  {
    name: 'values that are known to run what they hold, or tell by themselves',
    source: `${head}[HKEY_LOCAL_MACHINE\\x]\n"ImagePath"="C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe /runservice"\n"Anything"="ccmsetup.exe /mp:mp1 SMSSITECODE=P01"\n`,
    regions: ['C:\\Windows\\ccmsetup\\ccmsetup.exe /runservice', 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01'],
  },
  {
    name: 'values that are commented out',
    source: `${policy};"SetupParameters"="SMSSITECODE=P01"\n; ccmsetup.exe /mp:mp1\n`,
    regions: [
      { text: 'SMSSITECODE=P01', context: 'gpoSetupParameters', inert: true },
      { text: 'ccmsetup.exe /mp:mp1', inert: true },
    ],
  },
  {
    name: 'numbers and hex values are skipped, what follows them is not',
    source: `${policy}"x"=dword:00000001\n"SetupParameters"=hex(2):53,00,4d,00,\\\n  53,00,00,00\n"SetupParameters"="FSP=a"\n`,
    regions: [{ text: 'FSP=a', context: 'gpoSetupParameters' }],
  },
];

const value = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '\\', '\\"', 'C:\\a b\\', ';', '='),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join('').replace(/[\p{C}%${}()[\]*+?|^\uFFFC]|[^\S ]|__/gu, '-'));

describe('.reg host', () => {
  testIdioms('reg', idioms);
  testNegatives('reg', [
    `${policy}"SetupParameters"=""\n`,
    `${policy}"SetupParameters"=-\n`,
    `${policy}"SetupParameters"="FSP=a\n`,
    `${policy}"LastValidMP"="mp1.fabrikam.com"\n`,
    `${head}[HKEY_LOCAL_MACHINE\\x]\n"DisplayIcon"="C:\\\\Windows\\\\ccmsetup\\\\ccmsetup.exe"\n`,
    `${head}[HKEY_LOCAL_MACHINE\\x]\n"Log"="C:\\\\Windows\\\\ccmsetup\\\\Logs\\\\ccmsetup.log"\n`,
    `${head}[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\ccmsetup]\n"DisplayName"="ccmsetup"\n`,
    `${head}[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\CCMSetup]\n`,
    `${run}"a"="taskkill /im ccmsetup.exe /f"\n`,
    `${head}; SetupParameters holds what ccmsetup.exe gets\n`,
  ]);

  it('shows a defect behind escapes and fixes it in place, and a comment hides it', () => {
    const before = `${policy}"SetupParameters"="SMSSITECODE=P01 CCMCERTSEL=\\"Subject:\u{1F600}\\\\x\\" SMSCACHEDIR=`;
    checkDefect('reg', {
      source: `${before}D:\\\\a b"\n`,
      rule: 'unquoted-space',
      before: '\\\\a ',
      squiggle: 'b',
      fixed: `${before}\\"D:\\\\a b\\""\n`,
    });
  });

  it('gives any line back as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyArgument(value, 'with values'), { maxLength: 5 }), (args) => {
        const text = ['SMSSITECODE=P01', ...args, 'FSP=z'].join(' ');
        const written = text.replace(/["\\]/g, '\\$&');
        checkLines(host, `${policy}"SetupParameters"="${written}"\r\n`, [text]);
      }),
      repeatable(100),
    );
  });
});
