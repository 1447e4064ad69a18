/** Pages on a log as Markdown: all that it tells for who reads it, and a diagnosis for a ticket. */
import { t } from '@vscode/l10n';
import { fileNameOf } from '../file-name';
import { markdownOf, redactorFor, reportOfLog, type NamedLog, type Origin } from '../log';
import type { LogOptions } from './analysis';
import { sharedLog, toldOf, type SharedText } from '../sharing/documents';
import type { LogSubject } from './subject';

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
  const name = fileNameOf(subject.document.uri);
  const report = reportOfLog(subject.document.getText(), { ...options, timeline: true });
  return {
    title: t('Explanation of {0}', name),
    markdown: markdownOf({ name, report, origins }, (text) => text, true),
  };
}

/** The diagnosis of a log for a ticket or a forum, without the names of hosts and users. */
export function logTicket(subject: LogSubject): string {
  const { report } = subject.analysis;
  const redact = redactorFor([report]);
  const log: NamedLog = { name: fileNameOf(subject.document.uri), report, origins: [] };
  // Names are learned from all of it first.
  markdownOf(log, redact, false);
  return markdownOf(log, redact, false);
}

/** A log to share. Its diagnosis is made from the shared text, so that both have the same stand-ins and neither tells more. */
export function logForSharing({ document, analysis }: LogSubject, options: LogOptions): SharedText {
  const { report } = analysis;
  const shared = sharedLog(document.getText(), report);
  const name = redactorFor([report])(fileNameOf(document.uri));
  const log: NamedLog = {
    name,
    report: reportOfLog(shared.text, { ...options, timeline: false }),
    origins: [],
  };
  return { ...toldOf(document, shared), ticket: markdownOf(log, (text) => text, false) };
}
