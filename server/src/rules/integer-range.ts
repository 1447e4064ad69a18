import { t } from '@vscode/l10n';
import { sectionOf } from './support/learn';
import type { Rule } from './rule';
import { knownValue } from './support/known-value';
import { shown } from './support/shown';
import { wholeNumber } from './support/whole-number';

/** Said of a text that isn't a number, or not one that a name takes. */
function outside(name: string, written: string, min: number, max: number | undefined): string {
  return max === undefined
    ? t('{0} takes a whole number of {1} or more, not {2}.', name, min, written)
    : t('{0} takes a whole number from {1} to {2}, not {3}.', name, min, max, written);
}

/** Numbers outside the documented range, and texts where a number must be. */
export const integerRange: Rule = {
  slug: 'integer-range',
  severity: 'error',
  certainty: 'certain',
  topic: 'values',
  summary: "A number is outside its documented range, or the value isn't a whole number.",
  why: 'The documentation gives the smallest and largest values of these settings. For ports, the largest is 65535, as in TCP.',
  source: sectionOf('CCMEVALHOUR'),
  falsePositives: 'The rule ignores values that only the run knows.',
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
      const { min, max } = entry;
      const written = entry.valueKind === 'integer' ? knownValue(argument) : undefined;
      if (min === undefined || written === undefined) continue;
      const number = wholeNumber(written.text);
      if (number !== undefined && number >= min && number <= (max ?? Infinity)) continue;
      yield {
        span: written.span,
        message: outside(entry.name, shown(written.text), min, max),
      };
    }
  },
};
