import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';
import { testRules, type RuleTable, type Said } from '../../support/rule-tables';

const told = (sign: string, at: string): Said => ({
  at,
  says: `"${sign}" is missing beside "${at}", so the script probably doesn't run. Add it.`,
});

/** Scripts in which a sign is missing, with the part that stands beside a text. */
const broken: readonly (readonly [host: string, sign: string, part: string, script: string])[] = [
  ['vbscript', '&', 'd', 'sh.Run "ccmsetup.exe /mp:" & d " SMSSITECODE=P01"'],
  ['vbscript', '&', 'd', 'sh.Run "C:\\S\\ccmsetup.exe ""/mp:" & d """ SMSSITECODE=P01"'],
  ['vbscript', '&', 'd', 'c = "ccmsetup.exe /mp:" d & " SMSSITECODE=P01"\r\nsh.Run c, 0, True'],
  ['vbscript', '&', 'f(1)', 'c = "ccmsetup.exe /mp:" & f(1) " SMSSITECODE=P01"'],
  ['vbscript', '&', 'site', 'sh.Run "ccmsetup.exe /mp:x SMSSITECODE=" site, 0, False'],
  ['vbscript', '&', 'site', 'sh.Run "ccmsetup.exe /mp:x SMSSITECODE=" site'],
  ['javascript', '+', 'd', 'exec("ccmsetup.exe /mp:" + d " SMSSITECODE=P01");'],
  ['javascript', '+', 'a.d', "const c = 'ccmsetup.exe /mp:' + a.d ' SMSSITECODE=P01';"],
  ['javascript', '+', 'd', 'exec("ccmsetup.exe /mp:" d + " SMSSITECODE=P01");'],
  ['csharp', '+', 'd', 'Process.Start("ccmsetup.exe", "/mp:" + d " SMSSITECODE=P01");'],
  ['csharp', '+', 'd', 'var c = "ccmsetup.exe /mp:" + d @" SMSSITECODE=P01";'],
  ['python', '+', 'd', 'os.system("ccmsetup.exe /mp:" + d " SMSSITECODE=P01")'],
];

/** Scripts in which none is missing, or nobody can tell. */
const whole: readonly (readonly [host: string, script: string])[] = [
  ['vbscript', 'If c = "ccmsetup.exe /mp:x " & d Then sh.Run "ccmsetup.exe /mp:x SMSSITECODE=P01"'],
  ['vbscript', 'If "ccmsetup.exe SMSSITECODE=" & d = "a" & "b" Then x = 1 Else x = 2'],
  ['vbscript', 'c = "ccmsetup.exe /mp:" & d & _\r\n  " SMSSITECODE=P01"'],
  ['vbscript', 'sh.Run "ccmsetup.exe /mp:x SMSSITECODE=" & site, 0, False'],
  ['vbscript', 'MsgBox "ccmsetup.exe /mp:" & d " SMSSITECODE=P01"'],
  ['javascript', 'const c = "ccmsetup.exe /mp:" + d\n"SMSSITECODE=P01"'],
  ['javascript', 'exec("ccmsetup.exe /mp:" + tag `x` + " SMSSITECODE=P01");'],
  ['javascript', 'const c = ("ccmsetup.exe /mp:" + d) as string;'],
  ['javascript', '<p>a + b {c} Run "ccmsetup.exe /mp:x SMSSITECODE=P01" d</p>'],
  ['csharp', 'var c = "ccmsetup.exe /mp:" + (string)"x" + (object) " SMSSITECODE=P01";'],
  ['csharp', 'var c = "ccmsetup.exe /mp:x " + d switch { "a" => "SMSSITECODE=P01", _ => "" };'],
  ['csharp', 'var c = "ccmsetup.exe /mp:x SMSSITECODE="u8 + d;'],
  ['python', 'c = "ccmsetup.exe /mp:x " "SMSSITECODE=" + d if d else "x"'],
  ['python', 'c = ["ccmsetup.exe /mp:" + d + " SMSSITECODE=P01" for d in e]'],
];

const table: RuleTable = {
  'missing-operator': [
    ...broken.map(([host, sign, part, text]) => [{ host, text }, told(sign, part)] as const),
    ...whole.map(([host, text]) => [{ host, text }] as const),
    [{ host: 'vbscript', text: 'sh.Run "ccmsetup.exe CCMALLOWSILENTREBOOT " more' }, told('&', 'more')],
  ],
};

describe('signs that are missing between parts of a command line', () => {
  testRules(table);

  for (const [host, , part, script] of broken)
    it(`keep nothing from being read in ${host}, but it may not be all: ${script}`, () => {
      const [first, ...others] = analyzeText(script, loadedHost(host)).lines;
      assert.match(
        first?.region.text ?? '',
        /ccmsetup\.exe "?\/mp:(?:\uFFFC|x)"? SMSSITECODE=(?:P01|\uFFFC)$/,
      );
      assert.equal(first?.region.complete, false, part);
      assert.deepEqual(others, []);
    });
});
