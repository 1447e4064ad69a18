/** Reads files one after the other without waiting: a run over many files spends no time on promises. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { LimitedRead } from './read-limited';

/** Enough for nearly every script. */
const firstPiece = 64 * 2 ** 10;

/** What a file holds, or why it is not read. */
export type LimitedReadNow = Extract<LimitedRead, string> | Buffer;

/** Reads regular files; what it gives counts until it is called again, since there is one buffer for all. */
export interface SyncReader {
  /**
   * A file that somebody named, symbolic links followed.
   *
   * @param most the most bytes that it may have; they are counted while it is read, too
   * @throws the error of the system, when there is no such file for example
   */
  readonly named: (path: string, most: number) => LimitedReadNow;
  /** A file that its folder has told to be one, which is not asked again. If it is a symbolic link by now, that is an error of the system. */
  readonly found: (path: string, most: number) => LimitedReadNow;
}

interface FileKind {
  isFile(): boolean;
  isDirectory(): boolean;
}

function refusal(found: FileKind): 'a folder' | 'no file' | undefined {
  if (found.isDirectory()) return 'a folder';
  return found.isFile() ? undefined : 'no file';
}

/** Makes a reader. */
export function syncReader(): SyncReader {
  let buffer = Buffer.allocUnsafe(firstPiece);
  const grow = (length: number, least: number): void => {
    const larger = Buffer.allocUnsafe(least);
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };
  const readAll = (file: number, most: number): LimitedReadNow => {
    for (let length = 0; ;) {
      const count = readSync(file, buffer, length, buffer.length - length, null);
      if (count === 0) return buffer.subarray(0, length);
      length += count;
      if (length > most) return 'too large';
      if (length === buffer.length) grow(length, length * 2);
    }
  };
  const read = (path: string, most: number, flags: number, isKnown: boolean): LimitedReadNow => {
    const file = openSync(path, flags);
    try {
      if (isKnown) return readAll(file, most);
      const found = fstatSync(file);
      return refusal(found) ?? (found.size > most ? 'too large' : readAll(file, most));
    } finally {
      closeSync(file);
    }
  };
  // It may be a pipe by now, and opening one would wait for somebody who writes. Windows has no such flags.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants as Partial<typeof constants>;
  const plain = (O_RDONLY ?? 0) | O_NONBLOCK;
  return {
    named: (path, most) => refusal(statSync(path)) ?? read(path, most, plain, false),
    found: (path, most) => read(path, most, plain | O_NOFOLLOW, true),
  };
}
