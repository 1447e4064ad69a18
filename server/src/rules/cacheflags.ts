import { driveCacheFlags, findProperty, foldName, percentageCacheFlags, type CatalogEntry } from '../catalog';
import type { Report, Rule, RuleContext } from './rule';
import { suggest } from './spelling';
import { lacks } from './support/given';

import { givenValues, knownItems, type KnownValue } from './support/known-value';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';
import { settled } from './support/settled';
import { wholeNumber } from './support/whole-number';
import { nameSpan } from './support/written-name';

const name = 'SMSCACHEFLAGS';

function among(flags: readonly string[], { text }: KnownValue): boolean {
  return flags.includes(foldName(text));
}

/** Flags that no page knows. */
function* unknownFlags(entry: CatalogEntry, flags: readonly KnownValue[]): Generator<Report> {
  const known = entry.values.map(({ value }) => value);
  for (const flag of flags) {
    if (among(known, flag)) continue;
    const [near] = suggest(flag.text, known);
    const advice = /[,|\s]/.test(flag.text)
      ? 'Separate flags with semicolons.'
      : near !== undefined
        ? `${near.word} is probably meant.`
        : `Known flags are ${known.join(', ')}.`;
    yield { span: flag.span, message: `${shown(flag.text)} is not a flag of ${name}. ${advice}` };
  }
}

/** What the flags that make the size a percentage need. */
function* percentages(context: RuleContext, flags: readonly KnownValue[]): Generator<Report> {
  const [first, ...others] = flags.filter((flag) => among(percentageCacheFlags, flag));
  if (first === undefined) return;
  for (const other of others) {
    if (foldName(other.text) === foldName(first.text)) continue;
    yield {
      span: other.span,
      message: `${first.text} and ${other.text} exclude each other. Keep the one that is meant.`,
      related: [{ span: first.span, message: 'The other percentage stands here.' }],
    };
  }
  if (lacks(context, 'SMSCACHESIZE')) {
    yield {
      span: first.span,
      message: `${first.text} makes SMSCACHESIZE a percentage, and SMSCACHESIZE is missing. Add it with a number from 1 to 100.`,
    };
  }
  for (const size of givenValues(context, 'SMSCACHESIZE')) {
    const number = wholeNumber(size.text);
    if (number !== undefined && number >= 1 && number <= 100) continue;
    yield {
      span: size.span,
      message: `${first.text} makes SMSCACHESIZE a percentage. Give a number from 1 to 100, not ${shown(size.text)}.`,
      related: [{ span: first.span, message: 'This flag asks for a percentage.' }],
    };
  }
}

/** Flags that choose a disk where SMSCACHEDIR has chosen one. */
function* drives(context: RuleContext, flags: readonly KnownValue[]): Generator<Report> {
  const folder = settled(context, 'SMSCACHEDIR');
  if (folder === undefined || !/[\\/:]/.test(folder.text)) return;
  for (const flag of flags) {
    if (!among(driveCacheFlags, flag)) continue;
    yield {
      span: flag.span,
      severity: 'hint',
      message: `${flag.text} has no effect when SMSCACHEDIR is a path. Give a bare folder name there, or leave the flag out.`,
      related: [{ span: nameSpan(folder.argument), message: 'SMSCACHEDIR is a path here.' }],
    };
  }
}

/** Flags of the client cache that are unknown, exclude each other, or lack what they need. */
export const cacheflags: Rule = {
  slug: 'cacheflags',
  severity: 'error',
  certainty: 'certain',
  topic: 'values',
  summary:
    'A flag in SMSCACHEFLAGS is unknown, excludes another one, or does not fit SMSCACHESIZE or SMSCACHEDIR.',
  why: 'The documentation lists the flags. PERCENTDISKSPACE and PERCENTFREEDISKSPACE exclude each other and make SMSCACHESIZE a percentage; MAXDRIVE, MAXDRIVESPACE and NTFSONLY have no effect when SMSCACHEDIR is a path (reported as a hint).',
  source: sectionOf(name),
  falsePositives:
    'SMSCACHESIZE can come from elsewhere, for example from a file that /config names; then nothing is reported as missing.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=NTFSONLI' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=NTFSONLY,COMPRESS' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=PERCENTDISKSPACE' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=PERCENTFREEDISKSPACE SMSCACHESIZE=10240' },
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=PERCENTDISKSPACE;PERCENTFREEDISKSPACE SMSCACHESIZE=10',
      },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=D:\\Cache SMSCACHEFLAGS=MAXDRIVE' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=PERCENTDISKSPACE;COMPRESS SMSCACHESIZE=10' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=Cache SMSCACHEFLAGS="ntfsonly;maxdrive"' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=D:\\Cache SMSCACHEFLAGS=FAILIFNOSPACE' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS={{flag}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=PERCENTDISKSPACE {{properties}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=PERCENTDISKSPACE SMSCACHESIZE=%SIZE%' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=%CACHE% SMSCACHEFLAGS=MAXDRIVE' },
    ],
  },
  names: [name],
  *check(context) {
    const entry = findProperty(name);
    if (entry === undefined) return;
    const flags = context.known
      .filter((known) => known.entry === entry)
      .flatMap(({ argument }) => knownItems(argument));
    yield* unknownFlags(entry, flags);
    yield* percentages(context, flags);
    yield* drives(context, flags);
  },
};
