import assert from 'node:assert/strict';
import { sliceSpan } from '../../../server/src/language/span';
import { loadedHost } from '../../support/lint';
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

/** Calls with a semicolon, and what they become when the fix is applied; undefined where nothing is wrong. */
const semicolons: [script: string, fixed: string | undefined][] = [
  ['ccmsetup.exe /skipprereq:a.exe;b.exe /mp:x', 'ccmsetup.exe "/skipprereq:a.exe;b.exe" /mp:x'],
  ['& ccmsetup.exe SMSMP=$a;$b;c FSP=d', '& ccmsetup.exe "SMSMP=$a;$b;c" FSP=d'],
  ['ccmsetup.exe SMSMP=a`"b;c', 'ccmsetup.exe SMSMP=a`"b;c'],
  ['ccmsetup.exe "SMSMP=a;b"', undefined],
  ['ccmsetup.exe SMSMP=a; b', undefined],
  ['ccmsetup.exe SMSMP=a;exit 0', undefined],
  ['ccmsetup.exe SMSMP=a;Start-Sleep 5', undefined],
  ['ccmsetup.exe SMSMP=a;$x = 1', undefined],
  ['ccmsetup.exe /logon;b', undefined],
];

/** Starts, and the source of what makes the script wait. */
const waits: [script: string, source: string | undefined][] = [
  ["Start-Process ccmsetup.exe '/mp:x' -Wait", '-Wait'],
  ["Start-Process ccmsetup.exe '/mp:x' -Wait:$true", '-Wait:$true'],
  ["Start-Process ccmsetup.exe '/mp:x' -Wait:$false", undefined],
  ["Start-Process ccmsetup.exe '/mp:x'", undefined],
  ["Start-Process msiexec.exe '/i ccmsetup.msi' -Wait", undefined],
  ["$p = @{ FilePath = 'ccmsetup.exe'; Wait = $true }; Start-Process @p", '$true'],
  ["$p = @{ FilePath = 'ccmsetup.exe' }; $p.Wait = $True; Start-Process @p", '$True'],
  ["$p = @{ FilePath = 'ccmsetup.exe'; Wait = $false }; Start-Process @p", undefined],
  ["$p = @{ FilePath = 'ccmsetup.exe'; Wait = $wait }; Start-Process @p", undefined],
  ["Execute-Process -Path ccmsetup.exe -Parameters '/mp:x'", 'Execute-Process'],
  ["Execute-Process -Path ccmsetup.exe -Parameters '/mp:x' -NoWait", undefined],
  ["Execute-ProcessAsUser -Path ccmsetup.exe -Parameters '/mp:x'", undefined],
  ["Execute-ProcessAsUser -Path ccmsetup.exe -Wait -Parameters '/mp:x'", '-Wait'],
  ["Start-ADTProcessAsUser ccmsetup.exe '/mp:x'", undefined],
  ["Start-ADTProcessAsUser ccmsetup.exe '/mp:x' -Wait", '-Wait'],
  ["Start-ADTProcess ccmsetup.exe '/mp:x'", 'Start-ADTProcess'],
  ["Start-ADTProcess ccmsetup.exe '/mp:x' -NoWait:$true", undefined],
  ["New-ScheduledTaskAction -Execute ccmsetup.exe -Argument '/mp:x'", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p.WaitForExit()", 'WaitForExit'],
  ["$p = saps ccmsetup.exe '/mp:x' -Pass\n$p.waitforexit( )", 'waitforexit'],
  ["(Start-Process ccmsetup.exe '/mp:x' -PassThru).WaitForExit()", 'WaitForExit'],
  ["Start-Process ccmsetup.exe '/mp:x' -PassThru | Wait-Process", 'Wait-Process'],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p | Wait-Process", 'Wait-Process'],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Wait-Process -Id $p.Id", 'Wait-Process'],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Wait-Process -InputObject $p", 'Wait-Process'],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Wait-Process $p.Id", 'Wait-Process'],
  ["if ($a) { $p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p.WaitForExit() }", 'WaitForExit'],
  ["$p = Start-Process ccmsetup.exe '/mp:x'; $p.WaitForExit()", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p.WaitForExit(60000)", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p | Wait-Process -Timeout 60", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Wait-Process -Id $p.Id -Timeout 60", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $q.WaitForExit()", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; if ($w) { $p.WaitForExit() }", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; $p = Get-It; $p.WaitForExit()", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru; Write-Host '$p.WaitForExit()'", undefined],
  ["$p = Start-Process ccmsetup.exe '/mp:x' -PassThru\nfunction f { $p.WaitForExit() }", undefined],
  ["$p = Start-Process msiexec '/i ccmsetup.msi' -PassThru; $p.WaitForExit()", undefined],
  ["[Diagnostics.Process]::Start('ccmsetup.exe', '/mp:x').WaitForExit()", 'WaitForExit'],
  ["$p = [System.Diagnostics.Process]::Start('ccmsetup.exe', '/mp:x')\n$p.WaitForExit()", 'WaitForExit'],
  ["$p = [System.Diagnostics.Process]::Start('ccmsetup.exe', '/mp:x')\n$p.Id", undefined],
  [
    "$i = [Diagnostics.ProcessStartInfo]::new('ccmsetup.exe', '/mp:x')\n$p = [Diagnostics.Process]::Start($i)\n$p.WaitForExit()",
    'WaitForExit',
  ],
  [
    "$i = New-Object Diagnostics.ProcessStartInfo\n$i.FileName = 'ccmsetup.exe'\n$i.Arguments = '/mp:x'\n[Diagnostics.Process]::Start($i).WaitForExit()",
    'WaitForExit',
  ],
  [
    "$i = New-Object Diagnostics.ProcessStartInfo -Property @{ FileName = 'ccmsetup.exe'; Arguments = '/mp:x' }\n$p = New-Object Diagnostics.Process\n$p.StartInfo = $i\n[void]$p.Start()\n$p.WaitForExit()",
    'WaitForExit',
  ],
  [
    "$i = New-Object Diagnostics.ProcessStartInfo\n$i.FileName = 'ccmsetup.exe'\n$i.Arguments = '/mp:x'\n$p = [Diagnostics.Process]::Start($i)",
    undefined,
  ],
  [
    "$i = New-Object Diagnostics.ProcessStartInfo\n$i.FileName = 'ccmsetup.exe'\n$i.Arguments = '/mp:x'\n$i = $j\n[Diagnostics.Process]::Start($i).WaitForExit()",
    undefined,
  ],
];

describe('PowerShell: native calls', () => {
  testIdioms('powershell', idioms);
});

describe('PowerShell: remarks', () => {
  for (const [script, fixed] of semicolons) {
    it(`semicolon: ${script}`, () => {
      const [region] = loadedHost('powershell').find(script).regions;
      const [remark] = region?.remarks ?? [];
      assert.equal(remark?.kind, fixed === undefined ? undefined : 'semicolon');
      if (remark === undefined) return;
      assert.equal(sliceSpan(script, remark.document), ';');
      const edited = remark.edits.reduceRight(
        (text, { span: at, newText }) => text.slice(0, at.start) + newText + text.slice(at.end),
        script,
      );
      assert.equal(edited, fixed);
    });
  }

  for (const [script, source] of waits) {
    it(`waiting: ${script}`, () => {
      const [region] = loadedHost('powershell').find(script).regions;
      assert.deepEqual(
        region?.remarks?.map(({ kind, document }) => `${kind} ${sliceSpan(script, document)}`),
        source === undefined ? undefined : [`waits ${source}`],
      );
    });
  }
});
