import { checkDefect } from '../../support/hosts/defects';
import { testFollowing } from '../../support/hosts/following';
import { lines, testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'parameters of a block that a command runs',
    source: `Invoke-Command -ScriptBlock { param($a) Start-Process ccmsetup.exe -ArgumentList $a } -ArgumentList '/mp:1 SMSSITECODE=ABC'
Invoke-Command $pc { param([string] $mp, $code) & ccmsetup.exe "/mp:$mp" SMSSITECODE=$code } -Args '2', $site
Start-Job -ScriptBlock { param($a) Start-Process ccmsetup.exe $a } -ArgumentList "/mp:3 FSP=$fsp" | Wait-Job
& { param($a, $b) Start-Process ccmsetup.exe "/mp:$a FSP=$b" } -b 'fs4' '4'
Start-Job { param($list) Start-Process ccmsetup.exe $list } -ArgumentList (, @('/mp:5', '/logon'))`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:1 SMSSITECODE=ABC',
        pieces: ['ccmsetup.exe', '/mp:1 SMSSITECODE=ABC'],
      },
      { text: 'ccmsetup.exe /mp:2 SMSSITECODE={{$code}}' },
      { text: 'ccmsetup.exe /mp:3 FSP={{$fsp}}', pieces: ['ccmsetup.exe', '/mp:3 FSP=$fsp'] },
      { text: 'ccmsetup.exe /mp:4 FSP=fs4', pieces: ['ccmsetup.exe', '/mp:', '4', ' FSP=', 'fs4'] },
      { text: 'ccmsetup.exe /mp:5 /logon', pieces: ['ccmsetup.exe', '/mp:5', '/logon'] },
    ],
  },
  {
    name: 'a block without parameters',
    source: `Invoke-Command { Start-Process $args[0] -ArgumentList $args[1] } -ArgumentList 'C:\\S\\ccmsetup.exe', '/mp:1'
$options = '/mp:2'
Start-Job { Start-Process ccmsetup.exe $args[0] } -ArgumentList $options
& { & ccmsetup.exe @args } '/mp:3' '/logon'
Start-Job { Invoke-Command { Start-Process ccmsetup.exe $args[0] } -ArgumentList $args[1] } -ArgumentList 'x', '/mp:4'`,
    regions: [
      { text: 'C:\\S\\ccmsetup.exe /mp:1', pieces: ['C:\\S\\ccmsetup.exe', '/mp:1'] },
      { text: 'ccmsetup.exe /mp:2', pieces: ['ccmsetup.exe', '/mp:2'] },
      { text: 'ccmsetup.exe /mp:3 /logon', pieces: ['ccmsetup.exe', '/mp:3', '/logon'] },
      { text: 'ccmsetup.exe /mp:4', pieces: ['ccmsetup.exe', '/mp:4'] },
    ],
  },
  {
    name: 'a block in a variable, and variables of the script around it',
    source: `$block = { param($a) Start-Process ccmsetup.exe -ArgumentList $a }
Invoke-Command -ComputerName $pc -ScriptBlock $block -ArgumentList '/mp:1'
$other = { Start-Process ccmsetup.exe $args[0] }
& $other '/mp:2'
$mp = '3'
Invoke-Command { param($mp) Start-Process ccmsetup.exe "/mp:$mp" } -ArgumentList $mp
Start-Process ccmsetup.exe "/mp:$mp /logon"
$list = '/mp:4', 'ABC'
Invoke-Command { param($a, $b) Start-Process ccmsetup.exe "$a SMSSITECODE=$b" } -ArgumentList $list
Invoke-Command { Start-Process ccmsetup.exe "/mp:$using:mp /noservice" }`,
    regions: [
      { text: 'ccmsetup.exe /mp:1', pieces: ['ccmsetup.exe', '/mp:1'] },
      { text: 'ccmsetup.exe /mp:2', pieces: ['ccmsetup.exe', '/mp:2'] },
      'ccmsetup.exe /mp:3',
      'ccmsetup.exe /mp:3 /logon',
      'ccmsetup.exe /mp:4 SMSSITECODE=ABC',
      'ccmsetup.exe /mp:3 /noservice',
    ],
  },
  {
    name: 'the program comes from outside, too',
    source: lines(
      'foreach ($pc in $all) {',
      '  Invoke-Command -ComputerName $pc -ScriptBlock {',
      '    param(',
      '      [Parameter(Mandatory)] [string] $Path,',
      '      [string[]] $Options',
      '    )',
      '    if (Test-Path $Path) { (Start-Process $Path $Options -Wait -PassThru).ExitCode }',
      "  } -ArgumentList 'C:\\S\\ccmsetup.exe', '/mp:1'",
      '}',
      "Invoke-Command { param($line) cmd /c $line } -ArgumentList 'ccmsetup.exe /mp:2'",
      "Invoke-Command { param($line) Do-It $line } -ArgumentList 'ccmsetup.exe /mp:3 /logon'",
    ),
    regions: [
      { text: 'C:\\S\\ccmsetup.exe /mp:1', pieces: ['C:\\S\\ccmsetup.exe', '/mp:1'] },
      'ccmsetup.exe /mp:2',
      'ccmsetup.exe /mp:3 /logon',
    ],
  },
  {
    name: 'one of two values',
    source: `if ($x) { $o = '/mp:1' } else { $o = '/mp:2' }\nInvoke-Command { param($a) Start-Process ccmsetup.exe $a } -ArgumentList $o`,
    regions: ['ccmsetup.exe /mp:1', 'ccmsetup.exe /mp:2'],
  },
  ...[
    `$b = { param($a) Start-Process ccmsetup.exe $a }\n& $b 'x'\n& $b 'y'`,
    `1, 2 | ForEach-Object { param($a) Start-Process ccmsetup.exe $a } -ArgumentList 'x'`,
    `. { param($a) Start-Process ccmsetup.exe $a } 'x'`,
    `& { param([switch] $s, $a) Start-Process ccmsetup.exe $a } 'x'`,
    `& { param($b, $a) Start-Process ccmsetup.exe $a } 'x'`,
    `& { param($a) Start-Process ccmsetup.exe $a } @more`,
    `Register-Event { param($a) Start-Process ccmsetup.exe $a } -ArgumentList 'x'`,
    `function f { param($a) Start-Process ccmsetup.exe $a }; $a = 'x'`,
  ].map((source) => ({
    name: `what only the run knows: ${source.replaceAll('\n', '; ')}`,
    source,
    regions: [{ text: 'ccmsetup.exe {{$a}}', complete: false }],
  })),
];

describe('PowerShell: arguments of script blocks', () => {
  testIdioms('powershell', idioms);
  testNegatives('powershell', [
    `Invoke-Command { param($a) Write-Host $a } -ArgumentList '/mp:x'`,
    `Invoke-Command { param($a) setup.exe $a } -ArgumentList '/source:C:\\x'`,
    `Invoke-Command { param($name) Get-Process $name } -ArgumentList 'ccmsetup.exe'`,
    `$b = { param($a) setup.exe $a }; & $b '/mp:x'`,
  ]);

  it('a defect stands where the argument is written', () => {
    const call = 'Invoke-Command { param($a) Start-Process ccmsetup.exe $a } -ArgumentList';
    checkDefect('powershell', {
      source: `'\u{1F600}'; ${call} "/mp:x SMSSITECODE=ABC SMSCACHEDIR=C:\\a b"\n`,
      rule: 'unquoted-space',
      before: '',
      squiggle: 'b',
      fixed: `'\u{1F600}'; ${call} "/mp:x SMSSITECODE=ABC SMSCACHEDIR=\`"C:\\a b\`""\n`,
    });
  });

  const far = `Write-Verbose "${'nothing of interest here, '.repeat(100)}"\n`.repeat(4);
  testFollowing('powershell', [
    {
      name: 'what a block in a variable gets',
      document: `$b = { param($a) Start-Process ccmsetup.exe $a }\n${far}Invoke-Command -ScriptBlock $b -ArgumentList '/mp:1'\n`,
      from: '/mp:1',
      to: '/mp:22 /logon',
    },
    {
      name: 'how often a block in a variable is run',
      document: `$b = { param($a) Start-Process ccmsetup.exe $a }\n${far}& $b '/mp:1'\n${far}'nothing'\n`,
      from: "'nothing'",
      to: "& $b '/mp:2'",
    },
    {
      name: 'the parameters of a block in a variable',
      document: `$b = { param($a) Start-Process ccmsetup.exe $a }\n${far}& $b '/mp:1 /logon'\n`,
      from: 'param($a)',
      to: 'param($c, $a)',
    },
    {
      name: 'what a block gets without parameters',
      document: `$b = { Start-Process ccmsetup.exe $args[0] }\n${far}& $b '/mp:1'\n`,
      from: "& $b '/mp:1'",
      to: "& $c '/mp:1'",
    },
    {
      name: 'the variable that a block gets',
      document: `$o = '/mp:1'\n${far}Invoke-Command { param($a) Start-Process ccmsetup.exe $a } -ArgumentList $o\n`,
      from: '/mp:1',
      to: '/mp:22',
    },
  ]);
});
