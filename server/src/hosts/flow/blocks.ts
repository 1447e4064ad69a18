/** The blocks in which statements stand. */

/**
 * What holds statements.
 * - `plain`: they are run when what stands around them is: a class, a namespace, the script.
 * - `branch`: perhaps not; `loop`: perhaps several times; `function`: when it is called.
 * - `aside`: code that is a value: nobody knows where it is run, and whether its variables are those around it.
 */
export interface Block {
  readonly kind: 'plain' | 'branch' | 'loop' | 'function' | 'aside';
  readonly parent: Block | undefined;
  readonly depth: number;
  /** The branches of which one is run have the same number. */
  readonly chain: number;
  /** Whether it is the branch for all other cases, so that one of its chain is run for sure. */
  readonly otherwise?: boolean;
}

/** A statement before its offsets are known. */
export interface Division {
  readonly from: number;
  readonly to: number;
  readonly block: Block;
}

/** Makes the outermost block of a script. */
export function scriptBlock(): Block {
  return { kind: 'plain', parent: undefined, depth: 0, chain: 0 };
}

/** Makes a block in another one. */
export function blockIn(parent: Block, kind: Block['kind'], chain: number, otherwise = false): Block {
  return { kind, parent, depth: parent.depth + 1, chain, otherwise };
}

/** The innermost block around a statement that is perhaps not run with what stands around it. */
export function ownBlock(block: Block): Block {
  return block.kind === 'plain' && block.parent !== undefined ? ownBlock(block.parent) : block;
}

/** The block that holds both. */
export function commonBlock(left: Block, right: Block): Block {
  let [one, other] = [left, right];
  while (one !== other) {
    if (one.depth >= other.depth) one = one.parent ?? other;
    else other = other.parent ?? one;
  }
  return one;
}

/** Whether code in `inner` is run only when all of `outer` is: it is in it, or in a block of it that is always run. */
export function isCertain(outer: Block, inner: Block): boolean {
  return commonBlock(outer, inner) === outer;
}

/** The branches and loops of a block that may be passed over when `reader` is run, outermost first. */
export function doubtfulBlocks(block: Block, reader: Block): Block[] {
  const common = commonBlock(block, reader);
  const found: Block[] = [];
  for (let at: Block | undefined = block; at !== undefined && at !== common; at = at.parent)
    if (at.kind !== 'plain') found.unshift(at);
  return found;
}

/** Whether code in a block is run whenever code in another one was. */
export function isAlwaysRun(block: Block, after: Block): boolean {
  return doubtfulBlocks(block, after).length === 0;
}

/** The innermost function around a block. */
export function functionOf(block: Block): Block | undefined {
  let found: Block | undefined = block;
  while (found !== undefined && found.kind !== 'function') found = found.parent;
  return found;
}
