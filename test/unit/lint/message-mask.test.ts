/** Messages hide secrets, and nothing else of themselves. */
import assert from 'node:assert/strict';
import { vocabulary } from '../../../server/src/catalog/vocabulary';
import { parse } from '../../../server/src/language/parser';
import { allLines } from '../../../server/src/language/query';
import { messageMask } from '../../../server/src/lint/secrets/message';
import { knownArgumentsOf } from '../../../server/src/rules/support/known-arguments';
import { analyzeText, loadedHost } from '../../support/lint';

function maskOf(line: string): (message: string) => string {
  const tree = parse(line, { vocabulary, holes: [] });
  return messageMask(tree, allLines(tree).flatMap(knownArgumentsOf)) ?? assert.fail('no secret');
}

describe('the mask of messages', () => {
  it('leaves the words of a message alone that a secret of several words has, too', () => {
    const text = 'ccmsetup.exe /regtoken:"secret value" /regtoken secret4 SMSSITECODE=P01\n';
    const { findings } = analyzeText(text, loadedHost('ccmcmd'));
    assert.ok(
      findings.some(
        ({ message }) =>
          message === '/regtoken takes a colon before its value, not a space. Write /regtoken:*******.',
      ),
      findings.map(({ message }) => message).join('\n'),
    );
    for (const { message } of findings) assert.doesNotMatch(message, /secret/);
  });

  for (const secret of [
    'secret value',
    'a1 b2 c3 d4',
    'correct horse battery staple',
    'nospaces123',
    'ends with a b',
  ])
    it(`hides all of a secret that is quoted: ${secret}`, () => {
      const mask = maskOf(`ccmsetup.exe /regtoken:"${secret}" SMSSITECODE=P01`);
      const shown = mask(`The value "${secret}" isn't right.`);
      assert.match(shown, /^The value "\*+" isn't right\.$/);
    });

  it('hides a text that a variable gets, whatever its name is', () => {
    const text = "ccmsetup.exe /mp:mp1.fabrikam.com\n$password = 'aaaaE-' + 'e@cYbVa^'\n";
    const { findings } = analyzeText(text, loadedHost('ccmcmd'));
    assert.ok(findings.length > 0);
    for (const { message } of findings) assert.doesNotMatch(message, /aaaaE|cYbVa/);
  });

  it('hides a part of a secret', () => {
    const mask = maskOf('ccmsetup.exe /regtoken:"abc1defghij klmnop" SMSSITECODE=P01');
    assert.equal(mask('Write "fghij klm" in quotes.'), 'Write "*********" in quotes.');
    assert.equal(mask('Write klmnop.'), 'Write ******.');
  });
});
