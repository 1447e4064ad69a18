/** "ccmsetup: Show Output". */
import { commands, type Disposable, type OutputChannel } from 'vscode';

/** Registers the command that shows the log of the server. */
export function registerShowOutput(output: OutputChannel): Disposable {
  return commands.registerCommand('ccmsetup.showOutput', () => {
    output.show(true);
  });
}
