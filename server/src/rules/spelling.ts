/** Spelling suggestions for names and values, by edit distance with transpositions. */
import distance from 'damerau-levenshtein';
import { upperAscii } from '../language/characters';

/** A known word near a misspelt one. */
export interface Suggestion {
  readonly word: string;
  /** Insertions, deletions, substitutions and swaps between the two, letter case aside. */
  readonly edits: number;
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
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) > most) continue;
    const edits = distance(wanted, upperAscii(word)).steps;
    if (edits <= most) near.push({ word, edits });
  }
  return near.sort((left, right) => left.edits - right.edits).slice(0, limit);
}
