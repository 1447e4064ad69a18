import { testIdioms, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'path and arguments in variables: one region, in the literals',
    source: `$exe = "$PSScriptRoot\\ccmsetup.exe"\n$a = "/mp:x SMSSITECODE=ABC"\nStart-Process -FilePath $exe -ArgumentList $a -Wait`,
    regions: [
      {
        text: '{{$PSScriptRoot}}\\ccmsetup.exe /mp:x SMSSITECODE=ABC',
        pieces: ['$PSScriptRoot\\ccmsetup.exe', '/mp:x SMSSITECODE=ABC'],
      },
    ],
  },
  {
    name: 'parts in variables',
    source: `$code = 'ABC'\n$size = 5120\n& .\\ccmsetup.exe "SMSSITECODE=$code" SMSCACHESIZE=$size`,
    regions: [
      {
        text: '.\\ccmsetup.exe SMSSITECODE=ABC SMSCACHESIZE=5120',
        pieces: ['.\\ccmsetup.exe', 'SMSSITECODE=', 'ABC', 'SMSCACHESIZE=', '5120'],
      },
    ],
  },
  {
    name: 'text that grows',
    source: `$a = '/mp:x'\n$a += ' SMSSITECODE=ABC'\n$a = $a + " FSP=y"\n$a = "$a /logon"\nStart-Process ccmsetup.exe $a`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC FSP=y /logon',
        pieces: ['ccmsetup.exe', '/mp:x', ' SMSSITECODE=ABC', ' FSP=y', ' /logon'],
      },
    ],
  },
  {
    name: 'a list that grows',
    source: `$a = @('/mp:x')\n$a += 'SMSSITECODE=ABC'\n$a += @('/logon', 'FSP=y')\nStart-Process ccmsetup.exe $a`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=ABC /logon FSP=y'],
  },
  {
    name: 'a typed list that begins as one string',
    source: `[string[]]$a = '/mp:x'\n$a += '/logon'\nStart-Process ccmsetup.exe $a`,
    regions: ['ccmsetup.exe /mp:x /logon'],
  },
  {
    name: 'lists with Add',
    source: `$a = New-Object System.Collections.ArrayList\n[void]$a.Add('/mp:x')\n$a.Add("A=b") | Out-Null\nStart-Process ccmsetup.exe $a
$b = [System.Collections.Generic.List[string]]::new()\n$b.Add('/mp:y')\n& ccmsetup.exe $b`,
    regions: ['ccmsetup.exe /mp:x A=b', 'ccmsetup.exe /mp:y'],
  },
  {
    name: 'lists and string builders in all their forms',
    source: `$a = New-Object -TypeName 'System.Collections.Generic.List[string]'
$a.Add('/mp:x'); $a.AddRange(@('A=b', 'C=d'))
Start-Process ccmsetup.exe ($a -join ' ')
$s = [System.Text.StringBuilder]::new('/mp:y'); [void]$s.Append(' A=b')
Start-Process ccmsetup.exe $s.ToString()
$u = Get-List; $u.Add('/mp:z')
Start-Process ccmsetup.exe $u`,
    regions: [
      'ccmsetup.exe /mp:x A=b C=d',
      'ccmsetup.exe /mp:y A=b',
      { text: 'ccmsetup.exe {{$u}}', complete: false },
    ],
  },
  {
    name: 'the values of a switch',
    source: `$a = switch ($e) { 'p' { '/mp:a SMSSITECODE=PRD' } default { '/mp:b SMSSITECODE=TST' } }\nStart-Process ccmsetup.exe $a`,
    regions: [
      '/mp:a SMSSITECODE=PRD',
      '/mp:b SMSSITECODE=TST',
      { text: 'ccmsetup.exe {{$a}}', complete: false },
    ],
  },
  {
    name: 'a conditional part makes it incomplete',
    source: `$a = '/mp:x'\nif ($pki) { $a += ' /UsePKICert' }\nStart-Process ccmsetup.exe $a`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x /UsePKICert',
        pieces: ['ccmsetup.exe', '/mp:x', ' /UsePKICert'],
        complete: false,
      },
    ],
  },
  {
    name: 'of two branches the first stands in the line, the other by itself',
    source: `$a = '/mp:x'\nif ($q) { $a += ' SMSSITECODE=ABC' } else { $a += ' SMSSITECODE=DEF' }\nStart-Process ccmsetup.exe $a`,
    regions: [
      { text: ' SMSSITECODE=DEF', complete: false },
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC', complete: false },
    ],
  },
  {
    name: 'one of two values',
    source: `if ($q) { $a = '/mp:1' } else { $a = '/mp:2' }\nStart-Process ccmsetup.exe $a`,
    regions: ['ccmsetup.exe /mp:1', 'ccmsetup.exe /mp:2'],
  },
  {
    name: 'one of two paths that both start ccmsetup',
    source: `if ($x64) { $exe = 'C:\\a\\ccmsetup.exe' } else { $exe = 'C:\\b\\ccmsetup.exe' }\nStart-Process $exe '/uninstall'`,
    regions: ['C:\\a\\ccmsetup.exe /uninstall', 'C:\\b\\ccmsetup.exe /uninstall'],
  },
  {
    name: 'a branch knows its own value',
    source: `if ($q) { $a = '/mp:1'; Start-Process ccmsetup.exe $a } else { $a = '/mp:2'; Start-Process ccmsetup.exe $a }`,
    regions: ['ccmsetup.exe /mp:1', 'ccmsetup.exe /mp:2'],
  },
  {
    name: 'loops',
    source: `foreach ($pc in $pcs) { $a = "/mp:$pc"; Start-Process ccmsetup.exe "$a A=b" }
$b = '/mp:y'
foreach ($p in $list) { $b += " $p" }
Start-Process ccmsetup.exe $b
$c = '/mp:z'
while ($x) { Start-Process ccmsetup.exe $c; $c = $other }`,
    regions: [
      'ccmsetup.exe /mp:{{$pc}} A=b',
      { text: 'ccmsetup.exe /mp:y {{$p}}', complete: false },
      { text: '/mp:z', complete: false },
      { text: 'ccmsetup.exe {{$c}}', complete: false },
    ],
  },
  {
    name: 'functions: parameters are not known, constants of the script are',
    source: `$code = 'ABC'\nfunction Install { param($mp, $code2 = 'DEF') ccmsetup.exe /mp:$mp SMSSITECODE=$code FSP=$code2 }`,
    regions: ['ccmsetup.exe /mp:{{$mp}} SMSSITECODE=ABC FSP={{$code2}}'],
  },
  {
    name: 'functions: what the script changes again, or only later, is not known',
    source: `$a = '1'\n$a = '2'\nfunction F { ccmsetup.exe /mp:$a FSP=$b }\n$b = '3'`,
    regions: ['ccmsetup.exe /mp:{{$a}} FSP={{$b}}'],
  },
  {
    name: 'functions: what a function changes for the script is not known',
    source: `$a = '1'\nfunction F { $script:a = '2' }\nF\nccmsetup.exe /mp:$a`,
    regions: ['ccmsetup.exe /mp:{{$a}}'],
  },
  {
    name: 'changes that cannot be followed',
    source: `$a, $b = '1', '2'\n$c = '3'; $c -= 1\n$d = '4'; Set-It ([ref]$d)\n$e = Get-E\nccmsetup.exe A=$a B=$b C=$c D=$d E=$e`,
    regions: ['ccmsetup.exe A={{$a}} B={{$b}} C={{$c}} D={{$d}} E={{$e}}'],
  },
  {
    name: 'parameters of the script: the default is judged by itself',
    first: true,
    source: `param(\n  [string]$Arguments = '/mp:x SMSSITECODE=ABC',\n  [string]$Exe = "$PSScriptRoot\\ccmsetup.exe"\n)\nStart-Process $Exe $Arguments`,
    regions: [
      { text: '/mp:x SMSSITECODE=ABC', pieces: ['/mp:x SMSSITECODE=ABC'] },
      { text: '{{$PSScriptRoot}}\\ccmsetup.exe {{$Arguments}}', complete: false },
    ],
  },
  {
    name: 'parameters of the script: the bracket stands on a line of its own',
    first: true,
    source: `param\n(\n  [string]$Options = ''\n)\nStart-Process ccmsetup.exe "/mp:x $Options"`,
    regions: [{ text: 'ccmsetup.exe /mp:x {{$Options}}', complete: false }],
  },
  {
    name: 'parameters of the script: comments, blank lines or an escaped line break before the bracket',
    first: true,
    source: `[CmdletBinding()]\nparam # all\n\n<# of\n them #>\n(\n  # the options\n  [Parameter(Mandatory = $false)]\n  [string]\n  $Options\n  =\n  ''\n)\nStart-Process ccmsetup.exe "/mp:x $Options"`,
    regions: [{ text: 'ccmsetup.exe /mp:x {{$Options}}', complete: false }],
  },
  {
    name: 'parameters of a function and of script blocks: the bracket stands on a line of its own',
    source: `function A {
  param \`
  ( $Code = '' )
  Start-Process ccmsetup.exe "/mp:a SMSSITECODE=$Code"
}
Invoke-Command { [CmdletBinding()] param
  ( $Code = '' )
  Start-Process ccmsetup.exe "/mp:b SMSSITECODE=$Code"
}
$block = {
  param
  # none
  ( $Code = '' )
  Start-Process ccmsetup.exe "/mp:c SMSSITECODE=$Code"
}`,
    regions: [
      'ccmsetup.exe /mp:a SMSSITECODE={{$Code}}',
      'ccmsetup.exe /mp:b SMSSITECODE={{$Code}}',
      'ccmsetup.exe /mp:c SMSSITECODE={{$Code}}',
    ],
  },
  {
    name: 'a function hands its parameter on, whatever stands before the list of them',
    source: `function A {\n  [OutputType([int])] # none\n  param # one\n  ($Line)\n  Start-Process ccmsetup.exe $Line\n}\nA '/mp:x'`,
    regions: [
      { text: 'ccmsetup.exe {{$Line}}', complete: false },
      { text: '/mp:x', complete: false },
    ],
  },
  {
    name: 'what is no list of parameters: the value is that of an assignment',
    source: `$param = ''\n($Code = '')\nparam.exe\n($Site = 'ABC')\nStart-Process ccmsetup.exe "/mp:x SMSSITECODE=$Site"`,
    regions: ['ccmsetup.exe /mp:x SMSSITECODE=ABC'],
  },
  {
    name: 'the program is named by a default: in a string, a path, a group, behind another parameter',
    first: true,
    source: `param($Dir = 'C:\\S', [string]$Inst = 'ccmsetup.exe')
& "C:\\S\\$Inst" /mp:1
$path = Join-Path $Dir $Inst
& $path /mp:2
Start-Process (Join-Path -Path $PSScriptRoot -ChildPath $Inst) '/mp:3'
Start-Process "$Dir\\$($Inst)" '/mp:4'
Start-Process ($Dir + '\\' + $Inst) '/mp:5'
[Diagnostics.Process]::Start("$Dir\\$Inst", '/mp:6')
$all = @{ FilePath = "$Dir\\$Inst"; ArgumentList = '/mp:7' }
Start-Process @all`,
    regions: [
      { text: 'C:\\S\\ccmsetup.exe /mp:1', pieces: ['C:\\S\\', 'ccmsetup.exe', '/mp:1'] },
      { text: '{{$Dir}}\\ccmsetup.exe /mp:2', pieces: ['$Dir', 'ccmsetup.exe', '/mp:2'] },
      { text: '{{$PSScriptRoot}}\\ccmsetup.exe /mp:3', pieces: ['$PSScriptRoot', 'ccmsetup.exe', '/mp:3'] },
      { text: '{{$Dir}}\\ccmsetup.exe /mp:4', pieces: ['$Dir\\', 'ccmsetup.exe', '/mp:4'] },
      { text: '{{$Dir}}\\ccmsetup.exe /mp:5', pieces: ['$Dir', '\\', 'ccmsetup.exe', '/mp:5'] },
      { text: '{{$Dir}}\\ccmsetup.exe /mp:6', pieces: ['$Dir\\', 'ccmsetup.exe', '/mp:6'] },
      { text: '{{$Dir}}\\ccmsetup.exe /mp:7', pieces: ['$Dir\\', 'ccmsetup.exe', '/mp:7'] },
    ],
  },
  {
    name: 'the program is named by a default: without its ending, with its folder, in another default, for a function',
    first: true,
    source: `param($Name = 'ccmsetup', $Exe = "$Name.exe", $Whole = "C:\\S\\$Exe")
& "$PSScriptRoot\\$Name.exe" /mp:1
& "$Whole" /mp:2
function Install-It($Path = '\\\\srv\\c', $Own = 'ccmsetup.exe') {
  & "$Path\\$Own" /mp:3
  & "$Path\\$Exe" /mp:4
}`,
    regions: [
      '{{$PSScriptRoot}}\\ccmsetup.exe /mp:1',
      'C:\\S\\ccmsetup.exe /mp:2',
      '{{$Path}}\\ccmsetup.exe /mp:3',
      '{{$Path}}\\ccmsetup.exe /mp:4',
    ],
  },
  {
    name: 'the program is named by a default: in a command line for a shell',
    first: true,
    source: `param($Inst = 'ccmsetup.exe')
cmd /c "$dir\\$Inst /mp:1"
Invoke-Expression "$dir\\$Inst /mp:2"
$line = "$dir\\$Inst /mp:3"`,
    regions: [
      { text: '{{$dir}}\\ccmsetup.exe /mp:1', pieces: ['$dir\\', 'ccmsetup.exe', ' /mp:1'] },
      '{{$dir}}\\ccmsetup.exe /mp:2',
      '{{$dir}}\\ccmsetup.exe /mp:3',
    ],
  },
  {
    name: 'a path whose name only the run knows, with arguments that tell',
    source: `& "$dir\\$tool" /mp:x SMSSITECODE=ABC`,
    regions: ['/mp:x SMSSITECODE=ABC'],
  },
  {
    name: 'another program is named by a default, or may be; one of ours is only copied',
    first: true,
    source: `param($Inst = 'setup.exe', $Own = 'ccmsetup.exe', $Log = 'ccmsetup.log')
if ($x) { $Own = 'setup.exe' }
& "$dir\\$Inst" /mp:1
& "$dir\\$Own" /mp:2
& notepad "$dir\\$Log" /mp:3
Copy-Item "$dir\\$Own" C:\\S
if (Test-Path "$dir\\$Own") { "$Own is there" }
& "$dir\\$Own.old\\x" /mp:4`,
    regions: [],
  },
  {
    name: 'a condition is no command that gets what it reads',
    source: `$a = '/mp:x'\nif ($a) { $a += ' A=1' }\nif ($a) { $a += ' B=2' }\nStart-Process ccmsetup.exe $a`,
    regions: [{ text: 'ccmsetup.exe /mp:x A=1 B=2', complete: false }],
  },
  {
    name: 'a list in a string has blanks between its elements',
    source: `$a = '/mp:x', 'A=b'\nStart-Process ccmsetup.exe "$a /logon"`,
    regions: ['ccmsetup.exe /mp:x A=b /logon'],
  },
];

describe('PowerShell: variables', () => {
  testIdioms('powershell', idioms);
});
