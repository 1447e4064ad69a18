/** What a number on a command line stands for: a size, a time, or what the catalog says of it. */
import { t } from '@vscode/l10n';
import { percentageCacheFlags } from '../../catalog/values/cache-flags';
import { foldName } from '../../catalog/name';
import type { CatalogEntry } from '../../catalog/types';
import type { RuleContext } from '../../rules/rule';
import { catalogText } from '../../rules/support/catalog-text';
import { canMiss, given } from '../../rules/support/given';
import { grouped } from '../../rules/support/grouped';
import { knownItems } from '../../rules/support/known-value';

/** Three digits at most, and a sign before a number that is rounded: `2.5`, `≈ 244`. */
function rounded(number: number): string {
  const digits = number < 10 ? 1 : 0;
  const short = Number(number.toFixed(digits));
  const whole = Math.floor(short);
  const tenths = Math.round((short - whole) * 10);
  const text = tenths === 0 ? grouped(whole) : t('{0}.{1}', grouped(whole), tenths);
  return short === number ? text : `≈ ${text}`;
}

const sizeUnits = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in the largest unit of which it is one at least. */
function size(number: number, unit: (typeof sizeUnits)[number]): string {
  let at = sizeUnits.indexOf(unit);
  let left = number;
  for (; left >= 1024 && at < sizeUnits.length - 1; at++) left /= 1024;
  return `${rounded(left)} ${at === 0 ? catalogText('bytes') : (sizeUnits[at] ?? '')}`;
}

/** Nobody means more minutes than ten years have. */
const longestTime = 10 * 365 * 1440;

/** A time in days, hours and minutes; the signs of the units are the same in all languages. */
function time(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const some = parts.filter(([count]) => count > 0);
  return some.map(([count, unit]) => `${grouped(count)} ${unit}`).join(' ');
}

/** A size of the cache, which one of two flags makes a percentage; undefined where only the run knows which it is. */
function cacheSize(number: number, context: RuleContext): string | undefined {
  const flags = given(context, 'SMSCACHEFLAGS');
  const percentages = flags
    .flatMap(knownItems)
    .map(({ text }) => foldName(text))
    .filter((text) => percentageCacheFlags.some((flag) => flag === text));
  const [first, ...others] = new Set(percentages);
  if (first !== undefined) {
    if (others.length > 0 || number > 100) return undefined;
    return first === 'PERCENTDISKSPACE'
      ? t('{0}% of the disk', number)
      : t('{0}% of the free disk space', number);
  }
  const settled = flags.length > 0 ? flags.every(({ value }) => value?.opaque === false) : canMiss(context);
  return number > 100 || settled ? size(number, 'MB') : undefined;
}

/** A text for the margin of a line of code: no sentence, and not too long. */
function shortened(sentence: string): string {
  const text = sentence.replace(/\.$/, '');
  if (text.length <= 40) return text;
  return `${text.slice(0, 40).replace(/[\s,:;]*\s\S*$/, '')}…`;
}

/** The same in the unit that is easiest to read. */
function measured(number: number, unit: string | undefined, context: RuleContext): string | undefined {
  switch (unit) {
    case 'minutes':
      return number === 0 || number > longestTime ? undefined : time(number);
    case 'bytes':
      return size(number, 'bytes');
    case 'hour':
      return `${String(number).padStart(2, '0')}:00`;
    case 'MB or percent':
      return cacheSize(number, context);
    default:
      return undefined;
  }
}

/** What a number stands for. */
export interface Meaning {
  readonly short: string;
  /** The same as a sentence, where the catalog has one. */
  readonly sentence?: string;
}

/** What a number in the value of an entry stands for; undefined where it says all itself, and where it is not allowed. */
export function numberMeaning(
  entry: CatalogEntry,
  number: number,
  context: RuleContext,
): Meaning | undefined {
  const { min = 0, max = Infinity, unit, valueKind, values } = entry;
  if (valueKind !== 'integer' && valueKind !== 'bit') return undefined;
  if (number < min || number > max || !Number.isSafeInteger(number)) return undefined;
  const known = values.find(({ value }) => value === String(number));
  if (known !== undefined) {
    const sentence = catalogText(known.meaning);
    return { short: shortened(sentence), sentence };
  }
  const short = measured(number, unit, context);
  return short === undefined ? undefined : { short };
}
