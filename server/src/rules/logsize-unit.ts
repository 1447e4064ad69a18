import { t } from '@vscode/l10n';
import { findProperty } from '../catalog';
import { replace } from '../language/edit';
import type { Rule } from './rule';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';

const kilo = 1024;
const factors: Readonly<Record<string, number>> = { K: kilo, M: kilo ** 2, G: kilo ** 3 };

/** A size in another unit than bytes. */
interface Size {
  /** Such as `10 MB`. */
  readonly meant: string;
  readonly bytes: number;
}

/** What a size in another unit than bytes probably is; undefined for one that may be bytes. */
function probably(text: string, min: number): Size | undefined {
  const [, digits = '', unit = ''] = /^(\d+)\s*([KMG]?)(?:I?B)?$/i.exec(text) ?? [];
  const number = Number(digits);
  if (number === 0) return undefined;
  const written = unit.toUpperCase();
  if (written === '' && number >= min) return undefined;
  const meant = written !== '' ? written : number < 100 ? 'M' : 'K';
  const bytes = number * (factors[meant] ?? 1);
  // What is too large to be written out is no size of a log.
  return Number.isSafeInteger(bytes) ? { meant: `${number} ${meant}B`, bytes } : undefined;
}

/** A log size in KB or MB where bytes are counted. */
export const logsizeUnit: Rule = {
  slug: 'logsize-unit',
  severity: 'error',
  certainty: 'certain',
  topic: 'values',
  summary: 'The value of CCMLOGMAXSIZE looks like a number of KB or MB instead of bytes.',
  why: 'CCMLOGMAXSIZE is in bytes, at least 10,000. A smaller number, or one with a unit, is probably meant in KB or MB.',
  source: sectionOf('CCMLOGMAXSIZE'),
  falsePositives: 'A number below 10,000 may be another kind of mistake, but it is always too small.',
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
  fix: { summary: 'Writes the size in bytes.', safe: false, changes: 'writing' },
  names: ['CCMLOGMAXSIZE'],
  *check(context) {
    const min = findProperty('CCMLOGMAXSIZE')?.min ?? 0;
    for (const { text, span } of givenValues(context, 'CCMLOGMAXSIZE')) {
      const reading = probably(text, min);
      if (reading === undefined) continue;
      const right = String(Math.max(reading.bytes, min));
      yield {
        span,
        message:
          reading.bytes < min
            ? t('CCMLOGMAXSIZE is in bytes, and {0} is too small. Write {1} or more.', reading.meant, min)
            : t(
                'CCMLOGMAXSIZE is in bytes, but you probably mean {0}. Write CCMLOGMAXSIZE={1}.',
                reading.meant,
                reading.bytes,
              ),
        fixes: [{ title: t('Change to {0}', right), safe: false, edits: [replace(span, right)] }],
      };
    }
  },
};
