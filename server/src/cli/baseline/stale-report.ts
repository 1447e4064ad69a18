/** Stale entries of a baseline as a finding in its file, so that every format shows them. */
import { fingerprintsOf } from '../../lint/fingerprint';
import { staleSlug } from '../../lint/notices';
import type { Severity } from '../../rules/severity';
import type { Place } from '../linting/place';
import type { FileReport } from '../linting/report';
import { counted } from '../output/counts';
import type { StaleEntry } from './stale-entries';

/** How many stale entries are named. */
const mostNamed = 20;

/** Where an entry stands, which is on a line of its own unless somebody wrote it otherwise: then it is the first line. */
function placeOf({ entry: { path, hash } }: StaleEntry, lines: readonly string[]): Place {
  const index = lines.findIndex((text) => text.includes(`"${hash}"`) && text.includes(JSON.stringify(path)));
  const line = Math.max(0, index);
  const text = lines[line] ?? '';
  const [entry = text] = /\{[^{}]*\}/.exec(text) ?? [];
  const start = index < 0 ? 0 : text.indexOf(entry);
  const end = index < 0 ? 0 : start + entry.length;
  return { line: line + 1, column: start + 1, endLine: line + 1, endColumn: end + 1 };
}

/**
 * Makes the report of a baseline file.
 *
 * @param path from the current folder
 * @param stale at least one, in the order of the file
 * @param severity that of the finding
 */
export function staleReport(
  path: string,
  text: string,
  stale: readonly StaleEntry[],
  severity: Severity,
): FileReport {
  const lines = text.split(/\r\n|[\r\n]/);
  const named = stale.slice(0, mostNamed).map((each) => {
    const { entry, gone } = each;
    const some = gone === entry.count ? '' : ` (${gone} of ${entry.count} are gone)`;
    return { message: `${entry.path}: ${entry.rule}${some}`, ...placeOf(each, lines) };
  });
  const message =
    stale.length === 1
      ? 'An entry is stale: its finding is gone. To remove it, run again with --prune-baseline.'
      : `${counted(stale.length, ['entry is', 'entries are'])} stale: their findings are gone. To remove them, run again with --prune-baseline.`;
  const [first] = named;
  const place = first ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { line, column, endLine, endColumn } = place;
  return {
    path,
    host: 'configuration',
    commandLines: [],
    findings: [
      {
        ...{ rule: staleSlug, severity, message, line, column, endLine, endColumn },
        related: named,
        fixes: [],
        fingerprint: fingerprintsOf([staleSlug], path)[0] ?? '',
      },
    ],
    suppressed: [],
    stale: stale.length,
    sourceLines: { [line]: lines[line - 1] ?? '' },
  };
}
