/** What a command line gives, and what it lacks, by catalog name. */
import { keyOfName } from '../../catalog';
import type { Parameter, Property, Value } from '../../language/ast';
import { withoutInvisible } from '../../language/characters';
import { isCut } from '../../language/query';
import type { RuleContext } from '../rule';
import { isSlipOf } from '../spelling';
import type { GivenAddress } from './addresses';
import type { KnownArgument } from './known-arguments';

/**
 * The arguments of a catalog name, in order.
 *
 * Looks inside and outside CCMSETUPCMD, and takes a name that is written as the other kind (`/SMSSITECODE=`, `MP=`):
 * where it stands and how it is written is the matter of other rules, and moving it must not bring new findings.
 */
export function given({ named }: RuleContext, name: string): readonly (Parameter | Property)[] {
  return named.get(keyOfName(name)) ?? [];
}

/** The arguments that are a catalog item, however they are written, on the line that ccmsetup receives. */
export function knownNamed({ known, ccmsetup }: RuleContext, name: string): KnownArgument[] {
  return known.filter(({ entry, line }) => entry.name === name && line === ccmsetup);
}

/** The addresses under a catalog name, in order; those with parts that only the run knows are left out. */
export function addressesIn({ addresses }: RuleContext, name: string): readonly GivenAddress[] {
  return addresses.get(keyOfName(name)) ?? [];
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
  const keys = names.map(keyOfName);
  const { words, unknown } = context;
  if (keys.some((key) => words.has(key))) return false;
  return !someOf(unknown, (word) => isSlipOf(word, keys));
}

function someOf(words: ReadonlySet<string>, is: (word: string) => boolean): boolean {
  for (const word of words) if (is(word)) return true;
  return false;
}
