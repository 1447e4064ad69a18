/** Writes a file that the command makes: whole or not at all. */
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode, type Problem } from '../problem';
import { makeFolders } from './make-folders';
import { temporaryName } from './temporary-name';
import { hardLinked } from './write-problem';
import { syncFolder, writeWhole } from './write-whole';

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

const linkedElsewhere: Problem = { ...hardLinked, remedy: 'choose another name' };
const leadsNowhere: Problem = {
  what: "can't be written because it's a link that leads nowhere",
  remedy: 'choose another name',
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

/** A file that is not there yet: what is written of it is there as a whole or not at all. */
function make(path: string, text: string, mode: number | undefined): Problem | undefined {
  const temporary = join(dirname(path), temporaryName(path));
  try {
    fs.writeFileSync(temporary, text, { flag: 'wx', flush: true, mode });
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  return syncFolder(dirname(path));
}

/** A file that is there keeps its owner, its permissions and all of its names. */
function replace(path: string, text: string): Problem | undefined {
  const problem = writeWhole(path, undefined, text);
  return problem === hardLinked ? linkedElsewhere : problem;
}

/**
 * Writes a file of ours, such as a report: into a temporary file beside it, which then takes its place. Folders that it needs
 * are made, a link stays and what it leads to is written, and what is no file, such as a pipe, is written to as it is.
 *
 * @param path absolute
 * @param mode the permissions of a file that is not there yet; undefined for what the system gives any file
 * @returns what kept it from being written
 */
export function writeReport(path: string, text: string, mode?: number): Problem | undefined {
  try {
    const there = fs.statSync(path, { throwIfNoEntry: false });
    if (there?.isFile() === true) return replace(path, text);
    if (there !== undefined) fs.writeFileSync(path, text);
    else if (fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined) return leadsNowhere;
    else {
      makeFolders(dirname(path));
      return make(path, text, mode);
    }
    return undefined;
  } catch (error) {
    return reportProblemOf(error);
  }
}
