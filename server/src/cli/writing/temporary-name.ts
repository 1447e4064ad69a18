/** The names of the files that `--fix` writes beside a file before it takes the place of that. */
import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename } from 'node:path';

/** Which process, on which machine, made a temporary file. */
export interface TemporaryFile {
  /** A short hash of the machine's name: the number of a process says nothing on another machine. */
  readonly machine: string;
  readonly pid: number;
}

/** A name has 255 bytes on most disks, and a character up to four. */
const longestStem = 48;

/** A short hash of the name of this machine. */
export function thisMachine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** A new name for a temporary file of this process, to stand in the folder of `path`. */
export function temporaryName(path: string): string {
  const stem = Array.from(basename(path)).slice(0, longestStem).join('');
  return `.${stem}.ccmsetup-lint-${thisMachine()}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
}

/** What a name says of its maker; undefined for the name of any other file. */
export function temporaryFile(name: string): TemporaryFile | undefined {
  const [, machine, pid] =
    /^\..+\.ccmsetup-lint-([0-9a-f]{8})-([1-9]\d{0,9})-[0-9a-f]{16}\.tmp$/s.exec(name) ?? [];
  return machine === undefined || pid === undefined ? undefined : { machine, pid: Number(pid) };
}
