/** The code lenses of a log, above its first line: how its last run ended, and what can be done about it. */
import { t } from '@vscode/l10n';
import type { CodeLens } from 'vscode-languageserver-types';
import { lastRunOf } from '../log';
import { headlineOf } from './cause-text';
import type { LogSubject } from './subject';

/**
 * The lenses; none for a log without a run.
 *
 * @param runsLogCommands whether the client has the commands of them, so that they may be offered
 */
export function logCodeLensesOf({ document, analysis }: LogSubject, runsLogCommands: boolean): CodeLens[] {
  const run = lastRunOf(analysis.report);
  if (run === undefined) return [];
  const top = document.positionAt(0);
  const lens = (title: string, command = '', args: readonly unknown[] = []): CodeLens => ({
    range: { start: top, end: top },
    command: { title, command, ...(args.length > 0 && { arguments: [...args] }) },
  });
  const headline = headlineOf(run);
  if (!runsLogCommands) return [lens(headline)];
  const { uri } = document;
  const [cause] = run.causes;
  const { commandLine } = run;
  return [
    cause === undefined
      ? lens(headline)
      : lens(headline, 'ccmsetup.goToLogCause', [uri, document.positionAt(cause.start)]),
    lens(t('Explain'), 'ccmsetup.explainLog', [uri]),
    ...(commandLine === undefined
      ? []
      : [lens(t('Open command line'), 'ccmsetup.openRecordedCommandLine', [uri, commandLine.line - 1])]),
  ];
}
