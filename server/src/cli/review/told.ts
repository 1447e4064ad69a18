/** What a review tells, and what it only counts. */
import { staleSlug } from '../../lint/notices';
import { severities, type Severity } from '../../rules/severity';
import type { FileReport, Report } from '../linting/report';
import { besidesText, counted, severityCounts, summaryText } from '../output/counts';
import { located, worstFirst, type Located } from '../output/one-line';
import type { Folders } from '../output/paths';

/** The result of a run as a review shows it. */
export interface Told {
  /** On changed lines, or all of them where nothing is compared; errors first. */
  readonly shown: readonly Located[];
  /** On other lines. */
  readonly old: readonly Located[];
  /** What was compared with, as a person names it. */
  readonly base: string | undefined;
  readonly summary: Report['summary'];
  readonly folders: Folders;
}

export function toldOf(files: readonly FileReport[], rest: Omit<Told, 'shown' | 'old'>): Told {
  const all = worstFirst(files.flatMap(located));
  return {
    shown: all.filter(({ finding }) => finding.changed !== false),
    old: all.filter(({ finding }) => finding.changed === false),
    ...rest,
  };
}

/** How many there are of each severity, in words: `2 errors, 1 warning`. */
export function countsOf(findings: readonly Located[]): string {
  const counts = Object.fromEntries(
    severities.map((severity) => [
      severity,
      findings.filter(({ finding }) => finding.severity === severity).length,
    ]),
  ) as Record<Severity, number>;
  return severityCounts(counts).join(', ');
}

/** The sentences that a review ends with. Names in them come from the pipeline, and have to be made visible. */
export function verdictText({ shown, old, base, summary }: Told): string {
  if (base === undefined) return summaryText(summary);
  // Stale entries are on no line that somebody changed.
  const found = shown.filter(({ finding }) => finding.rule !== staleSlug);
  const what = found.length === 0 ? 'No findings' : countsOf(found);
  const files = counted(summary.files, ['file', 'files']);
  const lines = counted(summary.commandLines, ['command line', 'command lines']);
  const head = `${what} on lines changed against ${base}, in ${files} (${lines})${besidesText(summary)}.`;
  const stale =
    summary.stale === 0
      ? ''
      : ` ${counted(summary.stale, ['entry of the baseline is', 'entries of the baseline are'])} stale.`;
  if (old.length === 0) return head + stale;
  const noun = counted(old.length, ['older finding', 'older findings']);
  return `${head}${stale} ${noun} on other lines (${countsOf(old)}) ${old.length === 1 ? "doesn't" : "don't"} fail the run.`;
}
