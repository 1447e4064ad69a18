/** The folders that may be read, and the paths inside them. */
import { isAbsolute, relative, resolve } from 'node:path';
import { problemOf } from '../../cli/problem';
import type { Io } from '../../cli/io';
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
  /** With all links followed. */
  readonly folders: readonly string[];
  /**
   * The place that a path names, which is absolute or begins in one of the folders.
   *
   * @throws ToolProblem where there is none that may be read
   */
  readonly find: (path: string) => Promise<Inside>;
  /** Whether a file lies inside, with all links followed. */
  readonly holds: (absolute: string) => Promise<boolean>;
}

function isWithin(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return from === '' || (!isAbsolute(from) && !/^\.\.(?:[\\/]|$)/.test(from));
}

const none = `This server may read no files. Give the text itself, or start ccmsetup-mcp with a folder: ccmsetup-mcp C:\\scripts.`;

/** Makes it from folders whose links are followed already. */
export function rootsOf(folders: readonly string[], io: Io): Roots {
  const folderOf = (real: string): string | undefined => folders.find((each) => isWithin(real, each));
  const realOf = async (path: string): Promise<string | undefined> => {
    try {
      return await io.realPath(path);
    } catch (error) {
      // What isn't there is told by its name alone: nothing outside may be learned from the answer.
      problemOf(error);
      return undefined;
    }
  };
  return {
    folders,
    find: async (path) => {
      if (folders.length === 0) throw new ToolProblem(none);
      if (path.includes('\0')) throw new ToolProblem('A path has no NUL character.');
      const candidates = isAbsolute(path) ? [path] : folders.map((folder) => resolve(folder, path));
      for (const candidate of candidates) {
        // Outside of all folders, not even the links are followed.
        if (!folders.some((folder) => isWithin(candidate, folder))) continue;
        const real = await realOf(candidate);
        const folder = real === undefined ? undefined : folderOf(real);
        if (real !== undefined && folder !== undefined)
          return { absolute: real, shown: relative(folder, real).replaceAll('\\', '/') || '.' };
      }
      // Of what would lie inside, no more is learned than that it isn't there.
      if (candidates.some((each) => folders.some((folder) => isWithin(each, folder)) && !io.exists(each)))
        throw new ToolProblem(`There's no file or folder ${path}. Check the name.`);
      throw new ToolProblem(
        `${path} isn't in the folders that this server may read. They are ${folders.join(', ')}.`,
      );
    },
    holds: async (absolute) => {
      const real = await realOf(absolute);
      return real !== undefined && folderOf(real) !== undefined;
    },
  };
}
