/** The values that definitions give: what a variable was set to, and what was added to it since. */
import type { Choices } from '../flow/choices';
import type { Definition, Write } from '../flow/definitions';
import type { Value } from '../text/values';
import { append, type WrittenValues } from '../flow/written-values';
import { sizeOf } from './evaluate';
import { mostAppends, mostAtoms } from './limits';

/** Such values; undefined where only the run knows one. */
export interface DefinedValues<W extends Write> {
  of(definition: Definition<W>): Value | undefined;
  /** A value with what some writes add to it. */
  grow(start: Value, appends: readonly W[]): Value | undefined;
}

/**
 * Prepares the values of a script.
 *
 * @param written the values of the single writes
 */
export function createDefinedValues<W extends Write>(
  written: WrittenValues<W>,
  choices: Choices,
): DefinedValues<W> {
  const lastGrown = new Map<W, { readonly appends: readonly W[]; readonly value: Value | undefined }>();

  const grow = (start: Value, appends: readonly W[]): Value | undefined => {
    let value: Value | undefined = start;
    for (const write of appends) {
      const more = written.of(write);
      value = more && append(value, more);
      if (value === undefined || sizeOf(value) > mostAtoms) return undefined;
    }
    return value;
  };

  /** Of the places that read a variable most come behind the same changes, or behind some more. */
  const grownFrom = ({ base, appends }: Definition<W>, value: Value): Value | undefined => {
    if (appends.length === 0) return value;
    if (appends.length > mostAppends) return undefined;
    const { asked } = choices;
    const last = lastGrown.get(base);
    const goesOn = last?.appends.every((write, at) => write === appends[at]) === true;
    const grown = goesOn
      ? last.value && grow(last.value, appends.slice(last.appends.length))
      : grow(value, appends);
    if (choices.asked === asked) lastGrown.set(base, { appends, value: grown });
    return grown;
  };

  return {
    of: (definition) => {
      const value = written.of(definition.base);
      const grown = value && grownFrom(definition, value);
      return definition.partial && grown !== undefined && grown.kind !== 'unknown'
        ? { ...grown, partial: true }
        : grown;
    },
    grow,
  };
}
