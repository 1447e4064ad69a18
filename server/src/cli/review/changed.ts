/** Tells new findings from old ones. */
import { GitProblem } from '../git/git-problem';
import { changesOf, type Changes } from '../input/changes';
import { touches } from '../input/line-set';
import type { Io } from '../io';
import type { FileReport, FindingReport } from '../linting/report';
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
    const { what, remedy } = reason.problem;
    io.stderr(complaint('--review', { what: `${what}, so all findings count as new`, remedy }));
  }
  return undefined;
}

/** Whether a finding, or what it is about besides, is on a line that was changed. */
function isChanged(finding: FindingReport, lines: ReturnType<Changes['linesOf']>): boolean {
  return [finding, ...finding.related].some(({ line, endLine }) => touches(lines, line, endLine));
}

/** A report in which each finding says whether it is on changed lines. */
export function markedReport(report: FileReport, changes: Changes | undefined): FileReport {
  if (changes === undefined) return report;
  const lines = changes.linesOf(report.path);
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, changed: isChanged(finding, lines) })),
  };
}
