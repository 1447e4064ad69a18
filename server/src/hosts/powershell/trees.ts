/**
 * Syntax trees of the parts of scripts. They are kept for the next version, and parsed only when somebody asks about a
 * place in them, so that a keystroke costs no whole parse, and a script no parse of what nobody asks about.
 */
import { firstIndex } from '../../language/first-index';
import type { Node, Parser, Tree } from '@vscode/tree-sitter-wasm';
import { cutBlocks, type Block } from './blocks';
import { changeBetween } from './change';
import { cutsOf } from './chunks';
import { indexBefore, type PlacedPart } from './source';
import type { SourcePart } from './source-part';
import { withEnd, type Frame } from './structure';

/** Gives the nodes that hold an offset of a script, from the root on; none where the script is not parsed. */
export type FramesAt = (offset: number) => readonly Frame[];

/** The trees of one host. */
export interface Trees {
  /** Prepares to look at the nodes of the parts of a script. */
  readonly framesOf: (parts: readonly PlacedPart[]) => FramesAt;
}

/** Statements, and where the parts begin that are parsed on their own. */
interface Script {
  readonly code: string;
  /** Where its parts begin. */
  readonly cuts: readonly number[];
  readonly parts: (Part | undefined)[];
  /** How many blocks that were cut out stand around it. */
  readonly level: number;
}

/** A long part in pieces. */
interface PartCut {
  readonly outer: Part;
  readonly blocks: readonly Block[];
  /** The insides of the blocks; each is made when somebody asks. */
  readonly scripts: (Script | undefined)[];
}

/** A part of a script: the same for all scripts that hold it. */
interface Part {
  readonly code: string;
  /** Undefined before somebody asks; null when the parser gives up. */
  tree: Tree | null | undefined;
  /** Of a long part: what is left of it without its blocks. */
  cut: PartCut | undefined;
  /** The children of nodes that have many, by the node. */
  readonly children: Map<number, readonly (Node | null)[]>;
  readonly frames: Map<number, readonly Frame[]>;
  /** The way to the last place that was asked for. */
  path: Node[];
}

/** So many characters of scripts are kept as trees. */
const mostKept = 500_000;

/** Longer parts are parsed without their blocks. */
const longestWhole = 2000;

/** Blocks in blocks: what stands deeper is parsed together. */
const deepestCut = 12;

/** Smaller parts are parsed as quickly from the start as from a tree that is edited. */
const smallestEdited = 2000;

/**
 * Longer parts that are left without their blocks are not parsed: each mistake in them costs the parser a walk over all
 * that it has read, and the trees of some texts are hundreds of times as large.
 */
const longestParsed = 100_000;

/** Nodes that nest more deeply are not looked at: a text that makes them is not a script. */
const deepestNode = 2000;

/** Longer ways to a place are used again for the next one. */
const longWay = 100;

/** The children of a node that has more are fetched once, not walked again and again. */
const manyChildren = 30;

/** The child that holds an offset. */
function childAt({ children }: Part, node: Node, offset: number): Node | null {
  if (node.childCount <= manyChildren) return node.firstChildForIndex(offset);
  const all = children.get(node.id) ?? node.children;
  children.set(node.id, all);
  const index = firstIndex(all, (child) => (child?.startIndex ?? 0) > offset);
  const child = all[index - 1] ?? null;
  return child !== null && offset < child.endIndex ? child : null;
}

/** The nodes of a part that hold an offset of it; none when they nest too deeply. */
function nodesAt(part: Part, tree: Tree, offset: number): readonly Node[] {
  const nodes = part.path.length > longWay ? part.path : [];
  for (let last = nodes.at(-1); last !== undefined; last = nodes.at(-1)) {
    if (last.startIndex <= offset && offset < last.endIndex) break;
    nodes.pop();
  }
  part.path = nodes;
  const last = nodes.at(-1);
  let node = last === undefined ? tree.rootNode : childAt(part, last, offset);
  while (node !== null && node.startIndex <= offset) {
    if (nodes.length === deepestNode) return [];
    nodes.push(node);
    node = childAt(part, node, offset);
  }
  return nodes;
}

function moved(frames: readonly Frame[], by: number): readonly Frame[] {
  if (by === 0) return frames;
  return frames.map(({ type, start, end }) => ({ type, start: start + by, end: end + by }));
}

/** The block that holds an offset, and how many end before it. */
function blockAt(blocks: readonly Block[], offset: number): { block: Block | undefined; before: number } {
  const index = indexBefore(blocks, offset);
  const block = blocks[index];
  return block !== undefined && offset < block.end
    ? { block, before: index }
    : { block: undefined, before: index + 1 };
}

/** Where an offset of what is left of a part stands in the part. */
function inWhole(blocks: readonly Block[], offset: number): number {
  const index = firstIndex(blocks, ({ at }) => at >= offset);
  const before = blocks[index - 1];
  return before === undefined ? offset : offset + before.end - before.at - 1;
}

/** Makes the trees of one host, without any. */
export function createTrees(parser: Parser): Trees {
  /** The least recently used one comes first. */
  const kept = new Map<string, Part>();
  let size = 0;

  const partOf = (code: string): Part => {
    const known = kept.get(code);
    if (known !== undefined) return known;
    // A slice would keep all of its script in memory.
    const own = ` ${code}`.slice(1);
    return { code: own, tree: undefined, cut: undefined, children: new Map(), frames: new Map(), path: [] };
  };

  /** Keeps a part because it is in use, and forgets what has not been for long. */
  const keep = (part: Part): void => {
    const same = kept.get(part.code);
    if (same !== undefined && same !== part) forget(same);
    if (kept.delete(part.code)) size -= part.code.length;
    kept.set(part.code, part);
    size += part.code.length;
    for (const oldest of kept.values()) {
      if (size <= mostKept || oldest === part) break;
      forget(oldest);
    }
  };

  const forget = (part: Part): void => {
    kept.delete(part.code);
    size -= part.code.length;
    part.tree?.delete();
    part.tree = undefined;
    part.children.clear();
    part.path = [];
  };

  const parse = (code: string, before?: Tree): Tree | null =>
    code.length > longestParsed ? null : parser.parse(code, before);

  /** Parses a part from the tree of what it was before the last change, where that is quicker. */
  const parseAgain = ({ code }: Part): Tree | undefined => {
    if (code.length < smallestEdited) return undefined;
    const before = [...kept.values()].findLast((part) => part.tree && part.code.length >= smallestEdited);
    const change = before && changeBetween(before.code, code);
    if (change === undefined || !before?.tree) return undefined;
    const edited = before.tree.copy();
    edited.edit(change);
    const tree = parse(code, edited);
    edited.delete();
    if (tree?.rootNode.hasError === false) return tree;
    // How the parser gets over an error depends on what was there before; the result must not.
    tree?.delete();
    return undefined;
  };

  const inTree = (part: Part, offset: number): readonly Frame[] => {
    const known = part.frames.get(offset);
    if (known !== undefined) return known;
    if (part.tree === undefined) part.tree = parseAgain(part) ?? parse(part.code);
    keep(part);
    const nodes = part.tree === null ? [] : nodesAt(part, part.tree, offset);
    const frames = nodes.map((node): Frame => {
      const { type, startIndex: start } = node;
      return { type, start, end: withEnd.has(type) ? node.endIndex : start };
    });
    part.frames.set(offset, frames);
    return frames;
  };

  const inScript = ({ code, cuts, parts, level }: Script, offset: number): readonly Frame[] => {
    const index = firstIndex(cuts, (each) => each > offset);
    const start = cuts[index - 1];
    if (start === undefined) return [];
    const part = (parts[index - 1] ??= partOf(code.slice(start, cuts[index]).trimEnd()));
    const whole = part.code.length <= longestWhole || level >= deepestCut;
    const frames = (whole ? inTree : inCut)(part, offset - start, level);
    return moved(frames, start);
  };

  const inCut = (part: Part, offset: number, level: number): readonly Frame[] => {
    if (part.cut === undefined) {
      const { outer, blocks } = cutBlocks(part.code);
      part.cut = { outer: partOf(outer), blocks, scripts: [] };
    }
    const { outer, blocks, scripts } = part.cut;
    const { block, before } = blockAt(blocks, offset);
    const previous = blocks[before - 1];
    const gone = previous === undefined ? 0 : previous.end - previous.at - 1;
    // The bracket before a placeholder belongs to the block.
    const left = inTree(outer, block === undefined ? offset - gone : block.isCode ? block.at - 1 : block.at);
    const around = left.map(({ type, start, end }): Frame => ({
      type,
      start: inWhole(blocks, start),
      end: inWhole(blocks, end),
    }));
    if (block?.isCode !== true || around.length === 0) return around;
    const inside = part.code.slice(block.start, block.end);
    const script = (scripts[before] ??= { code: inside, cuts: cutsOf(inside), parts: [], level: level + 1 });
    const [root, ...others] = moved(inScript(script, offset - block.start), block.start);
    if (root === undefined) return [];
    if (around.at(-1)?.type === '{') around.pop();
    if (around.at(-1)?.type !== 'statement_block')
      around.push({ type: 'script_block', start: block.start, end: block.start });
    return root.type === 'program' ? [...around, ...others] : [...around, root, ...others];
  };

  /** Of a part of a script that has not changed even its pieces are known. */
  const scripts = new WeakMap<SourcePart, Script>();

  return {
    framesOf: (parts) => (offset) => {
      const placed = parts[indexBefore(parts, offset)];
      if (placed === undefined) return [];
      const { start, part } = placed;
      const script = scripts.get(part) ?? { code: part.code, cuts: part.cuts, parts: [], level: 0 };
      scripts.set(part, script);
      return moved(inScript(script, offset - start), start);
    },
  };
}
