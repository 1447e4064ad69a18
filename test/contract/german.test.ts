import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '@vscode/l10n';
import { rules } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/rule';
import { analyzeExample, hoverTexts } from '../support/lint';
import { projectRoot } from './modules';

const german = JSON.parse(readFileSync(join(projectRoot, 'l10n', 'bundle.l10n.de.json'), 'utf8')) as Record<
  string,
  string
>;

/** What a rule says of its bad examples. */
function said(rule: Rule): string[] {
  return rule.examples.bad.flatMap((example) => [
    ...analyzeExample(example, [rule]).analysis.findings.flatMap(({ message, related, fixes }) => [
      message,
      ...related.map((each) => each.message),
      ...fixes.map(({ title }) => title),
    ]),
    ...hoverTexts(example, rule),
  ]);
}

describe('German', () => {
  afterEach('English again', () => {
    config({ contents: {} });
  });

  for (const rule of rules) {
    it(`is spoken by ${rule.slug}, in each text`, () => {
      const english = said(rule);
      config({ contents: german });
      const translated = said(rule);
      assert.deepEqual(
        translated.filter((text, index) => text === english[index] || /\{\d\}/.test(text)),
        [],
      );
    });
  }

  it('has its own signs in numbers and lists', () => {
    config({ contents: german });
    const textOf = (slug: string): string => {
      const rule = rules.find((each) => each.slug === slug);
      assert.ok(rule);
      return said(rule)[0] ?? '';
    };
    assert.match(textOf('ccmsetupcmd-length'), / 1\.058 Zeichen/);
    assert.match(textOf('configsource-letters'), / R, P, M und U,/);
    assert.match(textOf('enum-value'), / HIGH, NORMAL oder LOW\./);
  });
});
