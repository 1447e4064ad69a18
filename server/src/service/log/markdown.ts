/** A diagnosis as Markdown, for tickets and forums. */
import type { Redact } from './redact';
import type { LogReport, ReportedRun } from './report';
import { earlierText, lastRunOf, storyOf, timelineText, type Origin } from './story';

/** A log with its name and where its command line was found. */
export interface NamedLog {
  readonly name: string;
  readonly report: LogReport;
  readonly origins: readonly Origin[];
}

/** Text of a log as Markdown shows it: nothing in it is markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

/** A text in which addresses in angle brackets stay links. */
function withLinks(text: string): string {
  return text
    .split(/(<https?:\/\/[^\s<>]+>)/)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join('');
}

function triedTable({ tried }: ReportedRun, redact: Redact): string[] {
  if (tried.length === 0) return [];
  return [
    '',
    '| What was tried | Name | Result | Line |',
    '| --- | --- | --- | --- |',
    ...tried.map(({ kind, value, line, failed, failedLine }) => {
      const result = failed === undefined ? '' : `failed${failed === '' ? '' : ` (${failed})`}`;
      return `| ${kind} | ${plain(redact(value))} | ${plain(result)} | ${failedLine ?? line} |`;
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
  if (last === undefined) return `${title}\n\nNothing in this log is known.\n`;
  const rows = storyOf(last, origins).map(({ label, lines }) => {
    const own = label === 'Source' ? lines : lines.map(redact);
    return `- **${label}:** ${own.map(withLinks).join('<br>')}`;
  });
  const earlier = report.runs.slice(0, -1).map((run) => `- ${plain(redact(earlierText(run)))}`);
  const timeline = verbose
    ? report.runs.flatMap((run) => run.timeline).map((line) => `- ${plain(redact(timelineText(line)))}`)
    : [];
  return [
    title,
    '',
    ...rows,
    ...triedTable(last, redact),
    ...(earlier.length === 0 ? [] : ['', '### Earlier runs', '', ...earlier]),
    ...(timeline.length === 0 ? [] : ['', '### Timeline', '', ...timeline]),
    '',
  ].join('\n');
}
