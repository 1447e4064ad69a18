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
  /** A file that its folder has told to be one. If it is a symbolic link by now, that is an error of the system. */
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
  const read = (path: string, most: number, flags: number): LimitedReadNow => {
    const file = openSync(path, flags);
    try {
      const found = fstatSync(file);
      const refused = refusal(found);
      if (refused !== undefined) return refused;
      if (found.size > most) return 'too large';
      if (found.size >= buffer.length) grow(0, found.size + 1);
      for (let length = 0; ;) {
        const count = readSync(file, buffer, length, buffer.length - length, null);
        length += count;
        if (length > most) return 'too large';
        // Where the system tells no size, as in `/proc`, only an empty read is the end.
        if (count === 0 || (length === found.size && length < buffer.length))
          return buffer.subarray(0, length);
        if (length === buffer.length) grow(length, length * 2);
      }
    } finally {
      closeSync(file);
    }
  };
  // It may be a pipe by now, and opening one would wait for somebody who writes. Windows has no such flags.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants as Partial<typeof constants>;
  const plain = (O_RDONLY ?? 0) | O_NONBLOCK;
  return {
    named: (path, most) => refusal(statSync(path)) ?? read(path, most, plain),
    found: (path, most) => read(path, most, plain | O_NOFOLLOW),
  };
}
