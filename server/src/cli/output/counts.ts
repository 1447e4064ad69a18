/** Numbers in sentences. */
import { severities, type Severity } from '../../rules/severity';
import type { Summary } from '../linting/report';

/** The words for one and for several. */
export type Noun = readonly [one: string, many: string];

export const severityNouns = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
} as const satisfies Record<Severity, Noun>;

/** A number with its noun. */
export function counted(count: number, [one, many]: Noun): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How many of each severity, from grave to mild; undefined for none at all. */
export function severityCounts(counts: Readonly<Record<Severity, number>>): readonly string[] {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severityNouns[severity]));
}

/** What is said of findings that are not among the others, behind them; nothing without any. */
export function besidesText({ baselined, unchanged }: Pick<Summary, 'baselined' | 'unchanged'>): string {
  const known = baselined === 0 ? '' : `, ${baselined} known from the baseline`;
  return `${known}${unchanged === 0 ? '' : `; ${unchanged} more in lines that weren't changed`}`;
}

/** What a run has come to, as a sentence. */
export function summaryText(summary: Summary): string {
  const parts = severityCounts(summary);
  const what = parts.length === 0 ? 'No findings' : parts.join(', ');
  const files = counted(summary.files, ['file', 'files']);
  return `${what} in ${files} (${counted(summary.commandLines, ['command line', 'command lines'])})${besidesText(summary)}.`;
}
