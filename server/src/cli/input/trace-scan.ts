/** Whether the bytes of a file could hold a command line, told without decoding them. */
import { hasTrace } from '../../hosts/trace';

/**
 * What {@link hasTrace} says of the text that these bytes are. All that it looks for is ASCII, and the bytes of ASCII are
 * themselves in UTF-8 and in windows-1252, and stand for nothing else there: so each byte counts as one character. UTF-16
 * has a byte order mark, else it is no text.
 */
export function bytesHaveTrace(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return hasTrace(bytes.toString('utf16le'));
  if (first === 0xfe && second === 0xff) {
    const even = bytes.length - (bytes.length % 2);
    return hasTrace(Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le'));
  }
  return hasTrace(bytes.toString('latin1'));
}
