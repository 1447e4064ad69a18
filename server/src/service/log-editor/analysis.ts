/** The one analysis of a version of a log that all features of the editor are functions of. */
import type { FileConfiguration } from '../../lint/config';
import type { OnRuleError } from '../../lint/lint';
import type { RunOutcome } from '../../log';
import { lastRunOf, logReporter, type LogReport, type ReportedRun } from '../log';
import { recordTableBuilder, type RecordKind, type RecordRow, type RecordTable } from './record-table';

/** What is known about one version of a log. */
export interface LogAnalysis {
  readonly report: LogReport;
  readonly records: RecordTable;
}

/** What the analysis depends on besides the text. */
export interface LogOptions {
  readonly configuration: FileConfiguration;
  readonly onRuleError: OnRuleError;
}

/** Reads a log once, for its diagnosis and for its records. */
export function analyzeLog(text: string, options: LogOptions): LogAnalysis {
  const builder = recordTableBuilder();
  const reporter = logReporter({
    ...options,
    timeline: false,
    onRecord: (record, match) => {
      builder.take(record, match);
    },
  });
  reporter.push(text);
  return { report: reporter.end(), records: builder.table() };
}

/** The outcomes after which no error was one. */
const wentWell: ReadonlySet<RunOutcome> = new Set(['installed', 'uninstalled', 'restart']);

/** Whether a run ended as it was meant to. */
export function endedWell({ outcome }: Pick<ReportedRun, 'outcome'>): boolean {
  return wentWell.has(outcome);
}

/** A function that gives the run of a line, which counts from 0: of those that interleave the one that began last. */
export function runFinder({ runs }: LogReport): (line: number) => ReportedRun | undefined {
  let from = 0;
  let before = -1;
  return (line) => {
    if (line < before) from = 0;
    before = line;
    // Asked in the order of the log, runs that are over are left behind.
    while (from < runs.length && (runs[from]?.endLine ?? 0) <= line) from++;
    let found: ReportedRun | undefined;
    for (let index = from; index < runs.length; index++) {
      const run = runs[index];
      if (run === undefined || run.startLine - 1 > line) break;
      if (line < run.endLine) found = run;
    }
    return found;
  };
}

/** The run that a line, which counts from 0, belongs to; the last one without a line. */
export function runAt({ report }: LogAnalysis, line: number | undefined): ReportedRun | undefined {
  return line === undefined ? lastRunOf(report) : runFinder(report)(line);
}

/**
 * What a message means in its run: no error is one where the run went well, and a root error is a cause only where the diagnosis
 * has it as one.
 */
export function kindIn(
  run: ReportedRun | undefined,
  { kind, id, messageStart }: RecordRow,
): RecordKind | undefined {
  if (run === undefined || kind === undefined || kind === 'known' || kind === 'harmless') return kind;
  if (run.causes.some((cause) => cause.start === messageStart || cause.id === id)) return kind;
  if (endedWell(run)) return 'harmless';
  return kind === 'root' ? 'soft' : kind;
}
