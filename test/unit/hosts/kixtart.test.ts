import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';
import { testDefects } from '../../support/hosts/defects';

const idioms: Idiom[] = [
  {
    name: 'a variable and a macro within strings, a share with a dollar sign',
    source: lines(
      '$MP = "cm01"',
      '$cmd = "\\\\srv\\SMS_P01$\\client\\ccmsetup.exe /mp:$mp SMSSITECODE=@site"',
      'Shell $cmd',
    ),
    regions: [
      {
        text: '\\\\srv\\SMS_P01$\\client\\ccmsetup.exe /mp:cm01 SMSSITECODE={{@site}}',
        pieces: ['\\\\srv\\SMS_P01$\\client\\ccmsetup.exe /mp:', 'cm01', ' SMSSITECODE=@site'],
      },
    ],
  },
  {
    name: 'the command processor, and signs that are written twice',
    source: `Shell '%comspec% /c start /wait "" "@LSERVER\\c$$\\ccmsetup.exe" /mp:x FSP=%FSP%'`,
    regions: ['"{{@LSERVER}}\\c$\\ccmsetup.exe" /mp:x FSP={{%FSP%}}'],
  },
  {
    name: 'lines that go on',
    source: `SHELL "%windir%\\ccmsetup.exe /mp:x " +\n  'FSP="a b"'`,
    regions: ['{{%windir%}}\\ccmsetup.exe /mp:x FSP="a b"'],
  },
  {
    name: 'a condition on one line',
    source: `If $x = 1 Run "ccmsetup.exe /mp:x FSP=a" EndIf\n$a = "/mp:b"\nRun "ccmsetup.exe $a"`,
    regions: ['ccmsetup.exe /mp:x FSP=a', 'ccmsetup.exe /mp:b'],
  },
  {
    name: 'cases',
    source: lines(
      'Select',
      '  Case @SITE = "A"',
      '    $args = "SMSSITECODE=A01"',
      '  Case 1',
      '    $args = "SMSSITECODE=B01"',
      'EndSelect',
      'Shell "ccmsetup.exe FSP=x $args"',
    ),
    regions: ['ccmsetup.exe FSP=x SMSSITECODE=A01', 'ccmsetup.exe FSP=x SMSSITECODE=B01'],
  },
  {
    name: 'a shell object in a function',
    source: lines(
      'Function Install($mp)',
      '  $sh = CreateObject("WScript.Shell")',
      '  $rc = $sh.Run("ccmsetup.exe /mp:$mp", 0, 1)',
      'EndFunction',
    ),
    regions: ['ccmsetup.exe /mp:{{$mp}}'],
  },
  {
    name: 'what is typed in',
    source: 'Gets $mp\nShell "ccmsetup.exe /mp:$mp FSP=a"',
    regions: ['ccmsetup.exe /mp:{{$mp}} FSP=a'],
  },
  {
    name: 'comments',
    source: 'Sleep 1\n; Shell "ccmsetup.exe /mp:$mp"\nSleep 2\n/* Run "ccmsetup.exe /logon" */',
    regions: [
      { text: 'ccmsetup.exe /mp:{{$mp}}', inert: true },
      { text: 'ccmsetup.exe /logon', inert: true },
    ],
  },
];

describe('KiXtart host', () => {
  testIdioms('kixtart', idioms);

  describe('says nothing about', () => {
    testNegatives('kixtart', [
      '? "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      '"Installing ccmsetup.exe /mp:x SMSSITECODE=P01" ?',
      'At (1,1) "ccmsetup.exe /mp:x SMSSITECODE=P01"',
      '$rc = MessageBox("Run ccmsetup.exe /mp:x SMSSITECODE=P01", "Setup")',
      'If Exist("C:\\Windows\\ccmsetup\\ccmsetup.exe") = 0 Exit 1 EndIf',
      'If $cmd = "ccmsetup.exe /mp:x SMSSITECODE=P01" Exit 1 EndIf',
      'Copy "\\\\srv\\client\\ccmsetup.exe" "C:\\Temp"',
      'Shell "taskkill /im ccmsetup.exe /f"',
      '; Starts ccmsetup.exe, then waits.',
      '$msg = "ccmsetup.exe /mp:x SMSSITECODE=P01 failed"',
    ]);
  });

  testDefects('kixtart', {
    'shows a defect where it is, fixes it, and takes a comment': {
      source: `$s = "\u{1F600}"\nRun '"\\\\srv\\c$$\\ccmsetup.exe" /logon SMSSITECODE:P01'`,
      rule: 'property-with-colon',
      before: 'SMSSITECODE',
      squiggle: ':',
      fixed: `$s = "\u{1F600}"\nRun '"\\\\srv\\c$$\\ccmsetup.exe" /logon SMSSITECODE=P01'`,
    },
    'has no fix with quotes in quotes of the same kind': {
      source: `Run "ccmsetup.exe /logon SMSCACHEDIR='C:\\My Cache'"`,
      rule: 'single-quoted-value',
      before: 'SMSCACHEDIR=',
      squiggle: `'`,
      fixed: undefined,
    },
  });
});
