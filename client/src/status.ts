/** The language status item: whether the server runs here, and what to do when it failed. */
import { Disposable, LanguageStatusSeverity, languages } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { restartServerCommand } from './commands/restart-server';
import { selector } from './selector';

/** Shows the state of a client until disposed. */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('ccmsetup.server', selector);
  item.name = 'ccmsetup';
  const show = (state: State): void => {
    item.busy = state === State.Starting;
    item.severity =
      state === State.Stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.text = state === State.Stopped ? 'ccmsetup: server stopped' : 'ccmsetup';
    item.detail =
      state === State.Running
        ? 'checking command lines'
        : state === State.Starting
          ? 'starting'
          : 'command lines are not checked';
    item.command = { title: 'Restart', command: restartServerCommand };
  };
  show(client.state);
  return Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => {
      show(newState);
    }),
  );
}
