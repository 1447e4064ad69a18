import assert from 'node:assert/strict';
import {
  moreInDocument,
  moreOfRule,
  mostInDocument,
  mostOfRule,
  mostRelated,
} from '../../../server/src/lint/limits';
import { crlCheckOff } from '../../../server/src/rules/crl-check-off';
import { unknownParameter } from '../../../server/src/rules/unknown-parameter';
import type { Report, Rule } from '../../../server/src/rules/rule';
import { analyzeText, loadedHost } from '../../support/lint';

const made = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

/** A rule that reports what it is told to, wherever it is. */
const speaking = (
  slug: string,
  check: NonNullable<Rule['check']>,
  yieldsTo: readonly string[] = [],
): Rule => ({
  ...crlCheckOff,
  slug,
  check,
  yieldsTo,
  names: ['/a'],
});

const each = (step: number): NonNullable<Rule['check']> =>
  function* ({ line }): Generator<Report> {
    for (let index = 0; index < line.args.length; index += step) {
      const argument = line.args[index];
      if (argument !== undefined) yield { span: argument.span, message: `${index}` };
    }
  };

describe('limits', () => {
  const unknown = (count: number): string => `ccmsetup.exe${made(count, (index) => ` /q${index}x`)}`;

  it('hold for one rule in one command line, which says so', () => {
    const host = loadedHost('ccmcmd');
    const { findings } = analyzeText(unknown(mostOfRule + 1), host, { rules: [unknownParameter] });
    assert.equal(findings.length, mostOfRule);
    assert.ok(findings.at(-1)?.message.endsWith(moreOfRule()));
    assert.ok(!findings.at(-2)?.message.endsWith(moreOfRule()));
  });

  it('say nothing where nothing is left out', () => {
    const host = loadedHost('ccmcmd');
    const { findings } = analyzeText(unknown(mostOfRule), host, { rules: [unknownParameter] });
    assert.equal(findings.length, mostOfRule);
    assert.ok(!findings.at(-1)?.message.endsWith(moreOfRule()));
  });

  it('call no suppression useless whose finding may be among those left out', () => {
    const host = loadedHost('ccmcmd');
    const text = `${unknown(mostOfRule + 1)}\n# ccmsetup-lint-disable-next-line unknown-parameter -- known\n/nonsense`;
    const { findings } = analyzeText(text, host, { rules: [unknownParameter] });
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['unknown-parameter']);
  });

  it('let nobody speak where the rule that would be heard first was cut off', () => {
    const host = loadedHost('ccmcmd');
    const rules = [speaking('specific', each(1)), speaking('general', each(2), ['specific'])];
    const { findings } = analyzeText(`ccmsetup.exe${' /a'.repeat(3 * mostOfRule)}`, host, { rules });
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['specific']);
  });

  it('hold for the other places that a finding names', () => {
    const host = loadedHost('ccmcmd');
    const rule = speaking('a', ({ line }) => [
      {
        span: line.span,
        message: 'a',
        related: line.args.map(({ span }) => ({ span, message: 'b' })),
      },
    ]);
    const [finding] = analyzeText(`ccmsetup.exe${' /a'.repeat(2 * mostRelated)}`, host, {
      rules: [rule],
    }).findings;
    assert.equal(finding?.related.length, mostRelated);
  });

  it('end the look at a document that has too many findings, which says so', () => {
    const host = loadedHost('ccmcmd');
    const lines = mostInDocument / mostOfRule + 1;
    const text = made(lines, (index) => `ccmsetup.exe${' /a'.repeat(mostOfRule)} FSP=${index}\n\n`);
    const { findings, lines: seen } = analyzeText(text, host, { rules: [speaking('a', each(1))] });
    assert.equal(findings.length, mostInDocument);
    assert.equal(seen.length, lines - 1);
    assert.ok(findings.at(-1)?.message.endsWith(moreInDocument()));
  });
});
