/** What the outline tells about a place in a script: the node and the blocks around it. */
import { blockIn, functionOf, isAlwaysRun, scriptBlock, type Block } from '../flow/blocks';
import { innermost, type OutlineNode } from './outline';
import { indexBefore, type PlacedPart } from './source';

/** A node of the outline, and what must be added to its offsets. */
export interface PlacedNode {
  readonly node: OutlineNode;
  readonly by: number;
}

/** Looks at the structure of a script. */
export type Structure = ReturnType<typeof structureOf>;

/** Makes the structure of a script whose parts are read on their own. */
export function structureOf(parts: readonly PlacedPart[]) {
  const script = scriptBlock();
  const known = new Map<OutlineNode, Block>();

  /** The innermost node that holds an offset. */
  const node = (offset: number): PlacedNode | undefined => {
    const placed = parts[indexBefore(parts, offset)];
    const found = placed && innermost(placed.part.outline(), offset - placed.start);
    return found && { node: found, by: placed.start };
  };

  /** The block that holds an offset. */
  const block = (offset: number): Block => {
    const { node: inner, by = 0 } = node(offset) ?? {};
    // From the outside in, since nodes may be nested deeper than calls can be.
    const path: OutlineNode[] = [];
    let at = inner;
    for (; at !== undefined && !known.has(at); at = at.parent) path.push(at);
    let found = (at && known.get(at)) ?? script;
    for (let next = path.pop(); next !== undefined; next = path.pop()) {
      found = blockOf(next, by, found);
      known.set(next, found);
    }
    return found;
  };

  return { node, block };
}

/** The block of what a node holds. */
function blockOf({ kind, start, parent, otherwise }: OutlineNode, by: number, around: Block): Block {
  switch (kind) {
    // Where nobody has looked, nothing settles anything elsewhere.
    case 'unknown':
    case 'scope':
      return blockIn(around, 'function', start + by);
    case 'loop':
    case 'repeated':
      return blockIn(around, 'loop', start + by);
    case 'script':
      return blockIn(around, 'aside', start + by);
    case 'branch':
      return blockIn(around, 'branch', (parent?.start ?? 0) + by, otherwise);
    default:
      return around;
  }
}

/** Whether what is done in one block has been done whenever the other is reached. */
export function dominates(earlier: Block, later: Block): boolean {
  return functionOf(earlier) === functionOf(later) && isAlwaysRun(earlier, later);
}
