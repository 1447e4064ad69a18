/** The places that a path can mean: in the folders of the workspace, or of a document that the user opened. */
import {
  FileType,
  TabInputText,
  Uri,
  window,
  workspace,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';

/** An address without `.` and `..`: VS Code compares addresses as they're written. */
export function plainAddress(uri: Uri): Uri {
  return uri.path === '' ? uri : Uri.joinPath(uri, '.');
}

/** The document that the user has open at an address; others are open behind the scenes. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const wanted = uri.toString();
  const isShown = window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === wanted),
  );
  return isShown ? workspace.textDocuments.find((each) => each.uri.toString() === wanted) : undefined;
}

/** The places in a folder that a path can mean. */
function placesIn({ uri, name }: WorkspaceFolder, path: string): Uri[] {
  // On a disk of Windows, or on any other.
  if (/^[a-z]:\//i.test(path)) return uri.scheme === 'file' ? [Uri.file(path)] : [];
  if (path.startsWith('/')) return [uri.scheme === 'file' ? Uri.file(path) : uri.with({ path })];
  const plain = Uri.joinPath(uri, path);
  // With several folders, paths begin with their names.
  return path.startsWith(`${name}/`) ? [plain, Uri.joinPath(uri, path.slice(name.length + 1))] : [plain];
}

/** The places that a path can mean, wherever they lie. It may be an address, too. */
export function placesOf(path: string): Uri[] {
  const slashed = path.replaceAll('\\', '/');
  const isAddress = /^[a-z][\w+.-]+:/i.test(path);
  const places = isAddress
    ? [Uri.parse(path, true)]
    : (workspace.workspaceFolders ?? []).flatMap((folder) => placesIn(folder, slashed));
  return places.map(plainAddress);
}

/** Whether something lies behind a link, which may lead anywhere: from a folder of the workspace downwards. */
export async function isLinked(uri: Uri, { uri: folder }: WorkspaceFolder): Promise<boolean> {
  const parts = uri.path
    .slice(folder.path.length)
    .split('/')
    .filter((part) => part !== '');
  for (let count = 1; count <= parts.length; count++) {
    const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...parts.slice(0, count)));
    if ((type & FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
