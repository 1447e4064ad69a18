/** The word that is meant by a misspelt one. */
import { suggest } from '../rules/spelling';

/** The known word nearest to a written one, letter case aside; undefined when none is near enough to be meant. */
export function nearestWord(written: string, known: Iterable<string>): string | undefined {
  return suggest(written, known, 1)[0]?.word;
}
