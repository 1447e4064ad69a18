/** What is too long to be checked is told, and what stands before it is checked as ever. */
import assert from 'node:assert/strict';
import { longestCommandLine } from '../../../server/src/hosts/text/limits';
import { restOfDocument, restOfLine } from '../../../server/src/lint/limits';
import type { DocumentFinding } from '../../../server/src/service/analysis';
import { analyzeText, loadedHost } from '../../support/lint';
import { placements } from '../../support/placements';

const slug = 'unchecked-rest';
const start = 'ccmsetup.exe SMSSITECODE=P011 ';
const long = `${start}${'FSP=fsp1.fabrikam.com '.repeat(7000)}`.trimEnd();

/** Longer than what one match of a pattern can hold on the stack. */
const run = 10_000_000;

function found(text: string, host = 'ccmcmd'): readonly DocumentFinding[] {
  return analyzeText(text, loadedHost(host)).findings;
}

function slugs(text: string, host?: string): string[] {
  return found(text, host).map(({ rule }) => rule);
}

describe('a command line that is longer than Windows starts', () => {
  for (const { host, name, write } of placements) {
    const text = write(long);
    if (text === undefined) continue;
    const title = `${host}, ${name}`;
    it(`is checked as far as that, and that is said: ${title}`, () => {
      const all = slugs(text, host);
      assert.ok(all.includes('site-code-format'), all.join(' '));
      assert.equal(all.filter((each) => each === slug).length, 1);
    });
  }

  it('is checked in full when it is just as long', () => {
    const text = `${start}SMSMPLIST=`;
    assert.ok(!slugs(text.padEnd(longestCommandLine, 'a')).includes(slug));
    assert.ok(slugs(text.padEnd(longestCommandLine + 1, 'a')).includes(slug));
  });

  it('says it where the rest begins', () => {
    const text = `${start}${'/mp:a '.repeat(6000)}`.trimEnd();
    const told = found(text).find(({ rule }) => rule === slug);
    assert.equal(told?.message, restOfLine(longestCommandLine));
    assert.equal(told.severity, 'information');
    assert.equal(text.slice(told.span.start - 5, told.span.end), '/mp:a ');
    assert.ok(told.span.start <= longestCommandLine && told.span.start > longestCommandLine - 7);
  });

  it('says it where the rest begins of one that is folded over very many lines', () => {
    const folded = `${start}\n${'/mp:a\n'.repeat(1_000_000)}\n${start}`;
    const findings = found(folded);
    const told = findings.filter(({ rule }) => rule === slug);
    assert.equal(told.length, 1);
    const [{ span: at } = { span: { start: 0, end: 0 } }] = told;
    assert.equal(folded.slice(at.start - 5, at.end), '/mp:a\n');
    assert.ok(at.start <= longestCommandLine && at.start > longestCommandLine - 7);
    // What comes next is checked as ever.
    assert.equal(findings.at(-1)?.span.start, folded.lastIndexOf('P011'));
  });

  it('is not taken for one with open quotes, or with half a value', () => {
    const filler = 'FSP=fsp1.fabrikam.com '.repeat(1488);
    const before = slugs(`ccmsetup.exe ${filler.trimEnd()}`);
    const text = `ccmsetup.exe ${filler}SMSMPLIST="mp1.fabrikam.com; mp2.fabrikam.com" SMSSITECODE=P01`;
    assert.ok(text.indexOf('SMSMPLIST') < longestCommandLine && text.length > longestCommandLine);
    assert.deepEqual(
      slugs(text).filter((each) => each !== slug),
      before,
    );
  });

  it('is not said of a comment, or where it is off', () => {
    assert.ok(!slugs(`# ${long}\n${start}`).includes(slug));
    const { findings } = analyzeText(long, loadedHost('ccmcmd'), {
      configuration: { notices: new Map([[slug, 'off']]) },
    });
    assert.ok(!findings.some(({ rule }) => rule === slug));
  });
});

describe('a command line of ten million characters without a break', () => {
  for (const { host, name, write } of placements)
    it(`is told, once: ${host}, ${name}`, () => {
      const text = write(`ccmsetup.exe /mp:${'a'.repeat(run)}`);
      assert.ok(text !== undefined && text.length > run);
      assert.equal(slugs(text, host).filter((each) => each === slug).length, 1);
    });
});

describe('a word of a shell with millions of signs', () => {
  it('is one all the same', () => {
    const text = `wine ccmsetup.exe /mp:${'\\a'.repeat(200_000)}${'a'.repeat(run)} /logon\n`;
    const all = found(text, 'shell').map(({ rule, span: { start } }) => [rule, start]);
    assert.deepEqual(all, [[slug, text.indexOf(' /mp:')]]);
  });
});

describe('a document with too many command lines', () => {
  const lines = (count: number, text: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => `${text(index)}\n\n`).join('');
  const wrong = 'ccmsetup.exe SMSSITECODE=P011\n\n';
  const other = (index: number): string => `ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=${100_000 + index}`;

  it('says at the first one that is not checked', () => {
    const text = `${wrong}${lines(4000, other)}${wrong.replace('P011', 'P012')}`;
    const { findings, lines: seen } = analyzeText(text, loadedHost('ccmcmd'));
    const told = findings.filter(({ rule }) => rule === slug);
    assert.deepEqual(
      told.map(({ message }) => message),
      [restOfDocument()],
    );
    assert.equal(text.slice(told[0]?.span.start).split('\n')[0], other(seen.length - 1));
    assert.ok(seen.length > 2000 && seen.length < 4000, `${seen.length}`);
    assert.equal(findings.filter(({ rule }) => rule === 'site-code-format').length, 1);
  });

  it('calls no suppression useless that may be for the rest', () => {
    const unused = '# ccmsetup-lint-disable-next-line crl-check-off -- known\n';
    const all = slugs(`${lines(4000, other)}${unused}${other(1)}`);
    assert.ok(all.includes(slug) && !all.includes('unused-suppression'), [...new Set(all)].join(' '));
  });

  it('says it where a script has too many words that may begin one', () => {
    const text = 'ccmsetup.exe\n'.repeat(15_000);
    const told = found(text, 'powershell').filter(({ rule }) => rule === slug);
    assert.equal(told.length, 1);
    assert.equal(told[0]!.span.start % 13, 0);
    assert.ok(told[0]!.span.start > text.length / 2);
  });

  it('counts each of them once', () => {
    const text = `${lines(8000, (index) => other(index % 10))}${wrong}`;
    const all = slugs(text);
    assert.ok(all.includes('site-code-format') && !all.includes(slug));
  });
});
