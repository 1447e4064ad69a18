/** Asks the client to tell of configuration and baseline files that appear, change or go, in the workspace and above it. */
import {
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { baselineFileName } from '../service/baseline';
import { configurationFileName, foldersAbove } from '../service/configuration';
import { describeError } from './guard';

/** Places where a folder above the workspace is a folder like any other, and not an address on a network. */
const disks = /^(?:file|vscode-remote):/;

/** What is written for us. */
const watchedFiles = [configurationFileName, baselineFileName];

/** The watchers for some workspace folders: for all that lies in them, and for each folder above. */
function watchersFor(folders: readonly string[], relativePatterns: boolean): FileSystemWatcher[] {
  const above = new Set(
    relativePatterns ? folders.filter((folder) => disks.test(folder)).flatMap(foldersAbove) : [],
  );
  return [
    ...watchedFiles.map((name) => ({ globPattern: `**/${name}` })),
    // Configurations can build on files of any name.
    { globPattern: '**/*.{json,jsonc}' },
    // When a folder is deleted, nobody tells of the files in it.
    { globPattern: '**/*', kind: WatchKind.Delete },
    ...[...above].flatMap((baseUri) =>
      watchedFiles.map((pattern) => ({ globPattern: { baseUri, pattern } })),
    ),
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
