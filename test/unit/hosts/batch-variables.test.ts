import { testIdioms, type Idiom } from '../../support/hosts/idioms';

const unresolved = ['ccmsetup.exe SMSSITECODE={{%X%}}'];
const use = 'ccmsetup.exe SMSSITECODE=%X%';
const resolved = ['ccmsetup.exe SMSSITECODE=P01'];

const idioms: Idiom[] = [
  {
    name: 'a value that is set once',
    source: 'set X=P01\nccmsetup.exe SMSSITECODE=%X% /logon',
    regions: [
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 /logon',
        pieces: ['ccmsetup.exe SMSSITECODE=', 'P01', ' /logon'],
      },
    ],
  },
  {
    name: 'in quotes with its name, in quotes of its own, with carets and doubled signs',
    source: 'set "A=mp1"\nset B="C:\\a b"\nset C=x^&y%%\nset /p D=\nccmsetup.exe /mp:%a% B=%B% C="%C%" D=%D%',
    regions: ['ccmsetup.exe /mp:mp1 B="C:\\a b" C="x&y%" D={{%D%}}'],
  },
  {
    name: 'what stands behind the last quote is no part',
    source: 'set "X=P01" the site code\nccmsetup.exe SMSSITECODE=%X%',
    regions: resolved,
  },
  {
    name: 'a whole list of arguments, a whole command',
    source:
      'set ARGS=/mp:mp1 SMSSITECODE=P01\nset RUN="%~dp0ccmsetup.exe" %ARGS%\nstart "" /wait %RUN% /logon',
    regions: [
      {
        text: '"{{%~dp0}}ccmsetup.exe" /mp:mp1 SMSSITECODE=P01 /logon',
        pieces: ['"%~dp0ccmsetup.exe" ', '/mp:mp1 SMSSITECODE=P01', ' /logon'],
      },
    ],
  },
  {
    name: 'a text that grows',
    source: 'set A=/mp:mp1\nset A=%A% SMSSITECODE=P01\nset A=%A% FSP=fs1\nccmsetup.exe %A%',
    regions: ['ccmsetup.exe /mp:mp1 SMSSITECODE=P01 FSP=fs1'],
  },
  {
    name: 'a value that several places read stands where it is read, so that a fix changes only one of them',
    source: 'set X=mp1\nccmsetup.exe /mp:%X% FSP=%X%',
    regions: [{ text: 'ccmsetup.exe /mp:mp1 FSP=mp1', pieces: ['ccmsetup.exe /mp:', '%X%', ' FSP=', '%X%'] }],
  },
  {
    name: 'an empty value, and blanks at the end of one',
    source: 'set X=\nset Y=a  \nccmsetup.exe FSP=%X% %Y% /logon',
    regions: ['ccmsetup.exe FSP= a   /logon'],
  },
  {
    name: 'a value with an operator ends the line',
    source: 'set "X=P01 & echo done"\nccmsetup.exe SMSSITECODE=%X%',
    regions: resolved,
  },
  {
    name: 'in a plain block, for what follows it',
    source: '(\n  set X=P01\n)\nif exist a (\n  ccmsetup.exe SMSSITECODE=%X%\n)',
    regions: resolved,
  },
  {
    name: 'set again before it is read',
    source: 'if exist a set X=P02\nset X=P01\nccmsetup.exe SMSSITECODE=%X%\nset X=P03',
    regions: resolved,
  },
  {
    name: 'past labels that nobody jumps to, or only from behind the value',
    source:
      'set X=P01\n:again\nif exist a goto again\n:install\nccmsetup.exe SMSSITECODE=%X%\nif errorlevel 1 goto install',
    regions: resolved,
  },
  {
    name: 'past a jump that goes around both',
    source: 'if exist a goto end\nset X=P01\nccmsetup.exe SMSSITECODE=%X%\n:end\nexit /b',
    regions: resolved,
  },
  {
    name: 'in a subroutine that is called behind it',
    source: 'set X=P01\ncall :install\ngoto :eof\n:install\nccmsetup.exe SMSSITECODE=%X%\nexit /b',
    regions: resolved,
  },
  {
    name: 'past programs that are called',
    source: 'set X=P01\ncall "%~dp0tool.exe"\nccmsetup.exe SMSSITECODE=%X%',
    regions: resolved,
  },
  ...[
    ['not set at all', use],
    ['only behind', `${use}\nset X=P01`],
    ['on the same line', `set X=P01& ${use}`],
    ['in the same block', `(\n  set X=P01\n  ${use}\n)`],
    ['in a condition', `if exist a set X=P01\n${use}`],
    ['in a block of a condition', `if exist a (\n  set X=P01\n)\n${use}`],
    ['in a loop', `for %%a in (P01) do set X=%%a\n${use}`],
    ['behind an operator that may skip it', `cd a && set X=P01\n${use}`],
    ['in a pipe', `set X=P01| more\n${use}`],
    ['calculated', `set /a X=1\n${use}`],
    ['asked for', `set X=P01\nset /p X=Which?\n${use}`],
    ['changed in a condition', `set X=P01\nif exist a set X=P02\n${use}`],
    ['changed under a name that only the run knows', `set X=P01\nset %1=P02\n${use}`],
    ['changed by call', `set X=P01\ncall set X=%%Y%%\n${use}`],
    ['undone', `setlocal\nset X=P01\nendlocal\n${use}`],
    ['changed by another file perhaps', `set X=P01\ncall "%~dp0settings.cmd"\n${use}`],
    ['skipped by a jump', `if exist a goto install\nset X=P01\n:install\n${use}`],
    ['skipped by a jump to nobody knows where', `goto %1\nset X=P01\n:install\n${use}`],
    ['skipped by a call from before', `call :install\nset X=P01\n:install\n${use}`],
    ['skipped on a way back', `goto other\nset X=P01\n:install\n${use}\nexit /b\n:other\ngoto install`],
    ['set behind, where the way leads back', `set X=P01\n:again\n${use}\nset X=P02\ngoto again`],
  ].map(([name = '', source = '']): Idiom => ({
    name: `only the run knows: ${name}`,
    source,
    regions: unresolved,
  })),
  {
    name: 'delayed expansion, in a block and with signs of cmd in the value',
    source:
      'setlocal EnableDelayedExpansion\nset X=P01\nset "I=CN=a & b ^ c"\nif exist a (\n  ccmsetup.exe SMSSITECODE=!x! CCMCERTISSUERS="!I!"\n)',
    regions: [
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=a & b ^ c"',
        pieces: ['ccmsetup.exe SMSSITECODE=', 'P01', ' CCMCERTISSUERS="', 'CN=a & b ^ c', '"'],
      },
    ],
  },
  ...[
    ['where it is not switched on', 'set X=P01\n'],
    ['where it is switched on only behind', 'set X=P01\ngoto x\n', '\n:x\nsetlocal enabledelayedexpansion'],
    [
      'where it is switched off, too',
      'setlocal enabledelayedexpansion\nset X=P01\nsetlocal DisableDelayedExpansion\n',
    ],
    ['set in the same block', 'setlocal enabledelayedexpansion\nset X=P01\n(\nset X=P02\n', '\n)'],
    [
      'set behind it in the same loop',
      'setlocal enabledelayedexpansion\nset X=P01\nfor %%a in (1 2) do (\n',
      '\nset X=P02\n)',
    ],
    ['with another one in it', 'setlocal enabledelayedexpansion\nset "X=!Y!"\n'],
    ['in a condition', 'setlocal enabledelayedexpansion\nif exist a set X=P01\n'],
  ].map(([name = '', before = '', behind = '']): Idiom => ({
    name: `only the run knows: delayed, ${name}`,
    source: `${before}ccmsetup.exe SMSSITECODE=!X!${behind}`,
    regions: ['ccmsetup.exe SMSSITECODE={{!X!}}'],
  })),
  {
    name: 'only the run knows: with a change on reading',
    source: 'set X=P01\nccmsetup.exe SMSSITECODE=%X:1=2%',
    regions: ['ccmsetup.exe SMSSITECODE={{%X:1=2%}}'],
  },
  {
    name: 'arguments that a condition extends: the line is incomplete, the values are shown where they stand',
    source: 'set ARGS=/mp:mp1 SMSSITECODE=P01\nif defined F set ARGS=%ARGS% FSP=%F%\nccmsetup.exe %ARGS%',
    regions: [
      { text: '/mp:mp1 SMSSITECODE=P01 FSP={{%F%}}', complete: false },
      { text: 'ccmsetup.exe {{%ARGS%}}', complete: false },
    ],
  },
  {
    name: 'alternatives',
    source:
      'if exist a (set "P=/mp:mp1 SMSSITECODE=P01") else (set "P=/mp:mp2 SMSSITECODE=P02")\nccmsetup.exe %P%',
    regions: [
      { text: '/mp:mp1 SMSSITECODE=P01', complete: false },
      { text: '/mp:mp2 SMSSITECODE=P02', complete: false },
      { text: 'ccmsetup.exe {{%P%}}', complete: false },
    ],
  },
  {
    name: 'arguments and commands that nothing in the file runs',
    source:
      'set CCMARGS=/mp:mp1 SMSSITECODE=P01\nset "DO_IT="\\\\srv\\sms\\ccmsetup.exe" /mp:mp1 SMSSITECODE=P01"',
    regions: [
      { text: '/mp:mp1 SMSSITECODE=P01', complete: false },
      { text: '"\\\\srv\\sms\\ccmsetup.exe" /mp:mp1 SMSSITECODE=P01', complete: false },
    ],
  },
];

describe('batch host: variables', () => {
  testIdioms('batch', idioms);
});
