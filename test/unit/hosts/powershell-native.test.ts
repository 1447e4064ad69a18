import { testIdioms, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'bare words and strings, joined with blanks',
    source: `& "$src\\ccmsetup.exe" /mp:$mp SMSSITECODE=$code "/source:C:\\x" 'FSP=y'`,
    regions: [
      {
        text: '{{$src}}\\ccmsetup.exe /mp:{{$mp}} SMSSITECODE={{$code}} /source:C:\\x FSP=y',
        pieces: ['$src\\ccmsetup.exe', '/mp:$mp', 'SMSSITECODE=$code', '/source:C:\\x', 'FSP=y'],
      },
    ],
  },
  {
    name: 'without the call operator, with a dot, and with a path',
    source: `ccmsetup.exe /mp:1\n. .\\ccmsetup.exe /mp:2\nC:\\x\\ccmsetup.exe /mp:3\n\\\\srv\\x\\ccmsetup.exe /mp:4\n&ccmsetup /mp:5`,
    regions: [
      'ccmsetup.exe /mp:1',
      '.\\ccmsetup.exe /mp:2',
      'C:\\x\\ccmsetup.exe /mp:3',
      '\\\\srv\\x\\ccmsetup.exe /mp:4',
      'ccmsetup /mp:5',
    ],
  },
  {
    name: 'a bare word with quotes inside loses them, and gets some around it where it has a blank',
    source: `ccmsetup.exe SMSCACHEDIR="C:\\x y" SMSMP="a;b" FSP='c'd`,
    regions: [
      {
        text: 'ccmsetup.exe "SMSCACHEDIR=C:\\x y" SMSMP=a;b FSP=cd',
        pieces: ['ccmsetup.exe', 'SMSCACHEDIR=', 'C:\\x y', 'SMSMP=', 'a;b', 'FSP=', 'c', 'd'],
      },
    ],
  },
  {
    name: 'quotes that are passed on: no others around them',
    source: 'ccmsetup.exe "SMSCACHEDIR=`"C:\\x y`"" FSP=`"x`" \'SMSMP="a b"\'',
    regions: [
      {
        text: 'ccmsetup.exe SMSCACHEDIR="C:\\x y" FSP="x" SMSMP="a b"',
        pieces: ['ccmsetup.exe', 'SMSCACHEDIR=`"C:\\x y`"', 'FSP=`"x`"', 'SMSMP="a b"'],
      },
    ],
  },
  {
    name: 'quotes that PowerShell 7 escapes: nobody knows what ccmsetup makes of them',
    source: '#Requires -Version 7.2\nccmsetup.exe \'SMSMP="a b"\' "FSP=x" SMSCACHEDIR=`"C:\\x`"',
    regions: [
      {
        text: 'ccmsetup.exe {{SMSMP="a b"}} FSP=x {{SMSCACHEDIR=`"C:\\x`"}}',
        complete: false,
      },
    ],
    first: true,
  },
  {
    name: 'a trailing backslash is doubled before a quote that PowerShell adds',
    source: `ccmsetup.exe "SMSCACHEDIR=C:\\x y\\" /mp:z`,
    regions: ['ccmsetup.exe "SMSCACHEDIR=C:\\x y\\\\" /mp:z'],
  },
  {
    name: 'a quoted argument ends at its quote',
    source: `ccmsetup.exe "/mp:x"y`,
    regions: [{ text: 'ccmsetup.exe /mp:x y', pieces: ['ccmsetup.exe', '/mp:x', 'y'] }],
  },
  {
    name: 'holes: variables in every form, groups, members',
    source:
      'ccmsetup.exe /mp:$($x.y) SMSMP=${a b} FSP=$env:FSP /config:$dir\\a.txt $x.Args (Get-X) $list[0] /retry:$script:n',
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{$($x.y)}} SMSMP={{${a b}}} FSP={{$env:FSP}} /config:{{$dir}}\\a.txt {{$x.Args}} {{Get-X}} {{$list[0]}} /retry:{{$script:n}}',
        complete: false,
      },
    ],
  },
  {
    name: 'a path and an argument that begin with a variable in braces',
    source: '& ${env:windir}\\ccmsetup.exe ${mp} /mp:x',
    regions: [
      {
        text: '{{${env:windir}}}\\ccmsetup.exe {{${mp}}} /mp:x',
        pieces: ['${env:windir}\\ccmsetup.exe', '${mp}', '/mp:x'],
        complete: false,
      },
    ],
  },
  {
    name: 'commas stay in the argument',
    source: `ccmsetup.exe /skipprereq:a,b CCMCERTSTORE=x, y`,
    regions: [
      {
        text: 'ccmsetup.exe /skipprereq:a,b CCMCERTSTORE=x, y',
        pieces: ['ccmsetup.exe', '/skipprereq:a', ',', 'b', 'CCMCERTSTORE=x', ', ', 'y'],
      },
    ],
  },
  {
    name: 'a semicolon, a pipe, && and a redirection end it',
    source: `ccmsetup.exe SMSMP=a;b\nccmsetup.exe /mp:x | Out-Null\nccmsetup.exe /mp:y > log.txt 2>&1\nccmsetup.exe /mp:z; exit $LASTEXITCODE`,
    regions: [
      { text: 'ccmsetup.exe SMSMP=a', pieces: ['ccmsetup.exe', 'SMSMP=a'], complete: false },
      'ccmsetup.exe /mp:x',
      'ccmsetup.exe /mp:y',
      'ccmsetup.exe /mp:z',
    ],
  },
  {
    name: 'behind --% the line is taken as it is',
    source: `ccmsetup.exe --% /mp:%MP% SMSMP=a;b "c d" | Out-Null`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{%MP%}} SMSMP=a;b "c d"',
        pieces: ['ccmsetup.exe', '/mp:%MP% SMSMP=a;b "c d"'],
      },
    ],
  },
  {
    name: 'continuation lines and a comment at the end',
    source: 'ccmsetup.exe "/mp:x" `\n   \'SMSSITECODE=ABC\' `\n   /source:C:\\x # done',
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC /source:C:\\x',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=ABC', '/source:C:\\x'],
      },
    ],
  },
  {
    name: 'arguments from a list, splatted or not',
    source: `$list = '/mp:x', "SMSCACHEDIR=C:\\a b"\n& .\\ccmsetup.exe @list /logon\n& .\\ccmsetup.exe $list`,
    regions: [
      '.\\ccmsetup.exe /mp:x "SMSCACHEDIR=C:\\a b" /logon',
      '.\\ccmsetup.exe /mp:x "SMSCACHEDIR=C:\\a b"',
    ],
  },
  {
    name: 'an unknown splat',
    source: `& .\\ccmsetup.exe /mp:x @args`,
    regions: [{ text: '.\\ccmsetup.exe /mp:x {{@args}}', complete: false }],
  },
  {
    name: 'a path in a variable or a group',
    source: `$ccm = Join-Path $PSScriptRoot 'ccmsetup.exe'\n& $ccm /mp:x\n& (Join-Path -Path $d -ChildPath ccmsetup.exe) /mp:y`,
    regions: [
      { text: '{{$PSScriptRoot}}\\ccmsetup.exe /mp:x', pieces: ['$PSScriptRoot', 'ccmsetup.exe', '/mp:x'] },
      { text: '{{$d}}\\ccmsetup.exe /mp:y', pieces: ['$d', 'ccmsetup.exe', '/mp:y'] },
    ],
  },
  {
    name: 'a program in a variable that is not known, with arguments that are',
    source: `& $installer /mp:x SMSSITECODE=ABC`,
    regions: [{ text: '/mp:x SMSSITECODE=ABC', pieces: ['/mp:x', 'SMSSITECODE=ABC'] }],
  },
  {
    name: 'msiexec',
    source: `msiexec /i "$d\\ccmsetup.msi" CCMSETUPCMD="/mp:x SMSSITECODE=ABC" /qn`,
    regions: ['msiexec /i {{$d}}\\ccmsetup.msi "CCMSETUPCMD=/mp:x SMSSITECODE=ABC" /qn'],
  },
  {
    name: 'cmd /c with a string',
    source: `cmd /c "ccmsetup.exe /mp:x SMSSITECODE=ABC"
cmd.exe /c 'start "" /wait \\\\srv\\ccmsetup.exe /mp:x & exit /b 0'
cmd /c "\`"$d\\ccmsetup.exe\`" /mp:x SMSCACHEDIR=\`"C:\\a b\`""
cmd /c "cd /d C:\\x && call ccmsetup.exe /mp:%MP% ^& > log.txt"
Start-Process cmd.exe -ArgumentList '/c "C:\\a b\\ccmsetup.exe" /mp:x'`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC', pieces: ['ccmsetup.exe /mp:x SMSSITECODE=ABC'] },
      { text: '\\\\srv\\ccmsetup.exe /mp:x', pieces: ['\\\\srv\\ccmsetup.exe /mp:x'] },
      '"{{$d}}\\ccmsetup.exe" /mp:x SMSCACHEDIR="C:\\a b"',
      { text: 'ccmsetup.exe /mp:{{%MP%}} &', pieces: ['ccmsetup.exe /mp:%MP% ^&'] },
      '"C:\\a b\\ccmsetup.exe" /mp:x',
    ],
  },
  {
    name: 'cmd /c with words',
    source: `cmd /c start /wait ccmsetup.exe /mp:x "SMSSITECODE=ABC"`,
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC', pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=ABC'] },
    ],
  },
  {
    name: 'psexec and the like',
    source: `psexec.exe \\\\$pc -s C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=ABC
Start-Process psexec.exe -ArgumentList "\\\\$pc -s \`"C:\\x\\ccmsetup.exe\`" /mp:x"`,
    regions: [
      'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=ABC',
      { text: '"C:\\x\\ccmsetup.exe" /mp:x', pieces: ['`"C:\\x\\ccmsetup.exe`" /mp:x'] },
    ],
  },
  {
    name: 'a scheduled task',
    source: `schtasks.exe /create /tn x /tr "C:\\ccmsetup.exe /mp:x SMSSITECODE=ABC" /sc once`,
    regions: ['C:\\ccmsetup.exe /mp:x SMSSITECODE=ABC'],
  },
  {
    name: 'a scheduled task with quotes around the path',
    source: `schtasks /create /tn x /tr '\\"C:\\Program Files\\ccmsetup.exe\\" /mp:x SMSSITECODE=ABC' /sc once
schtasks.exe /Create /TR "\\\`"C:\\x\\ccmsetup.exe\\\`" /mp:$mp FSP=y" /TN x
schtasks /change /tn ccmsetup /disable
schtasks /create /tn x /tr '\\"C:\\x\\notepad.exe\\" C:\\ccmsetup\\ccmsetup.log'`,
    regions: [
      {
        text: '"C:\\Program Files\\ccmsetup.exe" /mp:x SMSSITECODE=ABC',
        pieces: ['\\"C:\\Program Files\\ccmsetup.exe\\" /mp:x SMSSITECODE=ABC'],
      },
      {
        text: '"C:\\x\\ccmsetup.exe" /mp:{{$mp}} FSP=y',
        pieces: ['\\`"C:\\x\\ccmsetup.exe\\`" /mp:$mp FSP=y'],
      },
    ],
  },
  {
    name: 'what a semicolon cuts off',
    source: `ccmsetup.exe /mp:a;b SMSSITECODE=ABC FSP=c
& ccmsetup.exe SMSMP=a;b;c /logon SMSSITECODE=ABC; ccmsetup.exe /mp:d
ccmsetup.exe /mp:e; Install-It 'SMSSITECODE=ABC FSP=c'`,
    regions: [
      { text: 'ccmsetup.exe /mp:a', complete: false },
      { text: 'ccmsetup.exe SMSMP=a', complete: false },
      'ccmsetup.exe /mp:d',
      'ccmsetup.exe /mp:e',
      'SMSSITECODE=ABC FSP=c',
    ],
  },
  {
    name: 'a script as text for another PowerShell',
    source: `powershell.exe -NoProfile -Command "& 'C:\\x\\ccmsetup.exe' /mp:x \`"SMSMP=a b\`""
Invoke-Expression "& '$src\\ccmsetup.exe' /mp:x SMSSITECODE=\`$code"
iex 'Start-Process ccmsetup.exe -ArgumentList ''/mp:x SMSSITECODE=ABC'''
"ccmsetup.exe /mp:y" | Invoke-Expression
[scriptblock]::Create("ccmsetup.exe /mp:z")`,
    regions: [
      'C:\\x\\ccmsetup.exe /mp:x SMSMP=a b'.replace('SMSMP=a b', '"SMSMP=a b"'),
      '{{$src}}\\ccmsetup.exe /mp:x SMSSITECODE={{`$code}}',
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC', pieces: ['ccmsetup.exe', '/mp:x SMSSITECODE=ABC'] },
      'ccmsetup.exe /mp:y',
      'ccmsetup.exe /mp:z',
    ],
  },
];

describe('PowerShell: native calls', () => {
  testIdioms('powershell', idioms);
});
