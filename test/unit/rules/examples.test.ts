import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules';
import { atLeast } from '../../../server/src/rules/severity';
import { analyzeExample, hoverTexts } from '../../support/lint';
import { applyEdits } from '../../support/edits';

describe('examples of rules that speak in hover only', () => {
  for (const rule of rules.filter(({ check }) => check === undefined)) {
    describe(rule.slug, () => {
      for (const example of rule.examples.bad) {
        it(`speaks: ${example.text}`, () => {
          assert.notDeepEqual(hoverTexts(example, rule), []);
        });
      }
      for (const example of [...rule.examples.good, ...rule.examples.unknown]) {
        it(`has nothing to say: ${example.text}`, () => {
          assert.deepEqual(hoverTexts(example, rule), []);
        });
      }
      for (const example of [...rule.examples.bad, ...rule.examples.good, ...rule.examples.unknown]) {
        it(`reports nothing: ${example.text}`, () => {
          assert.deepEqual(analyzeExample(example, [rule]).analysis.findings, []);
        });
      }
    });
  }
});

describe('rule examples', () => {
  for (const rule of rules.filter(({ check }) => check !== undefined)) {
    describe(rule.slug, () => {
      for (const example of rule.examples.bad) {
        it(`speaks: ${example.text}`, () => {
          const { text, analysis } = analyzeExample(example, [rule]);
          const own = analysis.findings.filter((finding) => finding.rule === rule.slug);
          assert.notEqual(own.length, 0, 'the rule alone is silent');
          const among = analyzeExample(example).analysis.findings.map((finding) => finding.rule);
          const heard = [rule.slug, ...(rule.yieldsTo ?? [])].some((slug) => among.includes(slug));
          assert.ok(heard, `neither the rule nor one that it yields to speaks among all: ${among.join()}`);
          if (example.fixed === undefined) return;
          const fix = own.flatMap(({ fixes }) => fixes)[0];
          assert.ok(fix, 'no fix');
          const fixed = applyEdits(text, fix.edits);
          assert.equal(fixed.slice(fixed.length - example.fixed.length), example.fixed, fixed);
          assert.equal(fixed.length - text.length, example.fixed.length - example.text.length);
        });
      }
      for (const example of rule.examples.good) {
        it(`has nothing to say: ${example.text}`, () => {
          const { analysis } = analyzeExample(example);
          const above = analysis.findings.filter(
            ({ severity, rule: slug }) => slug === rule.slug || atLeast(severity, 'information'),
          );
          assert.deepEqual(above, []);
        });
      }
      for (const example of rule.examples.unknown) {
        it(`is silent on what it cannot know: ${example.text}`, () => {
          const { analysis } = analyzeExample(example);
          assert.deepEqual(
            analysis.findings.filter((finding) => finding.rule === rule.slug),
            [],
          );
        });
      }
    });
  }
});
