/** What is different in two versions of a text. */

/** What stands between the characters that two texts have in common at their starts and at their ends. */
export interface Change {
  /** Where it begins in both. */
  readonly start: number;
  /** Where it ends in the text before. */
  readonly end: number;
  /** How much further on the text behind it stands now. */
  readonly by: number;
}

const stretch = 8192;

/** The change from one text to another. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  // Whole stretches first: comparing them is much faster than comparing characters.
  while (
    start + stretch <= shorter &&
    before.slice(start, start + stretch) === after.slice(start, start + stretch)
  )
    start += stretch;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const rest = shorter - start;
  let same = 0;
  while (same + stretch <= rest) {
    const [left, right] = [before, after].map((text) =>
      text.slice(text.length - same - stretch, text.length - same),
    );
    if (left !== right) break;
    same += stretch;
  }
  const from = [before.length - 1, after.length - 1] as const;
  while (same < rest && before.charCodeAt(from[0] - same) === after.charCodeAt(from[1] - same)) same++;
  return { start, end: before.length - same, by: after.length - before.length };
}
