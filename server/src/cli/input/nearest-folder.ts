/** Where the nearest file of a name is, told without a look into the same folder twice. */
import { dirname, join, sep } from 'node:path';
import type { Io } from '../io';

/**
 * Makes a look-up: the folder, from a given one upwards, that has a file of a name; undefined where none does. Paths are
 * absolute.
 */
export function folderWith(
  name: string,
  { exists }: Pick<Io, 'exists'>,
): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const look = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = dirname(folder);
    const found = exists(join(folder, name)) ? folder : parent === folder ? undefined : look(parent);
    known.set(folder, found);
    return found;
  };
  return look;
}

/**
 * The same outside, which isn't asked for files of some names where a folder was listed without them. Disks that ignore letter
 * case would find them in any.
 */
export function withListings<T extends Pick<Io, 'entries' | 'exists' | 'isLink'>>(
  io: T,
  names: readonly string[],
): T {
  const absent = new Set<string>();
  return {
    ...io,
    entries: (path) => {
      const entries = io.entries(path);
      for (const name of names) {
        const isThere = entries.some(
          (entry) => entry.name.length === name.length && entry.name.toLowerCase() === name,
        );
        if (!isThere) absent.add(path.endsWith(sep) ? path + name : path + sep + name);
      }
      return entries;
    },
    exists: (path) => !absent.has(path) && io.exists(path),
    isLink: (path) => !absent.has(path) && io.isLink(path),
  };
}
