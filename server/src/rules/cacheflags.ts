import { t } from '@vscode/l10n';
import { driveCacheFlags, findProperty, foldName, percentageCacheFlags } from '../catalog';
import { replace } from '../language/edit';
import { span, spanLength, type Span } from '../language/span';
import type { Fix, Report, Rule, RuleContext } from './rule';
import { suggest } from './spelling';
import { lacks } from './support/given';
import { givenValues, knownItems, type KnownValue } from './support/known-value';
import { sectionOf } from './support/learn';
import { listing } from './support/phrases';
import { plainText } from './support/remedy';
import { shown } from './support/shown';
import { settled } from './support/settled';
import { wholeNumber } from './support/whole-number';
import { nameSpan } from './support/written-name';

const name = 'SMSCACHEFLAGS';

function among(flags: readonly string[], { text }: KnownValue): boolean {
  return flags.includes(foldName(text));
}

const wrongSeparator = /[,|\s]+/g;

/** Said of a text that isn't a flag. */
function ofUnknown({ text, span }: KnownValue, known: readonly string[]): Report {
  if (/[,|\s]/.test(text)) {
    const written = text.replace(wrongSeparator, ';').split(';');
    const safe = written.every((each) => known.includes(foldName(each)));
    const meant = written.map((each) =>
      known.includes(foldName(each)) ? each : suggest(each, known)[0]?.word,
    );
    // With other words between the flags it is no list with the wrong signs.
    const right = meant.includes(undefined) ? undefined : plainText(meant.join(';'));
    if (right === undefined) return { span, message: t('{0} takes semicolons between its flags.', name) };
    const fix = {
      ...changeTo(span, right),
      ...(safe && { title: t('Write semicolons between the flags'), safe }),
    };
    return {
      span,
      message: t('{0} takes semicolons between its flags. Write {1}.', name, right),
      fixes: [fix],
    };
  }
  const [near] = suggest(text, known);
  return near === undefined
    ? { span, message: t("{0} isn't a flag of {1}. Use {2}.", shown(text), name, listing(known, 'or')) }
    : {
        span,
        message: t("{0} isn't a flag of {1}. You probably mean {2}.", shown(text), name, near.word),
        fixes: [changeTo(span, near.word)],
      };
}

/** What a text between semicolons was meant to be: one flag, or several with other signs between them that are all known. */
function meantFlags(flag: KnownValue, known: readonly string[]): KnownValue[] {
  const { text, span: whole } = flag;
  const found = [...text.matchAll(/[^,|\s]+/g)];
  if (found.length < 2 || !found.every(([each]) => known.includes(foldName(each)))) return [flag];
  const exact = spanLength(whole) === text.length;
  return found.map(({ 0: each, index }) => {
    const start = whole.start + index;
    return { text: each, span: exact ? span(start, start + each.length) : whole };
  });
}

function changeTo(span: Span, text: string): Fix {
  return { title: t('Change to {0}', text), safe: false, edits: [replace(span, text)] };
}

/** Flags that no page knows. */
function* unknownFlags(known: readonly string[], flags: readonly KnownValue[]): Generator<Report> {
  for (const flag of flags) if (!among(known, flag)) yield ofUnknown(flag, known);
}

/** What the flags that make the size a percentage need. */
function* percentages(context: RuleContext, flags: readonly KnownValue[]): Generator<Report> {
  const [first, ...others] = flags.filter((flag) => among(percentageCacheFlags, flag));
  if (first === undefined) return;
  for (const other of others) {
    if (foldName(other.text) === foldName(first.text)) continue;
    yield {
      span: other.span,
      message: t('{0} and {1} exclude each other. Keep the one that you mean.', first.text, other.text),
      related: [{ span: first.span, message: t('{0} makes SMSCACHESIZE a percentage.', first.text) }],
    };
  }
  if (lacks(context, 'SMSCACHESIZE')) {
    yield {
      span: first.span,
      message: t('{0} needs SMSCACHESIZE with a percentage. Add it with a number from 1 to 100.', first.text),
    };
  }
  for (const size of givenValues(context, 'SMSCACHESIZE')) {
    const number = wholeNumber(size.text);
    if (number !== undefined && number >= 1 && number <= 100) continue;
    yield {
      span: size.span,
      message: t(
        '{0} makes SMSCACHESIZE a percentage. Write a number from 1 to 100, not {1}.',
        first.text,
        shown(size.text),
      ),
      related: [{ span: first.span, message: t('{0} makes SMSCACHESIZE a percentage.', first.text) }],
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
      message: t(
        '{0} has no effect when SMSCACHEDIR is a path. Remove {0}, or write only a folder name in SMSCACHEDIR.',
        flag.text,
      ),
      related: [{ span: nameSpan(folder.argument), message: t('SMSCACHEDIR is a path here.') }],
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
    "A flag in SMSCACHEFLAGS is unknown, excludes another one, or doesn't fit SMSCACHESIZE or SMSCACHEDIR.",
  why: 'The documentation lists the flags. PERCENTDISKSPACE and PERCENTFREEDISKSPACE exclude each other and make SMSCACHESIZE a percentage. MAXDRIVE, MAXDRIVESPACE, and NTFSONLY have no effect when SMSCACHEDIR is a path, which is only a hint.',
  source: sectionOf(name),
  falsePositives:
    'SMSCACHESIZE can come from elsewhere, such as the file of /config. The rule then ignores that it is missing.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=NTFSONLI' },
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=NTFSONLY,COMPRESS',
        fixed: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=NTFSONLY;COMPRESS',
      },
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
  fix: {
    summary: 'Writes semicolons between known flags. A corrected spelling is only a suggestion.',
    safe: true,
    changes: 'writing',
  },
  names: [name],
  *check(context) {
    const entry = findProperty(name);
    if (entry === undefined) return;
    const known = entry.values.map(({ value }) => value);
    const written = context.known
      .filter((each) => each.entry === entry)
      .flatMap(({ argument }) => knownItems(argument));
    yield* unknownFlags(known, written);
    const flags = written.flatMap((flag) => meantFlags(flag, known));
    yield* percentages(context, flags);
    yield* drives(context, flags);
  },
};
