import assert from 'node:assert/strict';
import { sliceSpan } from '../../../server/src/language/span';
import { applyEdits } from '../../support/edits';
import { testFollowing } from '../../support/hosts/following';
import { loadedHost } from '../../support/lint';

/** Statements without `&`: what is marked in them, and what they become; the same where more than `&` is missing. */
const uncalled: [script: string, marked: string, fixed: string][] = [
  ['"C:\\S\\ccmsetup.exe" /mp:x FSP=y', '"C:\\S\\ccmsetup.exe"', '& "C:\\S\\ccmsetup.exe" /mp:x FSP=y'],
  ["'ccmsetup.exe' '/mp:x'", "'ccmsetup.exe'", "& 'ccmsetup.exe' '/mp:x'"],
  ['\u201Cccmsetup.exe\u201D /mp:x', '\u201Cccmsetup.exe\u201D', '& \u201Cccmsetup.exe\u201D /mp:x'],
  ['"$dir\\ccmsetup.exe" `\n  $more', '"$dir\\ccmsetup.exe"', '& "$dir\\ccmsetup.exe" `\n  $more'],
  ['"ccmsetup.exe" @more', '"ccmsetup.exe"', '& "ccmsetup.exe" @more'],
  ['"ccmsetup.exe" -mp:x', '"ccmsetup.exe"', '& "ccmsetup.exe" -mp:x'],
  ['$PSScriptRoot\\ccmsetup.exe /mp:x', '$PSScriptRoot\\ccmsetup.exe', '& $PSScriptRoot\\ccmsetup.exe /mp:x'],
  ['${env:windir}\\ccmsetup.exe', '${env:windir}\\ccmsetup.exe', '& ${env:windir}\\ccmsetup.exe'],
  ["$exe = 'ccmsetup.exe'\n$exe /mp:x", '$exe', "$exe = 'ccmsetup.exe'\n& $exe /mp:x"],
  [
    'param($i = \'ccmsetup.exe\')\n"$d\\$i" /mp:x',
    '"$d\\$i"',
    'param($i = \'ccmsetup.exe\')\n& "$d\\$i" /mp:x',
  ],
  [
    "(Join-Path $d 'ccmsetup.exe') /mp:x",
    "(Join-Path $d 'ccmsetup.exe')",
    "& (Join-Path $d 'ccmsetup.exe') /mp:x",
  ],
  ['"msiexec" /i ccmsetup.msi', '"msiexec"', '& "msiexec" /i ccmsetup.msi'],
  [
    'if ($a) { "ccmsetup.exe" /mp:x } else { b }',
    '"ccmsetup.exe"',
    'if ($a) { & "ccmsetup.exe" /mp:x } else { b }',
  ],
  ['try { $d\\ccmsetup.exe } catch { }', '$d\\ccmsetup.exe', 'try { & $d\\ccmsetup.exe } catch { }'],
  ['function F { "ccmsetup.exe" /mp:x }', '"ccmsetup.exe"', 'function F { & "ccmsetup.exe" /mp:x }'],
  ['Invoke-Command { "ccmsetup.exe" /mp:x }', '"ccmsetup.exe"', 'Invoke-Command { & "ccmsetup.exe" /mp:x }'],
  ['$r = if ($a) { "ccmsetup.exe" /mp:x }', '"ccmsetup.exe"', '$r = if ($a) { & "ccmsetup.exe" /mp:x }'],
  ['return "ccmsetup.exe" /mp:x', '"ccmsetup.exe"', 'return & "ccmsetup.exe" /mp:x'],
  ['iex "`"$d\\ccmsetup.exe`" /mp:x"', '`"$d\\ccmsetup.exe`"', 'iex "& `"$d\\ccmsetup.exe`" /mp:x"'],
  ['$dir ccmsetup.exe /mp:x', '$dir', '$dir ccmsetup.exe /mp:x'],
  ['"$dir"\\ccmsetup.exe /mp:x', '"$dir"', '"$dir"\\ccmsetup.exe /mp:x'],
  [
    "$p = 'C:\\Windows\\ccmsetup'\n$p ccmsetup.exe /mp:x",
    '$p',
    "$p = 'C:\\Windows\\ccmsetup'\n$p ccmsetup.exe /mp:x",
  ],
];

/** Strings that are put out where nothing takes them. */
const putOut: [script: string, marked: string][] = [
  ['"C:\\S\\ccmsetup.exe /mp:x"', '"C:\\S\\ccmsetup.exe /mp:x"'],
  ["if ($a) { 'ccmsetup.exe /mp:x' } # so", "'ccmsetup.exe /mp:x'"],
  ["foreach ($a in $b) {\n  'ccmsetup.exe /mp:x'; c\n}", "'ccmsetup.exe /mp:x'"],
];

/** Values that begin like such statements, and calls. */
const others = [
  '& "ccmsetup.exe" /mp:x',
  'Start-Process "ccmsetup.exe" /mp:x',
  'Start-Process `\n  "ccmsetup.exe" "/mp:x"',
  '"ccmsetup.exe" -replace "exe", "/mp:x"',
  '"ccmsetup.exe {0}" -f "/mp:x SMSSITECODE=ABC"',
  '"ccmsetup.exe" + " /mp:x SMSSITECODE=ABC"',
  '"ccmsetup.exe", "/mp:x SMSSITECODE=ABC"',
  '"ccmsetup.exe /mp:x SMSSITECODE=ABC" | Out-File x.cmd',
  '"ccmsetup.exe /mp:x SMSSITECODE=ABC" > x.cmd',
  '"ccmsetup.exe /mp:x".Trim()',
  'switch ($a) { "ccmsetup.exe" { "/mp:x SMSSITECODE=ABC" } }',
  '$a = @{ "ccmsetup.exe" = "/mp:x SMSSITECODE=ABC" }',
  '$a = @(\n  "ccmsetup.exe"\n  "/mp:x SMSSITECODE=ABC"\n)',
  '$a = if ($b) { "ccmsetup.exe /mp:x" }',
  'function F { "ccmsetup.exe /mp:x" }',
  'F { "ccmsetup.exe /mp:x" }',
  'F @( if ($a) { "ccmsetup.exe /mp:x" } )',
  '1..3 | % { "ccmsetup.exe /mp:x" } | iex',
  '@"\nccmsetup.exe /mp:x\n"@',
  '"Start it with ccmsetup.exe /mp:x"',
  '$ccmsetup /= 2; $ccmsetup = "ccmsetup.exe /mp:x"',
  '"ccmsetup.exe" # /mp:x',
  '"ccmsetup.exe"\n/mp:x',
  'Write-Host "ccmsetup.exe" /mp:x',
  `powershell -Command '"C:\\S\\ccmsetup.exe" /mp:x'`,
  `Invoke-VMScript -ScriptType Bat -ScriptText '"C:\\S\\ccmsetup.exe" /mp:x'`,
];

describe('PowerShell: programs that are not called', () => {
  const { find } = loadedHost('powershell');
  const remarks = (script: string) =>
    find(script).regions.flatMap(({ remarks: all = [] }) =>
      all.filter(({ kind }) => kind === 'uncalled' || kind === 'put-out'),
    );

  for (const [script, marked, fixed] of uncalled)
    it(script, () => {
      const [remark, ...more] = remarks(script);
      assert.equal(remark?.kind, 'uncalled');
      assert.deepEqual(more, []);
      assert.equal(sliceSpan(script, remark.document), marked);
      assert.equal(applyEdits(script, remark.edits), fixed);
      if (fixed === script) return;
      assert.deepEqual(remarks(fixed), []);
      assert.deepEqual(
        find(fixed).regions.map(({ text }) => text),
        find(script).regions.map(({ text }) => text),
      );
    });

  for (const [script, marked] of putOut)
    it(`put out: ${script}`, () => {
      const found = remarks(script);
      assert.deepEqual(
        found.map(({ kind, document }) => [kind, sliceSpan(script, document)]),
        [['put-out', marked]],
      );
    });

  for (const script of others)
    it(`nothing is missing: ${script}`, () => {
      assert.deepEqual(remarks(script), []);
    });

  it('says nothing of quotes that are those of another command line', () => {
    const batch = loadedHost('batch');
    const { regions } = batch.find('powershell -Command "C:\\S\\ccmsetup.exe" /mp:x SMSSITECODE=ABC');
    assert.deepEqual(
      regions.flatMap(({ remarks: all = [] }) => all),
      [],
    );
  });

  const far = `Write-Verbose "${'nothing of interest here, '.repeat(50)}"\n`;
  testFollowing('powershell', [
    { name: 'the place', document: `# a\n${far}"ccmsetup.exe" /mp:x FSP=y\n`, from: '# a', to: '# a b' },
    { name: 'the call operator', document: `${far}"ccmsetup.exe" /mp:x\n${far}`, from: '"cc', to: '& "cc' },
    {
      name: 'the path',
      document: `$e = 'ccmsetup.exe'\n${far}$e /mp:x FSP=y\n`,
      from: 'ccmsetup',
      to: 'other',
    },
    { name: 'the block', document: `${far}if (1) {\n'ccmsetup.exe /mp:x'\n}\n`, from: 'if (1)', to: 'F' },
  ]);
});
