/** Reads configuration files for the server, wherever the workspace is: on disk, on a remote, in a browser. */
import { FileSystemError, FileType, Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadFileRequest } from '../../server/src/protocol';

const method: ReadFileRequest['method'] = 'ccmsetup/readFile';

/** The only files that the server asks for. */
const allowed = /\/\.ccmsetuprc\.json$/;

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

/** Answers the server's requests for files. */
export function answerReadFile(client: BaseLanguageClient): Disposable {
  return client.onRequest(
    method,
    async ({ uri }: ReadFileRequest['params']): Promise<ReadFileRequest['result']> => {
      const file = Uri.parse(uri, true);
      if (!allowed.test(file.path)) throw new Error(`${file.path} is no configuration file`);
      if (!isReadable(file)) return null;
      try {
        return new TextDecoder().decode(await bytesOf(file));
      } catch (error) {
        // Most folders have no configuration. A file system that is not there has none either.
        if (
          error instanceof FileSystemError &&
          ['FileNotFound', 'FileIsADirectory', 'Unavailable'].includes(error.code)
        )
          return null;
        throw error;
      }
    },
  );
}
