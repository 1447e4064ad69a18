/** Reports on a log: reads it once, and keeps what is told of it. */
import { onceEach } from '../../language/once';
import { logDiagnoser, type OnRecord } from '../../log';
import { hider } from './hide';
import { judgeOnce } from './judge-once';
import type { RecordedOptions } from './recorded';
import type { LogReport, ReportedRun } from './reported';
import { briefly, reportedRun } from './reported-run';

/** What a report is made with. */
export interface ReportOptions extends RecordedOptions {
  /** Whether all is told of each run: its timeline, and what only the last run has else, such as what it tried. */
  readonly timeline: boolean;
  /** Looks at each record on the way. */
  readonly onRecord?: OnRecord;
}

/** Reports on a log that comes in chunks. */
export interface LogReporter {
  push(chunk: string): void;
  /** Tells that the log has ended; gives the report. */
  end(): LogReport;
}

/** A reporter. It keeps nothing of the text but what it reports. */
export function logReporter(options: ReportOptions): LogReporter {
  const runs: ReportedRun[] = [];
  const hide = hider();
  const share = onceEach((text: string) => text);
  const judge = judgeOnce(options);
  const diagnoser = logDiagnoser((run) => {
    const before = options.timeline ? undefined : runs.pop();
    if (before !== undefined) runs.push(briefly(before));
    runs.push(reportedRun(run, { withTimeline: options.timeline, hide, share, judge }));
  }, options.onRecord);
  return {
    push(chunk) {
      diagnoser.push(chunk);
    },
    end() {
      diagnoser.end();
      const { format, records, known } = diagnoser.summary();
      const ordered = [...runs].sort((left, right) => left.startLine - right.startLine);
      const last = ordered.at(-1);
      return {
        format,
        records,
        known,
        outcome: last?.outcome ?? 'unknown',
        cause: last?.causes[0],
        runs: ordered,
      };
    },
  };
}

/** The report on a whole text, without its byte order mark. */
export function reportOfLog(text: string, options: ReportOptions): LogReport {
  const reporter = logReporter(options);
  reporter.push(text);
  return reporter.end();
}
