/** Whether something is wrong with what a log tells of. */
import type { LogReport, ReportedRun } from './reported';

/** What the linter calls an error in a recorded command line, where the run doesn't show that it did no harm. */
function hasError({ outcome, findings }: ReportedRun): boolean {
  return (
    (outcome === 'failed' || outcome === 'running' || outcome === 'unknown') &&
    findings.some(({ severity }) => severity === 'error')
  );
}

/** Whether a run of a log failed, has a cause to tell of, or was given a command line with an error. */
export function isWrong({ runs }: LogReport): boolean {
  return runs.some((run) => run.outcome === 'failed' || run.causes.length > 0 || hasError(run));
}
