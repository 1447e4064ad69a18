/** Tells new findings from old ones. */
import { GitProblem } from '../git/git-problem';
import { changesOf, type Changes } from '../input/changes';
import type { Io } from '../io';
import { complaint } from '../problem';
import type { ReviewPlace } from './place';

/** The changes against the first base that git knows; undefined when all findings count. */
export async function reviewedChanges({ bases }: ReviewPlace, io: Io): Promise<Changes | undefined> {
  let reason: GitProblem | undefined;
  for (const base of bases ?? [undefined]) {
    try {
      return await changesOf(base, io);
    } catch (error) {
      if (!(error instanceof GitProblem)) throw error;
      reason ??= error;
    }
  }
  if (reason !== undefined) {
    const { what, inReview, remedy } = reason.problem;
    const advice = { what: `${what}, so all findings count as new`, remedy: inReview ?? remedy };
    io.stderr(complaint('--review', advice));
  }
  return undefined;
}
