/** Spelling suggestions for names and values, by edit distance with transpositions. */
import distance from 'damerau-levenshtein';
import { upperAscii } from '../language/characters';
import { once } from '../language/once';

/** A known word near a misspelt one. */
export interface Suggestion {
  readonly word: string;
  /** Insertions, deletions, substitutions and swaps between the two, letter case aside. */
  readonly edits: number;
}

/** Whether a word is one edit away from one of some others, letter case aside. */
export function isSlipOf(written: string, known: readonly string[]): boolean {
  const wanted = upperAscii(written);
  return known.some(
    (word) => Math.abs(word.length - wanted.length) <= 1 && distance(wanted, upperAscii(word)).steps === 1,
  );
}

/**
 * The known words nearest to `written`, nearest first; empty when none is near enough to be meant.
 *
 * @param limit the most suggestions to give
 */
export function suggest(written: string, known: Iterable<string>, limit = 3): Suggestion[] {
  const wanted = upperAscii(written);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const near: Suggestion[] = [];
  const share = once(() => lettersOf(wanted));
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) > most) continue;
    const other = upperAscii(word);
    // Each letter that only one of the two has costs an edit, which is much cheaper to count than the edits.
    if (share()(other) < Math.max(wanted.length, other.length) - most) continue;
    const edits = distance(wanted, other).steps;
    if (edits <= most) near.push({ word, edits });
  }
  return near.sort((left, right) => left.edits - right.edits).slice(0, limit);
}

/** Known words in the order of their distance from `written`, nearest first, however far they are. */
export function nearestFirst(written: string, known: readonly string[]): string[] {
  const wanted = upperAscii(written);
  const edits = new Map(known.map((word) => [word, distance(wanted, upperAscii(word)).steps]));
  return [...edits.keys()].sort((left, right) => (edits.get(left) ?? 0) - (edits.get(right) ?? 0));
}

/** Shorter words have the same letters by chance. */
const shortestReordered = 7;

/** The known word that has the letters of `written` in another order, as when the words of a name are confused. */
export function reordered(written: string, known: Iterable<string>): string | undefined {
  if (written.length < shortestReordered) return undefined;
  const letters = sortedLetters(written);
  for (const word of known)
    if (word.length === written.length && sortedLetters(word) === letters) return word;
  return undefined;
}

function sortedLetters(word: string): string {
  return Array.from(upperAscii(word)).sort().join('');
}

/** Letters are counted in so many groups; two in one group make words only look nearer than they are. */
const groups = 64;

/** Gives a function that counts the letters which another word has in common with this one, wherever they stand. */
function lettersOf(word: string): (other: string) => number {
  const counts = new Int32Array(groups);
  const change = (text: string, by: number, note: (count: number) => void): void => {
    for (let at = 0; at < text.length; at++) {
      const group = text.charCodeAt(at) % groups;
      const count = (counts[group] ?? 0) + by;
      counts[group] = count;
      note(count);
    }
  };
  const ignore = (): void => undefined;
  change(word, 1, ignore);
  return (other) => {
    let common = 0;
    change(other, -1, (count) => {
      if (count >= 0) common++;
    });
    change(other, 1, ignore);
    return common;
  };
}

/** A finder that looks up each name only once, for texts that repeat one. */
export function remembering<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (name) => {
    const entry = known.get(name) ?? { found: find(name) };
    known.set(name, entry);
    return entry.found;
  };
}
