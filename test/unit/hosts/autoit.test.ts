import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'RunWait with both kinds of quotes, a macro and a constant',
    source: lines(
      'Local $mp = "cm01"',
      `Global Const $sArgs = '/mp:' & $mp & ' SMSSITECODE=P01'`,
      `RunWait('"' & @ScriptDir & '\\ccmsetup.exe" ' & $sArgs, @ScriptDir, @SW_HIDE)`,
    ),
    regions: [
      {
        text: '"{{@ScriptDir}}\\ccmsetup.exe" /mp:cm01 SMSSITECODE=P01',
        pieces: ['"', '@ScriptDir', '\\ccmsetup.exe" ', '/mp:', 'cm01', ' SMSSITECODE=P01'],
      },
    ],
  },
  {
    name: 'ShellExecuteWait with doubled quotes',
    source: `ShellExecuteWait("ccmsetup.exe", "/mp:x SMSSITECODE=P01 SMSCACHEDIR=""C:\\a b""", @ScriptDir)`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"',
        pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=P01 SMSCACHEDIR=""C:\\a b""'],
      },
    ],
  },
  {
    name: 'doubled single quotes',
    source: `Run('ccmsetup.exe /mp:x FSP=''a''')`,
    regions: ["ccmsetup.exe /mp:x FSP='a'"],
  },
  {
    name: 'the command processor',
    source: `Run(@ComSpec & " /c " & 'ccmsetup.exe /mp:%MP% SMSSITECODE=P01', "", @SW_HIDE)`,
    regions: ['ccmsetup.exe /mp:{{%MP%}} SMSSITECODE=P01'],
  },
  {
    name: 'another account, over several lines',
    source: `RunAsWait($user, $domain, $secret, 0, "ccmsetup.exe /mp:x " & _\n  "SMSSITECODE=P01", @SystemDir)`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=P01'],
  },
  {
    name: 'a variable that grows in a function',
    source: lines(
      'Func Install($mp)',
      '  Local $cmd = "ccmsetup.exe /mp:" & $mp',
      '  If $cert Then',
      '    $cmd &= " /UsePKICert"',
      '  EndIf',
      '  $CMD = $cmd & " SMSSITECODE=P01"',
      '  Return RunWait($cmd)',
      'EndFunc',
    ),
    regions: [{ text: 'ccmsetup.exe /mp:{{$mp}} /UsePKICert SMSSITECODE=P01', complete: false }],
  },
  {
    name: 'a program alone, after a condition on its line',
    source: `If Not @error Then Run("ccmsetup.exe")`,
    regions: ['ccmsetup.exe'],
  },
  {
    name: 'printf and a character',
    source: `Run(StringFormat("%sccmsetup.exe%s /mp:%s FSP=a", Chr(34), Chr(34), "x"))`,
    regions: ['"ccmsetup.exe" /mp:x FSP=a'],
  },
  {
    name: 'a value of the registry',
    source: `RegWrite("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce", "x", "REG_SZ", "ccmsetup.exe /mp:x")`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'a shell object',
    source: `$sh = ObjCreate("WScript.Shell")\n$sh.Run("ccmsetup.exe /mp:x", 0, True)`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'comments',
    source: lines(
      'Sleep(1)',
      '; RunWait("ccmsetup.exe /mp:" & $mp)',
      'Sleep(2)',
      '#cs',
      '  RunWait("ccmsetup.exe /mp:x SMSSITECODE=P01")',
      '#ce',
    ),
    regions: [
      { text: 'ccmsetup.exe /mp:{{$mp}}', inert: true },
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=P01', inert: true },
    ],
  },
];

describe('AutoIt host', () => {
  testIdioms('autoit', idioms);

  describe('says nothing about', () => {
    testNegatives('autoit', [
      `MsgBox(0, "Setup", "Run ccmsetup.exe /mp:x SMSSITECODE=P01 first")`,
      `ConsoleWrite("ccmsetup.exe /mp:x SMSSITECODE=P01" & @CRLF)`,
      `_FileWriteLog($log, "ccmsetup.exe /mp:x SMSSITECODE=P01")`,
      `If FileExists("C:\\Windows\\ccmsetup\\ccmsetup.exe") Then Exit`,
      `FileInstall("ccmsetup.exe", @TempDir & "\\ccmsetup.exe")`,
      `ProcessWaitClose("ccmsetup.exe")`,
      `If $cmd = "ccmsetup.exe /mp:x SMSSITECODE=P01" Then Exit`,
      `RunWait("taskkill /im ccmsetup.exe /f")`,
      `RunWait(@ComSpec & " /c sc query ccmsetup")`,
      `#include "ccmsetup.exe.au3"`,
      `#AutoIt3Wrapper_Res_Description=ccmsetup.exe /mp:x SMSSITECODE=P01`,
      `; Starts ccmsetup.exe, then waits.`,
      `$sMsg = "ccmsetup.exe /mp:x SMSSITECODE=P01 failed"`,
      `If StringInStr($line, "ccmsetup.exe /mp:x SMSSITECODE=P01") Then Exit`,
    ]);
  });

  testDefects('autoit', {
    'shows a defect where it is, fixes it in doubled quotes, and takes a comment': {
      source: `$s = "\u{1F600}"\nRun("""C:\\a b\\ccmsetup.exe"" SMSSITECODE=P01 SMSCACHEDIR='C:\\My Cache'")`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: `$s = "\u{1F600}"\nRun("""C:\\a b\\ccmsetup.exe"" SMSSITECODE=P01 SMSCACHEDIR=""C:\\My Cache""")`,
    },
  });
});
