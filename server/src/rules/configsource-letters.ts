import { t } from '@vscode/l10n';
import { findProperty } from '../catalog';
import { upperAscii } from '../language/characters';
import { spanInValue } from '../language/query';
import type { Span } from '../language/span';
import type { Rule } from './rule';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';
import { listing } from './support/phrases';
import { shown } from './support/shown';

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
  why: 'The documentation gives a meaning to the letters R, P, M, and U. Their order is the order of lookup, so each letter has one place.',
  source: sectionOf('SMSCONFIGSOURCE'),
  falsePositives: 'The rule ignores letter case.',
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
          message: t(
            'SMSCONFIGSOURCE takes only the letters {0}, without separators. Remove {1}.',
            listing(letters),
            shown(text.slice(wrong.from, wrong.to)),
          ),
        };
      } else if (twice !== undefined) {
        yield {
          span: at(twice),
          message: t(
            'SMSCONFIGSOURCE has {0} twice. Write each letter once, in the order of lookup.',
            upper.slice(twice.from, twice.to),
          ),
        };
      }
    }
  },
};
