/**
 * Which branches of a script are run. Nobody knows that beforehand, but what one run takes goes together: work that asks for
 * it is done once for each possibility.
 */
import type { Block } from './blocks';
import { mostRounds } from './limits';

/** The branches and loops that are run in the present round. */
export interface Choices {
  /**
   * Whether a branch or a loop is run in the present round; undefined where that is not told apart.
   *
   * @param must whether this is the last one of which one has to be
   */
  isRun(block: Block, must: boolean): boolean | undefined;
  /** What was decided of a block in the present round. */
  known(block: Block): boolean | undefined;
  /** How often something was asked: what was worked out meanwhile holds in the present round alone. */
  readonly asked: number;
  /** Does some work for each possibility that it asks for; once, with nothing decided, where there are too many of them. */
  each<T>(work: () => T): T[];
}

interface Decision {
  readonly block: Block;
  readonly run: boolean;
  /** Whether the other answer is still to be tried. */
  readonly open: boolean;
}

/** Makes the choices of a script. */
export function createChoices(): Choices {
  /** In the order in which they were asked for; undefined outside of a round. */
  let decisions: Decision[] | undefined;
  let asked = 0;

  const known = (block: Block): boolean | undefined => {
    const own = decisions?.find((each) => each.block === block);
    if (own !== undefined) return own.run;
    // Of the branches of one chain only one is run.
    return decisions?.some((each) => each.run && isRival(each.block, block)) === true ? false : undefined;
  };

  return {
    known: (block) => {
      asked++;
      return known(block);
    },
    isRun: (block, must) => {
      asked++;
      const before = known(block);
      if (before !== undefined || decisions === undefined || block.kind === 'aside') return before;
      // Where a branch for all other cases follows one that is not run, it is.
      const last = block.otherwise === true && decisions.some((each) => isRival(each.block, block));
      decisions.push({ block, run: true, open: !must && !last });
      return true;
    },
    get asked() {
      return asked;
    },
    each: (work) => {
      // Within a round it all goes together.
      if (decisions !== undefined) return [work()];
      const results = [];
      let round: Decision[] = [];
      for (let rounds = 0; rounds < mostRounds; rounds++) {
        decisions = round;
        results.push(work());
        round = nextRound(round);
        decisions = undefined;
        if (round.length === 0) return results;
      }
      return [work()];
    },
  };
}

/** What is decided in the round behind one; nothing behind the last. */
function nextRound(round: readonly Decision[]): Decision[] {
  const last = round.findLastIndex(({ open }) => open);
  const turned = round[last];
  return turned === undefined
    ? []
    : [...round.slice(0, last), { block: turned.block, run: false, open: false }];
}

/** Whether two blocks are branches of which only one is run. */
function isRival(left: Block, right: Block): boolean {
  return (
    left !== right && left.kind === 'branch' && left.chain === right.chain && left.parent === right.parent
  );
}
