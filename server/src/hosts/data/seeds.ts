/** The places of a document that are worth a look, so that the rest costs next to nothing. */
import { firstIndex } from '../../language/first-index';
import { seedSource } from '../commands/evidence';
import type { Span } from '../../language/span';

/** Tells whether a range of a document holds enough to be worth a look. */
export type IsSeeded = (range: Span) => boolean;

/** Names of fields, a name behind an escaped line break, which a search for whole words misses, and an escaped `=`. */
const moreSource =
  'InstallPropert|SetupParameters|\\\\[nrt](?:aad|ccm|dnssuffix|fsp|provisionts|sms)\\w*\\s?=|\\\\u003d';

/** Switches that other programs have too: one alone says nothing. */
const weak = /^\/(?:forceinstall|logon|mp|noservice|source|uninstall)$/i;

/** Looks for such places. `base` is what is added to offsets of the text to make them offsets of the document. */
export function findSeeds(text: string, base = 0): IsSeeded {
  const strongOffsets: number[] = [];
  const weakOffsets: number[] = [];
  const pattern = new RegExp(`${seedSource}|${moreSource}`, 'gi');
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [name] = found;
    const offsets = name.startsWith('/') && weak.test(name) ? weakOffsets : strongOffsets;
    offsets.push(base + found.index);
  }
  return ({ start, end }) =>
    (strongOffsets[firstFrom(strongOffsets, start)] ?? Infinity) < end ||
    (weakOffsets[firstFrom(weakOffsets, start) + 1] ?? Infinity) < end;
}

/** The index of the first offset that is not below `start`. */
function firstFrom(offsets: readonly number[], start: number): number {
  return firstIndex(offsets, (each) => each >= start);
}
