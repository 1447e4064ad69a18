/** Reads configuration files for the server, and looks whether others are there, wherever the workspace is: on disk, on a remote, in a browser. */
import { FileSystemError, FileType, Uri, workspace, Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decoded } from './agents/decode';
import type { FileThereRequest, ReadFileRequest } from '../../server/src/protocol';

const method: ReadFileRequest['method'] = 'ccmsetup/readFile';
const thereMethod: FileThereRequest['method'] = 'ccmsetup/fileThere';

/** The only files that the server asks for. */
// Configurations can build on others, also on those of packages.
const allowed = /\.jsonc?$/;

/** The server takes no larger configuration; a larger file need not travel to it. */
const most = 2 ** 20;

/** The bytes of a file; a pipe or a device would never end. */
async function bytesOf(file: Uri): Promise<Uint8Array> {
  const { type, size } = await workspace.fs.stat(file);
  if ((type & FileType.Directory) !== 0) throw FileSystemError.FileIsADirectory(file);
  if ((type & FileType.File) === 0) throw new Error(`${file.path} is not a regular file`);
  if (size > most) throw new Error(`${file.path} is larger than 1 MiB`);
  return workspace.fs.readFile(file);
}

/** Whether a file can be asked for: above a workspace that is no disk lie addresses on a network. */
function isReadable(file: Uri): boolean {
  return ['file', 'vscode-remote'].includes(file.scheme) || workspace.getWorkspaceFolder(file) !== undefined;
}

/** Whether a file system says that something is not there. */
function isAbsent(error: unknown, ...codes: readonly string[]): boolean {
  // A file system that is not there has no files either.
  return error instanceof FileSystemError && ['FileNotFound', 'Unavailable', ...codes].includes(error.code);
}

/** Whether there is a file. Of one that may not be asked for, or cannot be looked at, nothing is known: it counts as there. */
async function isThere(file: Uri): Promise<boolean> {
  if (!isReadable(file)) return true;
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    return !isAbsent(error);
  }
}

/** Answers the server's requests for files. */
export function answerReadFile(client: BaseLanguageClient): Disposable {
  const there = client.onRequest(
    thereMethod,
    ({ uri }: FileThereRequest['params']): Promise<FileThereRequest['result']> =>
      isThere(Uri.parse(uri, true)),
  );
  const read = client.onRequest(
    method,
    async ({ uri }: ReadFileRequest['params']): Promise<ReadFileRequest['result']> => {
      const file = Uri.parse(uri, true);
      if (!allowed.test(file.path)) throw new Error(`${file.path} is no configuration file`);
      if (!isReadable(file)) return null;
      try {
        const text = decoded(await bytesOf(file));
        if (text === undefined) throw new Error(`${file.path} is a binary file`);
        return text;
      } catch (error) {
        // Most folders have no configuration.
        if (isAbsent(error, 'FileIsADirectory')) return null;
        throw error;
      }
    },
  );
  return Disposable.from(there, read);
}
