/** What an editor did to a text, as tree-sitter wants to know it. */
import type { Edit, Point } from '@vscode/tree-sitter-wasm';

/** The position of an offset, as tree-sitter counts. */
function pointAt(code: string, offset: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let at = code.indexOf('\n'); at >= 0 && at < offset; at = code.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}

const stretch = 1024;

/** How many characters two texts have in common at their starts and, behind those, at their ends. */
export function commonEnds(before: string, after: string): { readonly start: number; readonly same: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  // Whole stretches first: comparing them is much faster than comparing characters.
  while (start + stretch <= shorter && before.startsWith(after.slice(start, start + stretch), start))
    start += stretch;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const rest = shorter - start;
  let same = 0;
  while (same + stretch <= rest) {
    const end = after.slice(after.length - same - stretch, after.length - same);
    if (!before.endsWith(end, before.length - same)) break;
    same += stretch;
  }
  const from = [before.length - 1, after.length - 1] as const;
  while (same < rest && before.charCodeAt(from[0] - same) === after.charCodeAt(from[1] - same)) same++;
  return { start, same };
}

/** The change that turns one text into another, or undefined when they have little in common. */
export function changeBetween(before: string, after: string): Edit | undefined {
  const { start, same } = commonEnds(before, after);
  if (start + same < Math.min(before.length, after.length) / 2) return undefined;
  const oldEndIndex = before.length - same;
  const newEndIndex = after.length - same;
  return {
    startIndex: start,
    oldEndIndex,
    newEndIndex,
    startPosition: pointAt(after, start),
    oldEndPosition: pointAt(before, oldEndIndex),
    newEndPosition: pointAt(after, newEndIndex),
  };
}
