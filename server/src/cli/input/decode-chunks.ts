/** Bytes that come in pieces as text, in the encodings that whole files are read in. */
import { decode, isBinary } from './decode';

/** A line feed: no character of UTF-8 has it inside. */
const lineFeed = 0x0a;

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (before.length === 0) return after;
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}

/** Where the bytes can be cut without cutting a character: after a line, else before the character that may be cut. */
function cutOf(bytes: Uint8Array): number {
  const line = bytes.lastIndexOf(lineFeed);
  if (line >= 0) return line + 1;
  let at = bytes.length;
  // The rest of a character has the bits 10 at the front; its beginning has 11.
  while (at > 0 && bytes.length - at < 3 && ((bytes[at - 1] ?? 0) & 0xc0) === 0x80) at--;
  return at > 0 && ((bytes[at - 1] ?? 0) & 0xc0) === 0xc0 ? at - 1 : bytes.length;
}

/**
 * The text of a file in pieces, without its byte order mark. As for a whole file, a mark tells UTF-16, and what isn't UTF-8 is
 * windows-1252; here each piece is judged for itself, since nothing is read twice.
 *
 * @returns undefined in the place of a piece that shows a binary file; nothing follows it
 */
export async function* decodeChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  let wide: InstanceType<typeof TextDecoder> | undefined;
  let rest: Uint8Array = new Uint8Array();
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst) {
      const [first, second, third] = piece;
      if (isBinary(piece)) {
        yield undefined;
        return;
      }
      if (first === 0xff && second === 0xfe) wide = new TextDecoder('utf-16le');
      else if (first === 0xfe && second === 0xff) wide = new TextDecoder('utf-16be');
      const marked = first === 0xef && second === 0xbb && third === 0xbf;
      isFirst = false;
      if (wide === undefined && marked) {
        rest = Uint8Array.from(piece.subarray(3));
        continue;
      }
    }
    if (wide !== undefined) {
      yield wide.decode(piece, { stream: true });
      continue;
    }
    const bytes = joined(rest, piece);
    const cut = cutOf(bytes);
    // Another mark at the front of a piece would be taken for one of the file.
    yield narrow(bytes.subarray(0, cut));
    rest = Uint8Array.from(bytes.subarray(cut));
  }
  yield wide === undefined ? narrow(rest) : wide.decode();
}

/** Text of bytes that are UTF-8, else windows-1252. A NUL here is a damaged place, not a binary file. */
function narrow(bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decode(bytes) ?? new TextDecoder('utf-8').decode(bytes);
  }
}
