/** Paths as the file system knows them. */
import { basename, dirname, join } from 'node:path';
import type { Io } from '../io';
import { systemCode } from '../problem';

/** A path without links; undefined where nothing is. */
export async function realPath(path: string, io: Pick<Io, 'realPath'>): Promise<string | undefined> {
  try {
    return await io.realPath(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** What a file is known by: letter case does not count where most disks ignore it. */
export function pathKey(absolute: string): string {
  return process.platform === 'win32' || process.platform === 'darwin' ? absolute.toLowerCase() : absolute;
}

/** The same with links followed, also of a file that is not there yet. */
export async function realKey(absolute: string, io: Pick<Io, 'realPath'>): Promise<string> {
  const real = await realPath(absolute, io);
  const folder = real === undefined ? await realPath(dirname(absolute), io) : undefined;
  return pathKey(real ?? (folder === undefined ? absolute : join(folder, basename(absolute))));
}
