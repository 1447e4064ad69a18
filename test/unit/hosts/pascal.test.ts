import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'a constant and doubled quotes, in conditions',
    source: lines(
      'const',
      "  Args = '/mp:cm01 SMSSITECODE=P01';",
      'procedure CurStepChanged(CurStep: TSetupStep);',
      'var',
      '  Code: Integer;',
      'begin',
      '  if CurStep = ssPostInstall then',
      '  begin',
      "    if not Exec(ExpandConstant('{tmp}\\ccmsetup.exe'), ARGS + ' FSP=''a''', '', SW_HIDE, ewNoWait, Code) then",
      "      MsgBox('ccmsetup.exe /mp:x SMSSITECODE=P01 failed', mbError, MB_OK);",
      '  end;',
      'end;',
    ),
    regions: [
      {
        text: "{{{tmp}}}\\ccmsetup.exe /mp:cm01 SMSSITECODE=P01 FSP='a'",
        pieces: ['{tmp}\\ccmsetup.exe', '/mp:cm01 SMSSITECODE=P01', " FSP=''a''"],
      },
    ],
  },
  {
    name: 'branches without blocks',
    source: lines(
      'begin',
      "  if A then P := '/mp:a' else if B then P := '/mp:b' else P := '/mp:c';",
      "  P := P + ' FSP=x';",
      "  ShellExec('open', 'ccmsetup.exe', P, '', SW_SHOW, ewNoWait, Code);",
      'end.',
    ),
    regions: ['ccmsetup.exe /mp:a FSP=x', 'ccmsetup.exe /mp:b FSP=x', 'ccmsetup.exe /mp:c FSP=x'],
  },
  {
    name: 'branches with blocks, and cases',
    source: lines(
      'function Site: String;',
      'begin',
      '  if A then',
      '  begin',
      "    P := '/mp:a';",
      '  end',
      '  else',
      '  begin',
      "    P := '/mp:b';",
      '  end;',
      '  case Kind of',
      "    1: Q := ' FSP=x';",
      '  end;',
      "  ShellExecute(0, 'open', 'ccmsetup.exe', PChar(P), nil, SW_SHOW);",
      "  WinExec('ccmsetup.exe ' + P, SW_SHOW);",
      'end;',
    ),
    regions: [
      { text: 'ccmsetup.exe {{PChar(P)}}', complete: false },
      'ccmsetup.exe /mp:a',
      'ccmsetup.exe /mp:b',
    ],
  },
  {
    name: 'a value that is only known at run time',
    source:
      "begin ShellExec('open', 'ccmsetup.exe', '/mp:' + GetMP('') + ' FSP={#Fsp}', '', 1, 0, Code); end.",
    regions: ["ccmsetup.exe /mp:{{GetMP('')}} FSP={{{#Fsp}}}"],
  },
  {
    name: 'a value that a loop or an exception may replace',
    source: lines(
      'begin',
      "  P := '/mp:a';",
      '  try',
      '    Work;',
      '  except',
      "    P := '/mp:b';",
      '  end;',
      "  WinExec('ccmsetup.exe ' + P, 1);",
      'end.',
    ),
    regions: ['ccmsetup.exe /mp:b', 'ccmsetup.exe /mp:a'],
  },
  {
    name: 'comments',
    source: lines(
      'begin',
      "  // Exec('ccmsetup.exe', '/mp:x', '', 0, 0, Code);",
      '  Work;',
      "  { WinExec('ccmsetup.exe /logon', 1) }",
      '  Work;',
      '  (* ccmsetup.exe /uninstall *)',
      'end.',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:x', inert: true },
      { text: 'ccmsetup.exe /logon', inert: true },
      { text: 'ccmsetup.exe /uninstall', inert: true },
    ],
  },
];

describe('Pascal host', () => {
  testIdioms('pascal', idioms);

  describe('says nothing about', () => {
    testNegatives('pascal', [
      "begin MsgBox('ccmsetup.exe /mp:x SMSSITECODE=P01', mbError, MB_OK); end.",
      "begin Log('ccmsetup.exe /mp:x SMSSITECODE=P01'); end.",
      "begin ShowMessage('ccmsetup.exe /mp:x SMSSITECODE=P01'); WriteLn('ccmsetup.exe /logon FSP=a'); end.",
      "begin if FileExists('C:\\Windows\\ccmsetup\\ccmsetup.exe') then Exit; end.",
      "begin if Line = 'ccmsetup.exe /mp:x SMSSITECODE=P01' then Exit; end.",
      "begin Exec('taskkill.exe', '/f /im ccmsetup.exe', '', 0, ewNoWait, R); end.",
      "begin raise Exception.Create('ccmsetup.exe /mp:x SMSSITECODE=P01'); end.",
      "const Log = 'C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log';",
      "begin ExtractTemporaryFile('ccmsetup.exe'); end.",
      '// ccmsetup.exe is started at the end.',
    ]);
  });

  testDefects('pascal', {
    'shows a defect where it is, fixes it, and takes a comment': {
      source: `begin\n  S := '\u{1F600}'; Exec('ccmsetup.exe', 'SMSSITECODE=P01 SMSCACHEDIR=''C:\\My Cache''', '', 0, 0, R);\nend.`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `''`,
      fixed: `begin\n  S := '\u{1F600}'; Exec('ccmsetup.exe', 'SMSSITECODE=P01 SMSCACHEDIR="C:\\My Cache"', '', 0, 0, R);\nend.`,
    },
  });
});
