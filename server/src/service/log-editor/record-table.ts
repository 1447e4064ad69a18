/** The records of a log as columns of numbers: a log has a hundred thousand of them, and most are never asked about. */
import type { LogStage } from '../../catalog/log';
import { clockOf, timeOf, type LogRecord, type Match, type Stamp } from '../../log';

/** What the catalog says of a message, before anybody has looked at its run. */
export type RecordKind = 'root' | 'symptom' | 'soft' | 'harmless' | 'known';

/** One record; offsets are UTF-16 units of the document, lines count from 0. */
export interface RecordRow {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly messageStart: number;
  readonly messageEnd: number;
  /** Undefined for a message that is not known. */
  readonly kind: RecordKind | undefined;
  readonly stage: LogStage | undefined;
  /** The id of the message. */
  readonly id: string | undefined;
  /** How the record is written. */
  readonly format: LogRecord['format'];
}

/** The records of a log in its order. */
export interface RecordTable {
  readonly size: number;
  at(index: number): RecordRow;
  /** The index of the record that holds an offset, its ends included; undefined between records. */
  indexAt(offset: number): number | undefined;
  /** The index of the first record that ends behind an offset; `size` without one. */
  firstBehind(offset: number): number;
  /** When a record was written, in milliseconds from an unknown beginning; NaN where the log doesn't tell. */
  timeOf(index: number): number;
}

/** Takes records in the order of the log. */
export interface RecordTableBuilder {
  take(record: LogRecord, match: Match | undefined): void;
  table(): RecordTable;
}

const width = 5;

/** A point in time; lines of Windows Installer have a clock alone. */
function momentOf(stamp: Stamp | undefined): number {
  const time = timeOf(stamp);
  if (time !== undefined) return time.utc ?? time.local;
  return stamp?.date === '' ? (clockOf(stamp.clock) ?? Number.NaN) : Number.NaN;
}

/** What the catalog says of a message. */
function kindOf({ known }: Match): RecordKind {
  return known.benign === true ? 'harmless' : (known.role ?? 'known');
}

/** The end of a message without the spaces and line breaks behind it. */
function endOf({ messageStart, message }: LogRecord): number {
  return messageStart + message.trimEnd().length;
}

/** A builder without records. */
export function recordTableBuilder(): RecordTableBuilder {
  let places = new Int32Array(1024 * width);
  let times = new Float64Array(1024);
  const matches: (Match['known'] | undefined)[] = [];
  const kinds: (RecordKind | undefined)[] = [];
  const formats: LogRecord['format'][] = [];
  let size = 0;
  const grow = (): void => {
    const [before, clocks] = [places, times];
    places = new Int32Array(before.length * 2);
    places.set(before);
    times = new Float64Array(clocks.length * 2);
    times.set(clocks);
  };
  const place = (index: number, column: number): number => places[index * width + column] ?? 0;
  const at = (index: number): RecordRow => ({
    start: place(index, 0),
    end: place(index, 1),
    line: place(index, 2),
    messageStart: place(index, 3),
    messageEnd: place(index, 4),
    kind: kinds[index],
    stage: matches[index]?.stage,
    id: matches[index]?.id,
    format: formats[index] ?? 'plain',
  });
  const firstBehind = (offset: number): number => {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(middle, 1) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    take(record, match) {
      if (size === times.length) grow();
      const { start, end, line, messageStart, format } = record;
      places.set([start, end, line - 1, messageStart, endOf(record)], size * width);
      times[size] = momentOf(record.stamp);
      kinds.push(match && kindOf(match));
      matches.push(match?.known);
      formats.push(format);
      size++;
    },
    table: () => ({
      size,
      at,
      firstBehind,
      indexAt: (offset) => {
        const index = firstBehind(offset - 1);
        return index < size && place(index, 0) <= offset ? index : undefined;
      },
      timeOf: (index) => times[index] ?? Number.NaN,
    }),
  };
}
