/** Counts what was reported while the reports of the files go by. */
import { severities } from '../../rules/severity';
import type { FileReport, Summary } from './report';

/** What no file comes to. */
export const nothingYet: Summary = {
  files: 0,
  commandLines: 0,
  error: 0,
  warning: 0,
  information: 0,
  hint: 0,
  unchanged: 0,
  baselined: 0,
  suppressed: 0,
  stale: 0,
};

/**
 * The count with one more file.
 *
 * @param unchanged how many findings of it were left out because none of their lines was changed
 */
export function tallied(
  tally: Summary,
  { commandLines, findings, suppressed, stale = 0 }: FileReport,
  unchanged: number,
): Summary {
  const baselined = suppressed.filter(({ by }) => by === 'baseline').length;
  const counts = {
    ...tally,
    files: tally.files + 1,
    commandLines: tally.commandLines + commandLines.length,
    unchanged: tally.unchanged + unchanged,
    baselined: tally.baselined + baselined,
    suppressed: tally.suppressed + suppressed.length - baselined,
    stale: tally.stale + stale,
  };
  if (findings.length === 0) return counts;
  for (const severity of severities)
    counts[severity] += findings.filter((finding) => finding.severity === severity).length;
  return counts;
}
