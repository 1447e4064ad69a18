/** "ccmsetup: Open Configuration". */
import { commands, Uri, window, type Disposable } from 'vscode';

export const openConfigurationCommand = 'ccmsetup.openConfiguration';

/**
 * Registers the command: it opens the configuration file in force for the active document, else the settings.
 *
 * @param inForce the URI of that file; undefined where the settings are in force
 * @param extension the identifier of the extension
 */
export function registerOpenConfiguration(inForce: () => string | undefined, extension: string): Disposable {
  return commands.registerCommand(openConfigurationCommand, async () => {
    const file = inForce();
    if (file !== undefined) await window.showTextDocument(Uri.parse(file, true));
    else await commands.executeCommand('workbench.action.openSettings', `@ext:${extension}`);
  });
}
