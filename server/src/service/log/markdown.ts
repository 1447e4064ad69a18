/** A diagnosis as Markdown, for tickets and forums. */
import { t } from '@vscode/l10n';
import { disarmed } from '../../language/disarm';
import type { Redact } from './redact';
import type { LogReport, ReportedRun } from './reported';
import { storyOf, type Origin } from './story';
import { earlierText, lastRunOf, timelineTexts } from './timeline';
import { triedKind, triedResult } from './words';

/** A log with its name and where its command line was found. */
export interface NamedLog {
  readonly name: string;
  readonly report: LogReport;
  readonly origins: readonly Origin[];
}

/** Text of a log as Markdown shows it: nothing in it is markup, and no sign is unseen. */
function plain(text: string): string {
  return disarmed(text)
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/[\r\n]+/g, ' ');
}

/** A text in which addresses in angle brackets stay links. */
function withLinks(text: string): string {
  return text
    .split(/(<https?:\/\/[^\s<>]+>)/)
    .map((part, index) => (index % 2 === 1 ? disarmed(part) : plain(part)))
    .join('');
}

function triedTable({ tried }: ReportedRun, redact: Redact): string[] {
  if (tried.length === 0) return [];
  return [
    '',
    `| ${t('What was tried')} | ${t('Name')} | ${t('Result')} | ${t('Line')} |`,
    '| --- | --- | --- | --- |',
    ...tried.map((each) => {
      const { kind, value, line, failedLine } = each;
      const cells = [triedKind(kind), plain(redact(value)), plain(triedResult(each)), failedLine ?? line];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

/**
 * The diagnosis of one log.
 *
 * @param redact what takes names out; addresses of sources stay
 * @param verbose whether the timeline of each run is told, too
 */
export function markdownOf({ name, report, origins }: NamedLog, redact: Redact, verbose: boolean): string {
  const last = lastRunOf(report);
  const title = `## ${plain(redact(name))}`;
  if (last === undefined) return `${title}\n\n${t('Nothing in this log is known.')}\n`;
  const rows = storyOf(last, origins).map(({ kind, label, lines }) => {
    const own = kind === 'source' ? lines : lines.map(redact);
    return `- **${label}:** ${own.map(withLinks).join('<br>')}`;
  });
  const earlier = report.runs.slice(0, -1).map((run) => `- ${plain(redact(earlierText(run)))}`);
  const timeline = verbose
    ? report.runs.flatMap(timelineTexts).map((line) => `- ${plain(redact(line))}`)
    : [];
  return [
    title,
    '',
    ...rows,
    ...triedTable(last, redact),
    ...(earlier.length === 0 ? [] : ['', `### ${t('Earlier runs')}`, '', ...earlier]),
    ...(timeline.length === 0 ? [] : ['', `### ${t('Timeline')}`, '', ...timeline]),
    '',
  ].join('\n');
}
