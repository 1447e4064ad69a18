/** The patterns without braces that a pattern with braces stands for. */
import { isChoice, type Sequence, type Token } from './syntax';

/** The most patterns in one configuration, and the most that one with braces may stand for. */
export const mostPatterns = 1000;

/** How many patterns a pattern stands for; any number above {@link mostPatterns} where there are more. */
export function countAlternatives(sequence: Sequence): number {
  let count = 1;
  for (const item of sequence) {
    if (isChoice(item)) {
      const several = item.alternatives.reduce((sum, each) => sum + countAlternatives(each), 0);
      count = Math.min(count * several, mostPatterns + 1);
    }
  }
  return count;
}

/** The patterns that a pattern stands for; there must not be more than {@link mostPatterns}. */
export function alternativesOf(sequence: Sequence): Token[][] {
  let patterns: Token[][] = [[]];
  for (const item of sequence) {
    if (isChoice(item)) {
      const ends = item.alternatives.flatMap(alternativesOf);
      patterns = patterns.flatMap((pattern) => ends.map((end) => [...pattern, ...end]));
    } else for (const pattern of patterns) pattern.push(item);
  }
  return patterns;
}
