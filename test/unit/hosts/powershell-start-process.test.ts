import { testIdioms, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'named parameters, one string',
    source: `Start-Process -FilePath "C:\\x\\ccmsetup.exe" -ArgumentList '/mp:x SMSSITECODE=ABC' -Wait`,
    regions: [
      {
        text: 'C:\\x\\ccmsetup.exe /mp:x SMSSITECODE=ABC',
        pieces: ['C:\\x\\ccmsetup.exe', '/mp:x SMSSITECODE=ABC'],
      },
    ],
  },
  {
    name: 'abbreviated parameters and the alias saps',
    source: `saps -File 'ccmsetup.exe' -Arg '/mp:x' -NoNew -Wai`,
    regions: [{ text: 'ccmsetup.exe /mp:x', pieces: ['ccmsetup.exe', '/mp:x'] }],
  },
  {
    name: 'the alias start and -Args',
    source: `start -Args '/mp:x' ccmsetup.exe`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'positional, behind a switch',
    source: `Start-Process -Wait ccmsetup '/mp:x SMSSITECODE=ABC'`,
    regions: ['ccmsetup /mp:x SMSSITECODE=ABC'],
  },
  {
    name: 'values with a colon',
    source: `Start-Process -FilePath:"ccmsetup.exe" -ArgumentList:'/mp:x' -Wait:$true`,
    regions: ['ccmsetup.exe /mp:x'],
  },
  {
    name: 'a list',
    source: `Start-Process ccmsetup.exe -ArgumentList '/mp:x', "SMSSITECODE=$code"`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE={{$code}}',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=$code'],
      },
    ],
  },
  {
    name: 'a list gets no quotes: Start-Process only joins',
    source: `Start-Process ccmsetup.exe -ArgumentList '/mp:x', 'SMSCACHEDIR=C:\\a b'`,
    regions: ['ccmsetup.exe /mp:x SMSCACHEDIR=C:\\a b'],
  },
  {
    name: 'a list in @( ) over several lines, with a comment',
    source: `Start-Process ccmsetup.exe -ArgumentList @(\n  '/mp:x'\n  # the site\n  "SMSSITECODE=ABC"; 'a', 'b'\n) -Wait`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC a b',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=ABC', 'a', 'b'],
      },
    ],
  },
  {
    name: 'a list of bare words',
    source: `Start-Process ccmsetup.exe -ArgumentList /mp:x, SMSSITECODE=ABC,/UsePKICert`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC /UsePKICert',
        pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=ABC', '/UsePKICert'],
      },
    ],
  },
  {
    name: 'a list that may grow at run time',
    source: `Start-Process ccmsetup.exe -ArgumentList @('/mp:x'; if ($y) { '/z' })`,
    regions: [{ text: 'ccmsetup.exe /mp:x', complete: false }],
  },
  {
    name: 'a path with blanks gets quotes',
    source: `Start-Process "C:\\Program Files\\ccmsetup.exe" '/mp:x'`,
    regions: [
      {
        text: '"C:\\Program Files\\ccmsetup.exe" /mp:x',
        pieces: ['C:\\Program Files\\ccmsetup.exe', '/mp:x'],
      },
    ],
  },
  {
    name: 'paths built from variables',
    source: `Start-Process "$PSScriptRoot\\ccmsetup.exe" '/mp:x'
Start-Process $src\\ccmsetup.exe '/mp:x'
Start-Process (Join-Path $src 'ccmsetup.exe') '/mp:x'
Start-Process ($src + '\\ccmsetup.exe') '/mp:x'
Start-Process ([IO.Path]::Combine($src, 'ccmsetup.exe')) '/mp:x'
Start-Process "$($config.Source)\\ccmsetup.exe" '/mp:x'
Start-Process \\\\srv\\share\\ccmsetup.exe '/mp:x'`,
    regions: [
      { text: '{{$PSScriptRoot}}\\ccmsetup.exe /mp:x', pieces: ['$PSScriptRoot\\ccmsetup.exe', '/mp:x'] },
      { text: '{{$src}}\\ccmsetup.exe /mp:x', pieces: ['$src\\ccmsetup.exe', '/mp:x'] },
      { text: '{{$src}}\\ccmsetup.exe /mp:x', pieces: ['$src', 'ccmsetup.exe', '/mp:x'] },
      { text: '{{$src}}\\ccmsetup.exe /mp:x', pieces: ['$src', '\\ccmsetup.exe', '/mp:x'] },
      { text: '{{$src}}\\ccmsetup.exe /mp:x', pieces: ['$src', 'ccmsetup.exe', '/mp:x'] },
      '{{$($config.Source)}}\\ccmsetup.exe /mp:x',
      '\\\\srv\\share\\ccmsetup.exe /mp:x',
    ],
  },
  {
    name: 'msiexec with the package',
    source: `Start-Process msiexec.exe -ArgumentList "/i \`"$dir\\ccmsetup.msi\`" CCMSETUPCMD=\`"/mp:x SMSSITECODE=ABC\`" /qn" -Wait`,
    regions: [
      {
        text: 'msiexec.exe /i "{{$dir}}\\ccmsetup.msi" CCMSETUPCMD="/mp:x SMSSITECODE=ABC" /qn',
        pieces: ['msiexec.exe', '/i `"$dir\\ccmsetup.msi`" CCMSETUPCMD=`"/mp:x SMSSITECODE=ABC`" /qn'],
      },
    ],
  },
  {
    name: 'the package itself',
    source: `Start-Process .\\ccmsetup.msi 'CCMSETUPCMD="/mp:x"'`,
    regions: ['.\\ccmsetup.msi CCMSETUPCMD="/mp:x"'],
  },
  {
    name: 'no arguments, and arguments in the making',
    source: `Start-Process ccmsetup.exe -Wait\nStart-Process ccmsetup.exe -ArgumentList ''`,
    regions: [
      { text: 'ccmsetup.exe', pieces: ['ccmsetup.exe'] },
      { text: 'ccmsetup.exe ', pieces: ['ccmsetup.exe', ''] },
    ],
  },
  {
    name: 'arguments that only the run knows',
    source: `Start-Process ccmsetup.exe -ArgumentList $args
Start-Process ccmsetup.exe -ArgumentList "$more /mp:x"
Start-Process ccmsetup.exe -ArgumentList (Get-Arguments)
Start-Process ccmsetup.exe @splat`,
    regions: [
      { text: 'ccmsetup.exe {{$args}}', complete: false },
      { text: 'ccmsetup.exe {{$more}} /mp:x', complete: false },
      { text: 'ccmsetup.exe {{Get-Arguments}}', complete: false },
      { text: 'ccmsetup.exe', complete: false },
    ],
  },
  {
    name: 'a splatted hashtable',
    source: `$params = @{
  FilePath     = "$PSScriptRoot\\ccmsetup.exe"
  ArgumentList = '/mp:x', 'SMSSITECODE=ABC'
  Wait         = $true
}
Start-Process @params`,
    regions: [
      {
        text: '{{$PSScriptRoot}}\\ccmsetup.exe /mp:x SMSSITECODE=ABC',
        pieces: ['$PSScriptRoot\\ccmsetup.exe', '/mp:x', 'SMSSITECODE=ABC'],
      },
    ],
  },
  {
    name: 'a splatted hashtable that is filled later',
    source: `$p = @{ FilePath = 'ccmsetup.exe' }\n$p.ArgumentList = '/mp:x'\n$p['Wait'] = $true\nStart-Process @p`,
    regions: [{ text: 'ccmsetup.exe /mp:x', pieces: ['ccmsetup.exe', '/mp:x'] }],
  },
  {
    name: 'continuation lines and comments between the parameters',
    source:
      'Start-Process `\n  -FilePath "ccmsetup.exe" <# note #> `\n  -ArgumentList `\n    "/mp:x", `\n    \'SMSSITECODE=ABC\' # end',
    regions: [
      { text: 'ccmsetup.exe /mp:x SMSSITECODE=ABC', pieces: ['ccmsetup.exe', '/mp:x', 'SMSSITECODE=ABC'] },
    ],
  },
  {
    name: 'typographic dashes and quotes',
    source:
      'Start-Process \u2013FilePath \u201Cccmsetup.exe\u201D \u2014ArgumentList \u2018/mp:x\u2019 \u2013Wait',
    regions: [{ text: 'ccmsetup.exe /mp:x', pieces: ['ccmsetup.exe', '/mp:x'] }],
  },
  {
    name: 'in an assignment, a condition, a block, a function, a method and a pipeline',
    source: `$p = Start-Process ccmsetup.exe '/mp:1' -PassThru
if ((Start-Process ccmsetup.exe '/mp:2' -PassThru -Wait).ExitCode -ne 0) { }
Invoke-Command -ComputerName $pc -ScriptBlock { Start-Process ccmsetup.exe '/mp:3' }
function Install { param($x) Start-Process ccmsetup.exe '/mp:4' }
class Installer { [void] Go([string]$m) { Start-Process ccmsetup.exe '/mp:5' } }
Start-Process ccmsetup.exe '/mp:6' -PassThru | Wait-Process
try { Start-Process ccmsetup.exe '/mp:7' } catch { throw }
switch ($x) { 'a' { Start-Process ccmsetup.exe '/mp:8' } }`,
    regions: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({ text: `ccmsetup.exe /mp:${number}` })),
  },
  {
    name: 'an abbreviation that is in doubt does not swallow the arguments',
    source: `Start-Process ccmsetup.exe -RedirectStandardO log.txt '/mp:x'`,
    regions: ['ccmsetup.exe /mp:x'],
  },
];

describe('PowerShell: Start-Process', () => {
  testIdioms('powershell', idioms);
});
