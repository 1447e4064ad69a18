/** Which logs the arguments mean. */
import { resolve } from 'node:path';
import type { Io } from '../../io';
import { problemOf, type Problem } from '../../problem';

/** A log, or what keeps a path from being one. */
export type FoundLog =
  | { readonly path: string; readonly named: boolean; readonly problem?: undefined }
  | { readonly path: string; readonly named: true; readonly problem: Problem };

/** A log, or a full one that was put aside. */
const logName = /\.lo[g_]$/i;

/** Whether a file is a log by its name. */
export function isLogName(path: string): boolean {
  return logName.test(path);
}

function* inFolder(folder: string, io: Io): Generator<FoundLog> {
  const waiting = [folder];
  let found = false;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    try {
      const entries = io.entries(resolve(io.cwd, next));
      const own = next;
      const pathOf = (name: string): string => (own === '.' ? name : `${own.replace(/[\\/]$/, '')}/${name}`);
      for (const { name, kind } of entries) {
        if (kind === 'folder') waiting.push(pathOf(name));
        if (kind !== 'file' || !isLogName(name)) continue;
        found = true;
        yield { path: pathOf(name), named: false };
      }
    } catch (error) {
      yield { path: next, named: true, problem: problemOf(error) };
      return;
    }
  }
  if (!found)
    yield {
      path: folder,
      named: true,
      problem: { what: 'has no log', remedy: 'name the folder that ccmsetup.log is in' },
    };
}

/** The logs that some paths mean, each once, in the order of their names, so that the order of the arguments doesn't matter. */
export function logsOf(paths: readonly string[], io: Io): readonly FoundLog[] {
  const found = new Map<string, FoundLog>();
  for (const path of paths) {
    const absolute = resolve(io.cwd, path);
    try {
      const { kind } = io.facts(absolute);
      if (kind === 'folder') {
        for (const log of inFolder(path, io)) {
          const key = resolve(io.cwd, log.path);
          if (!found.has(key)) found.set(key, log);
        }
      } else if (kind === 'file') found.set(absolute, { path, named: true });
      else
        found.set(absolute, {
          path,
          named: true,
          problem: { what: 'is neither a file nor a folder', remedy: 'name a log' },
        });
    } catch (error) {
      found.set(absolute, { path, named: true, problem: problemOf(error) });
    }
  }
  return [...found.values()].sort((left, right) =>
    left.path < right.path ? -1 : left.path > right.path ? 1 : 0,
  );
}
