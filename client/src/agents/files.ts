/** Gives the tools for agents the files of the workspace and what the user opened, and nothing else. */
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ToolFile, ToolFiles, ToolFilesRequest, ToolTextRequest } from '../../../server/src/protocol';
import { decoded } from './decode';
import { isLinked, openDocument, placesOf, plainAddress } from './places';

const filesMethod: ToolFilesRequest['method'] = 'ccmsetup/toolFiles';
const textMethod: ToolTextRequest['method'] = 'ccmsetup/toolText';

/** Enough for the scripts of a site; a folder with more is asked for in parts. */
const mostFiles = 5000;

/** Folders that hold the work of others. */
const leftOut = new Set(['node_modules', '.git', '.svn', '.hg']);

function fileAt(uri: Uri): ToolFile {
  const languageId = openDocument(uri)?.languageId;
  const path = workspace.asRelativePath(uri);
  return { uri: uri.toString(), path, ...(languageId !== undefined && { languageId }) };
}

/** The files below a folder; links aren't followed. */
async function filesBelow(folder: Uri, files: ToolFile[]): Promise<boolean> {
  const entries = await workspace.fs.readDirectory(folder);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [name, type] of entries) {
    if (files.length >= mostFiles) return true;
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.File) files.push(fileAt(uri));
    else if (type === FileType.Directory && !leftOut.has(name) && (await filesBelow(uri, files))) return true;
  }
  return false;
}

/** What there is at a place; undefined for nothing. */
async function foundAt(uri: Uri, folders: readonly string[]): Promise<ToolFiles | undefined> {
  if (openDocument(uri) !== undefined) return { kind: 'files', files: [fileAt(uri)], isFolder: false };
  const folder = workspace.getWorkspaceFolder(uri);
  // Outside, nothing is looked at: nothing may be learned from the answer.
  if (folder === undefined) return { kind: 'outside', folders };
  try {
    const { type } = await workspace.fs.stat(uri);
    if (await isLinked(uri, folder)) return { kind: 'link', folders };
    if ((type & FileType.Directory) === 0) return { kind: 'files', files: [fileAt(uri)], isFolder: false };
    const files: ToolFile[] = [];
    const hasMore = await filesBelow(uri, files);
    return { kind: 'files', files, isFolder: true, hasMore };
  } catch (error) {
    if (error instanceof FileSystemError) return undefined;
    throw error;
  }
}

async function found(path: string): Promise<ToolFiles> {
  const all = workspace.workspaceFolders ?? [];
  const folders = all.map(({ uri }) => (uri.scheme === 'file' ? uri.fsPath : uri.toString(true)));
  const places = await Promise.all(placesOf(path).map((place) => foundAt(place, folders)));
  const there = places.filter((place) => place !== undefined);
  const best = there.find(({ kind }) => kind === 'files') ?? there.find(({ kind }) => kind === 'link');
  if (best !== undefined) return best;
  // A place inside that is empty says more than one outside.
  return { kind: places.includes(undefined) ? 'missing' : 'outside', folders };
}

async function textAt({ uri: address, most }: ToolTextRequest['params']): Promise<ToolTextRequest['result']> {
  const uri = plainAddress(Uri.parse(address, true));
  const open = openDocument(uri);
  if (open !== undefined) return { text: open.getText() };
  const folder = workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return { problem: 'missing' };
  try {
    const { type, size } = await workspace.fs.stat(uri);
    // A pipe or a device would never end.
    if (type !== FileType.File || (await isLinked(uri, folder))) return { problem: 'unreadable' };
    if (size > most) return { problem: 'too large' };
    const text = decoded(await workspace.fs.readFile(uri));
    return text === undefined ? { problem: 'binary' } : { text };
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    return { problem: error.code === 'FileNotFound' ? 'missing' : 'unreadable' };
  }
}

/** Answers the questions of the server. */
export function answerToolFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(filesMethod, ({ path }: ToolFilesRequest['params']) => found(path)),
    client.onRequest(textMethod, textAt),
  );
}
