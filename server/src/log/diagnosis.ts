/** The diagnosis of one log, without what the linter says of its command lines: `service/log` adds that. */
import type { Cause } from './cause';
import { causesOf } from './causes';
import { givenReader, type Given } from './given';
import { matchOf, type Match } from './match';
import { mainOf, outcomeOf, type Ending, type RunOutcome } from './outcome';
import type { Recorded } from './process';
import { logReader } from './reader';
import type { LogRecord, RecordFormat } from './record';
import { runTracker, type Run } from './runs';
import type { Sighting } from './sighting';
import { timeOf, type LogTime } from './time';
import type { Tried } from './tried';
import type { LineFeeder } from './lines';

/** How a log is written, as users know it: lines of Windows Installer are plain text. */
export type LogFormat = 'cmtrace' | 'legacy' | 'copied' | 'plain';

/** What a client does once it is installed. */
export type Achievement = 'assigned' | 'registered' | 'enrolled';

/** The messages that tell it. */
const achievements: Readonly<Record<string, Achievement>> = {
  'ls-can-assign': 'assigned',
  'ls-assignable': 'assigned',
  'reg-done': 'registered',
  'reg-already': 'registered',
  'co-success': 'enrolled',
  'co-enrolled': 'enrolled',
};

/** One run. Texts in it are parts of the log, which is kept as long as they are. */
export interface RunDiagnosis {
  readonly startLine: number;
  readonly endLine: number;
  /** In UTF-16 units of the log. */
  readonly start: number;
  readonly end: number;
  /** Whether its beginning is in the log. */
  readonly isWhole: boolean;
  readonly startTime: LogTime | undefined;
  readonly endTime: LogTime | undefined;
  /** The name of the device, the account and the version, where the log tells them. */
  readonly device: string | undefined;
  readonly account: string | undefined;
  readonly version: string | undefined;
  /** What an installed client has done according to its own logs. */
  readonly achieved: readonly Achievement[];
  readonly outcome: RunOutcome;
  /** The code of the process, as it is written in the log. */
  readonly code: string | undefined;
  /** The line that settles the outcome. */
  readonly outcomeLine: number | undefined;
  /** The command line that was given, else that of the service. It may hold a token. */
  readonly commandLine: Recorded | undefined;
  readonly msiProperties: Recorded | undefined;
  /** The first root cause first. */
  readonly causes: readonly Cause[];
  /** Errors and warnings by their type that mean nothing here, in the order of the log. */
  readonly harmless: readonly Sighting[];
  readonly tried: readonly Tried[];
  /** Every known message once, in the order of the log. */
  readonly timeline: readonly Sighting[];
}

/** One log. */
export interface LogDiagnosis {
  readonly format: LogFormat;
  /** Records in all, and those that are known. */
  readonly records: number;
  readonly known: number;
  readonly runs: readonly RunDiagnosis[];
}

/** Whether a message looks like a fault in a viewer and is none. */
function isHarmless({ known, type = 0 }: Sighting, outcome: RunOutcome): boolean {
  if (known.benign === true) return type >= 2;
  return (
    (known.role !== undefined || type >= 2) &&
    (outcome === 'installed' || outcome === 'uninstalled' || outcome === 'restart')
  );
}

/** What a client has done that nothing undid later. */
function achievedIn(timeline: readonly Sighting[]): readonly Achievement[] {
  const failing = new Set(
    timeline.filter(({ known, over }) => known.role === 'root' && !over).map(({ known }) => known.stage),
  );
  const done = timeline.filter(({ known }) => !failing.has(known.stage));
  return [...new Set(done.flatMap(({ known }) => achievements[known.id] ?? []))];
}

/** A part of the first message of a kind. */
function groupIn(timeline: readonly Sighting[], id: string, part: string): string | undefined {
  return timeline.find(({ known }) => known.id === id)?.groups[part];
}

function runDiagnosis(run: Run, isLast: boolean, givenTo: (run: Run) => Given): RunDiagnosis | undefined {
  const { processes } = run;
  const main = mainOf(run);
  const [first] = processes;
  if (first === undefined || main === undefined) return undefined;
  const timeline = processes
    .flatMap(({ sightings }) => [...sightings.values()])
    .sort((left, right) => left.line - right.line || left.start - right.start);
  if (timeline.length === 0) return undefined;
  const ending: Ending = outcomeOf(run, isLast);
  const causes = causesOf(run, ending, givenTo);
  const named = new Set(causes.map(({ line }) => line));
  return {
    startLine: first.first.line,
    endLine: Math.max(...processes.map(({ last }) => last.endLine)),
    start: first.first.start,
    end: Math.max(...processes.map(({ last }) => last.end)),
    isWhole: first.started,
    startTime: timeOf(first.startStamp),
    endTime: timeOf(main.endStamp ?? first.endStamp),
    achieved: achievedIn(timeline),
    device: groupIn(timeline, 'os', 'host'),
    account: groupIn(timeline, 'running-as', 'user'),
    version: groupIn(timeline, 'version', 'version'),
    outcome: ending.outcome,
    code: ending.code,
    outcomeLine: ending.line,
    commandLine: first.commandLine ?? main.commandLine,
    msiProperties: main.msiProperties ?? first.msiProperties,
    causes,
    harmless: timeline.filter((each) => isHarmless(each, ending.outcome) && !named.has(each.line)),
    tried: processes.flatMap(({ tried }) => [...tried.values()]),
    timeline,
  };
}

function formatOf(format: RecordFormat): LogFormat {
  return format === 'msi' ? 'plain' : format;
}

/** What is known about a record. Text from a page or a mail is often indented or quoted. */
export function knownIn({ message, format }: Pick<LogRecord, 'message' | 'format'>): Match | undefined {
  const match = matchOf(message, format === 'msi');
  if (match !== undefined || format !== 'plain') return match;
  const bare = message.replace(/^[\s>#*-]+|\s+$/g, '');
  return bare === message ? undefined : matchOf(bare);
}

/** Looks at a record on its way into the diagnosis. */
export type OnRecord = (record: LogRecord, match: Match | undefined) => void;

/** Diagnoses a log that comes in chunks. */
export interface LogDiagnoser extends LineFeeder {
  /** Asked after the end. */
  summary(): Omit<LogDiagnosis, 'runs'>;
}

/**
 * A diagnoser. It keeps what the diagnosis of the runs that go on needs, and nothing of the text.
 *
 * @param onRun told of each run as soon as it is over; those that interleave may come in another order than they began
 * @param onRecord told of each record in the order of the log, with what is known about it
 */
export function logDiagnoser(onRun: (run: RunDiagnosis) => void, onRecord?: OnRecord): LogDiagnoser {
  let format: LogFormat = 'plain';
  let records = 0;
  let known = 0;
  let waiting: Run | undefined;
  const givenTo = givenReader();
  const tell = (run: Run, isLast: boolean): void => {
    const told = runDiagnosis(run, isLast, givenTo);
    if (told !== undefined) onRun(told);
  };
  const tracker = runTracker((run) => {
    if (waiting !== undefined) tell(waiting, false);
    waiting = run;
  });
  const reader = logReader((record) => {
    records++;
    if (format === 'plain') format = formatOf(record.format);
    const match = knownIn(record);
    if (match !== undefined) known++;
    onRecord?.(record, match);
    tracker.take(record, match);
  });
  return {
    push(chunk) {
      reader.push(chunk);
    },
    end() {
      reader.end();
      tracker.end();
      if (waiting !== undefined) tell(waiting, true);
      waiting = undefined;
    },
    summary: () => ({ format, records, known }),
  };
}

/** The diagnosis of a whole text. */
export function diagnoseText(text: string): LogDiagnosis {
  const runs: RunDiagnosis[] = [];
  const diagnoser = logDiagnoser((run) => {
    runs.push(run);
  });
  diagnoser.push(text);
  diagnoser.end();
  return { ...diagnoser.summary(), runs: runs.sort((left, right) => left.startLine - right.startLine) };
}
