/** The folders that may be read, and the paths inside them. */
import { isAbsolute, relative, resolve } from 'node:path';
import { realPath } from '../../cli/input/real-path';
import type { Io } from '../../cli/io';
import { missingText, noFoldersText, outsideText } from '../refusals';
import { ToolProblem } from '../tool';

/** A place inside the folders that may be read. */
export interface Inside {
  /** With all links followed. */
  readonly absolute: string;
  /** As it's told: from the folder that it was found in. */
  readonly shown: string;
}

/** What may be read. */
export interface Roots {
  /**
   * The place that a path names, which is absolute or begins in one of the folders.
   *
   * @throws ToolProblem where there is none that may be read
   */
  readonly find: (path: string) => Promise<Inside>;
  /** The place of an absolute path; undefined where it leads outside, or nowhere. */
  readonly inside: (absolute: string) => Promise<Inside | undefined>;
}

function isWithin(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return from === '' || (!isAbsolute(from) && !/^\.\.(?:[\\/]|$)/.test(from));
}

const none = noFoldersText('start ccmsetup-mcp with a folder: ccmsetup-mcp C:\\scripts');

/** Makes it from folders whose links are followed already. */
export function rootsOf(folders: readonly string[], io: Io): Roots {
  const folderOf = (path: string): string | undefined => folders.find((each) => isWithin(path, each));
  const inside = async (absolute: string): Promise<Inside | undefined> => {
    // Outside of all folders, not even the links are followed: nothing may be learned from the answer.
    const real = folderOf(absolute) === undefined ? undefined : await realPath(absolute, io);
    const folder = real === undefined ? undefined : folderOf(real);
    if (real === undefined || folder === undefined) return undefined;
    return { absolute: real, shown: relative(folder, real).replaceAll('\\', '/') || '.' };
  };
  return {
    inside,
    find: async (path) => {
      if (folders.length === 0) throw new ToolProblem(none);
      if (path.includes('\0')) throw new ToolProblem('A path has no NUL character.');
      const candidates = isAbsolute(path) ? [path] : folders.map((folder) => resolve(folder, path));
      for (const candidate of candidates) {
        const place = await inside(candidate);
        if (place !== undefined) return place;
      }
      if (candidates.some((each) => folderOf(each) !== undefined && !io.exists(each)))
        throw new ToolProblem(missingText(path));
      throw new ToolProblem(outsideText(path, folders));
    },
  };
}
