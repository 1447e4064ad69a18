import { findProperty } from '../catalog';
import { upperAscii } from '../language/characters';
import { spanInValue } from '../language/query';
import type { Span } from '../language/span';
import type { Rule } from './rule';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';
import { listing } from './support/phrases';

/** A stretch of a text. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last character that is none of some letters. */
function foreign(text: string, letters: readonly string[]): Stretch | undefined {
  const places = text.split('').flatMap((letter, index) => (letters.includes(letter) ? [] : [index]));
  const [from] = places;
  const last = places.at(-1);
  return from === undefined || last === undefined ? undefined : { from, to: last + 1 };
}

/** The first letter that stands a second time, in a text of few different letters. */
function repeated(text: string): Stretch | undefined {
  const index = text.split('').findIndex((letter, place) => text.indexOf(letter) < place);
  return index < 0 ? undefined : { from: index, to: index + 1 };
}

/** Letters in SMSCONFIGSOURCE that have no meaning, or that stand twice. */
export const configsourceLetters: Rule = {
  slug: 'configsource-letters',
  severity: 'error',
  certainty: 'certain',
  topic: 'values',
  summary: 'SMSCONFIGSOURCE has a letter without a meaning, or one letter twice.',
  why: 'The documentation gives a meaning to the letters R, P, M and U; their order is the order of lookup, in which a letter has one place.',
  source: sectionOf('SMSCONFIGSOURCE'),
  falsePositives: 'Letter case does not count.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCONFIGSOURCE=RX' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCONFIGSOURCE=R;P' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCONFIGSOURCE=PUP' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCONFIGSOURCE=RP' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCONFIGSOURCE="umpr"' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCONFIGSOURCE={{letters}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCONFIGSOURCE=X%MORE%' },
    ],
  },
  names: ['SMSCONFIGSOURCE'],
  *check(context) {
    const letters = (findProperty('SMSCONFIGSOURCE')?.values ?? []).map(({ value }) => value);
    for (const { argument, text, span } of givenValues(context, 'SMSCONFIGSOURCE')) {
      const upper = upperAscii(text);
      const { value } = argument;
      // A value with invisible characters has other offsets: then the whole of it is meant.
      const at = ({ from, to }: Stretch): Span =>
        value === undefined || value.text !== text ? span : spanInValue(value, from, to);
      const wrong = foreign(upper, letters);
      const twice = wrong === undefined ? repeated(upper) : undefined;
      if (wrong !== undefined) {
        yield {
          span: at(wrong),
          message: `SMSCONFIGSOURCE takes the letters ${listing(letters)} only, without separators.`,
        };
      } else if (twice !== undefined) {
        yield {
          span: at(twice),
          message: `${upper.slice(twice.from, twice.to)} stands in SMSCONFIGSOURCE already. Give each letter once, in the order of lookup.`,
        };
      }
    }
  },
};
