/** Writes a file that the command makes: whole or not at all. */
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode, type Problem } from '../problem';
import { makeFolders } from './make-folders';
import { temporaryName } from './temporary-name';

const byCode: Readonly<Record<string, Problem>> = {
  EACCES: {
    what: "can't be written because access is denied",
    remedy: 'check the permissions of its folder',
  },
  EPERM: { what: "can't be written because access is denied", remedy: 'check the permissions of its folder' },
  EISDIR: { what: "can't be written because it's a folder", remedy: 'name a file' },
  ENOTDIR: {
    what: "can't be written because a file has the name of one of its folders",
    remedy: 'choose another name',
  },
  EEXIST: {
    what: "can't be written because a file has the name of one of its folders",
    remedy: 'choose another name',
  },
  ENOENT: { what: "can't be written because its folder can't be made", remedy: 'choose another folder' },
  ENAMETOOLONG: { what: "can't be written because its name is too long", remedy: 'choose a shorter name' },
  ENOSPC: { what: "can't be written because the disk is full", remedy: 'free some space' },
  EDQUOT: { what: "can't be written because your disk quota is used up", remedy: 'free some space' },
  EROFS: { what: "can't be written because its disk is read-only", remedy: 'choose another folder' },
};

/**
 * The problem behind an error of the file system while a file is made.
 *
 * @throws the error itself when it is none of the system's
 */
export function reportProblemOf(error: unknown): Problem {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return byCode[code] ?? { what: `can't be written (${code})`, remedy: 'check the file and its disk' };
}

/** What stands where the file is to be; undefined for nothing. */
function found(path: string): fs.Stats | undefined {
  return fs.statSync(path, { throwIfNoEntry: false });
}

function replace(path: string, text: string, mode: number | undefined): void {
  const temporary = join(dirname(path), temporaryName(path));
  try {
    fs.writeFileSync(temporary, text, { flag: 'wx', flush: true });
    if (mode !== undefined) fs.chmodSync(temporary, mode & 0o7777);
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes a report: into a temporary file beside it, which then takes its place. Folders that it needs are made, a link stays
 * and what it leads to is written, and what is no file, such as a pipe, is written to as it is.
 *
 * @param path absolute
 * @returns what kept it from being written
 */
export function writeReport(path: string, text: string): Problem | undefined {
  try {
    const there = found(path);
    if (there === undefined) {
      makeFolders(dirname(path));
      replace(path, text, undefined);
    } else if (there.isFile()) {
      replace(fs.realpathSync(path), text, there.mode);
    } else {
      fs.writeFileSync(path, text);
    }
    return undefined;
  } catch (error) {
    return reportProblemOf(error);
  }
}
