/** Finds the configuration of a file: the nearest `.ccmsetuprc.json` from its folder upwards. */
import { t } from '@vscode/l10n';
import { readConfiguration, configurationFileName, type ReadConfiguration } from '../lint/config-reader';
import { configurationFor, filesTest } from '../lint/config';
import { slugs } from '../lint/slugs';
import { span } from '../language/span';
import { noticeFinding, type DocumentFinding } from './document-finding';

export { configurationFor, filesTest };
export { globChecker } from '../lint/globs/check';
export { configurationText } from '../lint/config-change';
export type { FileConfiguration } from '../lint/config';
export { configurationFileName } from '../lint/config-reader';
export { largestConfiguration } from '../lint/config-limits';
export { defaultConfiguration, type Configuration } from '../lint/configuration';
export type { ReadConfiguration };

/** Reads a configuration's text; never throws. */
export function readConfigurationText(text: string): ReadConfiguration {
  return readConfiguration(text, slugs);
}

/** Reads the text of a file by its URI; undefined when there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** A configuration file. */
export interface FoundConfiguration extends ReadConfiguration {
  readonly uri: string;
  readonly text: string;
  /** The URI of its folder, with a slash at the end; its patterns are relative to it. */
  readonly folder: string;
}

/** What cannot be used in a configuration file, as findings in its text, at the level that the file itself sets. */
export function configurationFindings({ configuration, problems }: ReadConfiguration): DocumentFinding[] {
  const levels = configurationFor(configuration, configurationFileName).notices;
  const inOrder = [...problems].sort((left, right) => left.span.start - right.span.start);
  return inOrder.flatMap(
    ({ span, message }) => noticeFinding('invalid-configuration', span, message, levels) ?? [],
  );
}

/** What is told of a configuration whose text is not to be shown: that something is wrong in it, but not what. */
export function hiddenConfigurationFindings({ configuration }: ReadConfiguration): DocumentFinding[] {
  const message = t(
    "The configuration isn't valid. It's a link or outside the folders that are linted, so its text isn't shown.",
  );
  return configurationFindings({ configuration, problems: [{ span: span(0, 0), message, inSchema: false }] });
}

/** Finds configurations and remembers them. */
export interface ConfigurationFinder {
  /** The nearest configuration for a file, by the file's URI; undefined when there is none up to the root. */
  nearest(uri: string): Promise<FoundConfiguration | undefined>;
  /** Forgets all that was read, after a change; with the URI of a file only what counts for that. */
  forget(uri?: string): void;
}

/** A drive of Windows is a root of its own. */
const drive = /^\/[a-z](?::|%3A)\/?$/i;

/** The folder that a URI names a file or folder in, with a slash at its end; undefined at the root. */
function parentOf(uri: string): string | undefined {
  const [, head, path] = /^([^:]+:(?:\/\/[^/]*)?)(\/.*)$/s.exec(uri) ?? [];
  if (head === undefined || path === undefined || path === '/' || drive.test(path)) return undefined;
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
  return head + trimmed.slice(0, trimmed.lastIndexOf('/') + 1);
}

/** The folders above a file or folder, nearest first. URIs, each with a slash at its end. */
export function foldersAbove(uri: string): string[] {
  const parent = parentOf(uri);
  return parent === undefined ? [] : [parent, ...foldersAbove(parent)];
}

/** Makes a finder. */
export function configurationFinder(readText: ReadText): ConfigurationFinder {
  const folders = new Map<string, Promise<FoundConfiguration | undefined>>();
  const inFolder = async (folder: string): Promise<FoundConfiguration | undefined> => {
    const uri = folder + configurationFileName;
    const raw = await readText(uri);
    if (raw !== undefined) {
      // No editor shows a byte order mark, so it must not count in columns.
      const text = raw.replace(/^\uFEFF/, '');
      return { ...readConfigurationText(text), uri, text, folder };
    }
    const parent = parentOf(folder);
    return parent === undefined ? undefined : look(parent);
  };
  const look = (folder: string): Promise<FoundConfiguration | undefined> => {
    const found = folders.get(folder) ?? inFolder(folder);
    folders.set(folder, found);
    return found;
  };
  return {
    nearest: (uri) => {
      const folder = parentOf(uri);
      return folder === undefined ? Promise.resolve(undefined) : look(folder);
    },
    forget: (uri) => {
      if (uri === undefined) folders.clear();
      else for (const folder of foldersAbove(uri)) folders.delete(folder);
    },
  };
}

/** The path of a file from a folder, decoded; undefined when it does not lie in it. */
export function pathWithin(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(folder)) return undefined;
  const rest = uri.slice(folder.length);
  try {
    return decodeURIComponent(rest);
  } catch {
    // A malformed escape is part of the name.
    return rest;
  }
}
