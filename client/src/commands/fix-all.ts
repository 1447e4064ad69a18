/** "ccmsetup: Fix All Safe Problems". */
import { commands, type Disposable } from 'vscode';

/** What the server calls the action; the settings `editor.codeActionsOnSave` have the same name. */
const action = { kind: 'source.fixAll.ccmsetup', apply: 'first' };

/** Registers the command: it does in the active editor what saving can do. VS Code says when there is nothing to fix. */
export function registerFixAll(): Disposable {
  return commands.registerCommand('ccmsetup.fixAll', () =>
    commands.executeCommand('editor.action.sourceAction', action),
  );
}
