/** How much of the values of a script is read. */
import type { Span } from '../../language/span';
import { longestCommandLine } from '../text/limits';
import { readAt } from '../text/mentions';
import { beginningOf } from '../text/slice';
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
 * Of a value that is too large as much as makes a command line too long, so that this is told; undefined where it is too large
 * for another reason.
 */
function enoughOf(value: Value): Value | undefined {
  if (value.kind === 'text') {
    return value.text.length <= longestCommandLine ? undefined : beginningOf(value, longestCommandLine + 1);
  }
  if (value.kind !== 'list') return undefined;
  const at = value.items.findIndex((item) => sizeOf(item) > longestCommandLine);
  const last = value.items[at] && enoughOf(value.items[at]);
  return last && { kind: 'list', items: [...value.items.slice(0, at), last], partial: true };
}

function withinSize(value: Value): Value | undefined {
  if (sizeOf(value) <= largestValue) return value;
  const beginning = enoughOf(value);
  return beginning && sizeOf(beginning) <= largestValue ? beginning : undefined;
}

/**
 * Limits what the variables of a script give: of values that are too large no more than their beginning is known, and nothing
 * is when too much was read before.
 *
 * @param length how long the script is
 */
export function createBudget(length: number): (lookup: () => Value | undefined) => Value | undefined {
  let spare = mostRead(length);
  return (lookup) => {
    spare -= perLookup;
    const whole = spare > 0 ? lookup() : undefined;
    const value = whole === undefined || whole.kind === 'unknown' ? undefined : withinSize(whole);
    if (value === undefined) return undefined;
    const size = sizeOf(value);
    if (size > spare) return undefined;
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
