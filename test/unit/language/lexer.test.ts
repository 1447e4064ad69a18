import assert from 'node:assert/strict';
import { lex, type QuoteStyle } from '../../../server/src/language/lexer';

/**
 * Command line → its tokens: text as it stands, `·` for each blank, `["]` for a quote that opens or closes, `[~“]` for a
 * typographic one, `{\"}` for what stands for itself.
 */
const cases: Record<
  QuoteStyle,
  { readonly of: string; readonly rows: readonly (readonly [text: string, tokens: string])[] }
> = {
  crt: {
    of: 'ccmsetup.exe, which reads by the rules of the C runtime',
    rows: [
      ['', ''],
      ['/logon FSP=f', '/logon | · | FSP=f'],
      [' a\t b ', '· | a | ·· | b | ·'],
      ['a\r\n b', 'a | ··· | b'],
      ['a\u00A0b', 'a | · | b'],
      // Quotes take blanks along, wherever in an argument they stand.
      ['FSP="a b"', 'FSP= | ["] | a b | ["]'],
      ['"/mp:a b" c', '["] | /mp:a b | ["] | · | c'],
      ['a"b c"d', 'a | ["] | b c | ["] | d'],
      ['A="b"c d"e', 'A= | ["] | b | ["] | c | · | d | ["] | e'],
      ['FSP=""', 'FSP= | ["] | ["]'],
      ['""', '["] | ["]'],
      ['"', '["]'],
      // A backslash makes a quote a plain one, two stand for one before a quote, and a doubled quote is one.
      ['A="x\\"y" b', 'A= | ["] | x | {\\"} | y | ["] | · | b'],
      ['A="x\\\\" b', 'A= | ["] | x | {\\\\} | ["] | · | b'],
      ['A="x""y"', 'A= | ["] | x | {""} | y | ["]'],
      ['A=\\"b c\\"', 'A= | {\\"} | b | · | c | {\\"}'],
      ['\\"', '{\\"}'],
      ['A="a b\\" c"', 'A= | ["] | a b | {\\"} |  c | ["]'],
      // A path that ends in a backslash ends at its quote all the same.
      ['A="C:\\a b\\" B="c d"', 'A= | ["] | C:\\a b\\ | ["] | · | B= | ["] | c d | ["]'],
      ['\\\\srv\\c "\\\\srv\\c\\"', '\\\\srv\\c | · | ["] | \\\\srv\\c\\ | ["]'],
      // What is never closed ends where the next argument seems to begin.
      ['A="C:\\My Cache FSP=f', 'A= | ["] | C:\\My Cache | · | FSP=f'],
      ['A="a b /logon', 'A= | ["] | a b | · | /logon'],
      ['A="a /x', 'A= | ["] | a /x'],
      // Typographic quotes open at the start of a value and close at the end of an argument.
      ['A=“a b” c', 'A= | [~“] | a b | [~”] | · | c'],
      ['A=“a b', 'A= | [~“] | a b'],
      ['A="a b”', 'A= | ["] | a b | [~”]'],
      ['a”b', 'a”b'],
      ['Ann’s "b c', 'Ann’s | · | ["] | b c'],
      // A placeholder may hold blanks, but no quotes.
      ['A=<your site> b', 'A=<your site> | · | b'],
      ['A=<a b', 'A=<a | · | b'],
      ['<"a b">', '< | ["] | a b | ["] | >'],
      // CCMSETUPCMD is one text, whatever quotes are in it.
      ['CCMSETUPCMD="FSP=a B="c d" E" /q', 'CCMSETUPCMD= | ["] | FSP=a B="c d" E | ["] | · | /q'],
      ['CCMSETUPCMD=“FSP=a”', 'CCMSETUPCMD= | [~“] | FSP=a | [~”]'],
      ['CCMSETUPCMD = "a b', 'CCMSETUPCMD | · | = | · | ["] | a b'],
      ['"CCMSETUPCMD=a "b""', '["] | CCMSETUPCMD=a  | ["] | b | ["] | ["]'],
    ],
  },
  msi: {
    of: 'msiexec, where a backslash is a character like others',
    rows: [
      ['FSP="a b"', 'FSP= | ["] | a b | ["]'],
      ['A="x""y z"', 'A= | ["] | x | {""} | y z | ["]'],
      ['A="x\\" b"', 'A= | ["] | x\\ | ["] | · | b | ["]'],
      ['A="C:\\a b\\" B=c', 'A= | ["] | C:\\a b\\ | ["] | · | B=c'],
      ['A=\\"b"', 'A=\\ | ["] | b | ["]'],
      ['CCMSETUPCMD="A=""b c"" D" /q', 'CCMSETUPCMD= | ["] | A=""b c"" D | ["] | · | /q'],
    ],
  },
  inner: {
    of: 'the value of CCMSETUPCMD, where quotes are doubled',
    rows: [
      ['A=""b c"" D', 'A= | [""] | b c | [""] | · | D'],
      ['A=""b ""', 'A= | [""] | b  | [""]'],
      ['A=""""', 'A= | [""] | [""]'],
      ['A=""b""""c"" d', 'A= | [""] | b | {""""} | c | [""] | · | d'],
      ['A=""C:\\a\\"" d', 'A= | [""] | C:\\a\\ | [""] | · | d'],
      ['A=""b c', 'A= | [""] | b c'],
      ['A="" b', 'A= | [""] |  b'],
      // A single one, which nobody doubled, opens and closes too.
      ['A="b c" D', 'A= | ["] | b c | ["] | · | D'],
      ['A=""b "c" d""', 'A= | [""] | b  | ["] | c | ["] |  d | [""]'],
      ['CCMSETUPCMD=""a b""', 'CCMSETUPCMD= | [""] | a b | [""]'],
    ],
  },
};

/** The tokens of a text in the notation of the table. */
function tokensOf(text: string, style: QuoteStyle): string {
  return lex(text, style)
    .map(({ kind, span, smart }) => {
      const source = text.slice(span.start, span.end);
      if (kind === 'text') return source;
      if (kind === 'blank') return '·'.repeat(source.length);
      return kind === 'escape' ? `{${source}}` : `[${smart ? '~' : ''}${source}]`;
    })
    .join(' | ');
}

describe('lexer', () => {
  for (const style of ['crt', 'msi', 'inner'] as const)
    describe(`for ${cases[style].of}`, () => {
      for (const [text, tokens] of cases[style].rows)
        it(text || '(empty)', () => {
          assert.equal(tokensOf(text, style), tokens);
          const joined = lex(text, style).map(({ span }) => text.slice(span.start, span.end));
          assert.equal(joined.join(''), text);
        });
    });

  it('splits a part of a text as if it stood alone', () => {
    const text = 'x "y A="b c" D" z';
    const [start, end] = [5, 14];
    assert.deepEqual(
      lex(text, 'crt', start, end).map(({ span, ...token }) => ({
        ...token,
        span: { start: span.start - start, end: span.end - start },
      })),
      lex(text.slice(start, end), 'crt'),
    );
  });
});
