/** What a command line gives, and what it lacks, by catalog name. */
import { findEntry } from '../../catalog';
import type { Parameter, Property, Value } from '../../language/ast';
import { upperAscii, withoutInvisible } from '../../language/characters';
import { allLines } from '../../language/query';
import type { RuleContext } from '../rule';
import { suggest } from '../spelling';

/**
 * The arguments of a catalog name, in order.
 *
 * Looks inside and outside CCMSETUPCMD, and takes a name that is written as the other kind (`/SMSSITECODE=`, `MP=`):
 * where it stands and how it is written is the matter of other rules, and moving it must not bring new findings.
 */
export function given({ line }: RuleContext, name: string): (Parameter | Property)[] {
  const key = upperAscii(name.replace(/^\//, ''));
  const found: (Parameter | Property)[] = [];
  // Rules ask this more often than anything else.
  for (const { args } of allLines(line))
    for (const argument of args)
      if (argument.kind !== 'stray' && argument.name.key === key) found.push(argument);
  return found;
}

/** An argument with a value that a rule may judge. */
export interface Judged {
  readonly argument: Parameter | Property;
  readonly value: Value;
  /** The value without blanks around it and without invisible characters, which other rules report. */
  readonly text: string;
}

/**
 * The arguments of a catalog name whose values are known: neither empty, nor cut by a missing quote, nor a value that
 * only the run knows.
 */
export function judged(context: RuleContext, name: string): Judged[] {
  return given(context, name).flatMap((argument): Judged[] => {
    const { value } = argument;
    if (value === undefined || value.opaque || isCut(value)) return [];
    const text = withoutInvisible(value.text).trim();
    return text === '' ? [] : [{ argument, value, text }];
  });
}

/** Whether a value's opening quote has no partner, so that its end is a guess. */
export function isCut({ quotes }: Value): boolean {
  return quotes !== undefined && quotes.close === undefined;
}

/** The arguments of a catalog name that say something: a property without a value is as good as absent. */
export function filled(context: RuleContext, name: string): (Parameter | Property)[] {
  return given(context, name).filter(
    ({ value }) => value !== undefined && (value.opaque || value.text.trim() !== ''),
  );
}

/**
 * Whether something can be called missing: nothing is added at run time, the rest does not stand elsewhere (in a file that
 * /config names, or beside /config when the line is of that file), and the client is not removed.
 */
export function canMiss(context: RuleContext): boolean {
  if (!context.complete || context.context === 'tcf') return false;
  return ['/config', '/uninstall'].every((name) => given(context, name).length === 0);
}

/**
 * Whether none of some catalog names is given, nor a name that is probably one of them misspelt; false where nothing can
 * be called missing.
 */
export function lacks(context: RuleContext, ...names: readonly string[]): boolean {
  if (!canMiss(context)) return false;
  const keys = new Set(names.map((name) => upperAscii(name.replace(/^\//, ''))));
  return allLines(context.line).every(({ args }) =>
    args.every((argument) => {
      const written = argument.kind === 'stray' ? argument.text : argument.name.key;
      if (keys.has(upperAscii(written))) return false;
      return findEntry(written) !== undefined || suggest(written, keys, 1)[0]?.edits !== 1;
    }),
  );
}
