import fc from 'fast-check';
import { loadedHost } from '../../support/lint';
import { repeatable } from '../../support/choices';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { checkDefect, testDefects } from '../../support/hosts/defects';
import { checkLines, anyArgument } from '../../support/hosts/round-trips';

const ini = loadedHost('ini');
const tcf = loadedHost('tcf');

const tcfIdioms: Idiom[] = [
  {
    name: 'Install= in [Client Install]',
    source:
      '[Version]\nSignature=x\n\n[Client Install]\nInstall=INSTALL=ALL SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"\n',
    regions: [
      {
        text: 'INSTALL=ALL SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"',
        pieces: ['INSTALL=ALL SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"'],
        context: 'tcf',
      },
    ],
  },
  {
    name: 'blanks, letter case, quotes around the value, values that are filled in',
    source: ' [client install] \n  INSTALL = "INSTALL=ALL SMSSITECODE=%SITE% FSP={{fsp}}"  \n',
    regions: [{ text: 'INSTALL=ALL SMSSITECODE={{%SITE%}} FSP={{{{fsp}}}}', context: 'tcf' }],
  },
  {
    name: 'one that is commented out',
    source: '[Client Install]\n;Install=INSTALL=ALL SMSSITECODE=P01\n',
    regions: [{ text: 'INSTALL=ALL SMSSITECODE=P01', context: 'tcf', inert: true }],
  },
  {
    name: 'one item is enough, none at all too',
    source: '[Client Install]\nInstall=INSTALL=ALL\n',
    regions: [{ text: 'INSTALL=ALL', context: 'tcf' }],
  },
];

const iniIdioms: Idiom[] = [
  {
    name: 'properties for a task sequence',
    source: '[Default]\nSMSClientInstallProperties=SMSSITECODE=P01 /mp:mp1\n',
    regions: [{ text: 'SMSSITECODE=P01 /mp:mp1', context: 'taskSequence' }],
  },
  {
    name: 'commands, with quotes around all of them and without',
    source:
      '[x]\nInstallCommand="ccmsetup.exe /mp:mp1"\nCommand1="C:\\a b\\ccmsetup.exe" /mp:mp2 FSP="b"\nCmd2=cmd /c start /wait ccmsetup.exe /mp:mp3\n',
    regions: ['ccmsetup.exe /mp:mp1', '"C:\\a b\\ccmsetup.exe" /mp:mp2 FSP="b"', 'ccmsetup.exe /mp:mp3'],
  },
  {
    name: 'single quotes around all of a value',
    source: `[x]\nInstallCommand='ccmsetup.exe FSP="a b" /mp:mp1'\nInstallCommand2='ccmsetup.exe' /mp:'a'\n`,
    regions: ['ccmsetup.exe FSP="a b" /mp:mp1', "'ccmsetup.exe' /mp:'a'"],
  },
  {
    name: 'lines of a section of commands',
    source: '[RunPostSetupCommands]\nccmsetup.exe /mp:mp1 SMSSITECODE=P01\n"C:\\a b\\ccmsetup.exe" /mp:mp2\n',
    regions: ['ccmsetup.exe /mp:mp1 SMSSITECODE=P01', '"C:\\a b\\ccmsetup.exe" /mp:mp2'],
  },
  {
    name: 'commands of an INF file: folders by their numbers, a comment behind them, the command processor',
    source:
      '[DefaultInstall]\nRunPreSetupCommands=Pre:1\n\n[Pre]\n"%11%\\ccmsetup.exe" /mp:mp1 SMSSITECODE=%SITE% ; "the client"\n%24%\\x;y\\ccmsetup.exe FSP="a ;b" /mp:mp2\ncmd.exe /c ccmsetup.exe /mp:mp3 FSP=a\n',
    regions: [
      '"{{%11%}}\\ccmsetup.exe" /mp:mp1 SMSSITECODE={{%SITE%}}',
      '{{%24%}}\\x;y\\ccmsetup.exe FSP="a ;b" /mp:mp2',
      'ccmsetup.exe /mp:mp3 FSP=a',
    ],
  },
  {
    name: 'arguments under a name that feeds an install',
    source: '[Client]\nInstallArguments=/mp:mp1 SMSSITECODE=P01\n',
    regions: ['/mp:mp1 SMSSITECODE=P01'],
  },
  {
    name: 'values of the registry in an INF file',
    source: [
      '[AddReg]',
      'HKLM,"Software\\Policies\\Microsoft\\CCMSetup","SetupParameters",,"SMSSITECODE=P01 SMSCACHEDIR=""C:\\a b"" FSP=%FSP% A=5%%"',
      'HKLM, Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce, x, 0x0, "ccmsetup.exe"',
      '',
    ].join('\n'),
    regions: [
      {
        text: 'SMSSITECODE=P01 SMSCACHEDIR="C:\\a b" FSP={{%FSP%}} A=5%',
        context: 'gpoSetupParameters',
      },
      'ccmsetup.exe',
    ],
  },
  {
    name: 'a program and its arguments under two names',
    source:
      '[Client]\nProgram=\\\\srv\\client\\ccmsetup.exe\nTimeout=30\nArguments=/mp:mp1 SMSSITECODE=P01\n',
    regions: ['\\\\srv\\client\\ccmsetup.exe /mp:mp1 SMSSITECODE=P01'],
  },
  {
    name: 'a section of the client in any file',
    source: '[Client Install]\nInstall=INSTALL=ALL FSP=a\n',
    regions: [{ text: 'INSTALL=ALL FSP=a', context: 'tcf' }],
  },
  {
    name: 'comments',
    source:
      '; Cmd=ccmsetup.exe /mp:mp1\n#ccmsetup.exe /mp:mp2\n;; InstallArguments=/mp:mp3 SMSSITECODE=P01\n',
    regions: [
      { text: 'ccmsetup.exe /mp:mp1', inert: true },
      { text: 'ccmsetup.exe /mp:mp2', inert: true },
      { text: '/mp:mp3 SMSSITECODE=P01', inert: true },
    ],
  },
];

/** Values that stand for themselves in a file of this kind, and in which nothing looks like a regular expression. */
const value = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .map((text) => text.replace(/[\p{C}%${}()[\]*+?|^\uFFFC]|[^\S ]|__/gu, '-'));

const line = fc
  .array(anyArgument(value, 'with values'), { minLength: 1, maxLength: 5 })
  .map((args) => `${args.join(' ')} FSP=z`);

describe('tcf host', () => {
  testIdioms('tcf', tcfIdioms);
  testNegatives('tcf', [
    '',
    '[Client Install]\nInstall=\n',
    '[Client]\nInstall=INSTALL=ALL SMSSITECODE=P01\n',
    'Install=INSTALL=ALL SMSSITECODE=P01\n',
    '[Client Install]\nInstalled=SMSSITECODE=P01\n',
    '[Other]\nCommand=ccmsetup.exe /mp:https://mp1\n',
    '[Client Install]\n; what Install= holds is given to the client, such as SMSSITECODE\n',
  ]);

  testDefects('tcf', {
    'shows a defect and fixes it in place, and a comment hides it': {
      source:
        '; \u{1F600}\r\n[Client Install]\r\nInstall=INSTALL=ALL SMSSITECODE=P01 SMSCACHEDIR=C:\\\u{1F600}\\a b\r\n',
      rule: 'unquoted-space',
      before: '\\a ',
      squiggle: 'b',
      fixed:
        '; \u{1F600}\r\n[Client Install]\r\nInstall=INSTALL=ALL SMSSITECODE=P01 SMSCACHEDIR="C:\\\u{1F600}\\a b"\r\n',
    },
  });

  it('gives any line back as it was written', () => {
    fc.assert(
      fc.property(line, (text) => {
        const source = `[Client Install]\r\nInstall=INSTALL=ALL ${text}\r\n`;
        checkLines(tcf, source, [`INSTALL=ALL ${text}`]);
      }),
      repeatable(100),
    );
  });
});

describe('INI host', () => {
  testIdioms('ini', iniIdioms);
  testNegatives('ini', [
    '[Log]\nPath=C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log\n',
    '[x]\nMessage=ccmsetup.exe /mp:mp1 SMSSITECODE=P01\n',
    '[x]\nNote=ccmsetup.exe /mp:mp1 is what we use\n',
    '[x]\nProcess=ccmsetup.exe\nKill=taskkill /im ccmsetup.exe /f\n',
    '[x]\nSource=\\\\srv\\client\\ccmsetup.exe\n',
    '[x]\nFSP=fs1.fabrikam.com\nSMSSITECODE=P01\n',
    '[SourceDisksFiles]\nccmsetup.exe=1\nccmsetup.msi = 1,,\n',
    '[AddReg]\nHKLM,"Software\\Microsoft\\CCMSetup","Icon",,"C:\\Windows\\ccmsetup\\ccmsetup.exe"\n',
    '[AddReg]\nHKLM,"Software\\x","SetupParameters",,"\n',
    '; ccmsetup.exe is copied to C:\\Windows\\ccmsetup\n',
  ]);

  it('writes quotes of an INF file doubled', () => {
    const source = 'HKLM,"Software\\x","SetupParameters",,"SMSSITECODE=P01 SMSCACHEDIR=C:\\a b"\n';
    checkDefect('ini', {
      source,
      rule: 'unquoted-space',
      before: '\\a ',
      squiggle: 'b',
      fixed: 'HKLM,"Software\\x","SetupParameters",,"SMSSITECODE=P01 SMSCACHEDIR=""C:\\a b"""\n',
    });
  });

  it('gives any line back as it was written', () => {
    fc.assert(
      fc.property(line, (text) => {
        const written = text.replaceAll('"', '""');
        const source = `[x]\nCommand=\\\\srv\\ccmsetup.exe SMSSITECODE=P01 ${text}\nHKCU,"Software\\x",SetupParameters,,"SMSSITECODE=P01 ${written}"\n`;
        checkLines(ini, source, [`\\\\srv\\ccmsetup.exe SMSSITECODE=P01 ${text}`, `SMSSITECODE=P01 ${text}`]);
      }),
      repeatable(100),
    );
  });
});
