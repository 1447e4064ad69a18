/** Pages on a log as Markdown: all that it tells for who reads it, and a diagnosis for a ticket. */
import { t } from '@vscode/l10n';
import { markdownOf, redactor, reportOfLog, type NamedLog, type Origin } from '../log';
import type { LogOptions } from './analysis';
import type { LogSubject } from './subject';

/** The name of the file of a document. */
export function logName({ document }: LogSubject): string {
  const name =
    document.uri
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    // A malformed escape is part of the name.
    return name;
  }
}

/**
 * The page on a log: the story, what was tried, the timeline. Names stay in it, secrets don't.
 *
 * @param origins where the command line of the last run was given
 */
export function logPage(
  subject: LogSubject,
  origins: readonly Origin[],
  options: LogOptions,
): { readonly title: string; readonly markdown: string } {
  const name = logName(subject);
  const report = reportOfLog(subject.document.getText(), { ...options, timeline: true });
  return {
    title: t('Explanation of {0}', name),
    markdown: markdownOf({ name, report, origins }, (text) => text, true),
  };
}

/** The diagnosis of a log for a ticket or a forum, without the names of hosts and users. */
export function logTicket(subject: LogSubject): string {
  const { report } = subject.analysis;
  const { runs } = report;
  const redact = redactor({
    hosts: runs.flatMap(({ device }) => device ?? []),
    users: runs.flatMap(({ account }) => (account === undefined || account === 'SYSTEM' ? [] : [account])),
  });
  const log: NamedLog = { name: logName(subject), report, origins: [] };
  // Names are learned from all of it first.
  markdownOf(log, redact, false);
  return markdownOf(log, redact, false);
}
