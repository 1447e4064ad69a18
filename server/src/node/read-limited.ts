/** Reads files that somebody else may have made: not more than a limit, and never from a pipe or a device. */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** What a file holds, or why it is not read. */
export type LimitedRead = Uint8Array | 'too large' | 'a folder' | 'no file';

/** A first piece for files whose size the system does not tell, such as those of `/proc`. */
const firstPiece = 4096;

function refusal(found: { isFile(): boolean; isDirectory(): boolean; size: number }, most: number) {
  if (found.isDirectory()) return 'a folder';
  if (!found.isFile()) return 'no file';
  return found.size > most ? 'too large' : undefined;
}

/**
 * Reads a regular file, symbolic links followed.
 *
 * @param most the most bytes that it may have; they are counted while it is read, too
 * @throws the error of the system, when there is no such file for example
 */
export async function readLimited(path: string, most: number): Promise<LimitedRead> {
  const before = refusal(await stat(path), most);
  if (before !== undefined) return before;
  // It may be a pipe by now, and opening one would wait for somebody who writes. Windows has no such flag.
  const nonBlocking = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;
  const file = await open(path, constants.O_RDONLY | nonBlocking);
  try {
    const found = await file.stat();
    const after = refusal(found, most);
    if (after !== undefined) return after;
    // One more than it has, so that its end is seen.
    let bytes = Buffer.alloc(Math.min(Math.max(found.size + 1, firstPiece), most + 1));
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) return bytes.subarray(0, length);
      length += bytesRead;
      if (length > most) return 'too large';
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(length * 2, most + 1));
    }
  } finally {
    await file.close();
  }
}
