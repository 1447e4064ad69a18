/** Which files belong to what is linted, so that their text may be shown. */
import { basename, dirname, relative, resolve, isAbsolute, sep } from 'node:path';
import type { Io } from '../io';
import { systemCode } from '../problem';
import { realPath } from './real-path';

function liesIn(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return !isAbsolute(from) && from !== '..' && !from.startsWith(`..${sep}`);
}

/** The folder that a named path stands for: itself, or the one that the file lies in. */
function folderOf(path: string, io: Io): string {
  const absolute = resolve(io.cwd, path);
  try {
    return io.facts(absolute).kind === 'folder' ? absolute : dirname(absolute);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return dirname(absolute);
  }
}

/**
 * Makes a test whether a file is no link and lies, with all links to its folder followed, in the current folder, in a folder
 * that was named, or in the folder of a file that was. Whatever a repository makes us read beyond that, such as a link to
 * somebody's key, is not shown to those who read the report.
 *
 * @param paths what was named on the command line
 */
export function lintedTree(paths: readonly string[], io: Io): (path: string) => Promise<boolean> {
  return async (path) => {
    const real = await realPath(path, io);
    const folder = await realPath(dirname(path), io);
    if (real === undefined || folder === undefined) return false;
    if (dirname(real) !== folder || basename(real).toLowerCase() !== basename(path).toLowerCase())
      return false;
    const named = paths.map((each) => folderOf(each, io));
    const roots = await Promise.all([io.cwd, ...named].map((root) => realPath(root, io)));
    return roots.some((root) => root !== undefined && liesIn(folder, root));
  };
}
