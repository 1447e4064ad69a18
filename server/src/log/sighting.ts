/** A message that was seen in a log, perhaps many times. */
import type { LogMessage } from '../catalog/log';
import type { Match } from './match';
import { own, ownEach } from './own';
import type { LogRecord } from './record';
import { timeOf, type LogTime } from './time';

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
  /** Its text; undefined for a step that nothing further is asked of. */
  readonly message: string | undefined;
  readonly type: number | undefined;
  readonly time: LogTime | undefined;
  /** Counts retries, from 0. */
  readonly attempt: number;
  count: number;
  lastLine: number;
  /** Whether later lines show that it stopped nothing. */
  over: boolean;
}

/** Longer messages are cut where they are kept. */
const longest = 2_000;

export function placeOf(record: LogRecord): LogPlace {
  const { line, endLine, lineStart, messageStart, start, end } = record;
  return { line, endLine, lineStart, messageStart, start, end };
}

/** The first sighting of a message. */
export function sightingOf(record: LogRecord, { known, groups }: Match, attempt: number): Sighting {
  const isKept = known.kind === 'error' || known.kind === 'exit' || known.kind === 'record';
  return {
    ...placeOf(record),
    known,
    groups: isKept ? ownEach(groups) : {},
    message: isKept ? own(record.message.slice(0, longest)) : undefined,
    type: record.type,
    time: timeOf(record.stamp),
    attempt,
    count: 1,
    lastLine: record.line,
    over: false,
  };
}
