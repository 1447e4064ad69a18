import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { typedQuoteEdits } from '../../../server/src/service/typing/on-type';
import { everywhere, readOnly } from '../../support/hosts/everywhere';
import { loadedHost } from '../../support/lint';
import { typeQuote } from '../../support/typing';

/** What a quote becomes, by the text with the cursor before it is typed. */
type Case = readonly [before: string, after: string];

function check(cases: readonly Case[], host = 'ccmcmd', typed: '"' | '""' = '"'): void {
  for (const [before, after] of cases)
    it(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
      assert.equal(typeQuote(before, host, typed), after);
    });
}

describe('a typed quote', () => {
  everywhere.forEach(({ host, document, right, wrong }, index) => {
    for (const breaks of ['\n', '\r\n'])
      it(`${host}, document ${index + 1}: is doubled as the host writes it, with ${JSON.stringify(breaks)}`, () => {
        const quote = right.slice(0, right.indexOf('C:'));
        const wrapped = (value: string): string =>
          document(value)
            .replace('SMSCACHEDIR=', () => `CCMSETUPCMD=${quote}/logon SMSCACHEDIR=`)
            .replace(' FSP=fs1', () => ` FSP=fs1${quote}`)
            .replaceAll('\n', breaks);
        const opened = typeQuote(wrapped(`|${wrong}`), host);
        assert.equal(opened, wrapped(`${quote}${quote}|${wrong}`));
        const closed = typeQuote(wrapped(`${quote}${quote}${wrong}|`), host);
        assert.equal(closed, wrapped(`${quote}${quote}${wrong}${quote}${quote}|`));
      });

    it(`${host}, document ${index + 1}: is left alone outside of CCMSETUPCMD`, () => {
      for (const before of [`|${wrong}`, `${wrong}|`]) {
        const source = document(before);
        assert.equal(
          typeQuote(source, host),
          source.replace('|', () => '"|'),
        );
      }
    });
  });

  for (const { host, document } of readOnly)
    it(`${host}: is left alone`, () => {
      const source = document
        .replace('SMSCACHEDIR=', 'CCMSETUPCMD="/logon SMSCACHEDIR=|')
        .replace('fs1', 'fs1"');
      assert.equal(typeQuote(source, host), source.replace('|', '"|'));
    });

  describe('opens and closes a value', () => {
    check([
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=| FSP=a"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""| FSP=a"'],
      [
        'CCMSETUPCMD="/mp:a CCMCERTSEL=""Subject:x y| FSP=a"',
        'CCMSETUPCMD="/mp:a CCMCERTSEL=""Subject:x y""| FSP=a"',
      ],
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=|"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""|"'],
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=""x|"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""x""|"'],
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=x y| FSP=a"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=x y""| FSP=a"'],
      ['CCMSETUPCMD="/mp:a |/source:x FSP=a"', 'CCMSETUPCMD="/mp:a ""|/source:x FSP=a"'],
      // The rest of the value is quoted for as long as the closing quote is missing.
      ['CCMSETUPCMD="\n  SMSCACHEDIR=|\n  FSP=a\n"', 'CCMSETUPCMD="\n  SMSCACHEDIR=""|\n  FSP=a\n"'],
      ['# \u{1F600}\r\nCCMSETUPCMD="\r\n  A=|\r\n"\r\n', '# \u{1F600}\r\nCCMSETUPCMD="\r\n  A=""|\r\n"\r\n'],
    ]);
  });

  describe('closes nothing as long as the wrapper has no end, but values', () => {
    check([
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=|', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""|'],
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=""x|', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""x""|'],
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=x|', 'CCMSETUPCMD="/mp:a CCMCERTSEL=x"|'],
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=""x""|', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""x""|'],
    ]);
  });

  describe('is left alone where it is one of the wrapper', () => {
    check([
      ['CCMSETUPCMD=|', 'CCMSETUPCMD="|'],
      ['CCMSETUPCMD=|/mp:a"', 'CCMSETUPCMD="|/mp:a"'],
      ['CCMSETUPCMD="|', 'CCMSETUPCMD=""|'],
      ['CCMSETUPCMD="|/mp:a"', 'CCMSETUPCMD=""|/mp:a"'],
      ['CCMSETUPCMD="/mp:a|', 'CCMSETUPCMD="/mp:a"|'],
      ['CCMSETUPCMD="/mp:a|"', 'CCMSETUPCMD="/mp:a"|"'],
      ['CCMSETUPCMD="/mp:a"|', 'CCMSETUPCMD="/mp:a""|'],
      ['CCMSETUPCMD="\n  /mp:a\n|', 'CCMSETUPCMD="\n  /mp:a\n"|'],
    ]);
  });

  describe('counts once when it is doubled by hand', () => {
    check([
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=""| FSP=a"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""| FSP=a"'],
      ['CCMSETUPCMD="/mp:a CCMCERTSEL=""x""| FSP=a"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""x""| FSP=a"'],
      // Two that come faster than the answer to the first one.
      ['CCMSETUPCMD="/mp:a CCMCERTSEL="| FSP=a"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""| FSP=a"'],
    ]);
  });

  describe('types over the one that closes the value', () => {
    check([['CCMSETUPCMD="/mp:a CCMCERTSEL=""x|"" FSP=a"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""x""| FSP=a"']]);
    check(
      [
        [
          '{"a": "CCMSETUPCMD=\\"/mp:a CCMCERTSEL=\\"\\"x|\\"\\" FSP=a\\""}',
          '{"a": "CCMSETUPCMD=\\"/mp:a CCMCERTSEL=\\"\\"x\\"\\"| FSP=a\\""}',
        ],
      ],
      'json',
    );
  });

  describe('that the editor has closed has its partner doubled, too', () => {
    check(
      [
        ['CCMSETUPCMD="/mp:a CCMCERTSEL=| FSP=a"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""|"" FSP=a"'],
        ['CCMSETUPCMD="/mp:a CCMCERTSEL=|"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""|"""'],
        ['CCMSETUPCMD="\n  CCMCERTSEL=|\n"', 'CCMSETUPCMD="\n  CCMCERTSEL=""|""\n"'],
        ['CCMSETUPCMD="/mp:a CCMCERTSEL=""x| FSP=a"', 'CCMSETUPCMD="/mp:a CCMCERTSEL=""x""| FSP=a"'],
        ['CCMSETUPCMD=|', 'CCMSETUPCMD="|"'],
        ['CCMSETUPCMD="|', 'CCMSETUPCMD=""|"'],
      ],
      'ccmcmd',
      '""',
    );
    check(
      [['{"a": "CCMSETUPCMD=\\"/mp:a B=| C=\\""}', '{"a": "CCMSETUPCMD=\\"/mp:a B=\\"\\"|\\"\\" C=\\""}']],
      'json',
      '""',
    );
  });

  describe('is left alone where a host makes it uncertain', () => {
    check(
      [
        // Escaped by hand.
        ['{"a": "CCMSETUPCMD=\\"/mp:a B=\\| C=1\\""}', '{"a": "CCMSETUPCMD=\\"/mp:a B=\\"| C=1\\""}'],
        // The string may end there.
        ['{"a": "CCMSETUPCMD=\\"/mp:a B=|"}', '{"a": "CCMSETUPCMD=\\"/mp:a B="|"}'],
        ['{"a": "CCMSETUPCMD=\\"/mp:a B=|', '{"a": "CCMSETUPCMD=\\"/mp:a B="|'],
        ['{"a": "CCMSETUPCMD=\\"/mp:a\\"|"}', '{"a": "CCMSETUPCMD=\\"/mp:a\\""|"}'],
        ['{"a": |"CCMSETUPCMD=\\"/mp:a\\""}', '{"a": "|"CCMSETUPCMD=\\"/mp:a\\""}'],
      ],
      'json',
    );
    check(
      [
        [
          '$a = "msiexec /i ccmsetup.msi CCMSETUPCMD=`"/mp:a B=`| C=1`""',
          '$a = "msiexec /i ccmsetup.msi CCMSETUPCMD=`"/mp:a B=`"| C=1`""',
        ],
        [
          '$a = "CCMSETUPCMD=`"SMSSITECODE=P01 B=1`"|\n$b = "x"',
          '$a = "CCMSETUPCMD=`"SMSSITECODE=P01 B=1`""|\n$b = "x"',
        ],
        // In a comment.
        ['# CCMSETUPCMD="SMSSITECODE=P01 B=| C=1"', '# CCMSETUPCMD="SMSSITECODE=P01 B="| C=1"'],
      ],
      'powershell',
    );
  });

  it('is written where a value ends with an escaped sign', () => {
    assert.equal(
      typeQuote('{"a": "CCMSETUPCMD=\\"/mp:a /source:\\"\\"C:\\\\a\\\\| C=1\\""}', 'json'),
      '{"a": "CCMSETUPCMD=\\"/mp:a /source:\\"\\"C:\\\\a\\\\\\"\\"| C=1\\""}',
    );
  });

  it('is nothing where no quote was typed', () => {
    const text = 'CCMSETUPCMD="/mp:a B= C=1"';
    const document = TextDocument.create('untitled:x', 'ccmcmd', 1, text);
    for (let offset = 0; offset <= text.length; offset++)
      if (text[offset - 1] !== '"')
        assert.equal(typedQuoteEdits(document, loadedHost('ccmcmd'), document.positionAt(offset)), null);
  });
});
