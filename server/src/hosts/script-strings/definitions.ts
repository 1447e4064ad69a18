/** What a variable holds where it is read: the changes before it in the order in which they are run. */
import { commonBlock, type Block } from './blocks';
import type { Expression } from './syntax';

/** A change of a variable. A member such as `info.Arguments` counts as a variable of its own. */
export interface Write {
  /** `other` is a change that cannot be followed. */
  readonly kind: 'set' | 'append' | 'other';
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** The function that it belongs to. */
  readonly function: Block | undefined;
  readonly value: Expression | undefined;
}

/** What settles a variable where it is read. */
export interface Definition {
  readonly base: Write;
  readonly appends: readonly Write[];
  /** Whether there is more to it, or perhaps less. */
  readonly partial: boolean;
}

/** Whether code in `inner` is run only when all of `outer` is: it is in it, or in a block of it that is always run. */
function isCertain(write: Block, reader: Block): boolean {
  return commonBlock(write, reader) === write;
}

/** Whether two blocks are branches of which only one is run. */
function isExclusive(left: Block, right: Block): boolean {
  const common = commonBlock(left, right);
  const [one, other] = [childOf(common, left), childOf(common, right)];
  return (
    one !== undefined &&
    other !== undefined &&
    one !== other &&
    one.kind === 'branch' &&
    one.chain === other.chain
  );
}

/** The block right under `common` that holds `block`. */
function childOf(common: Block, block: Block): Block | undefined {
  let found: Block | undefined = block;
  while (found !== undefined && found.parent !== common) found = found.parent;
  return found;
}

/** Whether a loop stands between the block of a value and one in it. */
function loopsBetween(outer: Block, inner: Block): boolean {
  for (let at: Block | undefined = inner; at !== undefined && at !== outer; at = at.parent)
    if (at.kind === 'loop') return true;
  return false;
}

/**
 * Goes through the writes of one function in the order of the script.
 *
 * @param offset where the variable is read, in the block `reader`
 */
export function definitionAmong(
  local: readonly Write[],
  reader: Block,
  offset: number,
): Definition | undefined {
  let base: Write | undefined;
  let appends: Write[] = [];
  let partial = false;
  for (const write of local) {
    if (write.end > offset) {
      if (base === undefined) continue;
      // Later in the same loop: the next round sees it, unless the round begins with a new value.
      const common = commonBlock(write.block, reader);
      if (!loopsBetween(commonBlock(base.block, common), common)) continue;
      if (write.kind !== 'append') return undefined;
      partial = true;
      continue;
    }
    if (isExclusive(write.block, reader)) continue;
    const certain = isCertain(write.block, reader);
    if (write.kind === 'set' && certain) {
      base = write;
      appends = [];
      partial = false;
    } else if (write.kind !== 'append') {
      base = undefined;
    } else if (base !== undefined) {
      const from = base;
      const optional = !certain || loopsBetween(commonBlock(from.block, write.block), write.block);
      const rival = appends.some((other) => isExclusive(other.block, write.block));
      partial ||= optional;
      // Of several branches the first one stands for all: together they are never run.
      if (!rival) appends.push(write);
    }
  }
  return base && { base, appends, partial };
}
