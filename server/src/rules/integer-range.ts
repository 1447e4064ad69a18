import { type CatalogEntry } from '../catalog';
import { sectionOf } from './support/learn';
import type { Rule } from './rule';
import { knownValue } from './support/known-value';
import { shown } from './support/shown';
import { wholeNumber } from './support/whole-number';

/** The numbers that an entry takes, in words; undefined where nothing limits them. */
function rangeOf({ min, max, unit }: CatalogEntry): string | undefined {
  if (min === undefined) return undefined;
  const range =
    max === undefined ? `a whole number of at least ${min}` : `a whole number from ${min} to ${max}`;
  return unit === undefined ? range : `${range} (${unit})`;
}

/** Numbers outside the documented range, and texts where a number must be. */
export const integerRange: Rule = {
  slug: 'integer-range',
  severity: 'error',
  certainty: 'certain',
  topic: 'values',
  summary: 'A number is outside its documented range, or the value is not a whole number.',
  why: 'The documentation gives the smallest and largest values of these settings; ports end at 65535 as TCP does.',
  source: sectionOf('CCMEVALHOUR'),
  falsePositives: 'Values that are filled in later are not judged.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMEVALHOUR=24' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMEVALINTERVAL=0' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGLEVEL=4' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXHISTORY=-1' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMHTTPSPORT=84443' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMHTTPPORT=http' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMEVALHOUR=0' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMEVALINTERVAL=1440 CCMEVALHOUR="23"' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGLEVEL=3 CCMLOGMAXSIZE=10000 CCMLOGMAXHISTORY=0' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMHTTPPORT=1 CCMHTTPSPORT=65535' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMEVALHOUR={{hour}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMHTTPSPORT=8%PORT%' },
    ],
  },
  yieldsTo: ['logsize-unit', 'cacheflags', 'timeout-vs-retry'],
  *check(context) {
    for (const { argument, entry } of context.known) {
      const range = entry.valueKind === 'integer' ? rangeOf(entry) : undefined;
      const written = range === undefined ? undefined : knownValue(argument);
      if (range === undefined || written === undefined) continue;
      const number = wholeNumber(written.text);
      const { min = -Infinity, max = Infinity } = entry;
      if (number !== undefined && number >= min && number <= max) continue;
      const reason = number === undefined ? 'is not a whole number' : 'is out of range';
      yield {
        span: written.span,
        message: `${shown(written.text)} ${reason}: ${entry.name} takes ${range}.`,
      };
    }
  },
};
