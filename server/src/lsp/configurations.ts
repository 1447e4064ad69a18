/** The configuration of each document: its nearest `.ccmsetuprc.json`, else the settings of the editor. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  configurationFinder,
  configurationFor,
  pathWithin,
  type Configuration,
  type FileConfiguration,
  type FoundConfiguration,
  type ReadText,
} from '../service/configuration';
import type { SettingsStore } from './settings-store';

/** The configurations of documents. */
export interface Configurations {
  of(uri: string): Promise<FileConfiguration>;
  /** The configuration file in force for a document; undefined where the settings are. */
  fileOf(uri: string): Promise<FoundConfiguration | undefined>;
  /** A configuration file changed, appeared or went. */
  changed(): void;
  /** The configuration files that are in use and are a file, or lie in a folder, that has this URI. */
  within(uri: string): string[];
  /** A document was opened: its configuration may have come or gone with a folder, of which nobody tells. */
  opened(uri: string): void;
}

/** What the store works with. */
export interface ConfigurationParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly readText: ReadText;
  readonly settings: SettingsStore;
  /** URIs of the workspace folders, each with a slash at its end: the settings' patterns are relative to them. */
  readonly folders: () => readonly string[];
  /** Told which configuration file a document has, as often as it is asked for. */
  readonly onUsed: (documentUri: string, found: FoundConfiguration | undefined) => void;
  /** Told of a file that is there but cannot be read; it counts as none. */
  readonly onUnreadable: (uri: string, error: unknown) => void;
}

/** The innermost workspace folder of a document. */
function folderOf(folders: readonly string[], uri: string): string | undefined {
  return folders
    .filter((folder) => uri.startsWith(folder))
    .sort((left, right) => right.length - left.length)[0];
}

/** Makes the store. An open configuration file counts as it stands in the editor, saved or not. */
export function configurationsOf({
  documents,
  readText,
  settings,
  folders,
  onUsed,
  onUnreadable,
}: ConfigurationParts): Configurations {
  let generation = 0;
  /** The configuration files that were found since the last change. */
  const known = new Set<string>();
  const finder = configurationFinder(async (uri) => {
    const open = documents.get(uri);
    if (open !== undefined) return open.getText();
    try {
      return await readText(uri);
    } catch (error) {
      onUnreadable(uri, error);
      return undefined;
    }
  });
  /** What the newest configuration of each document means for it: the same until one of both changes. */
  const applied = new Map<
    string,
    { from: Configuration; folder: string | undefined; result: FileConfiguration }
  >();
  const apply = (from: Configuration, folder: string | undefined, uri: string): FileConfiguration => {
    const before = applied.get(uri);
    if (before?.from === from && before.folder === folder) return before.result;
    const result = configurationFor(from, folder === undefined ? undefined : pathWithin(folder, uri));
    applied.set(uri, { from, folder, result });
    return result;
  };
  return {
    of: async (uri) => {
      const began = generation;
      const found = await finder.nearest(uri);
      // What was read before a change must not replace what was read after it.
      if (began === generation && documents.get(uri) !== undefined) onUsed(uri, found);
      if (found === undefined) {
        const { configuration } = await settings.of(uri);
        return apply(configuration, folderOf(folders(), uri), uri);
      }
      known.add(found.uri);
      return apply(found.configuration, found.folder, uri);
    },
    fileOf: (uri) => finder.nearest(uri),
    changed: () => {
      generation++;
      finder.forget();
      known.clear();
      applied.clear();
    },
    within: (uri) => [...known].filter((file) => file === uri || file.startsWith(`${uri}/`)),
    opened: (uri) => {
      finder.forget(uri);
    },
  };
}
