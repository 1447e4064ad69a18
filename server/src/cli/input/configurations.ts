/** The configuration of each linted file: its nearest `.ccmsetuprc.json`, the same as in an editor. */
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  configurationFinder,
  configurationFor,
  defaultConfiguration,
  largestConfiguration,
  pathWithin,
  type FileConfiguration,
  type FoundConfiguration,
} from '../../service/configuration';
import { decode } from './decode';
import type { Io } from '../io';
import { problemOf, systemCode, type Problem } from '../problem';

/** What the configurations are told about. */
export interface ConfigurationEvents {
  /** A configuration file is used for the first time. `path` is as a user would write it. */
  readonly onFound: (found: FoundConfiguration, path: string) => Promise<void>;
  /** A configuration file is there but cannot be read; the run goes on without it. */
  readonly onProblem: (path: string, problem: Problem) => void;
}

/** Finds the configuration of a file by its path. */
export type ConfigurationOf = (path: string) => Promise<FileConfiguration>;

const absent = new Set(['ENOENT', 'ENOTDIR']);

const refusals = {
  'too large': { what: "is larger than 1 MiB, so it isn't used", remedy: "remove what it doesn't need" },
  'no file': { what: "isn't a regular file, so it isn't used", remedy: 'make it a text file' },
} as const satisfies Record<string, Problem>;

/** A path from the current folder with `/`, absolute when it does not lie in it. */
function shownPath(path: string, cwd: string): string {
  const from = relative(cwd, path);
  return from === '' || from.startsWith('..') ? path : from.split(sep).join('/');
}

/** Whether there is something of a path. What cannot be looked at may be there. */
async function isThere(path: string, io: Io): Promise<boolean> {
  try {
    await io.stat(path);
    return true;
  } catch (error) {
    return !absent.has(systemCode(error) ?? '');
  }
}

/** Makes the look-up. */
export function configurationsOf(io: Io, { onFound, onProblem }: ConfigurationEvents): ConfigurationOf {
  const told = new Set<string>();
  const readText = async (uri: string): Promise<string | undefined> => {
    const path = fileURLToPath(uri);
    try {
      const bytes = await io.readFile(path, largestConfiguration);
      if (bytes === 'a folder') return undefined;
      if (typeof bytes === 'string') {
        onProblem(shownPath(path, io.cwd), refusals[bytes]);
        return undefined;
      }
      const text = decode(bytes);
      if (text !== undefined) return text;
      onProblem(shownPath(path, io.cwd), { what: 'is a binary file', remedy: 'save it as UTF-8' });
    } catch (error) {
      if (!absent.has(systemCode(error) ?? '')) onProblem(shownPath(path, io.cwd), problemOf(error, path));
    }
    return undefined;
  };
  const finder = configurationFinder({ readText, isThere: (uri) => isThere(fileURLToPath(uri), io) });
  return async (path) => {
    const uri = pathToFileURL(resolve(io.cwd, path)).href;
    const found = await finder.nearest(uri);
    if (found === undefined) return configurationFor(defaultConfiguration, undefined);
    const isNew = !told.has(found.uri);
    told.add(found.uri);
    if (isNew) await onFound(found, shownPath(fileURLToPath(found.uri), io.cwd));
    return configurationFor(found.configuration, pathWithin(found.folder, uri));
  };
}
