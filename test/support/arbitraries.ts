/** Random command lines for property tests: from plausible ones to garbage. */
import fc from 'fast-check';
import { entries } from '../../server/src/catalog/lookup';

const signs = [
  '"',
  '""',
  "'",
  '\\',
  '\\"',
  ' ',
  '\t',
  '\r\n',
  '=',
  ':',
  ';',
  '|',
  '/',
  '-',
  '“',
  '”',
  '‘',
  '\u00A0',
  '\u200B',
  '<',
  '>',
  '<a b>',
  '\uFFFC',
  '\uD83D',
  '😀',
  '%',
  '$',
  '{',
  '}',
  '#',
  '^',
  '`',
];
const words = [
  'ccmsetup.exe',
  'ccmsetup.msi',
  'msiexec',
  '/i',
  'CCMSETUPCMD=',
  'CCMSETUPCMD="',
  ...entries.map(({ name }) => name),
];

/** Text made of the characters and words that matter, in any order; `size` times 40 of them at most. */
export const garbageOf = (size: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...signs),
        fc.constantFrom(...words),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 40 * size },
    )
    .map((parts) => parts.join(''));

/** Text of the size that tests take. */
export const garbage = garbageOf(1);
