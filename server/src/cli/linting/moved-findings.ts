/** Decides for a whole run which findings of renamed files their baselines know. */
import { groupBy } from '../../lint/group-by';
import type { BaselineEntry } from '../../service/baseline';
import { comparePaths, moveLedger } from '../../service/baseline-moves';
import type { Tallied } from '../baseline/known-findings';
import type { Judged } from './judge';
import type { FileReport, FindingReport, SuppressedReport } from './report';

/** What hands results on. */
export interface MovedFindings {
  readonly add: (judged: Judged) => void;
  /** Hands on what was held back: nothing more comes. */
  readonly end: () => void;
}

/** A report with findings that may be those of a file that was renamed. */
interface Open extends FileReport {
  readonly baseline: {
    readonly file: string;
    readonly path: string;
    readonly findings: readonly Tallied[];
    readonly gone: readonly BaselineEntry[];
  };
}

function isOpen(report: FileReport | undefined): report is Open {
  return report?.baseline?.gone !== undefined;
}

function silenced(finding: FindingReport): SuppressedReport {
  return { ...finding, fixes: [], by: 'baseline' };
}

/** In the order of the file. */
function byPlace(left: FindingReport, right: FindingReport): number {
  return left.line - right.line || left.column - right.column;
}

/** The report once it is decided where its findings come from. */
function decided(report: Open, tallied: readonly Tallied[]): FileReport {
  const { file, path } = report.baseline;
  const all = report.findings.map(({ tally, ...finding }) => ({
    finding,
    isKnown: tally !== undefined && tallied[tally]?.movedFrom !== undefined,
  }));
  const known = all.flatMap(({ finding, isKnown }) => (isKnown ? [silenced(finding)] : []));
  return {
    ...report,
    findings: all.flatMap(({ finding, isKnown }) => (isKnown ? [] : [finding])),
    suppressed: [...report.suppressed, ...known].sort(byPlace),
    baseline: { file, path, findings: tallied },
  };
}

/**
 * Makes it. Nothing is held back until a file may have been renamed: that is decided when all files are known, in the order of
 * their paths, so that it is the same however they were named.
 */
export function movedFindings(take: (judged: Judged) => void): MovedFindings {
  const held: Judged[] = [];
  return {
    add: (judged) => {
      if (held.length === 0 && !isOpen(judged.report)) take(judged);
      else held.push(judged);
    },
    end: () => {
      const open = held.flatMap(({ report }) => (isOpen(report) ? [report] : []));
      const reports = new Map<FileReport, FileReport>();
      for (const own of groupBy(open, ({ baseline }) => baseline.file).values()) {
        const takeFrom = moveLedger();
        own.sort((left, right) => comparePaths(left.baseline.path, right.baseline.path));
        for (const report of own) {
          const { findings, gone } = report.baseline;
          const tallied = findings.map((each): Tallied => {
            const movedFrom = takeFrom(each.hash, gone);
            return movedFrom === undefined ? each : { ...each, movedFrom };
          });
          reports.set(report, decided(report, tallied));
        }
      }
      for (const { report, ...rest } of held.splice(0))
        take({ ...rest, ...(report !== undefined && { report: reports.get(report) ?? report }) });
    },
  };
}
