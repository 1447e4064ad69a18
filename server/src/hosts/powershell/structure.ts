/** What the outline tells about a place in a script: its function, and the blocks around it. */
import { isCertain, scriptBlock, type Block } from '../flow/blocks';
import { innermost, type OutlineNode } from './outline';
import { indexBefore, type PlacedPart } from './source';

/** Where a place stands: its function (-1 for the script itself, -2 when nobody knows) and the block that holds it. */
export interface Place {
  readonly scope: number;
  readonly block: Block;
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
  /** Whether a branch that begins at an offset is the one for all other cases. */
  const isOtherwise = (start: number): boolean => {
    const placed = parts[indexBefore(parts, start)];
    const from = placed === undefined ? 0 : start - placed.start;
    const text = placed?.part.text ?? '';
    return (
      /\b(?:else|default)\s*$/i.test(text.slice(Math.max(0, from - 40), from)) ||
      /^default\b/i.test(text.slice(from, from + 10))
    );
  };
  const blocks = blocksOf(isOtherwise);
  const nodeAt = (offset: number): PlacedNode | undefined => {
    const placed = parts[indexBefore(parts, offset)];
    const node = placed && innermost(placed.part.outline(), offset - placed.start);
    return node && { node, by: placed.start };
  };
  return {
    node: nodeAt,
    place: (offset) => {
      const found = nodeAt(offset);
      return blocks(found?.node, found?.by ?? 0);
    },
  };
}

/** Makes a function that gives the place of what a node holds. */
function blocksOf(
  isOtherwise: (start: number) => boolean,
): (node: OutlineNode | undefined, by: number) => Place {
  const script: Place = { scope: -1, block: scriptBlock() };
  const known = new Map<OutlineNode, Place>();
  const placeOf = (node: OutlineNode, by: number, around: Place): Place => {
    const { kind, parent } = node;
    const start = node.start + by;
    const within = (block: Block['kind'], chain = start, scope = around.scope): Place => ({
      scope,
      block: { kind: block, parent: around.block, depth: around.block.depth + 1, chain },
    });
    // Where nobody has looked, nothing settles anything elsewhere.
    if (kind === 'unknown') return within('function', start, -2);
    if (kind === 'scope') return within('function', start, start);
    if (kind === 'loop' || kind === 'repeated') return within('loop');
    if (kind === 'script') return within('aside');
    if (kind !== 'branch') return around;
    const { scope, block } = within('branch', (parent?.start ?? 0) + by);
    return { scope, block: { ...block, otherwise: isOtherwise(start) } };
  };
  return (node, by) => {
    // From the outside in, since nodes may be nested deeper than calls can be.
    const path: OutlineNode[] = [];
    let at = node;
    for (; at !== undefined && !known.has(at); at = at.parent) path.push(at);
    let place = (at && known.get(at)) ?? script;
    for (let next = path.pop(); next !== undefined; next = path.pop()) {
      place = placeOf(next, by, place);
      known.set(next, place);
    }
    return place;
  };
}

/** Whether what is done in one place has been done whenever the other is reached. */
export function dominates(earlier: Place, later: Place): boolean {
  return earlier.scope === later.scope && isCertain(earlier.block, later.block);
}
