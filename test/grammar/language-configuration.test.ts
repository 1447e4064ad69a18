/** The language configuration of .ccmcmd files: what an editor takes for a word, where it indents, what it closes. */
import assert from 'node:assert/strict';
import { readSyntaxFile } from './tokenize';

type Pattern = string | { readonly pattern: string; readonly flags?: string };

interface EnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface Configuration {
  readonly wordPattern: Pattern;
  readonly indentationRules: Readonly<Record<'increaseIndentPattern' | 'decreaseIndentPattern', Pattern>>;
  readonly onEnterRules: readonly EnterRule[];
}

const configuration = JSON.parse(readSyntaxFile('language-configuration.json')) as Configuration;

function regExp(pattern: Pattern, flags = ''): RegExp {
  return typeof pattern === 'string'
    ? new RegExp(pattern, flags)
    : new RegExp(pattern.pattern, `${pattern.flags ?? ''}${flags}`);
}

/** What the Enter key does between two halves of a line: the first rule that fits, as in the editor. */
function onEnter(before: string, after = ''): EnterRule['action'] | undefined {
  return configuration.onEnterRules.find(
    (rule) =>
      regExp(rule.beforeText).test(before) &&
      (rule.afterText === undefined || regExp(rule.afterText).test(after)),
  )?.action;
}

describe('language configuration', () => {
  const words: readonly (readonly [line: string, ...words: string[]])[] = [
    ['/mp:mp01.fabrikam.com;mp02', '/mp', 'mp01.fabrikam.com', 'mp02'],
    ['"/source:\\\\fs01\\My Client"', '/source', 'fs01', 'My', 'Client'],
    ['CCMSETUPCMD="/logon SMSSITECODE=P01"', 'CCMSETUPCMD', '/logon', 'SMSSITECODE', 'P01'],
    ['SMSMP=https://mp01/CCM_Proxy_MutualAuth/7', 'SMSMP', 'https', 'mp01', 'CCM_Proxy_MutualAuth', '7'],
    [
      'AADTENANTID=0f3b6c1e-52a7-4d8e-9b1c-6a7d5e2f4c30',
      'AADTENANTID',
      '0f3b6c1e-52a7-4d8e-9b1c-6a7d5e2f4c30',
    ],
    ['/ FSP=${FSP_HOST} %SITE%', '/', 'FSP', 'FSP_HOST', 'SITE'],
    ['SMSSITECODE=“P01”', 'SMSSITECODE', 'P01'],
  ];

  for (const [line, ...expected] of words) {
    it(`takes ${expected.join(', ')} for the words of ${line}`, () => {
      assert.deepEqual(line.match(regExp(configuration.wordPattern, 'g')), expected);
    });
  }

  it('never takes nothing for a word, which an editor refuses', () => {
    const pattern = regExp(configuration.wordPattern, 'g');
    assert.ok(!pattern.test(''));
    assert.ok(!pattern.test(' "=:;'));
  });

  it('indents behind the opening quote of the wrapper and nowhere else', () => {
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    for (const line of ['CCMSETUPCMD="', '  ccmsetupcmd = "', 'msiexec /i ccmsetup.msi CCMSETUPCMD="  ']) {
      assert.match(line, regExp(increaseIndentPattern));
      assert.equal(onEnter(line)?.indent, 'indent');
    }
    for (const line of [
      '# CCMSETUPCMD="',
      'CCMSETUPCMD="SMSSITECODE=P01"',
      'SMSCACHEDIR="',
      'XCCMSETUPCMD="',
    ]) {
      assert.doesNotMatch(line, regExp(increaseIndentPattern));
      assert.equal(onEnter(line)?.indent, undefined);
    }
    assert.match('  "', regExp(decreaseIndentPattern));
    assert.doesNotMatch('  "C:\\x"', regExp(decreaseIndentPattern));
  });

  it('puts the closing quote of the wrapper on its own line', () => {
    assert.deepEqual(onEnter('CCMSETUPCMD="', '"'), { indent: 'indentOutdent' });
  });

  it('goes on with a comment that Enter splits, and ends one at its end', () => {
    assert.deepEqual(onEnter('  # first', ' second'), { indent: 'none', appendText: '# ' });
    assert.equal(onEnter('  # first'), undefined);
    assert.equal(onEnter('# CCMSETUPCMD="', '"')?.appendText, '# ');
  });
});
