/**
 * Syntax trees of the parts of scripts. They are kept for the next version, and parsed only when somebody asks about a
 * place in them, so that a keystroke costs no whole parse, and a script no parse of what nobody asks about.
 */
import type { Edit, Node, Parser, Point, Tree } from '@vscode/tree-sitter-wasm';
import { cutsOf } from './chunks';
import { withEnd, type Frame } from './structure';

/** Gives the nodes that hold an offset of a script, from the root on; none where the script is not parsed. */
export type FramesAt = (offset: number) => readonly Frame[];

/** The trees of one host. */
export interface Trees {
  /**
   * Prepares to look at the nodes of prepared code.
   *
   * @param isDocument whether it is a document, of which the next version is likely to be much the same
   */
  readonly framesOf: (code: string, isDocument: boolean) => FramesAt;
}

/** A part of a script: the same for all scripts that hold it. */
interface Chunk {
  readonly code: string;
  /** Undefined before somebody asks; null when the parser gives up. */
  tree: Tree | null | undefined;
  /** The children of nodes that have many, by the node. */
  readonly children: Map<number, readonly (Node | null)[]>;
  readonly frames: Map<number, readonly Frame[]>;
}

/** So many characters of scripts are kept as trees. */
const mostKept = 500_000;

/** Longer parts are not parsed: the trees of some texts are hundreds of times as large, and the parser's memory is limited. */
const longestParsed = 250_000;

/** Smaller parts are parsed as quickly from the start as from a tree that is edited. */
const smallestEdited = 2000;

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

/** Nodes that may have any number of children. */
const lists = new Set(['program', 'statement_list', 'hash_literal_body']);

/** The child that holds an offset. Long lists are fetched once, not walked again and again. */
function childAt({ children }: Chunk, node: Node, type: string, offset: number): Node | null {
  if (!lists.has(type)) return node.firstChildForIndex(offset);
  const all = children.get(node.id) ?? node.children;
  children.set(node.id, all);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.startIndex ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const child = all[low - 1] ?? null;
  return child !== null && offset < child.endIndex ? child : null;
}

/** The nodes of a part that hold an offset of it. */
function framesIn(chunk: Chunk, tree: Tree, offset: number): Frame[] {
  const frames: Frame[] = [];
  let node: Node | null = tree.rootNode;
  while (node !== null && node.startIndex <= offset) {
    const { type, startIndex: start } = node;
    frames.push({ type, start, end: withEnd.has(type) ? node.endIndex : start });
    node = childAt(chunk, node, type, offset);
  }
  return frames;
}

/** The index of the part that holds an offset. */
function partAt(cuts: readonly number[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The one part that stands for another one in a list, when they differ in nothing else. */
function replaced(before: readonly string[], after: readonly string[]): [string, string] | undefined {
  if (before.length !== after.length) return undefined;
  const first = before.findIndex((code, index) => code !== after[index]);
  const last = before.findLastIndex((code, index) => code !== after[index]);
  const [from, to] = [before[first], after[first]];
  return first === last && from !== undefined && to !== undefined ? [from, to] : undefined;
}

/** Makes the trees of one host, without any. */
export function createTrees(parser: Parser): Trees {
  /** The least recently used one comes first. */
  const kept = new Map<string, Chunk>();
  let size = 0;
  let newest: readonly string[] = [];

  const forget = (chunk: Chunk): void => {
    chunk.tree?.delete();
    if (kept.delete(chunk.code)) size -= chunk.code.length;
  };

  const chunkOf = (code: string): Chunk => {
    const known = kept.get(code);
    const chunk: Chunk = known ?? { code, tree: undefined, children: new Map(), frames: new Map() };
    kept.delete(code);
    kept.set(code, chunk);
    if (known === undefined) size += code.length;
    for (const oldest of kept.values()) {
      if (size <= mostKept || oldest === chunk) break;
      forget(oldest);
    }
    return chunk;
  };

  const parse = ({ code }: Chunk, before: Chunk | undefined): Tree | null => {
    if (code.length > longestParsed) return null;
    const old = before?.tree ?? undefined;
    const change =
      before === undefined || code.length < smallestEdited ? undefined : changeBetween(before.code, code);
    if (before === undefined || old === undefined || change === undefined) return parser.parse(code);
    old.edit(change);
    const tree = parser.parse(code, old);
    forget(before);
    if (tree?.rootNode.hasError !== true) return tree;
    // How the parser gets over an error depends on what was there before; the result must not.
    tree.delete();
    return parser.parse(code);
  };

  return {
    framesOf: (code, isDocument) => {
      const cuts = cutsOf(code);
      const parts = cuts.map((cut, index) => code.slice(cut, cuts[index + 1]));
      const [from, to] = isDocument ? (replaced(newest, parts) ?? []) : [];
      if (isDocument) newest = parts;
      return (offset) => {
        const index = partAt(cuts, offset);
        const [part, start] = [parts[index], cuts[index]];
        if (part === undefined || start === undefined) return [];
        const chunk = chunkOf(part);
        const known = chunk.frames.get(offset - start);
        if (chunk.tree === undefined && known === undefined)
          chunk.tree = parse(chunk, part === to && from !== undefined ? kept.get(from) : undefined);
        const { tree } = chunk;
        const frames =
          known ?? (tree === undefined || tree === null ? [] : framesIn(chunk, tree, offset - start));
        chunk.frames.set(offset - start, frames);
        return frames.map((frame) => ({
          type: frame.type,
          start: frame.start + start,
          end: frame.end + start,
        }));
      };
    },
  };
}
