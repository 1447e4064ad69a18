import { testFollowing } from '../../support/hosts/following';
import { testIdioms, testNegatives, type Idiom } from '../../support/hosts/idioms';

const idioms: Idiom[] = [
  {
    name: 'elements of new arrays, in their order',
    source: `$a = New-Object string[] 2
$a[0] = "/mp:$mp"; $a[1] = 'SMSSITECODE=ABC'
Start-Process ccmsetup.exe -ArgumentList $a
$b = [string[]]::new(2)
$b[0] = '/mp:2'
$b[1] = '"/source:C:\\a b"'
Start-Process ccmsetup.exe -ArgumentList $b
$c = @('', $null)
$c[0] = '/mp:3'
$c[ 1 ] = '/logon'
& ccmsetup.exe $c
$d = @('') * 2
$d[0] = '/mp:4 SMSSITECODE=ABC'
$d[1] = '/logon'
Invoke-Thing $d`,
    regions: [
      {
        text: 'ccmsetup.exe /mp:{{$mp}} SMSSITECODE=ABC',
        pieces: ['ccmsetup.exe', '/mp:$mp', 'SMSSITECODE=ABC'],
      },
      {
        text: 'ccmsetup.exe /mp:2 "/source:C:\\a b"',
        pieces: ['ccmsetup.exe', '/mp:2', '"/source:C:\\a b"'],
      },
      'ccmsetup.exe /mp:3 /logon',
      { text: '/mp:4 SMSSITECODE=ABC /logon', pieces: ['/mp:4 SMSSITECODE=ABC', '/logon'] },
    ],
  },
  {
    name: 'elements of an array that nothing else sets, and those of a list by their numbers',
    source: `$a[0] = 'C:\\S\\ccmsetup.exe'
$a[1] = '/mp:1 /logon'
Start-Process $a[0] -ArgumentList $a[1]
$b = 'x', '/logon'
& ccmsetup.exe $b[1] $b[2]`,
    regions: [
      { text: 'C:\\S\\ccmsetup.exe /mp:1 /logon', pieces: ['C:\\S\\ccmsetup.exe', '/mp:1 /logon'] },
      { text: 'ccmsetup.exe /logon {{$b[2]}}', complete: false },
    ],
  },
  {
    name: 'an element that is set perhaps',
    source: `$a = New-Object 'object[]' 2\n$a[0] = '/mp:1'\nif ($x) { $a[1] = '/logon' }\nStart-Process ccmsetup.exe $a`,
    regions: [{ text: 'ccmsetup.exe /mp:1 /logon', complete: false }],
  },
  ...[
    `$a = New-Object string[] 2\n$a[1] = 'x'\n$a[0] = 'y'`,
    `$a = 'x', 'y'\n$a[0] = 'z'`,
    `$a = Get-Thing\n$a[0] = 'z'`,
    `$a = New-Object string[] 2\n$a[0] = 'x'\n$a[$i] = 'y'`,
    `$a = New-Object string[] 2\n$a[0] = 'x'\n$a[1] = 'y', 'z'`,
    `$a = New-Object string[] 2\n$a[0] = 'x'\n$a[1] = 'y'\n$a[0] = 'z'`,
  ].map((changes) => ({
    name: `elements out of their turn: ${changes.replaceAll('\n', '; ')}`,
    source: `${changes}\nStart-Process ccmsetup.exe -ArgumentList $a`,
    regions: [{ text: 'ccmsetup.exe {{$a}}', complete: false }],
  })),
];

describe('PowerShell: elements of arrays', () => {
  testIdioms('powershell', idioms);
  testNegatives('powershell', [
    `$a = New-Object string[] 2; $a[0] = '/x'; $a[1] = '/source:C:\\x'; Start-Process setup.exe -ArgumentList $a[1]`,
    `$names = New-Object string[] 2; $names[0] = 'ccmsetup.exe'; $names[1] = 'ccmexec.exe'; Get-Process $names`,
  ]);

  const far = `Write-Verbose "${'nothing of interest here, '.repeat(100)}"\n`.repeat(4);
  testFollowing('powershell', [
    {
      name: 'an element',
      document: `$a = New-Object string[] 2\n$a[0] = '/mp:1'\n${far}$a[1] = '/logon'\n${far}Start-Process ccmsetup.exe $a\n`,
      from: '$a[1]',
      to: '$a[$i]',
    },
    {
      name: 'the array of the elements',
      document: `$a = New-Object string[] 2\n${far}$a[0] = '/mp:1'\n$a[1] = '/logon'\n${far}Start-Process ccmsetup.exe $a\n`,
      from: 'New-Object string[] 2',
      to: 'Get-Thing',
    },
  ]);
});
