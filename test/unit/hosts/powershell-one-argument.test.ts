import assert from 'node:assert/strict';
import { sliceSpan } from '../../../server/src/language/span';
import { applyEdits } from '../../support/edits';
import { testFollowing } from '../../support/hosts/following';
import { testIdioms } from '../../support/hosts/idioms';
import { analyzeText, loadedHost } from '../../support/lint';

/** Calls that pass several arguments in one string: what is marked, and the script after the fix; the same without one. */
const joined: [script: string, marked: string, fixed: string][] = [
  [
    '& ccmsetup.exe "/mp:x SMSSITECODE=ABC"',
    '"/mp:x SMSSITECODE=ABC"',
    '& ccmsetup.exe "/mp:x" "SMSSITECODE=ABC"',
  ],
  ["ccmsetup '/mp:x  FSP=y' /logon", "'/mp:x  FSP=y'", "ccmsetup '/mp:x' 'FSP=y' /logon"],
  ['$a = "/mp:$mp FSP=y"\n.\\ccmsetup.exe $a', '$a', '$a = "/mp:$mp", "FSP=y"\n.\\ccmsetup.exe $a'],
  ["$a = '/mp:x FSP=y'\nccmsetup.exe @a", '@a', "$a = '/mp:x', 'FSP=y'\nccmsetup.exe @a"],
  ["[string]$a = '/mp:x FSP=y'\nccmsetup.exe $a", '$a', "[string]$a = '/mp:x FSP=y'\nccmsetup.exe $a"],
  ["$a = '/mp:x'\n$a += ' FSP=y'\nccmsetup.exe $a", '$a', "$a = '/mp:x'\n$a += ' FSP=y'\nccmsetup.exe $a"],
  ["ccmsetup.exe @('/mp:x FSP=y')", '/mp:x FSP=y', "ccmsetup.exe @('/mp:x', 'FSP=y')"],
  [
    "$a = @('/logon')\n$a += '/mp:x FSP=y'\nccmsetup.exe $a",
    '/mp:x FSP=y',
    "$a = @('/logon')\n$a += '/mp:x', 'FSP=y'\nccmsetup.exe $a",
  ],
  [
    "ccmsetup.exe '/source:C:\\a b /logon'",
    "'/source:C:\\a b /logon'",
    "ccmsetup.exe '/source:C:\\a b' '/logon'",
  ],
  [
    `ccmsetup.exe '/mp:x SMSCACHEDIR="C:\\a b" FSP=y'`,
    `'/mp:x SMSCACHEDIR="C:\\a b" FSP=y'`,
    `ccmsetup.exe '/mp:x' 'SMSCACHEDIR="C:\\a b"' 'FSP=y'`,
  ],
  [
    'msiexec \'/i ccmsetup.msi CCMSETUPCMD="/mp:x FSP=y" /qn\'',
    '\'/i ccmsetup.msi CCMSETUPCMD="/mp:x FSP=y" /qn\'',
    "msiexec '/i' 'ccmsetup.msi' 'CCMSETUPCMD=\"/mp:x FSP=y\"' '/qn'",
  ],
  ["cmd /c ccmsetup.exe '/mp:x FSP=y'", "'/mp:x FSP=y'", "cmd /c ccmsetup.exe '/mp:x' 'FSP=y'"],
  [
    'ccmsetup.exe "$more SMSSITECODE=ABC"',
    '"$more SMSSITECODE=ABC"',
    'ccmsetup.exe "$more" "SMSSITECODE=ABC"',
  ],
];

/** Calls with strings that are one argument, or that something takes apart again. */
const others = [
  "$a = '/mp:x', 'SMSSITECODE=ABC'\nccmsetup.exe $a",
  "$a = @('/mp:x'; 'SMSSITECODE=ABC')\nccmsetup.exe @a",
  "$a = '/mp:x SMSSITECODE=ABC' -split ' '\nccmsetup.exe $a",
  "$a = '/mp:x SMSSITECODE=ABC'.Split(' ')\nccmsetup.exe $a",
  "$a = '/mp:x SMSSITECODE=ABC'\nStart-Process ccmsetup.exe -ArgumentList $a",
  '$a = \'/mp:x SMSSITECODE=ABC\'\ncmd /c "ccmsetup.exe $a"',
  '$a = \'/mp:x SMSSITECODE=ABC\'\nInvoke-Expression "ccmsetup.exe $a"',
  'ccmsetup.exe --% /mp:x SMSSITECODE=ABC',
  "$a = '/mp:x'\nccmsetup.exe $a",
  "ccmsetup.exe '/source:C:\\My Files' 'SMSCACHEDIR=C:\\My Cache' 'CCMCERTISSUERS=CN=a; OU=b'",
  'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:x SMSSITECODE=ABC" /qn',
  "powershell.exe -Command ccmsetup.exe '/mp:x SMSSITECODE=ABC'",
  "& $script '/mp:x SMSSITECODE=ABC'",
  'ccmsetup.exe "/mp:$mp $more"',
  'ccmsetup.exe $all',
  'cmd /c "$exe /mp:x SMSSITECODE=ABC"',
  '$l = "$exe /mp:x SMSSITECODE=ABC"\ncmd.exe /d /c $l',
  '& $env:ComSpec /c "$exe /mp:x SMSSITECODE=ABC 2>&1"',
  "$a = '/mp:x SMSSITECODE=ABC'\nif ($a -is [string]) { $a = -split $a }\nccmsetup.exe $a",
];

describe('PowerShell: several arguments in one string', () => {
  const host = loadedHost('powershell');
  const remarks = (script: string) =>
    host
      .find(script)
      .regions.flatMap(({ remarks: all = [] }) => all.filter(({ kind }) => kind === 'one-argument'));

  for (const [script, marked, fixed] of joined)
    it(script, () => {
      const [remark, ...more] = remarks(script);
      assert.ok(remark);
      assert.deepEqual(more, []);
      assert.equal(sliceSpan(script, remark.document), marked);
      assert.equal(applyEdits(script, remark.edits), fixed);
      const errors = analyzeText(script, host).findings.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ rule }) => rule),
        ['powershell-one-argument'],
      );
      if (fixed !== script) assert.deepEqual(remarks(fixed), []);
    });

  for (const script of others)
    it(`as they are: ${script}`, () => {
      assert.deepEqual(remarks(script), []);
    });

  it('marks the variable for each of the strings that it may be', () => {
    const script = "if ($x) { $a = '/mp:x FSP=y' } else { $a = '/mp:z FSP=y' }\nccmsetup.exe $a /logon";
    const found = remarks(script).map(({ document, written }) => [sliceSpan(script, document), written]);
    assert.deepEqual(found, [
      ['$a', '$a'],
      ['$a', '$a'],
    ]);
  });

  testIdioms('powershell', [
    {
      name: 'they are read as they are meant',
      source: `$a = "/mp:$mp SMSSITECODE=ABC"\n.\\ccmsetup.exe $a /logon '/source:C:\\a b FSP=y'`,
      regions: [
        {
          text: '.\\ccmsetup.exe /mp:{{$mp}} SMSSITECODE=ABC /logon "/source:C:\\a b" FSP=y',
          pieces: ['.\\ccmsetup.exe', '/mp:$mp SMSSITECODE=ABC', '/logon', '/source:C:\\a b FSP=y'],
        },
      ],
    },
  ]);

  const far = `Write-Verbose "${'nothing of interest here, '.repeat(50)}"\n`;
  testFollowing('powershell', [
    { name: 'the place', document: `# a\n${far}ccmsetup.exe '/mp:x FSP=y'\n`, from: '# a', to: '# a b' },
    {
      name: 'the string',
      document: `$a = '/mp:x FSP=y'\n${far}ccmsetup.exe $a\n`,
      from: 'x FSP',
      to: "x', 'FSP",
    },
    {
      name: 'the program',
      document: `$p = 'ccmsetup.exe'\n${far}& $p '/mp:x FSP=y'\n`,
      from: 'ccmsetup',
      to: 'other',
    },
  ]);
});
