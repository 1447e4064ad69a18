import assert from 'node:assert/strict';
import type { Host } from '../../../server/src/hosts/host';
import { fixAll } from '../../../server/src/service/fixes/fix-all';
import { applyEdits } from '../../support/edits';
import { analyzeText, loadedHost } from '../../support/lint';

/** Documents that a fix could destroy: what fixing everything makes of them. */
const kept: readonly (readonly [what: string, host: string, before: string, after?: string])[] = [
  [
    'the space stays that keeps a quote off the end of a raw string',
    'csharp',
    'Process.Start("""ccmsetup.exe SMSSITECODE=P01 FSP="fsp1" """);\n',
  ],
  [
    'and goes where no quote stands before it',
    'csharp',
    'Process.Start("""ccmsetup.exe SMSSITECODE=P01 FSP=fsp1 """);\n',
    'Process.Start("""ccmsetup.exe SMSSITECODE=P01 FSP=fsp1""");\n',
  ],
  [
    'a parameter is not glued onto the program of a native call',
    'powershell',
    '& "C:\\Temp\\ccmsetup.exe" CCMCERTSEL="Subject:a b" /forceinstall',
  ],
  [
    'nor where YAML holds the call',
    'yaml',
    '- win_shell: |\n    & "C:\\Temp\\ccmsetup.exe" CCMCERTSEL="Subject:a b" /forceinstall\n',
  ],
  [
    'nor where Markdown does',
    'markdown',
    '```powershell\n& "C:\\Temp\\ccmsetup.exe" CCMCERTSEL="Subject:a b" /forceinstall\n```\n',
  ],
  ['nor in a shell', 'shell', '/opt/ccmsetup.exe CCMCERTSEL="a b" /logon\n'],
  ['nor in a list', 'yaml', '- win_command:\n    argv: [ccmsetup.exe, CCMCERTSEL="a b", /logon]\n'],
  [
    'nor in a list with a line for each item',
    'yaml',
    '- win_command:\n    argv:\n      - ccmsetup.exe\n      - CCMCERTSEL="a b"\n      - /logon\n',
  ],
  [
    'a variable that two command lines share keeps what it holds: cmd.exe',
    'batch',
    'set OPTS=/logon\nccmsetup.exe SMSSITECODE=P01 %OPTS%\nccmsetup.exe SMSSITECODE=P02 %OPTS%\n',
  ],
  [
    'PowerShell',
    'powershell',
    '$o = \'/logon\'\nStart-Process ccmsetup.exe -ArgumentList "SMSSITECODE=P01 $o"\nStart-Process ccmsetup.exe -ArgumentList "SMSSITECODE=P02 $o"\n',
  ],
  [
    'VBScript',
    'vbscript',
    'o = "/logon"\nshell.Run "ccmsetup.exe SMSSITECODE=P01 " & o\nshell.Run "ccmsetup.exe SMSSITECODE=P02 " & o\n',
  ],
  [
    'JavaScript',
    'javascript',
    'const o = "/logon";\nexec(`ccmsetup.exe SMSSITECODE=P01 ${o}`);\nexec(`ccmsetup.exe SMSSITECODE=P02 ${o}`);\n',
  ],
  [
    'C#',
    'csharp',
    'var o = "/logon";\nProcess.Start("ccmsetup.exe", "SMSSITECODE=P01 " + o);\nProcess.Start("ccmsetup.exe", "SMSSITECODE=P02 " + o);\n',
  ],
  [
    'Python',
    'python',
    'o = "/logon"\nos.system("ccmsetup.exe SMSSITECODE=P01 " + o)\nos.system("ccmsetup.exe SMSSITECODE=P02 " + o)\n',
  ],
  [
    'a parameter is not moved out of a variable that only one command line uses',
    'batch',
    'set OPTS=/logon\nccmsetup.exe SMSSITECODE=P01 %OPTS%\n',
  ],
  [
    'XML that ends in an unfinished tag is not copied into itself',
    'xml',
    '<r><note>KEEP</note><Command>ccmsetup.exe SMSMP=mp1.contoso.com /source:C:\\x<br /',
    '<r><note>KEEP</note><Command>ccmsetup.exe /source:C:\\x SMSMP=mp1.contoso.com<br /',
  ],
  ['a statement behind a semicolon stays one', 'powershell', 'ccmsetup.exe FSP=mp1;ccmsetup.exe /logon'],
  ['a statement behind a semicolon stays one', 'powershell', 'ccmsetup.exe DNSSUFFIX=a.b;shutdown.exe /r'],
  [
    'a statement behind a semicolon stays one',
    'powershell',
    'ccmsetup.exe SMSMP=mp1;msiexec /i ccmsetup.msi',
  ],
  [
    'a statement behind a semicolon stays one',
    'powershell',
    'ccmsetup.exe SMSMP=mp1;C:\\x\\ccmsetup.exe /logon',
  ],
  ['a statement behind a semicolon stays one', 'powershell', 'ccmsetup.exe SMSSITECODE=P01;sleep 5'],
  ['a statement behind a semicolon stays one', 'powershell', 'ccmsetup.exe SMSMP=mp1;cleanup.ps1 -a'],
  ['a statement behind a semicolon stays one', 'powershell', 'ccmsetup.exe SMSSITECODE=P01;$LASTEXITCODE'],
  [
    'a statement behind a semicolon stays one',
    'powershell',
    'ccmsetup.exe /skipprereq:a.msi;ccmsetup.exe /logon',
  ],
  [
    'a variable that is read for something else keeps what it holds',
    'powershell',
    "$a = 'SMSSITECODE=P01 /logon'\nStart-Process ccmsetup.exe -ArgumentList $a\n$site = $a.Substring(12,3)\n",
  ],
  [
    'also where another program gets it',
    'powershell',
    "$mp = '-mp:mp1.fabrikam.com'\n& ccmsetup.exe $mp SMSSITECODE=P01\n& other.exe $mp\n",
  ],
  [
    'or it is compared',
    'python',
    'a = "SMSSITECODE:P01"\nsubprocess.run(["ccmsetup.exe", a])\nok = a == "SMSSITECODE:P01"\n',
  ],
  [
    'all on one line',
    'powershell',
    "$a = 'SMSSITECODE:P01'; Start-Process ccmsetup.exe -ArgumentList $a; & other.exe $a\n",
  ],
  [
    'where a condition compares it',
    'vbscript',
    'a = "SMSSITECODE:P01"\nshell.Run "ccmsetup.exe " & a\nIf a = "SMSSITECODE:P01" Then x = 1\n',
  ],
  [
    'where the next line gives it another value',
    'python',
    'a = "SMSSITECODE:P01"\nos.system("ccmsetup.exe " + a)\nx = a\na = 3\n',
  ],
  ['in a batch file', 'batch', 'set "A=SMSSITECODE:P01"\nccmsetup.exe %A%\nother.exe %A%\n'],
  [
    'in a shell',
    'shell',
    'A="SMSSITECODE:P01"\nwine ccmsetup.exe $A\ncase "$A" in SMSSITECODE:*) echo yes;; esac\n',
  ],
  [
    'while one that is read once is fixed',
    'powershell',
    "$a = 'SMSSITECODE:P01'\nStart-Process ccmsetup.exe -ArgumentList $a\n",
    "$a = 'SMSSITECODE=P01'\nStart-Process ccmsetup.exe -ArgumentList $a\n",
  ],
  [
    'and one that grows',
    'vbscript',
    'a = "SMSSITECODE:P01"\na = a & " FSP:f"\nshell.Run "ccmsetup.exe " & a\n',
    'a = "SMSSITECODE=P01"\na = a & " FSP=f"\nshell.Run "ccmsetup.exe " & a\n',
  ],
  [
    'a parameter does not become the value before it',
    'ccmcmd',
    'ccmsetup.exe FSP= –logon SMSSITECODE=P01',
    'ccmsetup.exe /logon FSP= SMSSITECODE=P01',
  ],
  ['nor an item of a list', 'ccmcmd', 'ccmsetup.exe SMSMP="mp1  /forceinstall" SMSSITECODE=P01'],
  ['edits of one fix do not overlap', 'batch', 'set"PROPERTIES=E=^\n"%0ccmsetup.exe" %PROPERTIES% /mp:r'],
];

describe('the gate of fixes', () => {
  const run = (text: string, host: Host): string => fixAll(text, (each) => analyzeText(each, host)).text;

  for (const [what, id, before, after = before] of kept)
    it(what, () => {
      const host = loadedHost(id);
      assert.equal(run(before, host), before === after ? before : after);
      for (const { fixes, rule } of analyzeText(before, host).findings)
        for (const { edits } of fixes) {
          const fixed = applyEdits(before, edits);
          assert.equal(host.find(fixed).regions.length, host.find(before).regions.length, rule);
        }
    });

  it('does not change a part of what stands for several characters', () => {
    const host = loadedHost('batch');
    const text = 'set OPTS=FSP:fs1\nccmsetup.exe %OPTS%\nccmsetup.exe /logon %OPTS%\n';
    const found = analyzeText(text, host).findings.filter(({ rule }) => rule === 'property-with-colon');
    assert.deepEqual(
      found.map(({ proposals }) => proposals),
      [[], []],
    );
  });

  it('leaves what is shared for a person to decide, where all command lines stay whole', () => {
    const host = loadedHost('batch');
    const text = 'set OPTS=FSP:fs1 SMSSITECODE=P01\nccmsetup.exe %OPTS%\nccmsetup.exe /logon %OPTS%\n';
    const found = analyzeText(text, host).findings.filter(({ rule }) => rule === 'property-with-colon');
    assert.deepEqual(
      found.map(({ fixes }) => fixes.map(({ safe, edits }) => [safe, applyEdits(text, edits)])),
      [[[false, text.replace('FSP:', 'FSP=')]]],
    );
    assert.equal(run(text, host), text);
  });

  for (const [what, id, text] of [
    ['more findings of a rule than are told', 'ccmcmd', `ccmsetup.exe ${'FSP:x  '.repeat(2500)}`],
    [
      'more of them in a string',
      'powershell',
      `Start-Process ccmsetup.exe -ArgumentList '${'FSP:x '.repeat(1200)}'`,
    ],
    ['a hundred lone percent signs', 'batch', `ccmsetup.exe FSP=${'a% '.repeat(100)}`],
    ['more of them than there were rounds', 'batch', `ccmsetup.exe FSP=${'a% '.repeat(150)}`],
  ] as const)
    it(`leaves nothing for a second run: ${what}`, () => {
      const host = loadedHost(id);
      const after = run(text, host);
      assert.notEqual(after, text);
      assert.equal(run(after, host), after);
    });
});

describe('a region outside of its document', () => {
  it('is told as a defect of the host, and is no command line', () => {
    const real = loadedHost('ccmcmd');
    const text = 'ccmsetup.exe /logon';
    const longer = real.find(`${text} SMSSITECODE=P01`);
    const host: Host = { ...real, find: () => longer };
    assert.throws(() => analyzeText(text, host), /rule ccmcmd threw/);
    assert.deepEqual(analyzeText(`${text} SMSSITECODE=P01`, host).lines.length, 1);
  });
});
