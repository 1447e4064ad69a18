/** Says of each finding whether a line of it was changed. */
import type { Changes } from '../input/changes';
import { touches } from '../input/line-set';
import type { FileReport, FindingReport } from './report';

/** A report, and how many findings it had besides. */
export interface ChangedReport {
  readonly shown: FileReport;
  /** The findings that were left out because none of their lines was changed. */
  readonly unchanged: number;
}

/**
 * Marks the findings. Their related places count, too: a second value is one more mistake of whoever wrote the first anew.
 *
 * @param changes undefined when nobody asked for them
 * @param only whether findings in other lines are left out
 */
export function withChanges(report: FileReport, changes: Changes | undefined, only: boolean): ChangedReport {
  if (changes === undefined) return { shown: report, unchanged: 0 };
  const lines = changes.linesOf(report.path);
  const marked = report.findings.map((finding): FindingReport => {
    const places = [finding, ...finding.related];
    return { ...finding, changed: places.some(({ line, endLine }) => touches(lines, line, endLine)) };
  });
  const findings = only ? marked.filter(({ changed }) => changed) : marked;
  return { shown: { ...report, findings }, unchanged: marked.length - findings.length };
}
