import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import { analyzeExample, hoverTexts } from '../support/lint';
import { complaintsAbout, complaintsAboutMessage } from '../support/plain-english';

describe('plain English', () => {
  for (const rule of rules) {
    describe(rule.slug, () => {
      const examples = rule.examples.bad.map((example) => analyzeExample(example, [rule]));
      const findings = examples.flatMap(({ analysis }) => analysis.findings);

      it('has messages that name their item, and say what to do', () => {
        const messages = findings.flatMap(({ message, related }) => [
          message,
          ...related.map((each) => each.message),
        ]);
        assert.deepEqual(
          messages.flatMap((message) => complaintsAboutMessage(message).map((each) => `${message}: ${each}`)),
          [],
        );
      });

      it('has short titles for its fixes, which are commands', () => {
        const titles = findings.flatMap(({ fixes }) => fixes.map(({ title }) => title));
        const wrong = titles.filter(
          (title) => title.length > 80 || /[.…]$/.test(title) || complaintsAbout(title).length > 0,
        );
        assert.deepEqual(wrong, []);
      });

      it('has plain texts on its page and in hovers', () => {
        const { summary, why, falsePositives = '', fix } = rule;
        const hovers = rule.examples.bad.flatMap((example) => hoverTexts(example, rule));
        const texts = [summary, why, falsePositives, fix?.summary ?? '', ...hovers];
        assert.deepEqual(texts.flatMap(complaintsAbout), []);
      });
    });
  }
});
