/** A message that was seen in a log, perhaps many times. */
import type { LogMessage } from '../catalog/log';
import type { Match } from './match';
import type { LogRecord, Stamp } from './record';

/** Where a record is in its file; lines count from 1, offsets are UTF-16 units. */
export interface LogPlace {
  readonly line: number;
  readonly endLine: number;
  /** Where the line of the message begins. */
  readonly lineStart: number;
  readonly messageStart: number;
  readonly start: number;
  readonly end: number;
}

/** One known message of a process: its first place, and how often it came back. */
export interface Sighting extends LogPlace {
  readonly known: LogMessage;
  readonly groups: Match['groups'];
  /** Its text; a part of the log, which is kept as long as this is. */
  readonly message: string;
  readonly type: number | undefined;
  /** Whether an installed client wrote it, not ccmsetup. */
  readonly byClient: boolean;
  readonly stamp: Stamp | undefined;
  /** Counts retries, from 0. */
  readonly attempt: number;
  count: number;
  lastLine: number;
  /** Whether later lines show that it stopped nothing. */
  over: boolean;
}

export function placeOf(record: LogRecord): LogPlace {
  const { line, endLine, lineStart, messageStart, start, end } = record;
  return { line, endLine, lineStart, messageStart, start, end };
}

/** The components of an installed client, each with a log of its own. */
const clientLogs: ReadonlySet<string> = new Set([
  'LocationServices',
  'ClientLocation',
  'ClientIDManagerStartup',
  'CcmMessaging',
  'CoManagementHandler',
]);

/** The first sighting of a message. */
export function sightingOf(record: LogRecord, { known, groups }: Match, attempt: number): Sighting {
  return {
    line: record.line,
    endLine: record.endLine,
    lineStart: record.lineStart,
    messageStart: record.messageStart,
    start: record.start,
    end: record.end,
    known,
    groups,
    message: record.message,
    type: record.type,
    byClient: clientLogs.has(record.component ?? ''),
    stamp: record.stamp,
    attempt,
    count: 1,
    lastLine: record.line,
    over: false,
  };
}
