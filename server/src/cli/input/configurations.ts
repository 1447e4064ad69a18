/** The configuration of each linted file: its nearest `.ccmsetuprc.json`, the same as in an editor. */
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  configurationFileName,
  configurationFinder,
  configurationFor,
  defaultConfiguration,
  filesTest,
  largestConfiguration,
  pathWithin,
  type Configuration,
  type FileConfiguration,
  type FoundConfiguration,
} from '../../service/configuration';
import { decode } from './decode';
import type { Io } from '../io';
import { problemOf, systemCode, type Problem } from '../problem';
import { folderWith } from './nearest-folder';
import { realPath } from './real-path';

/** What the configurations are told about. */
export interface ConfigurationEvents {
  /** A configuration file is used for the first time. `path` is as a user would write it. */
  readonly onFound: (found: FoundConfiguration, path: string) => Promise<void>;
  /** A configuration file is there but cannot be read; the run goes on without it. */
  readonly onProblem: (path: string, problem: Problem) => void;
}

/** What holds in a folder. Paths are absolute. */
export interface FolderConfiguration {
  /** What stands in the file; undefined without one. */
  readonly configuration: Configuration | undefined;
  /** The folder that its patterns start from. */
  readonly folder: string;
  /** Whether a file is left alone. */
  readonly ignores: (path: string) => boolean;
  readonly of: (path: string) => FileConfiguration;
}

/** Finds the configuration of a file by its absolute path; files of one folder have the same. */
export type ConfigurationOf = (path: string) => Promise<FolderConfiguration>;

const absent = new Set(['ENOENT', 'ENOTDIR']);

const refusals = {
  'too large': { what: "is larger than 1 MiB, so it isn't used", remedy: "remove what it doesn't need" },
  'no file': { what: "isn't a regular file, so it isn't used", remedy: 'make it a text file' },
} as const satisfies Record<string, Problem>;

const leadsNowhere: Problem = {
  what: "is a link that leads nowhere, so it isn't used",
  remedy: 'correct the link, or delete it',
};

/** A path from the current folder with `/`, absolute when it does not lie in it. */
function shownPath(path: string, cwd: string): string {
  const from = relative(cwd, path);
  return from === '' || from.startsWith('..') ? path : from.split(sep).join('/');
}

function folderConfiguration(found: FoundConfiguration | undefined): FolderConfiguration {
  if (found === undefined) {
    const usual = configurationFor(defaultConfiguration, undefined);
    return { configuration: undefined, folder: sep, ignores: () => false, of: () => usual };
  }
  const { configuration, folder } = found;
  const within = (path: string): string | undefined => pathWithin(folder, pathToFileURL(path).href);
  const isIgnored = filesTest(configuration.ignore);
  return {
    configuration,
    folder: fileURLToPath(folder),
    ignores: (path) => {
      if (configuration.ignore.length === 0) return false;
      const inside = within(path);
      return inside !== undefined && isIgnored(inside);
    },
    of: (path) => configurationFor(configuration, within(path)),
  };
}

/** Makes the look-up. */
export function configurationsOf(io: Io, { onFound, onProblem }: ConfigurationEvents): ConfigurationOf {
  const readText = (uri: string): Promise<string | undefined> => {
    const path = fileURLToPath(uri);
    if (!io.exists(path)) {
      if (io.isLink(path)) onProblem(shownPath(path, io.cwd), leadsNowhere);
      return Promise.resolve(undefined);
    }
    try {
      const bytes = io.read(path, largestConfiguration);
      if (bytes === 'a folder') return Promise.resolve(undefined);
      if (typeof bytes === 'string') {
        onProblem(shownPath(path, io.cwd), refusals[bytes]);
        return Promise.resolve(undefined);
      }
      const text = decode(bytes);
      if (text !== undefined) return Promise.resolve(text);
      onProblem(shownPath(path, io.cwd), { what: 'is a binary file', remedy: 'save it as UTF-8' });
    } catch (error) {
      if (!absent.has(systemCode(error) ?? '')) onProblem(shownPath(path, io.cwd), problemOf(error));
    }
    return Promise.resolve(undefined);
  };
  const finder = configurationFinder({
    readText,
    isThere: (uri) => Promise.resolve(io.exists(fileURLToPath(uri))),
    realUri: async (uri) => {
      const path = await realPath(fileURLToPath(uri), io);
      return path === undefined ? undefined : pathToFileURL(path).href;
    },
  });
  const isAnything = (path: string): boolean => io.exists(path) || io.isLink(path);
  const folderOf = folderWith(configurationFileName, { exists: isAnything });
  const files = new Map<string, FolderConfiguration>();
  const folders = new Map<string | undefined, FolderConfiguration>([
    [undefined, folderConfiguration(undefined)],
  ]);
  return async (path) => {
    const folder = folderOf(dirname(path));
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const found = await finder.nearest(pathToFileURL(path).href);
    const uri = found?.uri ?? '';
    const same = files.get(uri);
    const configuration = same ?? folderConfiguration(found);
    files.set(uri, configuration);
    folders.set(folder, configuration);
    if (same === undefined && found !== undefined)
      await onFound(found, shownPath(fileURLToPath(found.uri), io.cwd));
    return configuration;
  };
}

/** The configuration of a file by its path from the current folder. */
export async function configurationOfFile(
  configurationOf: ConfigurationOf,
  path: string,
  cwd: string,
): Promise<FileConfiguration> {
  const absolute = resolve(cwd, path);
  return (await configurationOf(absolute)).of(absolute);
}
