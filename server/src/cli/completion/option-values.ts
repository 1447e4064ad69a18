/** What can be written as the value of an option. */
import type { Option } from 'commander';

/** The words that values are made of. */
export interface KnownValues {
  /** The names of all rules. */
  readonly slugs: readonly string[];
  /** The levels that a rule can have. */
  readonly levels: readonly string[];
  /** The names of all formats of findings. */
  readonly formats: readonly string[];
}

/** Whether a value follows an option as a word of its own. */
export function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** Whether an option can be given again. */
export function isRepeatable({ flags, description }: Option): boolean {
  return flags.includes('<rules>') || description.includes('can be repeated');
}

/**
 * The values of an option that fit what is typed, each with all that stands in front of it in a list; empty where any text is one,
 * or a file is meant.
 */
export function optionValues(
  { argChoices, flags, long }: Option,
  typed: string,
  { slugs, levels, formats }: KnownValues,
): readonly string[] {
  if (argChoices !== undefined) return argChoices;
  if (long === '--format') return formats;
  if (long === '--fix') return ['all', 'safe'];
  if (flags.includes('<rules>')) {
    const before = typed.slice(0, typed.lastIndexOf(',') + 1);
    const there = before.split(',');
    return slugs.filter((slug) => !there.includes(slug)).map((slug) => before + slug);
  }
  if (!flags.includes('<rule:level>')) return [];
  const colon = typed.indexOf(':');
  return colon < 0
    ? slugs.map((slug) => `${slug}:`)
    : levels.map((level) => typed.slice(0, colon + 1) + level);
}
