/** Finds out that the file in front of the user is one that VS Code shows, but gives to no extension. */
import { TabInputText, window, workspace, type Uri } from 'vscode';

/** So many characters VS Code gives to extensions at most; a file of as many bytes can have fewer. */
const mostShared = 50 * 2 ** 20;

/** The file in the active tab when it is too large for extensions; undefined otherwise. */
export async function fileTooLarge(): Promise<Uri | undefined> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof TabInputText)) return undefined;
  const { uri } = input;
  const isShared = (): boolean =>
    workspace.textDocuments.some((open) => open.uri.toString() === uri.toString());
  if (uri.scheme === 'untitled' || isShared()) return undefined;
  const { size } = await workspace.fs.stat(uri);
  return size > mostShared && !isShared() ? uri : undefined;
}
