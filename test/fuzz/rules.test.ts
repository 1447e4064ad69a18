import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entries, findEntry } from '../../server/src/catalog';
import { rules } from '../../server/src/rules';
import { atLeast } from '../../server/src/rules/severity';
import { choicesOf } from '../support/choices';
import { inFile, planFor, wishes, writePlan } from '../support/command-lines';
import { defects } from '../support/defects';
import { analyzeText, loadedHost } from '../support/lint';
import { surplus } from '../support/lists';
import { isFromGrowth } from '../support/overlong';
import { holds } from '../support/property';

/** Findings above information that a right line can have, with the reason. */
const deserved: Readonly<Record<string, string>> = {
  'name-check-off': 'CCMCERTNAMECHECK=0 is documented, and weakens security all the same',
  'regtoken-in-source': 'a token is documented on the command line, and a secret all the same',
  'logging-property-name': 'CCMLOGGINGENABLED is in the catalog as the wrong name that it is',
};

describe('rules, on generated lines', () => {
  const host = loadedHost('ccmcmd');

  const seen = new Set<string>();
  holds(
    'find nothing wrong in 1,000 valid lines with every parameter and property',
    1000,
    () => {
      let run = 0;
      return fc.property(fc.gen(), (generate) => {
        const plan = planFor(choicesOf(generate), wishes[run++ % wishes.length]!);
        for (const { entry } of plan.items) seen.add(entry.name);
        const text = inFile(plan.context, writePlan(plan));
        const bad = analyzeText(text, host).findings.filter(
          ({ severity, rule }) => atLeast(severity, 'warning') && deserved[rule] === undefined,
        );
        assert.deepEqual(bad, [], text);
      });
    },
    {
      afterwards: () => {
        assert.deepEqual(
          entries.map(({ name }) => name).filter((name) => !seen.has(name) && name !== 'CCMSETUPCMD'),
          [],
        );
      },
    },
  );

  describe('speak of one seeded mistake, and no other rule does', () => {
    const errors = rules.filter(({ severity }) => severity === 'error');

    it('for each rule of severity error', () => {
      assert.deepEqual(
        errors.map(({ slug }) => slug).filter((slug) => defects[slug] === undefined),
        [],
        'these have no seeded mistake',
      );
      assert.deepEqual(
        Object.keys(defects).filter((slug) => !errors.some((rule) => rule.slug === slug)),
        [],
        'these are no rules of severity error',
      );
    });

    for (const { slug } of errors) {
      let sown = 0;
      holds(
        slug,
        60,
        () => {
          const defect = defects[slug]!;
          const { script, also = {} } = defect;
          const place = script === undefined ? host : loadedHost(script.host);
          const fitting = wishes.filter((wish) => defect.into(findEntry(wish.name)!, wish));
          return fc.property(fc.gen(), (generate) => {
            const choices = choicesOf(generate);
            const plan = planFor(choices, choices.one(fitting));
            const wanted = plan.items.find(({ entry }) => entry.name === plan.wish.name)!;
            const broken = defect.sow(choices, plan, wanted);
            if (broken === undefined) return;
            sown++;
            const findings = (line: string): string[] =>
              analyzeText(script ? line : inFile(plan.context, line), place).findings.map(({ rule }) => rule);
            const right = script?.write(plan) ?? writePlan(plan);
            // A mistake that makes the line longer can make it too long.
            const news = surplus(findings(broken), findings(right)).filter(
              (other) => also[other] === undefined && (other === slug || !isFromGrowth(other, right, broken)),
            );
            assert.deepEqual(news, [slug], `${right}\n${broken}`);
          });
        },
        {
          afterwards: () => {
            assert.ok(sown > 5, `only ${sown} lines could have it`);
          },
        },
      );
    }
  });
});
