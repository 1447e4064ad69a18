/**
 * Replaces the content of a file as a whole: a run that is stopped at any moment leaves the old bytes or the new ones.
 *
 * Everything here is synchronous on purpose: a signal that the process handles waits until the file is whole, and nothing
 * of ours comes between the last look at a file and its replacement.
 */
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode, type Problem } from '../problem';
import { temporaryName } from './temporary-name';
import { changedMeanwhile, hardLinked, unconfirmed, writeProblemOf, type WriteStep } from './write-problem';

/** The calls that it makes, so that a test can let one fail. */
export type FileCalls = Pick<
  typeof fs,
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'openSync'
  | 'readFileSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'writeFileSync'
> & { readonly realpathSync: (path: string) => string };

/** Node's own way asks for each folder of a path, each time. On Windows the system's way gives a drive of the network another name. */
export const realPathNow = (path: string): string =>
  process.platform === 'win32' ? fs.realpathSync(path) : fs.realpathSync.native(path);

const systemCalls: FileCalls = { ...fs, realpathSync: realPathNow };

/** For the case that the program fails itself, which is told in another place. */
const failed: Problem = { what: 'was not changed', remedy: 'run ccmsetup-lint again' };

/** The bits of a mode that `chmod` sets. */
const permissions = 0o7777n;

/** What some file systems answer that cannot confirm the entries of a folder. */
const cannotSync = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'ENOSYS']);

function isSame(left: fs.BigIntStats, right: fs.BigIntStats): boolean {
  const facts = ['dev', 'ino', 'size', 'mtimeNs', 'mode', 'uid', 'gid', 'nlink'] as const;
  return facts.every((fact) => left[fact] === right[fact]);
}

/** Calls `use` with an opened file and closes it. */
function withFile<T>(calls: FileCalls, path: string, flags: string, use: (file: number) => T): T {
  const file = calls.openSync(path, flags, 0o600);
  try {
    return use(file);
  } finally {
    calls.closeSync(file);
  }
}

/** Gives the temporary file what the other one has; without the right to do so it fails. */
function takeOver(calls: FileCalls, file: number, { uid, gid, mode }: fs.BigIntStats): void {
  const own = calls.fstatSync(file, { bigint: true });
  if (own.uid !== uid || own.gid !== gid) calls.fchownSync(file, Number(uid), Number(gid));
  if (((own.mode ^ mode) & permissions) !== 0n) calls.fchmodSync(file, Number(mode & permissions));
}

/** Makes the disk keep the new entry of a folder, where the system can. */
export function syncFolder(folder: string, calls: FileCalls = systemCalls): Problem | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    withFile(calls, folder, 'r', (file) => {
      calls.fsyncSync(file);
    });
    return undefined;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return cannotSync.has(systemCode(error) ?? '') ? undefined : unconfirmed;
  }
}

/** Removes the temporary file after a failure; where that fails too, somebody has to know of it. */
function withoutTemporary(calls: FileCalls, temporary: string, problem: Problem): Problem {
  try {
    calls.unlinkSync(temporary);
    return problem;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return systemCode(error) === 'ENOENT'
      ? problem
      : { ...problem, remedy: `${problem.remedy}, and delete ${temporary}` };
  }
}

/** What would keep a file from being written, whatever its content: a preview asks for it, and writes nothing. */
export function objectionToReplacing(path: string): Problem | undefined {
  try {
    return fs.lstatSync(realPathNow(path), { bigint: true }).nlink > 1n ? hardLinked : undefined;
  } catch (error) {
    return writeProblemOf(error, 'open');
  }
}

/**
 * Writes a file anew: into a temporary file beside it, which then takes its place with its owner and its permissions.
 * A symbolic link stays, and what it leads to is written.
 *
 * @param path absolute
 * @param before the bytes that were read, so that a file that holds others by now is left alone; undefined for a file of
 *   ours, whatever is in it
 * @returns what kept it from being written; the file is then as it was
 */
export function writeWhole(
  path: string,
  before: Uint8Array | undefined,
  after: Uint8Array | string,
  calls: FileCalls = systemCalls,
): Problem | undefined {
  let step: WriteStep = 'open';
  let temporary: string | undefined;
  let target: string;
  try {
    target = calls.realpathSync(path);
    const found = calls.lstatSync(target, { bigint: true });
    if (found.nlink > 1n) return hardLinked;
    // A file may be replaced by everybody who may write to its folder, so only opening it tells whether it may be changed.
    const isRead = withFile(calls, target, 'r+', (file) => {
      return before === undefined || calls.readFileSync(file).equals(before);
    });
    if (!isRead) return changedMeanwhile;
    step = 'create';
    const beside = join(dirname(target), temporaryName(target));
    withFile(calls, beside, 'wx', (file) => {
      temporary = beside;
      step = 'write';
      calls.writeFileSync(file, after);
      step = 'own';
      takeOver(calls, file, found);
      step = 'write';
      calls.fsyncSync(file);
    });
    step = 'replace';
    const unchanged =
      (before === undefined || calls.readFileSync(target).equals(before)) &&
      calls.realpathSync(path) === target &&
      isSame(calls.lstatSync(target, { bigint: true }), found);
    if (!unchanged) return withoutTemporary(calls, beside, changedMeanwhile);
    calls.renameSync(beside, target);
  } catch (error) {
    const problem = systemCode(error) === undefined ? undefined : writeProblemOf(error, step);
    const left = temporary === undefined ? undefined : withoutTemporary(calls, temporary, problem ?? failed);
    if (problem === undefined) throw error;
    return left ?? problem;
  }
  return syncFolder(dirname(target), calls);
}
