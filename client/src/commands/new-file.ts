/** "ccmsetup: New Command Line File". */
import { commands, SnippetString, window, workspace, type Disposable } from 'vscode';
import type { ScenariosRequest } from '../../../server/src/protocol';
import type { Ask } from '../requests';

const method: ScenariosRequest['method'] = 'ccmsetup/scenarios';

/**
 * Registers the command: it makes a file without a name that begins with the first scenario, whose values are filled in one
 * after the other.
 */
export function registerNewFile(ask: Ask): Disposable {
  return commands.registerCommand('ccmsetup.newFile', async () => {
    const document = await workspace.openTextDocument({ language: 'ccmcmd' });
    const editor = await window.showTextDocument(document);
    const [scenario] = (await ask<ScenariosRequest>(method, { uri: document.uri.toString() })) ?? [];
    if (scenario !== undefined) await editor.insertSnippet(new SnippetString(scenario.snippet));
  });
}
