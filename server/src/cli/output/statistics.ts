/** How many findings each rule has, in place of the findings. */
import { ruleFacts } from '../../service/explain/rule-facts';
import { severities, type Severity } from '../../rules/severity';
import type { FileReport, Summary } from '../linting/report';
import { summaryText } from './counts';
import type { Format } from './format';
import type { FormatName } from './index';
import { jsonText } from './json-text';
import { tableOf } from './table';

/** What is counted for a rule. */
interface RuleCount {
  readonly rule: string;
  /** The gravest of its findings. */
  severity: Severity;
  count: number;
  /** In how many files. */
  files: number;
  /** How many of its findings --fix would fix. */
  fixable: number;
}

type Shown = (counts: readonly RuleCount[], summary: Summary, columns: number | undefined) => string;

const shown: Partial<Record<FormatName, Shown>> = {
  pretty: (counts, summary, columns) => {
    const facts = new Map(ruleFacts().map(({ slug, summary: finds }) => [slug, finds]));
    const rows = counts.map(({ rule, severity, count, files, fixable }) => [
      ...[String(count), String(files), String(fixable), severity, rule],
      facts.get(rule) ?? '',
    ]);
    const table = tableOf(['COUNT', 'FILES', 'FIXABLE', 'SEVERITY', 'RULE', 'FINDS'], rows, columns);
    return `${counts.length === 0 ? '' : `${table}\n`}${summaryText(summary).replace(/\.$/, '')}\n`;
  },
  json: (counts, summary) => jsonText({ version: 1, statistics: counts, summary }),
};

/** Whether a format shows statistics. */
export function isStatisticsFormat(name: FormatName): boolean {
  return shown[name] !== undefined;
}

function count(counts: Map<string, RuleCount>, { findings }: FileReport): void {
  const here = new Set<string>();
  for (const { rule, severity, fixes } of findings) {
    const known = counts.get(rule) ?? { rule, severity, count: 0, files: 0, fixable: 0 };
    counts.set(rule, known);
    known.count++;
    if (!here.has(rule)) known.files++;
    here.add(rule);
    if (fixes.some(({ safe }) => safe)) known.fixable++;
    if (severities.indexOf(severity) < severities.indexOf(known.severity)) known.severity = severity;
  }
}

/** The most frequent first, and in the order of their names. */
function sorted(counts: Map<string, RuleCount>): readonly RuleCount[] {
  return [...counts.values()].sort(
    (left, right) => right.count - left.count || (left.rule < right.rule ? -1 : 1),
  );
}

/**
 * Makes the format.
 *
 * @param columns the width of the terminal, where there is one
 */
export function statisticsFormat(name: FormatName, columns: number | undefined): Format {
  const counts = new Map<string, RuleCount>();
  return {
    showsFixes: true,
    keepsFiles: false,
    file: (report) => {
      count(counts, report);
      return '';
    },
    end: ({ summary }) => shown[name]?.(sorted(counts), summary, columns) ?? '',
  };
}
