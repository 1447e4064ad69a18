/** The places of a document that are worth a look, so that the rest costs next to nothing. */
import { firstIndex } from '../../language/first-index';
import { commonParameters, propertySource, seedSource } from '../commands/evidence';
import type { Span } from '../../language/span';

/** Tells whether a range of a document holds enough to be worth a look. */
export type IsSeeded = (range: Span) => boolean;

/** Names of fields, a name behind an escaped line break, which a search for whole words misses, and an escaped `=`. */
const moreSource = `InstallPropert|SetupParameters|\\\\[nrt]${propertySource}\\s?=|\\\\u003d`;

/** Switches that other programs have too: one alone says nothing. */
const ambiguous = new Set(commonParameters.map((name) => `/${name}`));

/** Where such places begin, in ascending order. */
export interface Seeds {
  readonly strong: readonly number[];
  readonly weak: readonly number[];
}

/** Looks for such places. `base` is what is added to offsets of the text to make them offsets of the document. */
export function seedsIn(text: string, base = 0): Seeds {
  const strong: number[] = [];
  const weak: number[] = [];
  const pattern = new RegExp(`${seedSource}|${moreSource}`, 'gi');
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [name] = found;
    const offsets = ambiguous.has(name.toLowerCase()) ? weak : strong;
    offsets.push(base + found.index);
  }
  return { strong, weak };
}

/**
 * The places of a text that has changed.
 *
 * @param window the part to search, in the text as it is now: no place reaches over its ends
 * @param by how much further on the text behind it stands than before
 */
export function seedsAfter(before: Seeds, text: string, window: Span, by: number): Seeds {
  const found = seedsIn(text.slice(window.start, window.end), window.start);
  const all = (old: readonly number[], now: readonly number[]): readonly number[] => [
    ...old.slice(0, firstFrom(old, window.start)),
    ...now,
    ...old.slice(firstFrom(old, window.end - by)).map((offset) => offset + by),
  ];
  return { strong: all(before.strong, found.strong), weak: all(before.weak, found.weak) };
}

/** Tells whether ranges hold enough of such places. */
export function seededBy({ strong, weak }: Seeds): IsSeeded {
  return ({ start, end }) =>
    (strong[firstFrom(strong, start)] ?? Infinity) < end ||
    (weak[firstFrom(weak, start) + 1] ?? Infinity) < end;
}

/** Looks for such places in a document. */
export function findSeeds(text: string): IsSeeded {
  return seededBy(seedsIn(text));
}

/** The index of the first offset that is not below `start`. */
function firstFrom(offsets: readonly number[], start: number): number {
  return firstIndex(offsets, (each) => each >= start);
}
