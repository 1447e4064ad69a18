import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ccmcmdHost } from '../../../server/src/hosts/ccmcmd/ccmcmd';
import { choicesOf, repeatable, type Choices } from '../../support/choices';

/** What a `.ccmcmd` file is made of, line breaks and halves of them among it. */
const pieces = [
  ...['\n', '\r', '\r\n', '\n\n', ' ', '\t', '\uFEFF', '\u{1F600}'],
  ...['FSP=a', 'SMSMP=b\n', ' CCMSETUPCMD="', '"', '^', '`', '%A%', '${b}'],
  ...[
    '# why',
    '#',
    '# ccmsetup-lint context=tcf\n',
    '# ccmsetup-lint context=x',
    '# ccmsetup-lint-disable a\n',
  ],
];

function edited(choices: Choices, text: string): string {
  const at = choices.number(0, text.length);
  const end = choices.coin() ? at : Math.min(text.length, at + choices.number(0, 12));
  return text.slice(0, at) + (end > at && choices.coin() ? '' : choices.one(pieces)) + text.slice(end);
}

describe('a .ccmcmd file that is edited', () => {
  const isAsFresh = (start: (choices: Choices) => string, runs: number): void => {
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        const choices = choicesOf(generate);
        const find = ccmcmdHost().follow?.() ?? assert.fail('it follows no document');
        let text = start(choices);
        for (let step = choices.number(1, 20); step > 0; step--) {
          assert.deepEqual(find(text), ccmcmdHost().find(text), JSON.stringify(text));
          text = edited(choices, text);
        }
      }),
      repeatable(runs),
    );
  };

  it('has what a fresh look at it finds, whatever was looked at before', () => {
    isAsFresh(
      (choices) => Array.from({ length: choices.number(0, 30) }, () => choices.one(pieces)).join(''),
      500,
    );
  });

  it('has it when it is a long one, too', () => {
    const long = `FSP=${'a'.repeat(500)}\n\n`.repeat(25);
    isAsFresh((choices) => long + choices.one(pieces) + long, 20);
  });
});
