/** "ccmsetup: New Command Line File". */
import { commands, window, workspace, type Disposable } from 'vscode';

/** The snippet of the language that a new file begins with. */
const snippet = { langId: 'ccmcmd', name: 'Co-management over a CMG' };

/** Registers the command: it makes a file without a name, whose values are filled in one after the other. */
export function registerNewFile(): Disposable {
  return commands.registerCommand('ccmsetup.newFile', async () => {
    const document = await workspace.openTextDocument({ language: 'ccmcmd' });
    await window.showTextDocument(document);
    await commands.executeCommand('editor.action.insertSnippet', snippet);
  });
}
