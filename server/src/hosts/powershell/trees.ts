/** Syntax trees: the last one of a document is kept, so that a keystroke costs no whole parse. */
import type { Edit, Parser, Point, Tree } from '@vscode/tree-sitter-wasm';

/** A tree on loan. */
export interface LentTree {
  readonly tree: Tree;
  /** Gives it back; it must not be used any more. */
  release(): void;
}

/** Parses code; undefined when the parser gives up. */
export type Parse = (code: string) => LentTree | undefined;

/** Parses documents and pieces of them. */
export interface Trees {
  /** For whole documents: keeps the tree for the next version. */
  readonly parseDocument: Parse;
  /** For small pieces. */
  readonly parsePiece: Parse;
}

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

/** The change that turns one text into another, or undefined when they have little in common. */
export function changeBetween(before: string, after: string): Edit | undefined {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  // Whole stretches first: comparing them is much faster than comparing characters.
  while (start + stretch <= shorter && before.startsWith(after.slice(start, start + stretch), start))
    start += stretch;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const rest = shorter - start;
  const endsWith = (size: number, same: number): boolean =>
    before.endsWith(after.slice(after.length - same - size, after.length - same), before.length - same);
  let same = 0;
  while (same + stretch <= rest && endsWith(stretch, same)) same += stretch;
  while (same < rest && endsWith(1, same)) same++;
  if (start + same < shorter / 2) return undefined;
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

/** Makes the trees of one host. At most one tree is kept. */
export function createTrees(parser: Parser): Trees {
  let kept: { readonly code: string; readonly tree: Tree } | undefined;

  const parseDocument: Parse = (code) => {
    const before = kept;
    const change = before === undefined ? undefined : changeBetween(before.code, code);
    if (before !== undefined && change?.startIndex === code.length && code.length === before.code.length)
      return { tree: before.tree, release: () => undefined };
    if (change !== undefined) before?.tree.edit(change);
    let tree = parser.parse(code, change === undefined ? null : before?.tree);
    before?.tree.delete();
    if (change !== undefined && tree?.rootNode.hasError === true) {
      // How the parser gets over an error depends on what was there before; the result must not.
      tree.delete();
      tree = parser.parse(code);
    }
    kept = tree === null ? undefined : { code, tree };
    return tree === null ? undefined : { tree, release: () => undefined };
  };

  const parsePiece: Parse = (code) => {
    const tree = parser.parse(code);
    return tree === null
      ? undefined
      : {
          tree,
          release: () => {
            tree.delete();
          },
        };
  };

  return { parseDocument, parsePiece };
}
