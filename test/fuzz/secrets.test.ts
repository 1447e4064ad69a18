import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choicesOf } from '../support/choices';
import { inFile, planFor, signOf, wishes, writeItem, writePlan } from '../support/command-lines';
import { analyzeText, loadedHost } from '../support/lint';
import { holds } from '../support/property';
import { realisticToken, tokenDamages, tokenSecret } from '../support/secret-places';

/** A shorter part is of no use to anybody. */
const longest = 20;

/** Whether a text tells a part of the token, in any letter case; its header is no secret. */
function tells(text: string): boolean {
  const folded = text.toLowerCase();
  const secret = tokenSecret.toLowerCase();
  for (let at = 0; at + longest <= secret.length; at++)
    if (folded.includes(secret.slice(at, at + longest))) return true;
  return false;
}

describe('a token', () => {
  const host = loadedHost('ccmcmd');

  it('would be seen in a message', () => {
    assert.ok(tells(`x ${realisticToken.slice(70, 90).toUpperCase()}`));
  });

  holds('reaches no message, wherever it stands', 1000, () =>
    fc.property(fc.gen(), (generate) => {
      const choices = choicesOf(generate);
      const plan = planFor(choices, choices.one(wishes));
      const wanted = choices.one(plan.items);
      const secret = choices.one(tokenDamages)(choices);
      const right = writeItem(wanted, plan.frame.style);
      const wrong = choices.one([
        `${wanted.name}${signOf(wanted.entry)}${secret}`,
        `${wanted.name}${choices.one([':', '=', ' ', '', '-', ': '])}${secret}`,
        `${right} ${secret}`,
        `${secret} ${right}`,
        `${right}${secret}`,
        `${choices.one(['/', '-', '–', '\\', '"', "'", '/regtoken', '-regtoken:', 'REGTOKEN='])}${secret}`,
        `${secret}=${secret}`,
        `/${secret}:${secret}`,
      ]);
      const line = writePlan(plan, (item) => (item === wanted ? wrong : undefined));
      const { findings } = analyzeText(inFile(plan.context, line), host);
      for (const { rule, message, related, fixes } of findings)
        for (const text of [
          message,
          ...related.map((each) => each.message),
          ...fixes.map(({ title }) => title),
        ])
          assert.ok(!tells(text), `${rule}: ${text}`);
    }),
  );
});
