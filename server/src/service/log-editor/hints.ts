/** Inlay hints in a log: how long nothing was written before a message. */
import { t } from '@vscode/l10n';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { LogSubject } from './subject';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Shorter pauses are told nowhere: most records have one. */
const shortest = 5 * second;
/** Longer ones are no pause, but another log that was added to this one. */
const longest = 30 * day;

/** A length of time in its two largest units: `42 s`, `10 min`, `1 h 5 min`, `2 d 3 h`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / second);
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24];
  const [minutes, rest] = [Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (first: string, next: number, other: string): string =>
    next === 0 ? first : `${first} ${other}`;
  if (days > 0) return two(t('{0} d', days), hours, t('{0} h', hours));
  if (hours > 0) return two(t('{0} h', hours), minutes, t('{0} min', minutes));
  if (minutes > 0) return two(t('{0} min', minutes), rest, t('{0} s', rest));
  return t('{0} s', rest);
}

/** The hints in a range: before each message that comes some seconds after the one before it. */
export function logHintsOf({ document, analysis: { records } }: LogSubject, range: Range): InlayHint[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const hints: InlayHint[] = [];
  for (let index = Math.max(records.firstBehind(from - 1), 1); index < records.size; index++) {
    const { messageStart } = records.at(index);
    if (messageStart > to) break;
    const pause = records.timeOf(index) - records.timeOf(index - 1);
    // A time that isn't known is no number, and no comparison holds for it.
    if (messageStart < from || !(pause >= shortest && pause <= longest)) continue;
    const length = durationText(pause);
    hints.push({
      position: document.positionAt(messageStart),
      label: `+${length}`,
      tooltip: t('{0} after the record before it', length),
      paddingRight: true,
    });
  }
  return hints;
}
