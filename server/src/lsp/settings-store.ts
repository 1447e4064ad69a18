/** The settings of each document, asked from the client once and again after a change. */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { Client } from './capabilities';
import { describeError } from './guard';
import { readSettings, type DocumentSettings } from './settings';

export type { DocumentSettings } from './settings';

/** Where the settings of documents come from. */
export interface SettingsStore {
  of(uri: string): Promise<DocumentSettings>;
  /** The client says that settings changed; those that cannot be asked for come with the message. */
  changed(settings: unknown): void;
  forget(uri: string): void;
}

/**
 * Makes the store. Each problem is told to the user once.
 *
 * @param isOpen whether a document is open: nobody would say that the settings of another one can be forgotten
 */
export function settingsOf(
  connection: Connection,
  client: Client,
  isOpen: (uri: string) => boolean,
): SettingsStore {
  const kept = new Map<string, Promise<DocumentSettings>>();
  const told = new Set<string>();
  let sent: unknown;
  const read = (section: unknown): DocumentSettings => {
    const { settings, problems } = readSettings(section);
    for (const message of problems) {
      if (told.has(message)) continue;
      told.add(message);
      // Not a request, which some editors do not answer: there is nothing to choose.
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `ccmsetup: ${message}`,
      });
    }
    return settings;
  };
  const ask = async (uri: string): Promise<DocumentSettings> => {
    if (!client.hasConfiguration) return read(sectionOf(sent));
    try {
      return read(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'ccmsetup' }));
    } catch (error) {
      connection.console.error(`the settings could not be read, defaults are used: ${describeError(error)}`);
      return read(undefined);
    }
  };
  return {
    of: (uri) => {
      const settings = kept.get(uri) ?? ask(uri);
      if (isOpen(uri)) kept.set(uri, settings);
      return settings;
    },
    changed: (settings) => {
      sent = settings;
      kept.clear();
      told.clear();
    },
    forget: (uri) => {
      kept.delete(uri);
    },
  };
}

/** The `ccmsetup` section of settings that a client sends whole. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'ccmsetup' in settings
    ? settings.ccmsetup
    : undefined;
}
