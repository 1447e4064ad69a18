/** What is told of a log, as plain data without secrets: the diagnosis, and what the linter says of its command lines. */
import type { LogMessage } from '../../catalog/log';
import type { Cause, LogDiagnosis, LogTime, RunDiagnosis, RunOutcome } from '../../log';
import type { RecordedFinding, RecordedLine } from './recorded';

/** A message: in the timeline, as an effect of a cause, or harmless. */
export interface ReportedLine extends Pick<LogMessage, 'id' | 'kind' | 'stage' | 'meaning'> {
  readonly role: LogMessage['role'] | undefined;
  readonly line: number;
  readonly lastLine: number;
  readonly count: number;
  /** In UTF-16 units of the log: the message begins, the record ends. */
  readonly start: number;
  readonly end: number;
  /** Empty where the timeline was not asked for. */
  readonly text: string;
  readonly time: LogTime | undefined;
}

/** A cause as it is told. */
export interface ReportedCause extends Omit<Cause, 'symptoms'> {
  readonly symptoms: readonly ReportedLine[];
}

/** What is told of a run otherwise than the diagnosis has it. */
type Retold = 'commandLine' | 'msiProperties' | 'causes' | 'harmless' | 'timeline';

/** One run as it is told. */
export interface ReportedRun extends Omit<RunDiagnosis, Retold> {
  readonly commandLine: RecordedLine | undefined;
  readonly causes: readonly ReportedCause[];
  readonly findings: readonly RecordedFinding[];
  readonly harmless: readonly ReportedLine[];
  /** Every known message once, in the order of the log; empty where it was not asked for. */
  readonly timeline: readonly ReportedLine[];
}

/** One log as it is told; `outcome` and `cause` are those of the last run. */
export interface LogReport extends Omit<LogDiagnosis, 'runs'> {
  readonly outcome: RunOutcome;
  readonly cause: ReportedCause | undefined;
  readonly runs: readonly ReportedRun[];
}
