import { findProperty } from '../catalog';
import type { Rule } from './rule';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';

const kilo = 1024;
const factors: Readonly<Record<string, number>> = { K: kilo, M: kilo ** 2, G: kilo ** 3 };

/** What a size in another unit than bytes probably is; undefined for one that may be bytes. */
function probably(text: string, min: number): string | undefined {
  const [, digits = '', unit = ''] = /^(\d+)\s*([KMG]?)(?:I?B)?$/i.exec(text) ?? [];
  const number = Number(digits);
  if (number === 0) return undefined;
  const written = unit.toUpperCase();
  if (written === '' && number >= min) return undefined;
  const meant = written !== '' ? written : number < 100 ? 'M' : 'K';
  return `${number} ${meant}B are ${number * (factors[meant] ?? 1)} bytes`;
}

/** A log size in KB or MB where bytes are counted. */
export const logsizeUnit: Rule = {
  slug: 'logsize-unit',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'values',
  summary: 'The value of CCMLOGMAXSIZE looks like a number of KB or MB.',
  why: 'The documentation counts CCMLOGMAXSIZE in bytes, at least 10,000. A smaller number, or one with a unit, was probably meant in KB or MB.',
  source: sectionOf('CCMLOGMAXSIZE'),
  falsePositives: 'A number below 10,000 may be a slip of another kind; it is too small in any case.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=4096' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=10' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=10MB' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=4194304' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=10000' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE={{size}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=%SIZE%MB' },
    ],
  },
  names: ['CCMLOGMAXSIZE'],
  *check(context) {
    const min = findProperty('CCMLOGMAXSIZE')?.min ?? 0;
    for (const { text, span } of givenValues(context, 'CCMLOGMAXSIZE')) {
      const reading = probably(text, min);
      if (reading === undefined) continue;
      yield {
        span,
        message: `CCMLOGMAXSIZE counts bytes, at least ${min}; ${shown(text)} was probably meant in another unit. ${reading}.`,
      };
    }
  },
};
