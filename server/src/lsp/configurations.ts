/** The configuration of each document: its nearest `.ccmsetuprc.json`, else the settings of the editor. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  configurationFileName,
  configurationFinder,
  configurationFor,
  configurationText,
  foldersAbove,
  pathWithin,
  type Configuration,
  type FileConfiguration,
  type FoundConfiguration,
  type ReadText,
} from '../service/configuration';
import type { ConfigurationTarget } from '../service/service';
import type { Runtime } from './runtime';
import type { SettingsStore } from './settings-store';

/** The configurations of documents. */
export interface Configurations {
  of(uri: string): Promise<FileConfiguration>;
  /** The URI of the configuration file in force for a document; undefined where the settings are. */
  fileOf(uri: string): Promise<string | undefined>;
  /** The same, if not all of it can be used. */
  oddFileOf(uri: string): Promise<string | undefined>;
  /** The file that counts for a document since it was asked for last, or that can be made; undefined where none can. */
  target(uri: string): ConfigurationTarget | undefined;
  /** A configuration file changed, appeared or went. */
  changed(): void;
  /** The configuration files that are in use and are a file, or lie in a folder, that has this URI. */
  within(uri: string): string[];
  /** Whether a configuration in use builds on a file, or on one in a folder, that has this URI. */
  isExtended(uri: string): boolean;
  /** A document was opened: its configuration may have come or gone with a folder, of which nobody tells. */
  opened(uri: string): void;
}

/** What the store works with. */
export interface ConfigurationParts {
  readonly documents: TextDocuments<TextDocument>;
  /** Reads a file, as it stands in the editor where it is open there. */
  readonly readText: ReadText;
  /** Whether there is a file or a folder. */
  readonly isThere: (uri: string) => Promise<boolean>;
  /** Where a file really is, links followed. */
  readonly realUri: Runtime['realUri'] | undefined;
  readonly settings: SettingsStore;
  /** URIs of the workspace folders, each with a slash at its end: the settings' patterns are relative to them. */
  readonly folders: () => readonly string[];
  /** Told which configuration file a document has, as often as it is asked for. */
  readonly onUsed: (documentUri: string, found: FoundConfiguration | undefined) => void;
}

/** The innermost workspace folder of a document. */
function folderOf(folders: readonly string[], uri: string): string | undefined {
  return folders
    .filter((folder) => uri.startsWith(folder))
    .sort((left, right) => right.length - left.length)[0];
}

/** The folder in which a configuration can be made for a document outside of the workspace; none for one without a file. */
function folderForNew(uri: string): string | undefined {
  return uri.startsWith('untitled:') ? undefined : foldersAbove(uri)[0];
}

/** Makes the store. */
export function configurationsOf({
  documents,
  readText,
  isThere,
  realUri,
  settings,
  folders,
  onUsed,
}: ConfigurationParts): Configurations {
  let generation = 0;
  /** The configuration files that were found since the last change. */
  const known = new Set<string>();
  /** The files that these build on, or would, if they were there. */
  const extended = new Set<string>();
  const finder = configurationFinder({ readText, isThere, realUri });
  /** What the newest configuration of each document means for it: the same until one of both changes. */
  const applied = new Map<
    string,
    {
      from: Configuration;
      folder: string | undefined;
      found: FoundConfiguration | undefined;
      result: FileConfiguration;
    }
  >();
  const apply = (
    from: Configuration,
    folder: string | undefined,
    uri: string,
    found?: FoundConfiguration,
  ): FileConfiguration => {
    const before = applied.get(uri);
    const isSame = before?.from === from && before.folder === folder;
    const path = folder === undefined ? undefined : pathWithin(folder, uri);
    const result = isSame ? before.result : configurationFor(from, path);
    applied.set(uri, { from, folder, found, result });
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
      for (const each of found.looked) extended.add(each);
      return apply(found.configuration, found.folder, uri, found);
    },
    fileOf: async (uri) => (await finder.nearest(uri))?.uri,
    oddFileOf: async (uri) => {
      const found = await finder.nearest(uri);
      return found !== undefined && found.problems.length > 0 ? found.uri : undefined;
    },
    target: (uri) => {
      const known = applied.get(uri);
      if (known === undefined) return undefined;
      const { found, from } = known;
      const folder = found?.folder ?? known.folder ?? folderForNew(uri);
      const path = folder === undefined ? undefined : pathWithin(folder, uri);
      if (folder === undefined || path === undefined) return undefined;
      return found === undefined
        ? { uri: folder + configurationFileName, text: configurationText(from), version: undefined, path }
        : { uri: found.uri, text: found.text, version: documents.get(found.uri)?.version ?? null, path };
    },
    changed: () => {
      generation++;
      finder.forget();
      known.clear();
      extended.clear();
      applied.clear();
    },
    isExtended: (uri) => [...extended].some((file) => file === uri || file.startsWith(`${uri}/`)),
    within: (uri) => [...known].filter((file) => file === uri || file.startsWith(`${uri}/`)),
    opened: (uri) => {
      finder.forget(uri);
    },
  };
}
