/** What a document says stands in messages and names as text: no sign of it hides or moves what stands beside it. */
import assert from 'node:assert/strict';
import { disarmed } from '../../../server/src/language/disarm';
import { analyzeText, loadedHost } from '../../support/lint';
import { outline, reading, symbols } from '../../support/reading';
import { completions } from '../../support/service';

describe('signs that nobody sees', () => {
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ['as it is: é ✔ \u{1F600} a\u00A0b', 'as it is: é ✔ \u{1F600} a\u00A0b'],
    ['lines\r\nand\ttabs', 'lines\r\nand\ttabs'],
    ['\u001B[31mred', '[U+001B][31mred'],
    ['\u202Egnp.exe', '[U+202E]gnp.exe'],
    ['a\u2028b\u200Bc', 'a[U+2028]b[U+200B]c'],
    ['\uD83D and \uDE00', '[U+D83D] and [U+DE00]'],
    ['\u{1F468}\u200D\u{1F469} but a\u200Db', '\u{1F468}\u200D\u{1F469} but a[U+200D]b'],
    ['\u0000\u007F\u0085', '[U+0000][U+007F][U+0085]'],
  ];
  for (const [text, shown] of cases)
    it(`are told by their code points: ${JSON.stringify(text)}`, () => {
      assert.equal(disarmed(text), shown);
    });

  const name = '/\u202Egnp\u001B\uD800';
  const shownName = '/[U+202E]gnp[U+001B][U+D800]';
  const source = `ccmsetup.exe ${name} /mp:mp1.fabrikam.com SMSSITECODE=P01`;

  it('are told in messages', () => {
    const messages = analyzeText(source, loadedHost('ccmcmd')).findings.map(({ message }) => message);
    assert.ok(
      messages.some((message) => message.startsWith(`${shownName} isn't a documented parameter`)),
      JSON.stringify(messages),
    );
  });

  it('are told in the titles of fixes', () => {
    const { findings } = analyzeText('ccmsetup.exe SMSSITECODE:P01 X\u202EY\uD800:1', loadedHost('ccmcmd'));
    for (const { message, fixes } of findings)
      for (const text of [message, ...fixes.map(({ title }) => title)])
        assert.doesNotMatch(text, /[\u202E\uD800]/, JSON.stringify(text));
    assert.ok(findings.length > 1);
  });

  it('are told in the outline', () => {
    assert.ok(JSON.stringify(outline(symbols(reading(source)))).includes(shownName));
  });

  it('are in no value that is offered', () => {
    const marked = (value: string): string => `SMSCACHEDIR="D:\\${value}"\n\nSMSCACHEDIR="|"`;
    const offered = (value: string): unknown => completions(marked(value)).items.map(({ label }) => label);
    assert.deepEqual(offered('my cache'), ['D:\\my cache', 'C:\\Temp']);
    for (const odd of ['\u202Eexe', 'a\u001B[31m', 'a\uD800', 'a\u2028b'])
      assert.deepEqual(offered(odd), ['C:\\Temp']);
  });

  it('do not come from where a long value is cut', () => {
    const long = `${'a'.repeat(58)}\u{1F600}b`;
    const { findings } = analyzeText(`ccmsetup.exe SMSSITECODE=${long}`, loadedHost('ccmcmd'));
    assert.ok(findings.some(({ message }) => message.includes(`"${'a'.repeat(58)}…"`)));
  });
});
