import * as vscode from 'vscode';
import { workspaceFile } from './host';
import { waitFor } from './wait';

/**
 * Opens a file of the test workspace in an editor.
 *
 * @param name Relative to test/vscode/workspace.
 */
export async function openFixture(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(workspaceFile(name));
}

/** Opens a new untitled document with this text in an editor. */
export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  for (;;) {
    const document = await vscode.workspace.openTextDocument({ language, content });
    const editor = await vscode.window.showTextDocument(document);
    if (document.getText() === content) return editor;
    // One of the same name was still closing, and VS Code brought it back instead.
    await closeEditors();
  }
}

/** Closes all editors and throws unsaved changes away, so that the next test starts with none. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) {
    const before = tabCount();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitFor(
      vscode.window.tabGroups.onDidChangeTabs,
      () => tabCount() < before || undefined,
      () => `an editor closes (${before} were open)`,
    );
  }
  // Until an untitled document is gone, the next one of its name would get its text.
  const untitled = (): vscode.TextDocument[] =>
    vscode.workspace.textDocuments.filter(({ uri, isClosed }) => uri.scheme === 'untitled' && !isClosed);
  await waitFor(
    vscode.workspace.onDidCloseTextDocument,
    () => untitled().length === 0 || undefined,
    () => `the untitled documents close (${untitled().length} are open)`,
  );
}

function tabCount(): number {
  return vscode.window.tabGroups.all.reduce((count, group) => count + group.tabs.length, 0);
}

/** The only place where a text stands in a document. Throws when it stands there never or twice. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0 || document.getText().includes(text, start + 1)) {
    throw new Error(`${document.uri.path} has not exactly one ${JSON.stringify(text)}`);
  }
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}
