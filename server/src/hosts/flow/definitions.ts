/** What a variable holds where it is read: the changes before it in the order in which they are run. */
import { commonBlock, doubtfulBlocks, functionOf, isCertain, type Block } from './blocks';
import type { Choices } from './choices';
import { deepestBlock, mostWrites } from './limits';

/** A change of a variable. A member such as `info.Arguments` counts as a variable of its own. */
export interface Write<Expression = unknown> {
  /** `append` adds to a text or a list, `add` an element to a list; `other` is a change that cannot be followed. */
  readonly kind: 'set' | 'append' | 'add' | 'other';
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  readonly value: Expression | undefined;
  /** Whether it changes the variable of an outer function, which those around it may have too. */
  readonly outer?: boolean;
}

/** What settles a variable where it is read. */
export interface Definition<W extends Write> {
  readonly base: W;
  readonly appends: readonly W[];
  /** Whether there is more to it, or perhaps less. */
  readonly partial: boolean;
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

/** Whether a change was made when a variable is read: in this round, or in every one; undefined when that is in doubt. */
function isMade(
  { block }: Write,
  reader: Block,
  choices: Choices,
  must: (block: Block) => boolean,
): boolean | undefined {
  for (const each of doubtfulBlocks(block, reader)) {
    const run = choices.known(each) ?? choices.isRun(each, must(each));
    if (run !== true) return run;
  }
  return true;
}

/** Whether a change keeps what was there before. */
export function adds({ kind }: Write): boolean {
  return kind === 'append' || kind === 'add';
}

/** The same for an addition, for which nothing is decided: it may be there or not. */
function isAdded({ block }: Write, reader: Block, choices: Choices): boolean | undefined {
  const runs = doubtfulBlocks(block, reader).map((each) => choices.known(each));
  if (runs.includes(false)) return false;
  return runs.includes(undefined) ? undefined : true;
}

/**
 * Goes through the writes of one function in the order of the script.
 *
 * @param offset where the variable is read, in the block `reader`
 * @param choices tells which branches are run
 */
function definitionAmong<W extends Write>(
  local: readonly W[],
  reader: Block,
  offset: number,
  choices: Choices,
): Definition<W> | undefined {
  let base: W | undefined;
  let appends: W[] = [];
  let partial = false;
  const reaches = (write: W): boolean => write.end <= offset && !isExclusive(write.block, reader);
  for (const [index, write] of local.entries()) {
    if (write.end > offset) {
      if (base === undefined) continue;
      // Later in the same loop: the next round sees it, unless the round begins with a new value.
      const common = commonBlock(write.block, reader);
      if (!loopsBetween(commonBlock(base.block, common), common)) continue;
      if (!adds(write)) return undefined;
      partial = true;
      continue;
    }
    if (!reaches(write)) continue;
    if (!adds(write)) {
      // What is not set yet has to be set by a block that all the others stand in.
      const unset = base === undefined;
      const made = isMade(
        write,
        reader,
        choices,
        (block) =>
          unset &&
          local
            .slice(index)
            .every((other) => adds(other) || !reaches(other) || isCertain(block, other.block)),
      );
      if (made === false) continue;
      base = made === true && write.kind === 'set' ? write : undefined;
      appends = [];
      partial = false;
      continue;
    }
    const added = isAdded(write, reader, choices);
    if (base === undefined || added === false) continue;
    const from = base;
    const optional = added === undefined || loopsBetween(commonBlock(from.block, write.block), write.block);
    const rival = appends.some((other) => isExclusive(other.block, write.block));
    partial ||= optional;
    // Of several branches the first one stands for all: together they are never run.
    if (!rival) appends.push(write);
  }
  return base && { base, appends, partial };
}

/**
 * What settles a variable where it is read: the writes of the function that reads it, or the one that there is around it.
 *
 * @param all the writes in the order of the script
 * @returns undefined when it is in doubt
 */
export function definitionSeen<W extends Write>(
  all: readonly W[],
  reader: Block,
  offset: number,
  choices: Choices,
): Definition<W> | undefined {
  if (all.length > mostWrites || isDeep(reader) || all.some(({ block }) => isDeep(block))) return undefined;
  const own = functionOf(reader);
  const local = all.filter((write) => functionOf(write.block) === own);
  if (local.length > 0) {
    if (all.some((write) => write.outer === true && functionOf(write.block) !== own)) return undefined;
    const settled = definitionAmong(local, reader, offset, choices);
    if (settled !== undefined) return settled;
  }
  // A function reads what the script or the class sets only once.
  const [only] = all;
  if (all.length !== 1 || only?.kind !== 'set' || !isCertain(only.block, reader)) return undefined;
  const member = only.block.kind === 'plain' && only.block.parent !== undefined;
  return member || only.end <= offset ? { base: only, appends: [], partial: false } : undefined;
}

function isDeep({ depth }: Block): boolean {
  return depth > deepestBlock;
}

/** What settles a variable at an offset in a block, of all its writes. */
export type Settle<W extends Write> = (
  name: string,
  all: readonly W[],
  reader: Block,
  offset: number,
) => Definition<W> | undefined;

/** Looks each definition up once. */
export function createDefinitions<W extends Write>(choices: Choices): Settle<W> {
  const known = new Map<Block, Map<string, Definition<W> | undefined>>();
  return (name, all, reader, offset) => {
    if (all.length === 0) return undefined;
    const inBlock = known.get(reader) ?? new Map<string, Definition<W> | undefined>();
    known.set(reader, inBlock);
    // Between two changes, and in the same block, it is always the same.
    const key = `${name} ${all.filter(({ end }) => end <= offset).length}`;
    if (inBlock.has(key)) return inBlock.get(key);
    const { asked } = choices;
    const found = definitionSeen(all, reader, offset, choices);
    if (choices.asked === asked) inBlock.set(key, found);
    return found;
  };
}

/** The last addition to what a write sets or adds to; undefined where it sets all of it. */
export function lastAddition<W extends Write>(writes: readonly W[], own: W): W | undefined {
  let last = adds(own) ? own : undefined;
  for (const later of writes.slice(writes.indexOf(own) + 1)) {
    if (functionOf(later.block) !== functionOf(own.block)) continue;
    if (!adds(later)) break;
    last = later;
  }
  return last;
}
