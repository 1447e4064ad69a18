/** Where messages were seen, in words. */
import { t } from '@vscode/l10n';
import { listing } from '../../rules/support/phrases';
import type { ReportedLine } from './reported';

/** So many places are named. */
const mostPlaces = 6;

/** The lines of a message where all of them are known: the first, the last, and those between where none is left out. */
function linesOf({ line, lastLine, count }: ReportedLine): number[] | undefined {
  if (count === 1) return [line];
  if (count === 2) return [line, lastLine];
  return lastLine - line + 1 === count ? Array.from({ length: count }, (_, at) => line + at) : undefined;
}

/** One place: a line, or several in a row. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Lines that follow each other as one place, from three on. */
function joined(lines: readonly number[]): Place[] {
  const rows: number[][] = [];
  for (const line of [...new Set(lines)].sort((left, right) => left - right)) {
    const row = rows.at(-1);
    if (row?.at(-1) === line - 1) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row): Place[] => {
    const [first = 0] = row;
    const last = row.at(-1) ?? first;
    return row.length > 2
      ? [{ first, last, text: t('{0} to {1}', first, last) }]
      : row.map((line) => ({ first: line, last: line, text: String(line) }));
  });
}

/** Lines by their numbers, such as `14, 17 to 20, and 28`, and whether it is one alone. */
export function placesText(seen: readonly ReportedLine[]): {
  readonly text: string;
  readonly isOne: boolean;
} {
  const known = seen.flatMap((each) => linesOf(each) ?? []);
  const often = seen
    .filter((each) => linesOf(each) === undefined)
    .map(({ line, count }): Place => ({ first: line, last: line, text: t('{0} ({1} times)', line, count) }));
  const all = [...joined(known), ...often].sort((left, right) => left.first - right.first);
  const more = all.length - mostPlaces;
  const named = all.slice(0, mostPlaces).map(({ text }) => text);
  return {
    text: listing(more > 0 ? [...named, t('{0} more', more)] : named),
    isOne: all.length === 1 && all[0]?.first === all[0]?.last,
  };
}
