/** What two versions of a text have in common. */

const stretch = 8192;

/** How many characters two texts have in common at their starts and, behind those, at their ends. */
export function commonEnds(before: string, after: string): { readonly start: number; readonly same: number } {
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
  return { start, same };
}
