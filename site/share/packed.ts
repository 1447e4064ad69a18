/** Packs bytes as a zlib stream (RFC 1950), and takes apart only one that is whole and small enough. */
import { Unzlib, zlibSync } from 'fflate';

/** So many packed bytes are read at once, so that a bomb is noticed before it fills the memory. */
const atOnce = 1024;

/** The checksum at the end of the stream, which the library writes and does not compare. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}

/** Packs bytes; the same bytes always give the same result. */
export function packed(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 9 });
}

/**
 * Unpacks bytes.
 *
 * @param most how many bytes may come out
 * @returns undefined for what is cut, changed or no such stream; `'large'` when more would come out
 */
export function unpacked(stream: Uint8Array, most: number): Uint8Array | 'large' | undefined {
  const parts: Uint8Array[] = [];
  const read = { size: 0, ended: false };
  const reader = new Unzlib((part, final) => {
    parts.push(part);
    read.size += part.length;
    read.ended ||= final;
  });
  try {
    for (let from = 0; from < stream.length; from += atOnce) {
      reader.push(stream.subarray(from, from + atOnce), from + atOnce >= stream.length);
      if (read.size > most) return 'large';
    }
  } catch {
    // The library throws for what is no stream, which is an answer here.
    return undefined;
  }
  const bytes = new Uint8Array(read.size);
  let to = 0;
  for (const part of parts) {
    bytes.set(part, to);
    to += part.length;
  }
  const sum =
    stream.length < 4 ? 0 : new DataView(stream.buffer, stream.byteOffset + stream.length - 4).getUint32(0);
  return read.ended && sum === adler32(bytes) ? bytes : undefined;
}
