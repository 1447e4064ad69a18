import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  asOneWord,
  psBare,
  psDouble,
  psHereDouble,
  psHereSingle,
  psNumber,
  psSingle,
} from '../../../server/src/hosts/powershell/encodings';
import type { Encoding } from '../../../server/src/hosts/text/offset-map';
import { loadedHost } from '../../support/lint';

const cases: [encoding: Encoding, text: string, written: string | undefined][] = [
  [psDouble, 'SMSMP="a b"', 'SMSMP=`"a b`"'],
  [psDouble, '$x `n \u201Cy\u201D', '`$x ``n `\u201Cy`\u201D'],
  [psDouble, 'a\r\nb\0\t', 'a`r`nb`0`t'],
  [psDouble, "it's", "it's"],
  [psSingle, "it's \u2018so\u2019", "it''s \u2018\u2018so\u2019\u2019"],
  [psSingle, '$x `n "y"\n', '$x `n "y"\n'],
  [psSingle, 'a\0b', undefined],
  [psHereDouble, '"a" $b `c\nd', '"a" `$b ``c\nd'],
  [psHereDouble, 'a\n"@ b', 'a\n`"@ b'],
  [psHereDouble, '"', '`"'],
  [psHereDouble, 'a\rb\r\nc', 'a`rb\r\nc'],
  [psHereSingle, `$a 'b' "c"\nd`, `$a 'b' "c"\nd`],
  [psHereSingle, "a\n'@", undefined],
  [psHereSingle, "'@", undefined],
  [psHereSingle, 'a\rb', undefined],
  [psBare, '/mp:https://x', '/mp:https://x'],
  [psBare, '', ''],
  ...[
    ' ',
    '\n',
    '"',
    "'",
    '$',
    '`',
    ';',
    '|',
    '&',
    ',',
    '(',
    ')',
    '{',
    '}',
    '<',
    '>',
    '\u201C',
    '\u2019',
  ].map((sign): [Encoding, string, undefined] => [psBare, `a${sign}b`, undefined]),
  [psBare, '#a', undefined],
  [psBare, 'a#b', 'a#b'],
  [psNumber, '5120', '5120'],
  [psNumber, 'auto', undefined],
  [asOneWord(psDouble), '"a"', '`"a`"'],
  [asOneWord(psDouble), 'a b', undefined],
];

/** Scripts in which a text stands in each kind of literal, by the encoding's id. */
const places: Record<string, (written: string) => string> = {
  psDouble: (written) => `Start-Process ccmsetup.exe "${written}" -Wait`,
  psSingle: (written) => `Start-Process ccmsetup.exe '${written}' -Wait`,
  psHereDouble: (written) => `Start-Process ccmsetup.exe @"\n${written}\n"@ -Wait`,
  psHereSingle: (written) => `Start-Process ccmsetup.exe @'\r\n${written}\r\n'@ -Wait`,
  psBare: (written) => `Start-Process ccmsetup.exe x${written} -Wait`,
};

const signs = `"'\`$@#;|&(){}<>,= \t\n\r:/\\-%^!?[].+*~` + '\u201C\u201D\u2018\u2019\u2013\0\uD83D\u{1F600}';
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from(signs)),
      fc.constantFrom('/mp:x', 'SMSSITECODE=ABC', 'u{41}', 'n', '0'),
      fc.string(),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

describe('PowerShell: encodings', () => {
  const host = loadedHost('powershell');

  for (const [encoding, decoded, written] of cases) {
    it(`${encoding.id}: ${JSON.stringify(decoded)}`, () => {
      assert.equal(encoding.encode(decoded), written);
    });
  }

  for (const encoding of [psDouble, psSingle, psHereDouble, psHereSingle, psBare]) {
    it(`${encoding.id}: what is written is read back`, () => {
      const place = places[encoding.id]!;
      fc.assert(
        fc.property(text, (decoded) => {
          const written = encoding.encode(decoded);
          fc.pre(written !== undefined);
          const { regions } = host.find(place(written));
          const lead = encoding === psBare ? 'x' : '';
          assert.deepEqual(
            regions.map((region) => region.text),
            [`ccmsetup.exe ${lead}${decoded}`],
          );
        }),
      );
    });
  }
});
