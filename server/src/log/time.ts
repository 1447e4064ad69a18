/** Reads when a record was written. */
import type { Stamp } from './record';

/** A point in time, in milliseconds. */
export interface LogTime {
  /** The clock of the device, as if it were UTC. */
  readonly local: number;
  /** Undefined where the log doesn't tell the offset. */
  readonly utc: number | undefined;
}

const clock = /^(\d{1,2})[:.](\d{1,2})[:.](\d{1,2})(?:[.:,](\d{1,7}))?\s*([AP])?\.?M?\.?$/i;
const yearLast = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})$/;
const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a date; undefined where its order can't be told. */
function dayOf(date: string, order: Stamp['order']): Day | undefined {
  const iso = yearFirst.exec(date);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const found = yearLast.exec(date);
  if (found === null) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (order === 'mdy') return { year, month: first, day: second };
  // A date with dots has the day first everywhere. With slashes, only a number above 12 tells.
  if (found[2] === '.' || first > 12 || first === second) return { year, month: second, day: first };
  return second > 12 ? { year, month: first, day: second } : undefined;
}

/** The time of day in milliseconds. */
export function clockOf(text: string): number | undefined {
  const found = clock.exec(text);
  if (found === null) return undefined;
  const [, hours, minutes, seconds, fraction = '', half] = found;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  return (
    ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(fraction.slice(0, 3).padEnd(3, '0'))
  );
}

/** When a record was written; undefined where the log doesn't tell, or not without doubt. */
export function timeOf(stamp: Stamp | undefined): LogTime | undefined {
  if (stamp === undefined) return undefined;
  const day = dayOf(stamp.date, stamp.order);
  const time = clockOf(stamp.clock);
  if (day === undefined || time === undefined || day.month < 1 || day.month > 12) return undefined;
  const local = Date.UTC(day.year, day.month - 1, day.day) + time;
  const bias = stamp.bias === undefined ? Number.NaN : Number(stamp.bias);
  return { local, utc: Number.isNaN(bias) ? undefined : local + bias * 60_000 };
}
