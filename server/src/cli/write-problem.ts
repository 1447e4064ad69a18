/** Why a file was not written, in words for standard error. */
import { systemCode, type Problem } from './problem';

/** What was being done to write a file. */
export type WriteStep = 'open' | 'create' | 'write' | 'own' | 'replace';

export const changedMeanwhile: Problem = {
  what: 'was not changed, because somebody else saved it meanwhile',
  remedy: 'run ccmsetup-lint again',
};

export const hardLinked: Problem = {
  what: 'was not changed, because it has more than one name (hard links), and the others would keep the old text',
  remedy: 'make it a file of its own, or change it by hand',
};

export const unconfirmed: Problem = {
  what: 'was changed, but the disk did not confirm it',
  remedy: 'check the disk',
};

const denied = new Set(['EACCES', 'EPERM']);
const gone = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

const byCode: Readonly<Record<string, Problem>> = {
  ENOSPC: {
    what: 'was not changed, because the disk is full',
    remedy: 'free some space and run again',
  },
  EDQUOT: {
    what: 'was not changed, because your share of the disk is used up',
    remedy: 'free some space and run again',
  },
  EFBIG: {
    what: 'was not changed, because no file may become that large here',
    remedy: 'raise the limit for the size of files',
  },
  EROFS: {
    what: 'was not changed, because its disk is read-only',
    remedy: 'make the disk writable, or copy the file',
  },
  EBUSY: {
    what: 'was not changed, because another program holds it, or it is mounted on its own',
    remedy: 'close that program, or mount its folder',
  },
};

/** Where access is denied, it depends on the step what has to be allowed. */
const byStep: Readonly<Record<WriteStep, Problem>> = {
  open: { what: 'cannot be written, access is denied', remedy: 'check its permissions' },
  create: {
    what: 'was not changed, because no file can be made in its folder',
    remedy: 'check the permissions of the folder',
  },
  write: { what: 'was not changed, access is denied', remedy: 'check the permissions of its folder' },
  own: {
    what: 'was not changed, because it would not keep its owner and permissions',
    remedy: 'run ccmsetup-lint as its owner',
  },
  replace: {
    what: 'was not changed, because another program holds it or its folder lets nobody replace it',
    remedy: 'close that program, or check the permissions of the folder',
  },
};

/**
 * The problem behind an error of the file system while writing; the file is as it was.
 *
 * @throws the error itself when it is none of the system's
 */
export function writeProblemOf(error: unknown, step: WriteStep): Problem {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (denied.has(code) || (step === 'own' && byCode[code] === undefined)) return byStep[step];
  if (gone.has(code)) return changedMeanwhile;
  return byCode[code] ?? { what: `was not changed (${code})`, remedy: 'check the file and its disk' };
}
