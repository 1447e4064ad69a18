import fc from 'fast-check';
import { loadedHost } from '../../support/lint';
import { checkLines, anyArgument } from '../../support/hosts/round-trips';

/** A value as people have them, with quotes, backslashes, signs of PowerShell and other scripts. */
const signs = [
  'mp1',
  'https://x',
  'C:\\a b\\',
  '\\\\srv\\c$',
  '"',
  '""',
  "'",
  "''",
  '`',
  '`"',
  '`n',
  '$',
  '$x',
  '${y}',
  '$(z)',
  '@',
  '@(',
  '#',
  ' # ',
  '<#',
  '--%',
  '%20',
  '{',
  '}',
  '{0}',
  '(',
  ')',
  ';',
  ',',
  '|',
  '&',
  '>',
  '=',
  ' ',
  '  ',
  '\t',
  '\u{1F600}',
  'é',
  '\u2018',
  '\u2019',
  '\u201C',
  '\u201D',
  '\u201E',
  '\u2013',
];
const value = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 6 })
  .map((parts) =>
    parts.join('').replace(/[\p{C}\uFFFC]/gu, (found) => (found.length > 1 || found === '\t' ? found : '_')),
  );

const argument = anyArgument(value, 'alone');
const line = fc.array(argument, { minLength: 1, maxLength: 5 }).map((args) => args.join(' '));

/*
 * What PowerShell's language reference says about strings, written down for this test alone: a backtick makes any sign a
 * plain one in double quotes, a doubled quote is one quote, and typographic quotes count like straight ones.
 */
type Seeded = (text: string, seed: number) => string;

const single: Seeded = (text, seed) => {
  const quote = "'\u2018\u2019\u201A\u201B"[seed % 5] ?? "'";
  return quote + text.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&') + "'";
};
const double: Seeded = (text, seed) => {
  let at = seed;
  const inner = text.replace(/["\u201C\u201D\u201E`$\t]/g, (sign) => {
    at++;
    if (sign === '\t') return at % 2 === 0 ? '`t' : '\t';
    return /[`$]/.test(sign) || at % 2 === 0 ? `\`${sign}` : sign + sign;
  });
  return `"${inner}"`;
};
const hereSingle: Seeded = (text) => `@'\n${text}\n'@`;
const hereDouble: Seeded = (text) => `@"  \r\n${text.replace(/[`$]/g, '`$&')}\r\n"@`;

/** A here-string ends where a line begins with its quote; no other text can hold one. */
const strings: readonly Seeded[] = [
  single,
  double,
  (text, seed) => (/^['\u2018-\u201B]/.test(text) ? double(text, seed) : hereSingle(text, seed)),
  (text, seed) => (/^["\u201C-\u201E]/.test(text) ? single(text, seed) : hereDouble(text, seed)),
];
const string: Seeded = (text, seed) => strings[seed % strings.length]!(text, seed >> 2);

/** A word without quotes around it: every sign that means something gets a backtick. */
const bare: Seeded = (text) =>
  text.replace(/[\s"'`$|&;,(){}<>@#\u2018-\u201E]/g, (sign) => (sign === '\t' ? '`t' : `\`${sign}`));

/** Ways to hand a text to Start-Process. */
const ways: readonly Seeded[] = [
  (text, seed) => `Start-Process -FilePath ccmsetup.exe -ArgumentList ${string(text, seed)} -Wait`,
  (text, seed) => `saps ccmsetup.exe ${string(text, seed)}`,
  (text, seed) => `Start-Process ccmsetup.exe -Arg:(${inParts(text, seed).join(' + ')})`,
  (text, seed) => `$a = ${inParts(text, seed).join(' +\n  ')}\r\nStart-Process ccmsetup.exe -Args $a`,
  (text, seed) => {
    const [first, ...others] = inParts(text, seed);
    return [`$a = ${first}`, ...others.map((part) => `$a += ${part}`), 'Start-Process ccmsetup.exe $a'].join(
      '\n',
    );
  },
  (text, seed) =>
    `Start-Process ccmsetup.exe @(${text
      .split(' ')
      .map((word, at) => string(word, seed + at))
      .join(',\n ')})`,
  (text, seed) =>
    `Start-Process ccmsetup.exe ((${text
      .split(' ')
      .map((word, at) => string(word, seed + at))
      .join(', ')}) -join ' ')`,
  (text, seed) =>
    `$p = @{\n  FilePath = 'ccmsetup.exe'\n  ArgumentList = ${string(text, seed)}\n}\nStart-Process @p`,
  (text, seed) => {
    const parts = text.split(/(?<= )/);
    const format = parts.map((_, at) => `{${at}}`).join('');
    return `Start-Process ccmsetup.exe (${string(format, seed)} -f ${parts.map((part, at) => string(part, seed + at)).join(', ')})`;
  },
  (text, seed) => `Start-Process ccmsetup.exe (${string(text.replace(/[{}]/g, '$&$&'), seed)} -f 1)`,
  (text, seed) =>
    `$i = New-Object Diagnostics.ProcessStartInfo\n$i.FileName = 'ccmsetup.exe'\n$i.Arguments = ${string(text, seed)}`,
  (text, seed) => `Start-ADTProcess -FilePath ccmsetup.exe -ArgumentList ${string(text, seed)}`,
  (text, seed) => `Invoke-Expression ${string(`Start-Process ccmsetup.exe ${single(text, seed)}`, seed + 1)}`,
  (text, seed) => `"\u{1F600}$(Start-Process ccmsetup.exe ${double(text, seed)})"`,
];

function inParts(text: string, seed: number): string[] {
  const middle = seed % (text.length + 1);
  return [text.slice(0, middle), text.slice(middle)].map((part, at) => string(part, (seed >> 3) + at));
}

/**
 * A word as Windows PowerShell gives it to a program (about_Parsing, "Passing arguments that contain quote characters"):
 * quotes stand around it when a blank is not between quotes of its own.
 */
function given(word: string): string {
  let quoted = false;
  let escaped = false;
  let open = false;
  for (const sign of word) {
    if (sign === '"' && !escaped) quoted = !quoted;
    else if (!quoted && /\s/.test(sign)) open = true;
    escaped = sign === '\\';
  }
  const backslashes = /\\*$/.exec(word)?.[0] ?? '';
  return open ? `"${word}${backslashes}"` : word;
}

describe('PowerShell: any command line', () => {
  const host = loadedHost('powershell');

  for (const [index, way] of ways.entries())
    it(`comes back as it was written: ${way('…', 0).split('\n').join(' ')}`, () => {
      fc.assert(
        fc.property(line, fc.nat(), (text, seed) => {
          checkLines(host, `'\u{1F600}'; ${way(text, seed)}`, [`ccmsetup.exe ${text}`]);
        }),
        { numRuns: 60, seed: index },
      );
    });

  it('comes back as a program gets it from a native call', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(argument, fc.nat()), { minLength: 1, maxLength: 5 }), (items) => {
        const words = items.map(([word, seed]) => (seed % 3 === 0 ? bare(word, seed) : string(word, seed)));
        const passed = items.map(([word]) => given(word));
        checkLines(host, `'\u{1F600}'; & ccmsetup.exe ${words.join(' ')}`, [
          `ccmsetup.exe ${passed.join(' ')}`,
        ]);
      }),
      { numRuns: 400 },
    );
  });
});
