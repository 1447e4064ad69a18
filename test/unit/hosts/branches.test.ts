import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';

/** Scripts in which branches settle a value: the command lines that they give, and what is said of the pieces they share. */
const scripts: readonly (readonly [what: string, host: string, script: string, lines: readonly string[]])[] =
  [
    [
      'a command of two branches',
      'javascript',
      `let cmd;\nif (x) { cmd = "ccmsetup.exe /logon SMSSITECODE=P01"; } else { cmd = "ccmsetup.exe SMSSITECODE=P02"; }\nexec(cmd + " FSP:f");\n`,
      ['ccmsetup.exe /logon SMSSITECODE=P01 FSP:f', 'ccmsetup.exe SMSSITECODE=P02 FSP:f'],
    ],
    [
      'the branches of a switch',
      'javascript',
      'switch (x) { case 1: a = "SMSSITECODE=P01"; break; case 2: a = "SMSSITECODE=P02"; break; default: a = "SMSSITECODE=P03"; }\nexec(`ccmsetup.exe /logon FSP:f ${a}`);\n',
      [
        'ccmsetup.exe /logon FSP:f SMSSITECODE=P01',
        'ccmsetup.exe /logon FSP:f SMSSITECODE=P02',
        'ccmsetup.exe /logon FSP:f SMSSITECODE=P03',
      ],
    ],
    [
      'a value that a branch may replace',
      'csharp',
      `string args = "/logon";\nif (x) { args = "SMSSITECODE=P02"; }\nProcess.Start("ccmsetup.exe", "FSP:f " + args);\n`,
      ['ccmsetup.exe FSP:f SMSSITECODE=P02', 'ccmsetup.exe FSP:f /logon'],
    ],
    [
      'branches without braces',
      'csharp',
      `string args;\nif (x) args = "SMSSITECODE=P01";\nelse args = "SMSSITECODE=P02";\nProcess.Start("ccmsetup.exe", "FSP:f " + args);\n`,
      ['ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P02'],
    ],
    [
      'cases of AutoIt',
      'autoit',
      `Switch $x\n  Case 1\n    $args = "SMSSITECODE=P01"\n  Case Else\n    $args = "SMSSITECODE=P02"\nEndSwitch\nRun("ccmsetup.exe FSP:f " & $args)\n`,
      ['ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P02'],
    ],
    [
      'branches of keywords',
      'vbscript',
      `If x Then\n  args = "SMSSITECODE=P01"\nElseIf y Then\n  args = "SMSSITECODE=P02"\nElse\n  args = "SMSSITECODE=P03"\nEnd If\nshell.Run "ccmsetup.exe FSP:f " & args\n`,
      [
        'ccmsetup.exe FSP:f SMSSITECODE=P01',
        'ccmsetup.exe FSP:f SMSSITECODE=P02',
        'ccmsetup.exe FSP:f SMSSITECODE=P03',
      ],
    ],
    [
      'variables that one branch sets together',
      'python',
      `if x:\n    prog = 'ccmsetup.exe'\n    args = 'FSP:f SMSSITECODE=P01'\nelif y:\n    prog = 'C:\\\\T\\\\ccmsetup.exe'\n    args = 'FSP=f'\nelse:\n    prog = 'other.exe'\n    args = '/x'\nos.system(prog + ' ' + args)\n`,
      ['ccmsetup.exe FSP:f SMSSITECODE=P01', 'C:\\T\\ccmsetup.exe FSP=f'],
    ],
    [
      'a value that a loop sets',
      'python',
      `for s in sites:\n    args = 'FSP:f '\n    args += 'SMSSITECODE=P01'\nos.system('ccmsetup.exe ' + args)\n`,
      ['ccmsetup.exe FSP:f SMSSITECODE=P01'],
    ],
    [
      'an addition in the branch that sets the value',
      'vbscript',
      `args = "/logon"\nIf x Then\n  args = "FSP:f"\n  args = args & " SMSSITECODE=P01"\nEnd If\nshell.Run "ccmsetup.exe " & args\n`,
      ['ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe /logon'],
    ],
    [
      'a value of two branches in a string',
      'powershell',
      `if ($x) { $a = 'SMSSITECODE=P01' } elseif ($y) { $a = 'SMSSITECODE=P02' } else { $a = '/logon' }\nStart-Process ccmsetup.exe -ArgumentList "FSP:f $a" -Wait\n`,
      [
        'ccmsetup.exe FSP:f SMSSITECODE=P01',
        'ccmsetup.exe FSP:f SMSSITECODE=P02',
        'ccmsetup.exe FSP:f /logon',
      ],
    ],
    [
      'program and arguments that a switch sets together',
      'powershell',
      `switch ($x) {\n  'a' { $exe = 'C:\\A\\ccmsetup.exe'; $b = 'FSP:f SMSSITECODE=P01' }\n  'b' { $exe = 'C:\\B\\ccmsetup.exe'; $b = '/logon' }\n}\nStart-Process -FilePath $exe -ArgumentList $b\n`,
      ['C:\\A\\ccmsetup.exe FSP:f SMSSITECODE=P01', 'C:\\B\\ccmsetup.exe /logon'],
    ],
    [
      'a value that a loop sets',
      'powershell',
      `foreach ($s in $all) { $a = 'SMSSITECODE=P01' }\nStart-Process ccmsetup.exe -ArgumentList "FSP:f $a"\n`,
      ['ccmsetup.exe FSP:f SMSSITECODE=P01'],
    ],
    [
      'branches of if',
      'shell',
      'if x; then\n  ARGS="SMSSITECODE=P01"\nelif y; then ARGS="SMSSITECODE=P02"; else\n  ARGS="SMSSITECODE=P03"\nfi\nwine ccmsetup.exe FSP:f $ARGS\n',
      [
        'ccmsetup.exe FSP:f SMSSITECODE=P01',
        'ccmsetup.exe FSP:f SMSSITECODE=P02',
        'ccmsetup.exe FSP:f SMSSITECODE=P03',
      ],
    ],
    [
      'the patterns of case',
      'shell',
      'A=/logon\ncase $1 in\n  a | b) A=SMSSITECODE=P01;;\n  (c) A=SMSSITECODE=P02;;\nesac\nwine ccmsetup.exe FSP:f $A\n',
      [
        'ccmsetup.exe FSP:f SMSSITECODE=P01',
        'ccmsetup.exe FSP:f SMSSITECODE=P02',
        'ccmsetup.exe FSP:f /logon',
      ],
    ],
    [
      'arrays that depend on other commands',
      'shell',
      '[ "$1" ] && [ "$2" ] && args=(SMSSITECODE=P01) || { args=(SMSSITECODE=P02); }\nwine ccmsetup.exe FSP:f "${args[@]}"\n',
      ['ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P02'],
    ],
    [
      'an expression with a condition',
      'javascript',
      'const exe = x ? "C:\\\\A\\\\ccmsetup.exe" : y === "ccmsetup.exe /a" ? "D:\\\\ccmsetup.exe" : "ccmsetup.exe";\nexec(`${exe} /logon FSP:f SMSSITECODE=P01`);\n',
      [
        'C:\\A\\ccmsetup.exe /logon FSP:f SMSSITECODE=P01',
        'D:\\ccmsetup.exe /logon FSP:f SMSSITECODE=P01',
        'ccmsetup.exe /logon FSP:f SMSSITECODE=P01',
      ],
    ],
    [
      'lists of an expression with a condition',
      'javascript',
      "const args = x ? ['/logon', 'SMSSITECODE=P01'] : ['SMSSITECODE=P02'];\nspawn('ccmsetup.exe', ['FSP:f', ...args]);\n",
      ['ccmsetup.exe FSP:f /logon SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P02'],
    ],
    [
      'a default behind an operator',
      'javascript',
      "const site = opt.site ?? 'P01';\nexec('ccmsetup.exe /logon FSP:f SMSSITECODE=' + site);\n",
      ['ccmsetup.exe /logon FSP:f SMSSITECODE=P01', 'ccmsetup.exe /logon FSP:f SMSSITECODE=\uFFFC'],
    ],
    [
      'a condition in a value',
      'csharp',
      'Process.Start("ccmsetup.exe", $"FSP:f SMSSITECODE={(x ? "P01" : "P02")}");\n',
      ['ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P02'],
    ],
    [
      'the arms of a switch that is an expression',
      'csharp',
      'var exe = arch switch\n{\n  Arch.X64 => @"C:\\A\\ccmsetup.exe",\n  > 3 and < 5 => "ccmsetup.exe",\n  _ => throw new Exception("ccmsetup.exe /x"),\n};\nProcess.Start(exe, "FSP:f SMSSITECODE=P01");\n',
      ['C:\\A\\ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P01'],
    ],
    [
      'the program of an object that branches set',
      'csharp',
      'var info = new ProcessStartInfo();\nif (x) info.FileName = @"C:\\A\\ccmsetup.exe"; else info.FileName = "ccmsetup.exe";\ninfo.Arguments = "FSP:f SMSSITECODE=P01";\nProcess.Start(info);\n',
      ['C:\\A\\ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P01'],
    ],
    [
      'an expression with a condition',
      'python',
      "exe = r'C:\\A\\ccmsetup.exe' if x == 1 else 'ccmsetup.exe'\nos.system(exe + ' FSP:f SMSSITECODE=P01')\n",
      ['C:\\A\\ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P01'],
    ],
    [
      'a function that gives one of two values',
      'vbscript',
      'exe = IIf(x = 1, "C:\\A\\ccmsetup.exe", "ccmsetup.exe")\nshell.Run exe & " FSP:f SMSSITECODE=P01"\n',
      ['C:\\A\\ccmsetup.exe FSP:f SMSSITECODE=P01', 'ccmsetup.exe FSP:f SMSSITECODE=P01'],
    ],
    [
      'a value that a loop sets',
      'shell',
      'for s in $sites; do A="SMSSITECODE=P01"; done\nwine ccmsetup.exe FSP:f $A\n',
      ['ccmsetup.exe FSP:f SMSSITECODE=P01'],
    ],
  ];

describe('values that branches settle', () => {
  for (const [what, id, script, expected] of scripts)
    it(`${id}: ${what}`, () => {
      const host = loadedHost(id);
      for (const text of [script, script.replaceAll('\n', '\r\n')]) {
        const { lines, findings } = analyzeText(text, host);
        assert.deepEqual(lines.map(({ region }) => region.text).sort(), [...expected].sort());
        for (const { region } of lines) assert.ok(region.complete, region.text);
        const said = findings.filter(({ rule }) => rule === 'property-with-colon');
        assert.equal(said.length, 1, 'what several command lines share is told once');
        assert.equal(text.slice(said[0]?.span.start, said[0]?.span.end), ':');
      }
    });

  /** With a branch for all other cases, what was there before is none of the values. */
  const replaced: readonly (readonly [host: string, script: string])[] = [
    [
      'python',
      "a = '/logon'\nif x:\n    a = 'FSP=f1'\nelse:\n    a = 'FSP=f2'\nos.system('ccmsetup.exe ' + a)\n",
    ],
    [
      'powershell',
      "$a = '/logon'\nif ($x) { $a = 'FSP=f1' } else { $a = 'FSP=f2' }\nStart-Process ccmsetup.exe $a\n",
    ],
    [
      'powershell',
      "$a = '/logon'\nswitch ($x) { 1 { $a = 'FSP=f1' } default { $a = 'FSP=f2' } }\nStart-Process ccmsetup.exe $a\n",
    ],
    [
      'csharp',
      'a = "/logon";\nif (x) a = "FSP=f1";\nelse a = "FSP=f2";\nProcess.Start("ccmsetup.exe", a);\n',
    ],
    [
      'javascript',
      'a = "/logon";\nif (x) { a = "FSP=f1"; } else { a = "FSP=f2"; }\nexec("ccmsetup.exe " + a);\n',
    ],
    [
      'javascript',
      'a = "/logon";\nswitch (x) { case 1: a = "FSP=f1"; break; default: a = "FSP=f2"; }\nexec("ccmsetup.exe " + a);\n',
    ],
    [
      'vbscript',
      'a = "/logon"\nIf x Then\na = "FSP=f1"\nElse\na = "FSP=f2"\nEnd If\nsh.Run "ccmsetup.exe " & a\n',
    ],
    ['vbscript', 'a = "/logon"\nIf x Then a = "FSP=f1" Else a = "FSP=f2"\nsh.Run "ccmsetup.exe " & a\n'],
    [
      'vbscript',
      'a = "/logon"\nSelect Case x\nCase 1\na = "FSP=f1"\nCase Else\na = "FSP=f2"\nEnd Select\nsh.Run "ccmsetup.exe " & a\n',
    ],
    ['shell', 'A=/logon\nif x; then A="FSP=f1"; else A="FSP=f2"; fi\nwine ccmsetup.exe $A\n'],
  ];
  for (const [id, script] of replaced)
    it(`${id}: ${script.replaceAll('\n', ' ')}`, () => {
      const { lines } = analyzeText(script, loadedHost(id));
      assert.deepEqual(
        lines.flatMap(({ region }) => (region.text.startsWith('ccmsetup') ? region.text : [])),
        ['ccmsetup.exe FSP=f1', 'ccmsetup.exe FSP=f2'],
      );
    });

  it('too many of them are one that is in doubt', () => {
    const host = loadedHost('python');
    const chosen = Array.from(
      { length: 12 },
      (_, at) => `if x${at}:\n    a${at} = 'FSP=f${at}'\nelse:\n    a${at} = 'FSP=g${at}'\n`,
    );
    const sum = chosen.map((_, at) => `a${at}`).join(" + ' ' + ");
    const { lines } = analyzeText(`${chosen.join('')}os.system('ccmsetup.exe /logon ' + ${sum})\n`, host);
    assert.deepEqual(
      lines.flatMap(({ region }) => (region.text.startsWith('ccmsetup') ? region.complete : [])),
      [false],
    );
  });

  it('a script block that is a value settles nothing outside of it', () => {
    const host = loadedHost('powershell');
    const script = `$run = { $a = 'SMSSITECODE=P01' }\nStart-Process ccmsetup.exe -ArgumentList "FSP=f $a"\n`;
    const { lines } = analyzeText(script, host);
    assert.ok(lines.every(({ region }) => !region.text.includes('FSP=f SMSSITECODE')));
  });

  it('what another function sets is in doubt still', () => {
    const host = loadedHost('javascript');
    const script = `let a = "SMSSITECODE=P01";\nfunction f() { a = other(); }\nfunction g() { exec("ccmsetup.exe " + a); }\n`;
    const { lines } = analyzeText(script, host);
    assert.ok(lines.every(({ region }) => !region.text.includes('ccmsetup.exe SMSSITECODE')));
  });
});
