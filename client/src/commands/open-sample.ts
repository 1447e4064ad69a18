/** "ccmsetup: Open Sample". */
import { commands, window, workspace, type Disposable } from 'vscode';
import { sample } from '../sample';

/** Registers the command: it opens a script with mistakes to try things on, without a file. */
export function registerOpenSample(): Disposable {
  return commands.registerCommand('ccmsetup.openSample', async () => {
    const document = await workspace.openTextDocument({ language: 'powershell', content: sample });
    await window.showTextDocument(document, { preview: false });
  });
}
