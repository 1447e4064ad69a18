import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { checkLines } from '../../support/hosts/round-trips';
import { testDefects } from '../../support/hosts/defects';
import { loadedHost } from '../../support/lint';

const idioms: Idiom[] = [
  {
    name: 'a program and its parameters, quoted with constants',
    source: lines(
      '[Run]',
      'Filename: "{tmp}\\ccmsetup.exe"; Parameters: "/mp:{#Mp} FSP={{a} SMSCACHEDIR=""C:\\a b"""; Flags: runhidden; StatusMsg: "ccmsetup.exe /mp:x FSP=a"',
    ),
    regions: [
      {
        text: '{{{tmp}}}\\ccmsetup.exe /mp:{{{#Mp}}} FSP={{{{a}}} SMSCACHEDIR="C:\\a b"'.replace(
          '{{{{a}}}',
          '{a}',
        ),
        pieces: ['{tmp}\\ccmsetup.exe', '/mp:{#Mp} FSP={{a} SMSCACHEDIR=""C:\\a b""'],
      },
    ],
  },
  {
    name: 'without quotes',
    source: '[Run]\nFilename: {tmp}\\ccmsetup.exe; Parameters: /mp:x FSP={param:fsp|y}; Flags: nowait',
    regions: ['{{{tmp}}}\\ccmsetup.exe /mp:x FSP={{{param:fsp|y}}}'],
  },
  {
    name: 'a program alone, the command processor, the end of an installation',
    source: lines(
      '[run]',
      'Filename: "ccmsetup.exe"',
      'Filename: "{cmd}"; Parameters: "/c ccmsetup.exe /mp:x FSP=a"',
      '[UninstallRun]',
      'Filename: "{app}\\ccmsetup.exe"; Parameters: "/uninstall"; RunOnceId: "a"',
    ),
    regions: ['ccmsetup.exe', 'ccmsetup.exe /mp:x FSP=a', '{{{app}}}\\ccmsetup.exe /uninstall'],
  },
  {
    name: 'values of the registry',
    source: lines(
      '[Registry]',
      'Root: HKLM; Subkey: "Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce"; ValueName: "x"; ValueData: "ccmsetup.exe"',
      'Root: HKLM; Subkey: "Software\\Policies\\Microsoft\\ccmsetup"; ValueName: "SetupParameters"; ValueData: "SMSSITECODE=P01 FSP=a"',
    ),
    regions: ['ccmsetup.exe', { text: 'SMSSITECODE=P01 FSP=a', context: 'gpoSetupParameters' }],
  },
  {
    name: 'comments',
    source:
      '[Run]\n; Filename: "ccmsetup.exe"; Parameters: "/mp:x FSP=a"\n// Filename: "ccmsetup.exe"; Parameters: "/mp:y"',
    regions: [
      { text: 'ccmsetup.exe /mp:x FSP=a', inert: true },
      { text: 'ccmsetup.exe /mp:y', inert: true },
    ],
  },
];

describe('Inno Setup host', () => {
  testIdioms('inno', idioms);

  it('reads the script', () => {
    const source = lines(
      '[Code]',
      'procedure A;',
      'begin',
      "  Exec('C:' + '\\ccmsetup.exe', '/mp:x FSP=''a''', '', SW_HIDE, ewNoWait, R);",
      'end;',
      '[Run]',
      'Filename: "ccmsetup.exe"; Parameters: "/mp:y"',
    );
    for (const text of [source, source.replaceAll('\n', '\r\n')])
      checkLines(loadedHost('inno'), text, ["C:\\ccmsetup.exe /mp:x FSP='a'", 'ccmsetup.exe /mp:y']);
  });

  describe('says nothing about', () => {
    testNegatives('inno', [
      '[Setup]\nAppName=ccmsetup.exe /mp:x SMSSITECODE=P01',
      '[Files]\nSource: "ccmsetup.exe"; DestDir: "{tmp}"; Flags: deleteafterinstall',
      '[Run]\nFilename: "notepad.exe"; Description: "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      '[Run]\nFilename: "taskkill.exe"; Parameters: "/f /im ccmsetup.exe"',
      '[CustomMessages]\nHint=Run ccmsetup.exe /mp:x SMSSITECODE=P01',
      '[UninstallDelete]\nType: files; Name: "{tmp}\\ccmsetup.exe"',
      "[Code]\nprocedure A;\nbegin\n  MsgBox('ccmsetup.exe /mp:x SMSSITECODE=P01', mbError, MB_OK);\nend;",
      '; ccmsetup.exe is started at the end',
    ]);
  });

  testDefects('inno', {
    'shows a defect where it is, fixes it in doubled quotes, and takes a comment': {
      source: `[Run]\nFilename: "ccmsetup.exe"; Parameters: "SMSSITECODE=P01 SMSCACHEDIR='C:\\My Cache'"`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: `[Run]\nFilename: "ccmsetup.exe"; Parameters: "SMSSITECODE=P01 SMSCACHEDIR=""C:\\My Cache"""`,
    },
    'a fix in the script, where no comment of the file can stand': {
      source: `[Code]\nprocedure A;\nbegin\n  Exec('ccmsetup.exe', '/logon FSP:''a''', '', 0, ewNoWait, R);\nend;`,
      rule: 'property-with-colon',
      before: 'FSP',
      squiggle: ':',
      fixed: `[Code]\nprocedure A;\nbegin\n  Exec('ccmsetup.exe', '/logon FSP=''a''', '', 0, ewNoWait, R);\nend;`,
      uncommented: true,
    },
  });
});
