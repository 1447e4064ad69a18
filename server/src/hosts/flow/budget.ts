/** How much of the values of a script is read. */
import type { Span } from '../../language/span';
import { readAt } from '../text/mentions';
import type { Unknown, Value } from '../text/values';
import { largestValue, mostRead, perAtom, perLookup } from './limits';

/** Gives the value of a variable at an offset; undefined when only the run knows it. */
export type Lookup = (name: string, offset: number) => Value | undefined;

function sizeOf(value: Value): number {
  if (value.kind === 'text') return value.atoms.reduce((size, { text }) => size + perAtom + text.length, 0);
  const parts =
    value.kind === 'list' ? value.items : value.kind === 'table' ? [...value.entries.values()] : [];
  return parts.reduce((size, part) => size + sizeOf(part), perAtom);
}

/**
 * Limits what the variables of a script give: values that are too large are not known, nor is anything when too much was
 * read before.
 *
 * @param length how long the script is
 */
export function createBudget(length: number): (lookup: () => Value | undefined) => Value | undefined {
  let spare = mostRead(length);
  return (lookup) => {
    spare -= perLookup;
    const value = spare > 0 ? lookup() : undefined;
    if (value === undefined || value.kind === 'unknown') return undefined;
    const size = sizeOf(value);
    if (size > largestValue || size > spare) return undefined;
    spare -= size;
    return value;
  };
}

/**
 * Makes what reads the variables of a script, within a budget of its own.
 *
 * @param length how long the script is
 * @param unknown what a place gives that only the run knows
 */
export function createVariableReader(
  length: number,
  lookup: Lookup,
  unknown: (at: Span) => Unknown,
): (name: string, at: Span) => Value {
  const budget = createBudget(length);
  return (name, at) => readAt(budget(() => lookup(name, at.start)) ?? unknown(at), at);
}
