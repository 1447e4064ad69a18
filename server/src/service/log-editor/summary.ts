/** What a status line tells of a log. */
import type { Position } from 'vscode-languageserver-types';
import type { RunOutcome } from '../../log';
import { lastRunOf } from '../log';
import { headlineOf } from './cause-text';
import type { LogSubject } from './subject';

/** The summary of a log. */
export interface LogDocumentSummary {
  readonly commandLines: number;
  /** Absent where nothing in the log is known. */
  readonly log?: {
    readonly outcome: RunOutcome;
    readonly text: string;
    readonly runs: number;
    readonly cause?: Position;
  };
}

/** How the last run ended, and how many command lines were recorded. */
export function logSummaryOf({ document, analysis: { report } }: LogSubject): LogDocumentSummary {
  const { runs } = report;
  const last = lastRunOf(report);
  const [cause] = last?.causes ?? [];
  return {
    commandLines: runs.filter(({ commandLine }) => commandLine !== undefined).length,
    ...(last !== undefined && {
      log: {
        outcome: last.outcome,
        text: headlineOf(last),
        runs: runs.length,
        ...(cause !== undefined && { cause: document.positionAt(cause.start) }),
      },
    }),
  };
}
