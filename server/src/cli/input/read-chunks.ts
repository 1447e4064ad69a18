/** Reads a file piece by piece, for files that are larger than the memory should be. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

const pieceSize = 1 << 18;

/**
 * The bytes of a regular file, symbolic links followed. Each piece is only good until the next one is asked for.
 *
 * @throws the error of the system, when there is no such file for example; a pipe or a device gives nothing
 */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  // Opening a pipe would wait for somebody who writes. Windows has no such flag.
  const nonBlocking = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;
  const file = await open(path, constants.O_RDONLY | nonBlocking);
  try {
    if (!(await file.stat()).isFile()) return;
    const piece = Buffer.allocUnsafe(pieceSize);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, pieceSize, null);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
