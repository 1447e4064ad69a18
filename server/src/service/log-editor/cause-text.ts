/** A cause and the outcome of a run in a few words. */
import { t } from '@vscode/l10n';
import { doubtText, outcomeText, shortCause, type ReportedCause, type ReportedRun } from '../log';

/** What is not certain about a cause; empty where nothing is. */
function doubtOf(cause: ReportedCause): string {
  return cause.certainty === 'folklore' ? t('This is from memory, not certain.') : (doubtText(cause) ?? '');
}

/** What a cause means and what to do about it, with what is not certain. */
export function causeText(cause: ReportedCause): string {
  return [cause.meaning, doubtOf(cause), cause.remedy ?? ''].filter((part) => part !== '').join(' ');
}

/** How a run ended, and why where that is known, on one line. */
export function headlineOf(run: ReportedRun): string {
  const [cause] = run.causes;
  if (cause === undefined) return outcomeText(run);
  const why = shortCause(cause);
  switch (run.outcome) {
    case 'failed':
      return t('Failed: {0}', why);
    case 'installed':
      return t('Installed, but not as it was meant: {0}', why);
    case 'restart':
      return t('Restart needed: {0}', why);
    case 'running':
      return t('Still running: {0}', why);
    case 'uninstalled':
    case 'skipped':
    case 'unknown':
      return t('The log tells: {0}', why);
  }
}
