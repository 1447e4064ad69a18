/** Says of each finding whether a line of it was changed. */
import type { Changes } from '../input/changes';
import { lostLines, touches } from '../input/line-set';
import type { FileReport, FindingReport } from './report';

/** A report, and how many findings it had besides. */
export interface ChangedReport {
  readonly shown: FileReport;
  /** The findings that were left out because none of their lines was changed. */
  readonly unchanged: number;
}

type Lines = ReturnType<Changes['linesOf']>;

/**
 * Whether a change is what a finding comes from: a line of it, or of what it is about besides, is new, or lines of its command
 * line are gone, which leaves no new line behind. A command line without a part of it is another one as a whole, while a line
 * that is changed says nothing of the others.
 */
function isChanged({ commandLines }: FileReport, finding: FindingReport, lines: Lines): boolean {
  const places = [finding, ...finding.related];
  const around = commandLines.filter((call) =>
    places.some(({ line, endLine }) => call.line <= endLine && line <= call.endLine),
  );
  return (
    places.some(({ line, endLine }) => touches(lines, line, endLine)) ||
    [...places, ...around].some(({ line, endLine }) => lostLines(lines, line, endLine))
  );
}

/** A report in which each finding says whether it comes from a change. */
export function markedReport(report: FileReport, changes: Changes | undefined): FileReport {
  if (changes === undefined) return report;
  const lines = changes.linesOf(report.path);
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, changed: isChanged(report, finding, lines) })),
  };
}

/**
 * Marks the findings. Their related places count, too: a second value is one more mistake of whoever wrote the first anew.
 *
 * @param changes undefined when nobody asked for them
 * @param only whether findings in other lines are left out
 */
export function withChanges(report: FileReport, changes: Changes | undefined, only: boolean): ChangedReport {
  if (changes === undefined) return { shown: report, unchanged: 0 };
  const marked = markedReport(report, changes).findings;
  const findings = only ? marked.filter(({ changed }) => changed) : marked;
  return { shown: { ...report, findings }, unchanged: marked.length - findings.length };
}
