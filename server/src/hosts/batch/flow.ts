/** Whether one place of a batch file is always reached through another: labels and the jumps to them. */
import { addTo } from '../../language/add-to';
import { firstIndex } from '../../language/first-index';
import type { Span } from '../../language/span';
import { matchAt } from '../text/sticky';
import { skipDelimiters } from './characters';
import type { Structure } from './structure';
import { mostJumps } from './limits';

/** What can be asked about the order in which a batch file runs. */
export type Flow = ReturnType<typeof flowOf>;

interface Jump {
  readonly at: number;
  /** Where it may lead; undefined when only the run knows. */
  readonly targets: readonly number[] | undefined;
}

const target = /:?([^\s:+&|<>,;=()^]*)/y;

/** Makes the flow of a batch file. */
export function flowOf(text: string, { commands, labels }: Structure) {
  const places = new Map<string, number[]>();
  for (const { name, start } of labels) addTo(places, name, start);
  const starts = labels.map(({ start }) => start);
  const jumps: Jump[] = [];
  /** Other batch files and the ends of `setlocal`, which change variables. */
  const disturbances: number[] = [];
  const calls: number[] = [];
  for (const { start, end, word } of commands) {
    if (word === 'endlocal') disturbances.push(start);
    if (word !== 'goto' && word !== 'call') continue;
    const from = skipDelimiters(text, start + word.length);
    if (word === 'call' && text[from] !== ':') {
      if (!isProgram(text, { start: from, end })) disturbances.push(start);
      continue;
    }
    if (word === 'call') calls.push(start);
    const name = (matchAt(target, text, from)?.[1] ?? '').toLowerCase();
    if (/[%!]/.test(name)) jumps.push({ at: start, targets: undefined });
    else if (places.has(name)) jumps.push({ at: start, targets: places.get(name) });
  }
  const known = new Map<string, number>();

  /** The first label behind a place that can be reached without coming past it. */
  const firstDoubtful = (place: number): number => {
    const key = `${countBefore(starts, place)} ${jumps.filter(({ at }) => at < place).length}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let first = Infinity;
    for (let changed = true; changed;) {
      changed = false;
      for (const { at, targets = starts } of jumps) {
        if (at >= place && at < first) continue;
        for (const start of targets) {
          if (start <= place || start >= first) continue;
          first = start;
          changed = true;
        }
      }
    }
    known.set(key, first);
    return first;
  };

  return {
    /** Whether all that `use` finds has come past `place`, which is before it, and nothing undid what was set there. */
    isSettled: (place: number, use: number): boolean => {
      if (jumps.length > 0 && (jumps.length + labels.length > mostJumps || use >= firstDoubtful(place)))
        return false;
      // A subroutine, or a way back, may bring what stands further behind before the use.
      const last = between(starts, place, use) || between(calls, place, use) ? Infinity : use;
      return !between(disturbances, place, last);
    },
    /** Whether a label or the call of one stands between two places, so that the way may lead back or come past others. */
    leadsElsewhere: (from: number, to: number): boolean =>
      between(starts, from, to) || between(calls, from, to),
  };
}

/** Whether an ascending list has an offset from one place up to another. */
function between(offsets: readonly number[], from: number, to: number): boolean {
  return (offsets[countBefore(offsets, from)] ?? Infinity) < to;
}

/** How many offsets of an ascending list stand before a place. */
function countBefore(offsets: readonly number[], place: number): number {
  return firstIndex(offsets, (each) => each >= place);
}

/** Whether what is called is a program for sure, which cannot change the variables of this file. */
function isProgram(text: string, { start, end }: Span): boolean {
  const word = /^(?:"[^"\r\n]*"?|[^\s"])*/.exec(text.slice(start, Math.min(end, start + 500)))?.[0] ?? '';
  return /(?:\.(?:exe|com|msi)|^msiexec|\bccmsetup)"?$/i.test(word);
}
