/** Why a file was not written, in words for standard error. */
import { systemCode, type Problem } from '../problem';

/** What was being done to write a file. */
export type WriteStep = 'open' | 'create' | 'write' | 'own' | 'replace';

export const changedMeanwhile: Problem = {
  what: "wasn't changed because another program saved it in the meantime",
  remedy: 'run ccmsetup-lint again',
};

export const hardLinked: Problem = {
  what: "wasn't changed because it has other names (hard links) that would keep the old text",
  remedy: 'make it a separate file, or change it manually',
};

export const unconfirmed: Problem = {
  what: "was changed, but the disk didn't confirm it",
  remedy: 'check the disk',
};

const denied = new Set(['EACCES', 'EPERM']);
const gone = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

const byCode: Readonly<Record<string, Problem>> = {
  ENOSPC: {
    what: "wasn't changed because the disk is full",
    remedy: 'free some space and run again',
  },
  EDQUOT: {
    what: "wasn't changed because your disk quota is used up",
    remedy: 'free some space and run again',
  },
  EFBIG: {
    what: "wasn't changed because it would exceed the limit for the size of files",
    remedy: 'raise the limit',
  },
  EROFS: {
    what: "wasn't changed because its disk is read-only",
    remedy: 'make the disk writable, or copy the file',
  },
  EBUSY: {
    what: "wasn't changed because another program uses it, or because it's a mount point",
    remedy: 'close the program, or mount the folder instead',
  },
};

/** Where access is denied, it depends on the step what has to be allowed. */
const byStep: Readonly<Record<WriteStep, Problem>> = {
  open: { what: "can't be written because access is denied", remedy: 'check its permissions' },
  create: {
    what: "wasn't changed because its folder doesn't allow new files",
    remedy: 'check the permissions of the folder',
  },
  write: { what: "wasn't changed because access is denied", remedy: 'check the permissions of its folder' },
  own: {
    what: "wasn't changed because it would lose its owner and permissions",
    remedy: 'run ccmsetup-lint as its owner',
  },
  replace: {
    what: "wasn't changed because another program uses it, or because its folder doesn't allow it to be replaced",
    remedy: 'close the program, or check the permissions of the folder',
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
  return byCode[code] ?? { what: `wasn\'t changed (${code})`, remedy: 'check the file and its disk' };
}
