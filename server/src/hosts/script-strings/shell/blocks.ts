/** The blocks of a shell script: what its keywords and the signs between its commands open and close. */
import { blockIn, type Block } from '../../flow/blocks';

interface Frame {
  /** The word that opened it; `do` for all loops. */
  readonly word: string;
  /** The block that it stands in. */
  readonly around: Block;
  /** The block of its commands. */
  block: Block;
  /** The number of its branches. */
  chain: number;
  /** The last `&&` or `||` of the command that is being read, and what it opened. */
  list: { readonly sign: string; readonly block: Block } | undefined;
}

const openers: ReadonlyMap<string, string> = new Map([
  ['if', 'if'],
  ['case', 'case'],
  ['{', '{'],
  ...['for', 'while', 'until', 'select'].map((word) => [word, 'do'] as const),
]);
const closers: ReadonlyMap<string, string> = new Map([
  ['fi', 'if'],
  ['esac', 'case'],
  ['}', '{'],
  ['done', 'do'],
]);

/**
 * Begins with the commands of a group: the blocks that are open while they are read.
 *
 * @param around the block that all of them stand in
 */
export function openBlocks(around: Block) {
  let top: Frame = { word: '', around, block: around, chain: 0, list: undefined };
  const outer: Frame[] = [];
  /** How many frames of each word are open, so that nothing looks for one in vain. */
  const open = new Map<string, number>();

  const current = (): Block => top.list?.block ?? top.block;
  const count = (word: string, by: number): void => {
    open.set(word, (open.get(word) ?? 0) + by);
  };
  const push = (word: string, block: Block, chain: number): void => {
    outer.push(top);
    count(word, 1);
    top = { word, around: current(), block, chain, list: undefined };
  };
  const pop = (): void => {
    count(top.word, -1);
    top = outer.pop() ?? top;
  };
  /** Leaves what was not closed in the innermost frame of a word; false where none is open. */
  const backTo = (word: string): boolean => {
    if ((open.get(word) ?? 0) === 0) return false;
    while (top.word !== word) pop();
    return true;
  };
  const branch = (otherwise = false): void => {
    top.block = blockIn(top.around, 'branch', top.chain, otherwise);
  };

  return {
    /** The block of the command that is being read. */
    current,
    /**
     * Reads a word where a command can begin.
     *
     * @returns whether one can begin behind it, too
     */
    keyword: (word: string, start: number): boolean => {
      const opened = openers.get(word);
      const closed = closers.get(word);
      if (closed !== undefined) {
        if (backTo(closed)) pop();
      } else if (opened === 'do') {
        push(opened, blockIn(current(), 'loop', start), start);
      } else if (opened !== undefined) {
        push(opened, current(), start);
      } else if (word === 'then' || word === 'else') {
        if (backTo('if')) branch(word === 'else');
      } else if (word === 'elif' && backTo('if')) {
        top.block = top.around;
      }
      return /^(?:if|then|elif|else|while|until|do|time|[!{])$/.test(word);
    },
    /** The body of a function begins. */
    body: (start: number): void => {
      push('{', blockIn(current(), 'function', start), start);
    },
    /** `&&` or `||`: what follows may not be run. */
    list: (sign: string, start: number): void => {
      const { list } = top;
      if (list?.sign === sign) return;
      // Of `a && b || c` only one of the last two counts.
      const chain = sign === '||' && list !== undefined ? list.block.chain : start;
      top.list = { sign, block: blockIn(top.block, 'branch', chain) };
    },
    /** Ends the commands that such signs join. */
    endList: (): void => {
      top.list = undefined;
    },
    /** Whether a pattern of `case` can stand here. */
    expectsPattern: (): boolean => top.word === 'case' && top.block === top.around,
    /** The pattern of a branch of `case` has ended. */
    endPattern: (): void => {
      if (top.word === 'case') branch();
    },
    /** `;;` and its like: the branch has ended. */
    endBranch: (sign: string, start: number): void => {
      if (!backTo('case')) return;
      top.block = top.around;
      // The next branch is run as well, or perhaps.
      if (sign !== ';;') top.chain = start;
    },
  };
}
