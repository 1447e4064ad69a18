/** Paths as they are compared with patterns. */
import { relative, sep } from 'node:path';

/** A path from a folder, with `/`. */
export function pathFrom(folder: string, path: string): string {
  const from = relative(folder, path);
  return sep === '/' ? from : from.split(sep).join('/');
}
