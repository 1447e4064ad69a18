/** Settings, configuration files and folders of the workspace that change. */
import { DidChangeConfigurationNotification, FileChangeType, type Connection } from 'vscode-languageserver';
import { describeError } from '../guard';
import { isConfiguration, type Session } from '../session';
import { watching } from '../watchers';
import { registerFormatting } from './formatting';
import { sharesTokens, shareTokens } from './reading';
import { registerOnType } from './typing';

/** Follows them. `session` throws before `initialize`. */
export function handleWorkspace(connection: Connection, session: () => Session): void {
  connection.onInitialized(() => {
    const { client, options, folders, refresh } = session();
    if (client.registersConfiguration) {
      const section = 'ccmsetup';
      connection.client
        .register(DidChangeConfigurationNotification.type, { section })
        .catch((error: unknown) => {
          connection.console.error(`changes of settings are not told: ${describeError(error)}`);
        });
    }
    if (client.registersFormatting) registerFormatting(connection);
    if (sharesTokens(client, options)) shareTokens(connection, client);
    if (client.registersOnType) registerOnType(connection);
    const watch = client.registersWatchers ? watching(connection, client.watchesFolders) : undefined;
    watch?.(folders.all());
    if (!client.changesFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      folders.change(added, removed);
      watch?.(folders.all());
      refresh();
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const { configurations, baselines, notes, baselineNotes, refresh } = session();
    const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
    const gone = deleted.flatMap((uri) => configurations.within(uri));
    for (const uri of gone) notes.deleted(uri);
    for (const uri of deleted.flatMap((each) => baselines.within(each))) baselineNotes.deleted(uri);
    // Of other files only the deletion is told, since a folder may take its configuration file along, and since the baseline
    // knows the findings of a file that is gone in another one.
    const isOurs =
      gone.length > 0 ||
      deleted.some((uri) => baselines.concerns(uri)) ||
      changes.some((change) => isConfiguration(change) || configurations.isExtended(change.uri));
    if (isOurs) refresh();
  });
  connection.onDidChangeConfiguration((change) => {
    const { settings, refresh } = session();
    settings.changed(change.settings);
    refresh();
  });
}
