import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'ExecWait in a section, with definitions',
    source: lines(
      '!define MP "cm01"',
      `!define ARGS '/mp:\${mp} SMSSITECODE=P01'`,
      'Section "Client"',
      '  SetOutPath $INSTDIR',
      '  File "ccmsetup.exe"',
      `  ExecWait '"$INSTDIR\\ccmsetup.exe" \${ARGS}' $0`,
      'SectionEnd',
    ),
    regions: [
      {
        text: '"{{$INSTDIR}}\\ccmsetup.exe" /mp:cm01 SMSSITECODE=P01',
        pieces: ['"$INSTDIR\\ccmsetup.exe" ', '/mp:', 'cm01', ' SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'escaped quotes and a variable',
    source: 'StrCpy $R1 "/mp:x SMSSITECODE=P01"\nExecWait "$\\"$INSTDIR\\ccmsetup.exe$\\" $r1 FSP=$2" $0',
    regions: [
      {
        text: '"{{$INSTDIR}}\\ccmsetup.exe" /mp:x SMSSITECODE=P01 FSP={{$2}}',
        pieces: ['$\\"$INSTDIR\\ccmsetup.exe$\\" ', '/mp:x SMSSITECODE=P01', ' FSP=$2'],
      },
    ],
  },
  {
    name: 'a literal that goes on on the next line',
    source: `nsExec::ExecToLog 'ccmsetup.exe /mp:x \\\n  SMSSITECODE=P01'`,
    regions: ['ccmsetup.exe /mp:x   SMSSITECODE=P01'],
  },
  {
    name: 'a command that goes on on the next line',
    source: `ExecShell "open" "ccmsetup.exe" \\\n  "/mp:x SMSSITECODE=P01" SW_SHOW`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'the command processor in backticks, behind an option',
    source: 'nsExec::ExecToStack /TIMEOUT=2000 `"$SYSDIR\\cmd.exe" /c ccmsetup.exe /mp:x FSP="a b"`',
    regions: ['ccmsetup.exe /mp:x FSP="a b"'],
  },
  {
    name: 'shares with a dollar sign, doubled or not',
    source: `Exec '\\\\srv\\SMS_P01$\\client\\ccmsetup.exe /mp:x'\nExec '\\\\srv\\SMS_P01$$\\client\\ccmsetup.exe /mp:y'`,
    regions: [
      '\\\\srv\\SMS_P01$\\client\\ccmsetup.exe /mp:x',
      '\\\\srv\\SMS_P01$\\client\\ccmsetup.exe /mp:y',
    ],
  },
  {
    name: 'branches',
    source: lines(
      '${If} $0 == "a"',
      '  StrCpy $1 "/mp:a FSP=x"',
      '${Else}',
      '  StrCpy $1 "/mp:b FSP=x"',
      '${EndIf}',
      `ExecWait 'ccmsetup.exe $1'`,
    ),
    regions: ['ccmsetup.exe /mp:a FSP=x', 'ccmsetup.exe /mp:b FSP=x'],
  },
  {
    name: 'commands that change a variable',
    source: lines(
      'StrCpy $1 "cm01"',
      '${GetOptions} $R0 "/MP=" $1',
      'StrCpy $2 "P01"',
      'Pop $2',
      `ExecWait 'ccmsetup.exe /mp:$1 SMSSITECODE=$2'`,
    ),
    regions: ['ccmsetup.exe /mp:{{$1}} SMSSITECODE={{$2}}'],
  },
  {
    name: 'a program alone, a shortcut, the registry',
    source: lines(
      'Exec "ccmsetup.exe"',
      'CreateShortCut "$DESKTOP\\a.lnk" "$INSTDIR\\ccmsetup.exe" "/mp:x FSP=a"',
      'WriteRegStr HKLM "Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce" "x" "ccmsetup.exe /mp:x"',
    ),
    regions: ['ccmsetup.exe', '{{$INSTDIR}}\\ccmsetup.exe /mp:x FSP=a', 'ccmsetup.exe /mp:x'],
  },
  {
    name: 'comments',
    source: lines(
      'Sleep 1',
      `  ; ExecWait 'ccmsetup.exe /mp:$1'`,
      'Sleep 2',
      `# ExecWait 'ccmsetup.exe /logon'`,
      'Sleep 3',
      `/* ExecWait 'ccmsetup.exe /uninstall' */`,
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:{{$1}}', inert: true },
      { text: 'ccmsetup.exe /logon', inert: true },
      { text: 'ccmsetup.exe /uninstall', inert: true },
    ],
  },
];

describe('NSIS host', () => {
  testIdioms('nsis', idioms);

  describe('says nothing about', () => {
    testNegatives('nsis', [
      'DetailPrint "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      'MessageBox MB_OK|MB_ICONSTOP "Run ccmsetup.exe /mp:x SMSSITECODE=P01 first" /SD IDOK',
      'Section "ccmsetup.exe /mp:x SMSSITECODE=P01" SEC01\nSectionEnd',
      'File "client\\ccmsetup.exe"',
      'IfFileExists "$WINDIR\\ccmsetup\\ccmsetup.exe" 0 +2',
      '${If} ${FileExists} "$WINDIR\\ccmsetup\\ccmsetup.exe"\n${EndIf}',
      'StrCmp $1 "ccmsetup.exe /mp:x SMSSITECODE=P01" 0 +2',
      'Delete "$INSTDIR\\ccmsetup.exe"',
      `ExecWait 'taskkill /im ccmsetup.exe /f'`,
      `nsExec::Exec 'sc query ccmsetup'`,
      '; Starts ccmsetup.exe, then waits.',
      'LangString Hint 1033 "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      '!define LOG "$WINDIR\\ccmsetup\\Logs\\ccmsetup.log"',
    ]);
  });

  testDefects('nsis', {
    'shows a defect where it is, fixes it in escaped quotes, and takes a comment': {
      source: `!define S "\u{1F600}"\nExecWait "$\\"C:\\a b\\ccmsetup.exe$\\" SMSSITECODE=P01 SMSCACHEDIR='C:\\My Cache'"`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: `!define S "\u{1F600}"\nExecWait "$\\"C:\\a b\\ccmsetup.exe$\\" SMSSITECODE=P01 SMSCACHEDIR=$\\"C:\\My Cache$\\""`,
    },
  });
});
