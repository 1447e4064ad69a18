import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findEntry } from '../../server/src/catalog';
import { choicesOf } from '../support/choices';
import { inFile, planFor, signOf, wishes, writePlan } from '../support/command-lines';
import { analyzeText, loadedHost } from '../support/lint';
import { defects } from '../support/defects';
import { holds } from '../support/property';

/** The values that only the run knows, as people write them in these files. */
const holes = ['{{value}}', '%VALUE%', '$value', '${env:VALUE}', '$(value)', '!VALUE!'];

describe('rules, on values that only the run knows', () => {
  const host = loadedHost('ccmcmd');

  holds('say nothing about them', 1000, () =>
    fc.property(fc.gen(), fc.constantFrom(...holes), (generate, hole) => {
      const choices = choicesOf(generate);
      const plan = planFor(choices, choices.one(wishes));
      const line = writePlan(plan, ({ entry, name, value }) =>
        value === undefined || entry.name === 'INSTALL' ? undefined : `${name}${signOf(entry)}${hole}`,
      );
      const text = inFile(plan.context, line);
      for (const { rule, span, message } of analyzeText(text, host).findings) {
        const told = text.slice(span.start, span.end);
        assert.ok(!told.includes(hole), `${rule}: ${message}\n${line}`);
      }
    }),
  );

  holds('do not call anything missing where an argument may bring it', 1000, () =>
    fc.property(fc.gen(), fc.constantFrom(...holes), (generate, hole) => {
      const choices = choicesOf(generate);
      const plan = planFor(choices, choices.one(wishes));
      const wanted = plan.items.find(({ entry }) => entry.name === plan.wish.name)!;
      // The only argument that is written out is valid, and everything that it needs may be in the other one.
      const alone = {
        ...plan,
        items: plan.items.filter((item) => item === wanted || item.entry.name === 'INSTALL'),
      };
      const whole = writePlan(alone);
      const line =
        plan.frame.kind === 'wrapper'
          ? whole.replace('CCMSETUPCMD="', `CCMSETUPCMD="${hole} `)
          : `${whole} ${hole}`;
      const { findings } = analyzeText(inFile(plan.context, line), host);
      assert.deepEqual(
        findings
          .map(({ rule, message }) => `${rule}: ${message}`)
          .filter((told) => /missing|Add /.test(told)),
        [],
        line,
      );
    }),
  );

  it('are silent where the mistake would be in such a value', () => {
    for (const [slug, { into }] of Object.entries(defects))
      for (const { name, context } of wishes.filter((wish) => into(findEntry(wish.name)!, wish))) {
        const entry = findEntry(name)!;
        if (entry.takesValue !== 'required' || entry.name === 'INSTALL') continue;
        for (const text of [
          `ccmsetup.exe ${name}${signOf(entry)}x{{value}}`,
          `ccmsetup.exe ${name}${signOf(entry)}{{value}}.y`,
        ]) {
          const { findings } = analyzeText(inFile(context, text), host);
          assert.ok(!findings.some(({ rule }) => rule === slug), `${slug}: ${text}`);
        }
      }
  });
});
