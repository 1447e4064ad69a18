/** The paths of files as the tools that read a report want them. */
import nodePath from 'node:path';

/** The functions for paths of a system. */
export type PathFunctions = Pick<typeof nodePath, 'isAbsolute' | 'relative' | 'resolve' | 'sep'>;

/** What the paths in a report are relative to. */
export interface Folders {
  /** What the paths that were given are relative to. */
  readonly cwd: string;
  /** The folder of the repository, or what stands for it. */
  readonly root: string;
  /** Those of this system when absent. */
  readonly functions?: PathFunctions;
}

/** The whole path of a file. */
export function absolutePath(path: string, { cwd, functions = nodePath }: Folders): string {
  return functions.resolve(cwd, path);
}

/**
 * The path of a file from the root of its repository, with slashes; the whole path of one that lies outside of it.
 *
 * @param path as given
 */
export function repositoryPath(path: string, folders: Folders): string {
  const { root, functions = nodePath } = folders;
  const absolute = absolutePath(path, folders);
  const inside = functions.relative(root, absolute);
  const outside = inside === '..' || inside.startsWith(`..${functions.sep}`) || functions.isAbsolute(inside);
  const found = outside ? absolute : inside;
  return functions.sep === '/' ? found : found.replaceAll(functions.sep, '/');
}

/** A path with slashes as a URI or a relative reference. */
export function uriOf(path: string): string {
  // What is no text has no bytes of UTF-8.
  const encoded = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (path.startsWith('//')) return `file:${encoded}`;
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[a-z]:\//i.test(path) ? `file:///${path.slice(0, 2)}${encoded.slice(4)}` : encoded;
}

/** Whether a path with slashes is a whole one, and so not from the root of a repository. */
export function isWhole(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:\//i.test(path);
}
