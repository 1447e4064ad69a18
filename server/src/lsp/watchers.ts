/** Asks the client to tell of configuration files that appear, change or go, in the workspace and above it. */
import {
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { configurationFileName, foldersAbove } from '../service/configuration';
import { describeError } from './guard';

/** Places where a folder above the workspace is a folder like any other, and not an address on a network. */
const disks = /^(?:file|vscode-remote):/;

/** The watchers for some workspace folders: two for all that lies in them, one for each folder above. */
function watchersFor(folders: readonly string[], relativePatterns: boolean): FileSystemWatcher[] {
  const above = new Set(
    relativePatterns ? folders.filter((folder) => disks.test(folder)).flatMap(foldersAbove) : [],
  );
  return [
    { globPattern: `**/${configurationFileName}` },
    // When a folder is deleted, nobody tells of the files in it.
    { globPattern: '**/*', kind: WatchKind.Delete },
    ...[...above].map((baseUri) => ({ globPattern: { baseUri, pattern: configurationFileName } })),
  ];
}

/**
 * Makes a function that watches for the present workspace folders, and no longer for the earlier ones.
 *
 * @param relativePatterns whether the client can watch one folder by its URI
 */
export function watching(
  connection: Connection,
  relativePatterns: boolean,
): (folders: readonly string[]) => void {
  let before: Promise<void> = Promise.resolve();
  let stop = (): void => undefined;
  return (folders) => {
    before = before
      .then(async () => {
        stop();
        const watchers = watchersFor(folders, relativePatterns);
        const watch = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
        stop = () => {
          watch.dispose();
        };
      })
      .catch((error: unknown) => {
        connection.console.error(`configuration files are not watched: ${describeError(error)}`);
      });
  };
}
