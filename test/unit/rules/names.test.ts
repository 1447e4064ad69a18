import assert from 'node:assert/strict';
import { confusions, entries, keyOfName } from '../../../server/src/catalog';
import { rules } from '../../../server/src/rules';
import { ruleContextOf, type AnalyzedLine } from '../../../server/src/service/analysis';
import { analyzeExample, analyzeText, everything, loadedHost, testNow } from '../../support/lint';

/** Command lines of all kinds: the examples of all rules, and each name that somebody may write, in each form. */
function commandLines(): AnalyzedLine[] {
  const examples = rules.flatMap(({ examples: { bad, good, unknown } }) => [...bad, ...good, ...unknown]);
  const lines: AnalyzedLine[] = [];
  for (const example of examples) lines.push(...analyzeExample(example).analysis.lines);
  const words = [...entries, ...confusions].map(({ name }) => name.replace('/', ''));
  const made = words.flatMap((word) => [
    `ccmsetup.exe ${word}=a.b ${word}=1`,
    `ccmsetup.exe /${word} /${word}:a.b`,
    `CCMSETUPCMD="/${word}=TRUE ${word}"`,
    `msiexec /i ccmsetup.msi ${word}=1 /${word}`,
  ]);
  return [...lines, ...analyzeText(made.join('\n\n'), loadedHost('ccmcmd')).lines];
}

describe('names of rules', () => {
  it('are all that a rule has something to say about', () => {
    const contexts = commandLines().map((line) =>
      ruleContextOf(line, { configuration: everything(), now: testNow }),
    );
    for (const { slug, names, check } of rules) {
      if (names === undefined) continue;
      assert.notEqual(names.length, 0, slug);
      const keys = names.map(keyOfName);
      for (const context of contexts) {
        if (keys.some((key) => context.named.has(key))) continue;
        assert.deepEqual([...(check?.(context) ?? [])], [], `${slug} about ${context.text}`);
      }
    }
  });
});
