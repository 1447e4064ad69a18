/** Reads configuration files for the server, wherever the workspace is: on disk, on a remote, in a browser. */
import { FileSystemError, Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReadFileRequest } from '../../server/src/protocol';

const method: ReadFileRequest['method'] = 'ccmsetup/readFile';

/** The only files that the server asks for. */
const allowed = /\/\.ccmsetuprc\.json$/;

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
        return new TextDecoder().decode(await workspace.fs.readFile(file));
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
