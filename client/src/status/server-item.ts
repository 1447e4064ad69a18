/** The language status item of the server: its version, whether it runs, and what to do when it failed. */
import { Disposable, l10n, LanguageStatusSeverity, languages } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { restartServerCommand } from '../commands/restart-server';
import { logs, selector } from '../selector';

function detailOf(state: State): string {
  if (state === State.Running) return l10n.t('checks command lines');
  return state === State.Starting ? l10n.t('starts') : l10n.t("doesn't check command lines");
}

/** Shows the state of a client until disposed. */
export function showServer(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('ccmsetup.server', [...selector, ...logs]);
  item.name = 'ccmsetup';
  item.command = { title: l10n.t('Restart'), command: restartServerCommand };
  const show = (state: State): void => {
    const version = client.initializeResult?.serverInfo?.version;
    item.busy = state === State.Starting;
    item.severity =
      state === State.Stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.text =
      state === State.Stopped
        ? l10n.t('ccmsetup: server stopped')
        : version === undefined
          ? 'ccmsetup'
          : `ccmsetup ${version}`;
    item.detail = detailOf(state);
  };
  show(client.state);
  return Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => {
      show(newState);
    }),
  );
}
