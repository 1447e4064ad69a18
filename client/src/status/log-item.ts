/** The language status item of an install log: how its last run ended, and why. */
import { Disposable, l10n, languages } from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { explainLogCommand } from '../commands/explain-log';
import { logs } from '../selector';

/** The item; `show` tells it of the document in the active editor. */
export interface LogItem extends Disposable {
  readonly show: (status: DocumentStatus | undefined) => void;
}

/** How many runs a log holds, where that is more than one. */
function runsText(runs: number | undefined): string {
  return runs === undefined || runs < 2 ? '' : l10n.t('the last of {0} runs', runs);
}

/** Makes the item. A click opens the page on the log. */
export function logItem(): LogItem {
  const item = languages.createLanguageStatusItem('ccmsetup.log', logs);
  item.name = l10n.t('Install log');
  const show = (status: DocumentStatus | undefined): void => {
    const log = status?.log;
    item.text =
      status?.notServed === undefined
        ? (log?.text ?? l10n.t('No install is known in this log'))
        : status.notServed === 'large'
          ? l10n.t('too large to check')
          : l10n.t('not checked');
    item.detail = runsText(log?.runs);
    item.command = log && { title: l10n.t('Explain'), command: explainLogCommand };
  };
  show(undefined);
  return Object.assign(Disposable.from(item), { show });
}
