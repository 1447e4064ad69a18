import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../../server/src/rules';
import type { Rule } from '../../../server/src/rules/rule';
import { hoverOf } from '../../../server/src/service/hover/hover';
import { analyzeText, everything, loadedHost, testNow } from '../../support/lint';
import { hover } from '../../support/service';

describe('hover of rules that only speak there', () => {
  const cases: readonly (readonly [marked: string, says: RegExp])[] = [
    [
      'ccmset|up.exe SMSSITECODE=P01',
      /has SMSSITECODE, so ccmsetup\.exe doesn't read .* \[ad-lookup-off\]\(https:/,
    ],
    ['ccmset|up.exe eyJhbGciOiJSUzI1NiJ9=x', /has a property, so/],
    ['ccmsetup.exe UPGRADE|TOLATEST=TRUE', /is disputed.* \[upgradetolatest-form\]\(https:/],
    ['ccmsetup.exe /upgrade|tolatest', /is disputed/],
    ['CCMSETUPCMD="CCMHOSTNAME=a.b UPGRADE|TOLATEST"', /is disputed/],
    ['ccmsetup.exe /m|p:a /source:C:\\b', /asks the management points first.* \[mp-beside-source\]\(https:/],
    ['ccmsetup.exe /mp:a /sour|ce:C:\\b', /asks the management points first/],
  ];
  for (const [marked, says] of cases) {
    it(`speaks: ${marked}`, () => {
      assert.match(hover(marked)?.value ?? '', says);
    });
  }

  for (const marked of [
    'ccmset|up.exe',
    'ccmset|up.exe /logon',
    'ccmsetup.exe SMSSITE|CODE=P01',
    'ccmset|up.exe {{more}}',
    'ccmsetup.exe /sour|ce:C:\\b',
    'ccmsetup.exe /mp:a /source:C:\\b /log|on',
    '# ccmsetup-lint context=packageProgram\nccmset|up.exe SMSSITECODE=P01',
  ]) {
    it(`is silent: ${JSON.stringify(marked)}`, () => {
      assert.doesNotMatch(hover(marked)?.value ?? '', /disputed|doesn't read|mp-beside-source/);
    });
  }

  const text = 'ccmsetup.exe SMSSITECODE=P01';
  const document = TextDocument.create('untitled:test', 'ccmcmd', 1, text);
  const hoverWith = (active: readonly Rule[], markdownHover: boolean): [string, string[]] => {
    const failed: string[] = [];
    const found = hoverOf(
      document,
      analyzeText(text, loadedHost('ccmcmd'), { rules: [] }),
      { line: 0, character: 3 },
      { markdownHover },
      { configuration: everything(active), now: testNow, onRuleError: (slug) => failed.push(slug) },
    );
    return [(found?.contents as { value: string }).value, failed];
  };

  it('is silent when the rule is off', () => {
    const [value] = hoverWith(
      rules.filter(({ slug }) => slug !== 'ad-lookup-off'),
      true,
    );
    assert.doesNotMatch(value, /doesn't read/);
    assert.match(value, /ccmsetup\.exe/);
  });

  it('is plain text where Markdown is not shown', () => {
    const [value] = hoverWith(rules, false);
    assert.match(value, /doesn't read what Active Directory publishes\. ad-lookup-off: https:/);
  });

  it('survives a rule that throws', () => {
    const [broken] = rules.filter(({ slug }) => slug === 'ad-lookup-off');
    assert.ok(broken);
    const throwing: Rule = {
      ...broken,
      hover: () => {
        throw new Error('broken');
      },
    };
    const [value, failed] = hoverWith([throwing], true);
    assert.match(value, /ccmsetup\.exe/);
    assert.deepEqual(failed, ['ad-lookup-off']);
  });
});
