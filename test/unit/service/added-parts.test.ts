import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';

/** Scripts that begin a command line with one part, and add others where conditions hold; each condition adds one. */
const scripts: Readonly<Record<string, (begin: string, ...added: string[]) => string>> = {
  powershell: (begin, ...added) =>
    [
      `$a = '${begin}'`,
      ...added.map((part, index) => `if ($x${index}) { $a += ' ${part}' }`),
      'Start-Process ccmsetup.exe -ArgumentList $a',
    ].join('\n'),
  vbscript: (begin, ...added) =>
    [
      `a = "${begin}"`,
      ...added.map((part, index) => `If x${index} Then a = a & " ${part}"`),
      'sh.Run "ccmsetup.exe " & a',
    ].join('\n'),
  python: (begin, ...added) =>
    [
      `a = "${begin}"`,
      ...added.map((part, index) => `if x${index}:\n    a += " ${part}"`),
      'os.system("ccmsetup.exe " + a)',
    ].join('\n'),
  csharp: (begin, ...added) =>
    [
      `var a = "${begin}";`,
      ...added.map((part, index) => `if (x${index}) { a += " ${part}"; }`),
      'Process.Start("ccmsetup.exe", a);',
    ].join('\n'),
  shell: (begin, ...added) =>
    [
      `A="${begin}"`,
      ...added.map((part, index) => `if [ $x${index} ]; then A="$A ${part}"; fi`),
      'ssh host "ccmsetup.exe $A"',
    ].join('\n'),
  autoit: (begin, ...added) =>
    [
      `$a = "${begin}"`,
      ...added.map((part, index) => `If $x${index} Then $a &= " ${part}"`),
      'Run("ccmsetup.exe " & $a)',
    ].join('\n'),
};

function told(host: string, script: string): string[] {
  return analyzeText(script, loadedHost(host))
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);
}

describe('parts that conditions add to a command line', () => {
  for (const [host, write] of Object.entries(scripts)) {
    it(`do not contradict each other, because perhaps only one is added: ${host}`, () => {
      assert.deepEqual(told(host, write('/mp:mp1', '/service', '/noservice')), []);
      assert.deepEqual(told(host, write('/mp:mp1', 'SMSSITECODE=P01', 'SMSSITECODE=P02')), []);
    });

    it(`contradict what is always there, and what is added with them: ${host}`, () => {
      assert.deepEqual(told(host, write('/mp:mp1 /noservice', '/service')), ['service-and-noservice']);
      assert.deepEqual(told(host, write('/mp:mp1', '/service /noservice')), ['service-and-noservice']);
    });

    it(`are judged each on its own: ${host}`, () => {
      assert.deepEqual(told(host, write('/mp:mp1', '/service', 'SMSSITECODE=PRIM')), ['site-code-format']);
    });
  }

  it('are told apart in a script within a script', () => {
    const inner = scripts['powershell']!('/mp:mp1', '/service', '/noservice').replaceAll('\n', '; ');
    const yaml = `steps:\n  - powershell: |\n      ${inner}\n`;
    const { lines, findings } = analyzeText(yaml, loadedHost('yaml'));
    assert.equal(lines.length, 1);
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'service-and-noservice'),
      [],
    );
  });

  it('stand together with those of a condition around theirs', () => {
    const nested = (part: string): string =>
      `a = "/mp:mp1"\nif x:\n    a += " /noservice"\n    if y:\n        a += " ${part}"\nos.system("ccmsetup.exe " + a)\n`;
    assert.deepEqual(told('python', nested('/service')), ['service-and-noservice']);
    assert.deepEqual(told('python', nested('/logon')), []);
  });
});
