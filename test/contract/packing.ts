/** Which files `vsce package` takes into the extension. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fitsGlob, globPath } from '../../server/src/lint/globs/match';

/** Folders that vsce leaves out by itself; nothing in them is looked at. */
const neverPacked = new Set(['node_modules', '.git']);

/** All files of a folder, as paths with forward slashes. */
export function filesIn(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return neverPacked.has(entry.name) ? [] : filesIn(folder, `${path}/`);
  });
}

/**
 * The files that an ignore file lets through, by the reading of vsce: a pattern with `!` takes back what any other pattern
 * leaves out, wherever it stands; dots are ordinary characters; a pattern that could be a folder means what is in it too.
 */
export function packedFiles(files: readonly string[], ignore: string): string[] {
  const lines = ignore
    .split(/[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const patterns = [
    ...lines,
    ...lines
      .filter((line) => !/(^|\/)[^/]*\*[^/]*$/.test(line))
      .map((line) => (line.endsWith('/') ? `${line}**` : `${line}/**`)),
  ];
  const left = patterns.filter((pattern) => !pattern.startsWith('!'));
  const taken = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const fits = (file: string, pattern: string): boolean => fitsGlob(pattern, globPath(file));
  return files.filter(
    (file) => !left.some((pattern) => fits(file, pattern)) || taken.some((pattern) => fits(file, pattern)),
  );
}
