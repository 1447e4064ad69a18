/** Removes the temporary files of runs that were killed while they wrote. */
import { existsSync, lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../problem';
import { temporaryFile, thisMachine, type TemporaryFile } from './temporary-name';
import { realPathNow } from './write-whole';

/** Milliseconds after which nobody can be writing a temporary file any more, whichever machine made it. */
const stale = 24 * 60 * 60 * 1000;

/** Whether no process of that number runs. A process of somebody else may not be signaled, but it is there. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

function isLeftOver({ machine, pid }: TemporaryFile, age: number): boolean {
  if (age > stale) return true;
  // This process writes one file at a time and none just now, so a file with its number is from a process before it.
  return machine === thisMachine() && (pid === process.pid || isGone(pid));
}

/** Calls `work`; what the system refuses in it is left as it is: a leftover disturbs nobody. */
function whereAllowed(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

function removeLeftoversIn(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const made = temporaryFile(name);
    if (made === undefined) continue;
    const path = join(folder, name);
    // Another run may remove it first, or it belongs to somebody else.
    whereAllowed(() => {
      const found = lstatSync(path);
      if (found.isFile() && isLeftOver(made, now - found.mtimeMs)) unlinkSync(path);
    });
  }
}

/**
 * Makes a function that removes what killed runs left beside a file, looking into each folder once: files with exactly our
 * names whose process is gone, or that are a day old.
 *
 * @param now gives milliseconds since 1970
 */
export function leftoverRemover(now: () => number): (path: string) => void {
  const tidied = new Set<string>();
  return (path) => {
    whereAllowed(() => {
      const folder = existsSync(path) ? dirname(realPathNow(path)) : realPathNow(dirname(path));
      if (tidied.has(folder)) return;
      tidied.add(folder);
      removeLeftoversIn(folder, now());
    });
  };
}
