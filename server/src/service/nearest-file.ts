/** Finds what counts for a file: the nearest file of some name, from its folder upwards. */

/** Reads the text of a file by its URI; undefined when there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** Where a found file stands, and its text. */
export interface FoundText {
  readonly uri: string;
  /** Without a byte order mark: no editor shows it, so it must not count in columns. */
  readonly text: string;
  /** The URI of its folder, with a slash at the end; paths and patterns in it are relative to it. */
  readonly folder: string;
}

/** Finds files and remembers them. */
export interface NearestFinder<T> {
  /** The nearest one for a file, by the file's URI; undefined when there is none up to the root. */
  nearest(uri: string): Promise<T | undefined>;
  /** Forgets all that was read, after a change; with the URI of a file only what counts for that. */
  forget(uri?: string): void;
  /** Forgets what counts for a file that is of no interest any more, and for none of the others. */
  leave(uri: string, others: readonly string[]): void;
}

/** A drive of Windows is a root of its own. */
const drive = /^\/[a-z](?::|%3A)\/?$/i;

/** The folder that a URI names a file or folder in, with a slash at its end; undefined at the root. */
export function parentOf(uri: string): string | undefined {
  const [, head, path] = /^([^:]+:(?:\/\/[^/]*)?)(\/.*)$/s.exec(uri) ?? [];
  if (head === undefined || path === undefined || path === '/' || drive.test(path)) return undefined;
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
  return head + trimmed.slice(0, trimmed.lastIndexOf('/') + 1);
}

/** No file is in more folders than these. */
const mostFolders = 500;

/** Whether a URI names more folders than anybody has: nothing is looked for in them. */
export function isTooDeep(uri: string): boolean {
  let folders = 0;
  for (let at = uri.indexOf('/'); at >= 0 && folders <= mostFolders; at = uri.indexOf('/', at + 1)) folders++;
  return folders > mostFolders;
}

/** The folders above a file or folder, nearest first. URIs, each with a slash at its end. */
export function foldersAbove(uri: string): string[] {
  const folders: string[] = [];
  if (isTooDeep(uri)) return folders;
  for (let parent = parentOf(uri); parent !== undefined; parent = parentOf(parent)) folders.push(parent);
  return folders;
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

/** The URI of a path from a folder; the path has `/` and none of its parts is `..`. */
export function uriWithin(folder: string, path: string): string {
  return folder + path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Makes a finder.
 *
 * @param name the name of the files
 * @param read what is made of one
 */
export function nearestFinder<T>(
  name: string,
  readText: ReadText,
  read: (found: FoundText) => T | Promise<T>,
): NearestFinder<T> {
  const folders = new Map<string, Promise<T | undefined>>();
  const inFolder = async (folder: string): Promise<T | undefined> => {
    const uri = folder + name;
    const raw = await readText(uri);
    if (raw !== undefined) return read({ uri, text: raw.replace(/^\uFEFF/, ''), folder });
    const parent = parentOf(folder);
    return parent === undefined ? undefined : look(parent);
  };
  const look = (folder: string): Promise<T | undefined> => {
    const found = folders.get(folder) ?? inFolder(folder);
    folders.set(folder, found);
    return found;
  };
  return {
    nearest: (uri) => {
      const folder = isTooDeep(uri) ? undefined : parentOf(uri);
      return folder === undefined ? Promise.resolve(undefined) : look(folder);
    },
    forget: (uri) => {
      if (uri === undefined) folders.clear();
      else for (const folder of foldersAbove(uri)) folders.delete(folder);
    },
    leave: (uri, others) => {
      for (const folder of foldersAbove(uri)) {
        if (others.some((other) => other.startsWith(folder))) return;
        folders.delete(folder);
      }
    },
  };
}
