/** What to do about a run. */
import { t } from '@vscode/l10n';
import type { RunOutcome } from '../../log';
import { causeOfFinding } from './finding-cause';
import type { ReportedRun } from './reported';

/** What to do where no cause says it. */
function adviceOn(outcome: RunOutcome): string {
  switch (outcome) {
    case 'installed':
    case 'uninstalled':
      return t('Nothing.');
    case 'failed':
      return t('Read the lines before the last one; nothing in this log is known to be the cause.');
    case 'restart':
      return t('Restart the device.');
    case 'skipped':
      return t('Wait until the other run of ccmsetup is over, then look at its log.');
    case 'running':
      return t('Wait, and look at the log again.');
    case 'unknown':
      return t('Look at an older or newer log of the same device.');
  }
}

/** What to do about the first error in the command line of a run that isn't known to have gone well. */
function adviceOnError({ outcome, findings, commandLine }: ReportedRun): string | undefined {
  if (outcome !== 'unknown' && outcome !== 'running' && outcome !== 'failed') return undefined;
  const error = findings.find(({ severity }) => severity === 'error');
  return error && causeOfFinding(error, error.rule, commandLine?.text ?? '').remedy;
}

/** What to do about a run. */
export function remedyText(run: ReportedRun): string {
  const { outcome, achieved } = run;
  const [cause] = run.causes;
  if (cause !== undefined) return cause.remedy ?? t('Read the lines before the cause.');
  if (outcome === 'unknown' && achieved.length > 0) return t('Nothing.');
  return adviceOnError(run) ?? adviceOn(outcome);
}
