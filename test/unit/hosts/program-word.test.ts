import assert from 'node:assert/strict';
import { analyzeText, loadedHost } from '../../support/lint';

/** Programs whose name is quoted in part: there a backslash before a quote escapes nothing. */
const programs = [
  '"%~dp0"ccmsetup.exe',
  '"%~dp0"\\ccmsetup.exe',
  '"C:\\Program Files\\"Client\\ccmsetup.exe',
  '"C:\\Program Files\\Client\\"ccmsetup.exe',
  '"%SRC%\\"ccmsetup.exe',
  'C:\\"Program Files"\\Client\\ccmsetup.exe',
];

/** Programs with a quote that is really wrong, and the rule that says so. */
const wrong: readonly (readonly [line: string, rule: string])[] = [
  ['"%~dp0ccmsetup.exe" /source:"%~dp0" SMSSITECODE=P01', 'backslash-before-quote'],
  ['"%~dp0"ccmsetup.exe /source:"%~dp0" SMSSITECODE=P01', 'backslash-before-quote'],
  [
    '"C:\\Program Files\\"Client\\ccmsetup.exe /source:"C:\\Client Files\\" SMSSITECODE=P01',
    'backslash-before-quote',
  ],
  ['"C:\\Program Files\\"Client\\ccmsetup.exe SMSSITECODE="P01', 'unbalanced-quote'],
];

/** The rules that judge quotes. */
const judges = ['backslash-before-quote', 'unbalanced-quote', 'stray-token', 'program-quotes'];

const told = (text: string, host: string): string[] => {
  const { lines, findings } = analyzeText(text, loadedHost(host));
  assert.equal(lines.length, 1, text);
  return findings.map(({ rule }) => rule).filter((rule) => judges.includes(rule));
};

describe('a program whose path is quoted in part', () => {
  for (const program of programs)
    it(`is read in a batch file: ${program}`, () => {
      for (const rest of [
        '/mp:mp1.fabrikam.com SMSSITECODE=P01',
        '/source:"C:\\Client Files" SMSSITECODE=P01',
      ]) {
        const text = `${program} ${rest}\r\n`;
        assert.deepEqual(told(text, 'batch'), [], text);
        const { lines } = analyzeText(text, loadedHost('batch'));
        assert.equal(lines[0]?.tree.executable?.fileName, 'ccmsetup.exe');
        assert.equal(lines[0].tree.args.length, 2);
      }
    });

  it('is read on its own', () => {
    const line = '"C:\\Program Files\\"Client\\ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01';
    assert.deepEqual(told(`${line}\n`, 'ccmcmd'), []);
  });

  for (const [line, rule] of wrong)
    it(`has quotes behind it as ever: ${line}`, () => {
      assert.deepEqual(told(`${line}\r\n`, 'batch'), [rule]);
    });
});
