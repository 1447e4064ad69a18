/** What was changed, for those who ask. */
import { GitProblem } from '../git/git-problem';
import type { Io } from '../io';
import type { ChangedOptions } from '../options/run-options';
import { complaint } from '../problem';
import { changesOf, type Changes } from './changes';

/** What was changed, when somebody asks; undefined when git cannot tell, which has been told then. */
export async function wantedChanges(
  changed: ChangedOptions | undefined,
  io: Io,
): Promise<{ readonly changes: Changes | undefined } | undefined> {
  if (changed === undefined) return { changes: undefined };
  try {
    return { changes: await changesOf(changed.base, io) };
  } catch (error) {
    if (!(error instanceof GitProblem)) throw error;
    io.stderr(complaint(error.about, error.problem));
    return undefined;
  }
}
