/** What the outline tells about a place in a script: its function, and the blocks around it. */
import { innermost, type OutlineNode } from './outline';
import { indexBefore, type PlacedPart } from './source';

/** A block that may run not at all, or more than once. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly loop: boolean;
  /** The statement it belongs to; of the blocks of one `if` or `switch` only one runs. */
  readonly group: number;
}

/** Where a place stands: its function (-1 for the script itself, -2 when nobody knows) and the blocks in it, outermost first. */
export interface Place {
  readonly scope: number;
  readonly blocks: readonly Block[];
}

/** A node of the outline, and what must be added to its offsets. */
export interface PlacedNode {
  readonly node: OutlineNode;
  readonly by: number;
}

/** Looks at the structure of a script. */
export interface Structure {
  /** The innermost node that holds an offset. */
  node(offset: number): PlacedNode | undefined;
  place(offset: number): Place;
}

/** Makes the structure of a script whose parts are read on their own. */
export function structureOf(parts: readonly PlacedPart[]): Structure {
  const places = new Map<OutlineNode, Place>();
  const nodeAt = (offset: number): PlacedNode | undefined => {
    const placed = parts[indexBefore(parts, offset)];
    const node = placed && innermost(placed.part.outline(), offset - placed.start);
    return node && { node, by: placed.start };
  };
  return {
    node: nodeAt,
    place: (offset) => {
      const found = nodeAt(offset);
      if (found === undefined) return { scope: -1, blocks: [] };
      const place = places.get(found.node) ?? placeOf(found);
      places.set(found.node, place);
      return place;
    },
  };
}

function placeOf({ node, by }: PlacedNode): Place {
  const blocks: Block[] = [];
  for (let next: OutlineNode | undefined = node; next !== undefined; next = next.parent) {
    const { kind, parent } = next;
    const [start, end] = [next.start + by, next.end + by];
    // Where nobody has looked, nothing settles anything elsewhere.
    if (kind === 'unknown') return { scope: -2, blocks: [] };
    if (kind === 'scope') return { scope: start, blocks: blocks.reverse() };
    if (kind === 'loop' || kind === 'repeated') blocks.push({ start, end, loop: true, group: start });
    else if (kind === 'script') blocks.push({ start, end, loop: false, group: start });
    else if (kind === 'branch') blocks.push({ start, end, loop: false, group: (parent?.start ?? 0) + by });
  }
  return { scope: -1, blocks: blocks.reverse() };
}

/** Whether what is done in one place has been done whenever the other is reached. */
export function dominates(earlier: Place, later: Place): boolean {
  return (
    earlier.scope === later.scope &&
    earlier.blocks.every((block, index) => later.blocks[index]?.start === block.start)
  );
}

/** Whether only one of two places can be reached: they stand in different branches of one statement. */
export function exclusive(one: Place, other: Place): boolean {
  const index = one.blocks.findIndex((block, at) => other.blocks[at]?.start !== block.start);
  const [left, right] = [one.blocks[index], other.blocks[index]];
  return left !== undefined && right !== undefined && left.group === right.group;
}
