/** "ccmsetup: Restart Language Server". */
import { commands, l10n, window, type Disposable } from 'vscode';

export const restartServerCommand = 'ccmsetup.restartServer';

/** Registers the command; `restart` starts the server, whether or not it runs. */
export function registerRestartServer(restart: () => Promise<void>): Disposable {
  return commands.registerCommand(restartServerCommand, async () => {
    try {
      await restart();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await window.showErrorMessage(l10n.t("The ccmsetup language server couldn't restart: {0}", reason));
    }
  });
}
