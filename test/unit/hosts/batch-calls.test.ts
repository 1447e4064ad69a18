import { testIdioms, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'a direct call',
    source: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
    regions: [
      { text: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01', pieces: ['ccmsetup.exe /mp:mp1 SMSSITECODE=P01'] },
    ],
  },
  {
    name: 'a call without arguments, in any letter case, without its ending',
    source: '@CCMSetup\nCcmSetup.EXE\n',
    regions: ['CCMSetup', 'CcmSetup.EXE'],
  },
  {
    name: 'quoted paths, relative, with variables and on a share',
    source:
      '"C:\\a b\\ccmsetup.exe" /logon\n"%~dp0ccmsetup.exe" /logon\n\\\\srv\\sms$\\ccmsetup /logon\n%~dp0client\\ccmsetup.exe /logon\n.\\ccmsetup.exe /logon',
    regions: [
      { text: '"C:\\a b\\ccmsetup.exe" /logon', pieces: ['"', 'C:\\a b\\ccmsetup.exe', '" /logon'] },
      '"{{%~dp0}}ccmsetup.exe" /logon',
      '\\\\srv\\sms$\\ccmsetup /logon',
      '{{%~dp0}}client\\ccmsetup.exe /logon',
      '.\\ccmsetup.exe /logon',
    ],
  },
  {
    name: 'a path with blanks and without quotes',
    source: 'C:\\Program Files\\client\\ccmsetup.exe /mp:mp1',
    regions: ['C:\\Program Files\\client\\ccmsetup.exe /mp:mp1'],
  },
  {
    name: 'continued lines: the blanks around a caret are one blank',
    source: 'ccmsetup.exe /mp:mp1 ^\n    SMSSITECODE=P01 ^\n  FSP=a,^\nb',
    regions: [
      {
        text: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 FSP=a,b',
        pieces: ['ccmsetup.exe /mp:mp1 ^\n    SMSSITECODE=P01 ^\n  FSP=a,^\nb'],
      },
    ],
  },
  {
    name: 'a quote that a caret brings to the next line is none of cmd',
    source: 'ccmsetup.exe FSP=^\n"a&b"',
    regions: ['ccmsetup.exe FSP="a'],
  },
  {
    name: 'no continuation within quotes',
    source: 'ccmsetup.exe FSP="a ^\nSMSSITECODE=P01',
    regions: ['ccmsetup.exe FSP="a ^'],
  },
  {
    name: 'carets before signs, quotes and blanks',
    source: 'ccmsetup.exe A=a^&b^|c^<d^>e^^f^(g^)h B=^"x & echo y"',
    regions: ['ccmsetup.exe A=a&b|c<d>e^f(g)h B="x'],
  },
  {
    name: 'signs within quotes',
    source: 'ccmsetup.exe A="a&b|c<d>e^f(g)h"',
    regions: ['ccmsetup.exe A="a&b|c<d>e^f(g)h"'],
  },
  {
    name: 'doubled percent signs',
    source: 'ccmsetup.exe A=100%% B="%%c"',
    regions: ['ccmsetup.exe A=100% B="%c"'],
  },
  {
    name: 'variables of all forms',
    source: 'ccmsetup.exe A=%B% C=%D:a=b% E=%F:~0,3% G=%1 H=%~2 I=%~dpn3 J=!K! L=%ProgramFiles(x86)%\\x',
    regions: [
      'ccmsetup.exe A={{%B%}} C={{%D:a=b%}} E={{%F:~0,3%}} G={{%1}} H={{%~2}} I={{%~dpn3}} J={{!K!}} L={{%ProgramFiles(x86)%}}\\x',
    ],
  },
  {
    name: 'all arguments of the file make a line incomplete, and so does a lone variable',
    source: 'ccmsetup.exe /mp:mp1 %*\nccmsetup.exe FSP=%*\nccmsetup.exe %ARGS% /logon',
    regions: [
      { text: 'ccmsetup.exe /mp:mp1 {{%*}}', complete: false },
      { text: 'ccmsetup.exe FSP={{%*}}', complete: false },
      { text: 'ccmsetup.exe {{%ARGS%}} /logon', complete: false },
    ],
  },
  {
    name: 'delayed expansion that is switched on',
    source: 'setlocal EnableDelayedExpansion\nccmsetup.exe A=!B! C="x^!y" D=z^^!',
    regions: ['ccmsetup.exe A={{!B!}} C="x!y" D=z!'],
  },
  {
    name: 'exclamation marks that are none of it',
    source: 'ccmsetup.exe A=hi! B=^^ C=!',
    regions: ['ccmsetup.exe A=hi! B=^ C=!'],
  },
  {
    name: 'redirections',
    source:
      'ccmsetup.exe /mp:mp1 > "%TEMP%\\a b.log" 2>&1\n>nul ccmsetup.exe /logon\nccmsetup.exe /mp:mp1 >>x /logon 2>nul',
    regions: ['ccmsetup.exe /mp:mp1', 'ccmsetup.exe /logon', 'ccmsetup.exe /mp:mp1 /logon'],
  },
  {
    name: 'a placeholder is no redirection',
    source: 'ccmsetup.exe SMSSITECODE=<site code> FSP=<fsp>.fabrikam.com',
    regions: ['ccmsetup.exe SMSSITECODE=<site code> FSP=<fsp>.fabrikam.com'],
  },
  {
    name: 'operators',
    source: 'cd x & ccmsetup.exe /a&& echo b || ccmsetup.exe /c | more & ccmsetup /logon',
    regions: ['ccmsetup.exe /a', 'ccmsetup.exe /c', 'ccmsetup /logon'],
  },
  {
    name: 'conditions',
    source: [
      'if exist "%windir%\\ccmsetup\\ccmsetup.exe" ccmsetup.exe /a',
      'if not defined X ccmsetup.exe /b',
      'if /i "%1"=="x" ccmsetup.exe /c',
      'if %errorlevel% neq 0 ccmsetup.exe /d',
      'if [%1]==[] ccmsetup.exe /e',
      'if errorlevel 1 @ccmsetup.exe /f',
      'if not %A% == "b c" if "%D%" EQU "" ccmsetup.exe /g',
    ].join('\n'),
    regions: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => ({ text: `ccmsetup.exe /${letter}` })),
  },
  {
    name: 'blocks',
    source:
      'if exist x (ccmsetup.exe /a) else (\n  ccmsetup.exe /b:^)\n) & ccmsetup.exe /c)\n(\n  ccmsetup.exe /d)',
    regions: ['ccmsetup.exe /a', 'ccmsetup.exe /b:)', 'ccmsetup.exe /c)', 'ccmsetup.exe /d'],
  },
  {
    name: 'a block whose output is redirected',
    source: '>c:\\temp\\x.txt 2>&1 (\nccmsetup.exe /uninstall\n)',
    regions: ['ccmsetup.exe /uninstall'],
  },
  {
    name: 'loops: their variables are holes, other doubled signs are not',
    source: [
      'for %%a in (p1 p2) do ccmsetup.exe /mp:%%a SMSSITECODE=%%~nxa A=%%b',
      'for /f "usebackq tokens=1,2* delims=," %%i in (`type "a (b).txt"`) do (',
      '  ccmsetup.exe /mp:%%i FSP=%%j',
      ')',
      'for /l %%n in (1,1,3) do if %%n==2 ccmsetup.exe A=%%n%%n',
    ].join('\n'),
    regions: [
      'ccmsetup.exe /mp:{{%%a}} SMSSITECODE={{%%~nxa}} A=%b',
      'ccmsetup.exe /mp:{{%%i}} FSP={{%%j}}',
      'ccmsetup.exe A={{%%n}}{{%%n}}',
    ],
  },
  {
    name: 'start: its title and its options are no part',
    source: [
      'start "" /wait "%~dp0ccmsetup.exe" /mp:mp1',
      'start /wait ccmsetup.exe /mp:mp2',
      'START "ccmsetup is running" /min /d "C:\\x y" /b ccmsetup.exe /mp:mp3',
    ].join('\n'),
    regions: ['"{{%~dp0}}ccmsetup.exe" /mp:mp1', 'ccmsetup.exe /mp:mp2', 'ccmsetup.exe /mp:mp3'],
  },
  {
    name: 'call looks at its line a second time',
    source: 'call "%~dp0ccmsetup.exe" /mp:%%MP%% A=100%%%% B="a^b" C=d^^&e',
    regions: ['"{{%~dp0}}ccmsetup.exe" /mp:{{%%MP%%}} A=100% B="a^^b" C=d^'],
  },
  {
    name: 'call with a subroutine that runs its arguments',
    source: 'call :run "%~dp0ccmsetup.exe" /mp:mp1 SMSSITECODE=P01',
    regions: ['"{{%~dp0}}ccmsetup.exe" /mp:mp1 SMSSITECODE=P01'],
  },
  {
    name: 'cmd /c',
    source: [
      'cmd /c ccmsetup.exe /a',
      'cmd.exe /q /c "ccmsetup.exe /mp:mp1 & exit"',
      'cmd /c ""C:\\a b\\ccmsetup.exe" /mp:mp2"',
      'cmd /c "C:\\a b\\ccmsetup.exe" /mp:mp3',
      '%ComSpec% /c start "" /wait ccmsetup.exe /mp:mp4',
      'start "" /wait cmd /s /c "ccmsetup.exe /mp:mp5"',
      'cmd /c "ccmsetup.exe"',
      'cmd /c "C:\\(a) b\\ccmsetup.exe" /mp:mp6',
    ].join('\n'),
    regions: [
      'ccmsetup.exe /a',
      'ccmsetup.exe /mp:mp1',
      '"C:\\a b\\ccmsetup.exe" /mp:mp2',
      '"C:\\a b\\ccmsetup.exe" /mp:mp3',
      'ccmsetup.exe /mp:mp4',
      'ccmsetup.exe /mp:mp5',
      'ccmsetup.exe',
      'C:\\(a) b\\ccmsetup.exe /mp:mp6',
    ],
  },
  {
    name: 'PsExec and its relatives',
    source: [
      'psexec \\\\%1 -u fabrikam\\admin -p %2 -s -d ccmsetup.exe /mp:mp1',
      '"%~dp0psexec64.exe" -accepteula @pcs.txt -i 1 -n 5 \\\\srv\\sms\\ccmsetup.exe /mp:mp2',
      'psexec \\\\pc cmd /c "ccmsetup.exe /mp:mp3"',
      'winrs -r:%1 ccmsetup.exe /mp:mp4',
    ].join('\n'),
    regions: [
      'ccmsetup.exe /mp:mp1',
      '\\\\srv\\sms\\ccmsetup.exe /mp:mp2',
      'ccmsetup.exe /mp:mp3',
      'ccmsetup.exe /mp:mp4',
    ],
  },
  {
    name: 'other programs that start one',
    source: [
      'ServiceUI.exe -process:explorer.exe "C:\\x\\ccmsetup.exe" /mp:mp1',
      'elevate -wait ccmsetup.exe /mp:mp2 SMSSITECODE=P01',
      'schtasks /create /tn x /sc once /tr "\\"C:\\a b\\ccmsetup.exe\\" /mp:mp3"',
      'wmic /node:%1 process call create "ccmsetup.exe /mp:mp4 SMSSITECODE=P01"',
    ].join('\n'),
    regions: [
      '"C:\\x\\ccmsetup.exe" /mp:mp1',
      'ccmsetup.exe /mp:mp2 SMSSITECODE=P01',
      '"C:\\a b\\ccmsetup.exe" /mp:mp3',
      'ccmsetup.exe /mp:mp4 SMSSITECODE=P01',
    ],
  },
  {
    name: 'the registry',
    source: [
      'reg add "HKLM\\SOFTWARE\\Policies\\Microsoft\\CCMSetup" /v SetupParameters /t REG_SZ /d "SMSSITECODE=P01 SMSCACHEDIR=\\"C:\\a b\\"" /f',
      'reg add HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce /v client /d "ccmsetup.exe" /f',
    ].join('\n'),
    regions: [
      { text: 'SMSSITECODE=P01 SMSCACHEDIR="C:\\a b"', context: 'gpoSetupParameters' },
      'ccmsetup.exe',
    ],
  },
  {
    name: 'msiexec and the package',
    source: [
      'msiexec /i "%~dp0ccmsetup.msi" /qn CCMSETUPCMD="CCMHOSTNAME=x CCMCERTSEL=""Subject:a & b"""',
      'start /wait msiexec.exe /i client.msi SMSSITECODE=P01',
      'ccmsetup.msi CCMSETUPCMD="/mp:x"',
    ].join('\n'),
    regions: [
      'msiexec /i "{{%~dp0}}ccmsetup.msi" /qn CCMSETUPCMD="CCMHOSTNAME=x CCMCERTSEL=""Subject:a & b"""',
      'msiexec.exe /i client.msi SMSSITECODE=P01',
      'ccmsetup.msi CCMSETUPCMD="/mp:x"',
    ],
  },
  {
    name: 'a program that only the run knows, with arguments that tell',
    source: '"%SETUP%" /mp:mp1 SMSSITECODE=P01',
    regions: ['/mp:mp1 SMSSITECODE=P01'],
  },
  {
    name: 'a starter that only the run knows',
    source: '%PSEXEC% \\\\%1 -s ccmsetup.exe /mp:mp1 SMSSITECODE=P01',
    regions: ['ccmsetup.exe /mp:mp1 SMSSITECODE=P01'],
  },
  {
    name: 'several command lines in one',
    source: 'cmd /c "ccmsetup.exe /mp:mp1 & ccmsetup.exe /mp:mp2"',
    regions: ['ccmsetup.exe /mp:mp1', 'ccmsetup.exe /mp:mp2'],
  },
  {
    name: 'an open quote reaches to the end of its line',
    source: 'ccmsetup.exe CCMSETUPCMD="FSP=a & echo done\nccmsetup.exe /logon',
    regions: ['ccmsetup.exe CCMSETUPCMD="FSP=a & echo done', 'ccmsetup.exe /logon'],
  },
  {
    name: 'a byte order mark, labels',
    source: '\uFEFFccmsetup.exe /a\n:ccmsetup\nccmsetup.exe /b\ngoto ccmsetup',
    regions: ['ccmsetup.exe /a', 'ccmsetup.exe /b'],
    first: true,
  },
  {
    name: 'characters beyond the basic plane, escaped and not',
    source: 'ccmsetup.exe A=^😀 B="😀"%%',
    regions: ['ccmsetup.exe A=😀 B="😀"%'],
  },
];

describe('batch host: calls', () => {
  testIdioms('batch', idioms);
});
