/** Times and lines of a run, in words. */
import { t } from '@vscode/l10n';
import type { LogTime } from '../../log';
import type { ReportedRun } from './reported';

/** The day of a time as the device's clock showed it. */
export function dayText(local: number): string {
  return new Date(local).toISOString().slice(0, 10);
}

function clock(local: number): string {
  return new Date(local).toISOString().slice(11, 19);
}

function offset({ local, utc }: LogTime): string {
  if (utc === undefined) return '';
  const minutes = Math.round((local - utc) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return ` (UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)})`;
}

/** The time of day, after its day where that is another one. */
export function clockOn(day: string | undefined, local: number): string {
  return dayText(local) === day ? clock(local) : `${dayText(local)} ${clock(local)}`;
}

/** A time as the device's clock showed it. */
export function timeText(time: LogTime): string {
  return `${dayText(time.local)} ${clock(time.local)}${offset(time)}`;
}

function linesText({ startLine, endLine, isWhole }: ReportedRun): string {
  if (startLine === endLine)
    return isWhole ? t('line {0}', startLine) : t('line {0}; the beginning is missing', startLine);
  return isWhole
    ? t('lines {0} to {1}', startLine, endLine)
    : t('lines {0} to {1}; the beginning is missing', startLine, endLine);
}

/** When a run was, and in which lines. */
export function whenText(run: ReportedRun): string {
  const { startTime, endTime } = run;
  if (startTime === undefined) return linesText(run);
  const day = dayText(startTime.local);
  const start = `${day} ${clock(startTime.local)}`;
  const span = endTime === undefined ? start : t('{0} to {1}', start, clockOn(day, endTime.local));
  return `${span}${offset(startTime)}, ${linesText(run)}`;
}
