/** The language status item of a document: its command lines, the length of the one at the cursor, its configuration. */
import { Disposable, env, l10n, languages, Uri, workspace } from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { openConfigurationCommand } from '../commands/open-configuration';
import { selector } from '../selector';

/** A number as people write it. */
function shown(count: number): string {
  return count.toLocaleString(env.language);
}

/** How long the command line at the cursor is, such as "812 / 1,024"; undefined where the cursor is in none. */
export function lengthText({ length }: DocumentStatus): string | undefined {
  if (length === undefined) return undefined;
  const { used, atLeast, limit } = length;
  const count = atLeast ? `≥ ${shown(used)}` : shown(used);
  return limit === undefined ? l10n.t('{0} characters', count) : `${count} / ${shown(limit)}`;
}

/** What the item says first. */
export function statusText(status: DocumentStatus): string {
  if (status.notServed === 'large') return l10n.t('too large to check');
  if (status.notServed !== undefined) return l10n.t('not checked');
  const { commandLines } = status;
  const lines =
    commandLines === 1 ? l10n.t('1 command line') : l10n.t('{0} command lines', shown(commandLines));
  const length = lengthText(status);
  return length === undefined ? lines : `${lines}, ${length}`;
}

/** The configuration in force, for people. */
export function configurationText({ configuration }: DocumentStatus): string {
  return configuration === undefined
    ? l10n.t('configured by the settings')
    : l10n.t('configured by {0}', workspace.asRelativePath(Uri.parse(configuration, true)));
}

/** The item; `show` tells it of the document in the active editor. */
export interface DocumentItem extends Disposable {
  readonly show: (status: DocumentStatus | undefined) => void;
}

/** Makes the item. A click opens the configuration in force. */
export function documentItem(): DocumentItem {
  const item = languages.createLanguageStatusItem('ccmsetup.document', selector);
  item.name = l10n.t('ccmsetup command lines');
  item.command = { title: l10n.t('Open Configuration'), command: openConfigurationCommand };
  const show = (status: DocumentStatus | undefined): void => {
    item.text = status === undefined ? l10n.t('ccmsetup command lines') : statusText(status);
    item.detail = status === undefined ? '' : configurationText(status);
  };
  show(undefined);
  return Object.assign(Disposable.from(item), { show });
}
