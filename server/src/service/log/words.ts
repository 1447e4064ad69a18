/** Outcomes, certainties and attempts in words. */
import { t } from '@vscode/l10n';
import type { LogCertainty } from '../../catalog/log';
import { codeName, codeOf, type Achievement, type RunOutcome, type Tried } from '../../log';
import { listing } from '../../rules/support/phrases';
import type { ReportedCause, ReportedRun } from './reported';

/** How a run ended, in words. */
function outcomeWord(outcome: RunOutcome): string {
  switch (outcome) {
    case 'installed':
      return t('Installed');
    case 'failed':
      return t('Failed');
    case 'restart':
      return t('Restart needed');
    case 'uninstalled':
      return t('Uninstalled');
    case 'skipped':
      return t('Skipped: nothing was changed');
    case 'running':
      return t('Still running: ccmsetup waits to try again');
    case 'unknown':
      return t("Unknown: the log doesn't say how it ended");
  }
}

function achievementWord(achievement: Achievement): string {
  switch (achievement) {
    case 'assigned':
      return t('assigned');
    case 'registered':
      return t('registered');
    case 'enrolled':
      return t('enrolled');
  }
}

/** How a run ended, in words, with its code. */
export function outcomeText({ outcome, code, achieved }: ReportedRun): string {
  if (outcome === 'unknown' && achieved.length > 0)
    return t("The install isn't in this log. The client is {0}", listing(achieved.map(achievementWord)));
  const word = outcomeWord(outcome);
  if (outcome === 'unknown' || code === undefined || code === '0') return word;
  const about = codeOf(code);
  return about === undefined ? `${word} (${code})` : `${word} (${code}, ${codeName(about)})`;
}

/** How well something is known, in words. */
export function certaintyText(certainty: LogCertainty): string {
  switch (certainty) {
    case 'documented':
      return t('documented by Microsoft');
    case 'reported':
      return t('seen in public logs');
    case 'folklore':
      return t('from memory, not certain');
  }
}

/** What is said of a cause that is none that can be acted on; undefined where there is no doubt. A return code tells it itself. */
export function doubtText({ isRoot, id }: Pick<ReportedCause, 'isRoot' | 'id'>): string | undefined {
  if (isRoot || id.startsWith('exit-')) return undefined;
  return t('No root cause is known; this is the first thing that went wrong.');
}

/** What was tried, in words. */
export function triedKind(kind: Tried['kind']): string {
  switch (kind) {
    case 'folder':
      return t('folder');
    case 'management point':
      return t('management point');
    case 'distribution point':
      return t('distribution point');
    case 'CMG':
      return t('CMG');
    case 'sign-in':
      return t('sign-in');
  }
}

/** What came of it; empty where the log tells of no failure. */
export function triedResult({ failed }: Pick<Tried, 'failed'>): string {
  if (failed === undefined) return '';
  return failed === '' ? t('failed') : t('failed ({0})', failed);
}
