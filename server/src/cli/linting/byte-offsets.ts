/** Counts the bytes that a text has in UTF-8. */

/** UTF-16 units between two places whose bytes are known. */
const step = 1024;

/**
 * A function that gives the number of bytes before an offset of a text. It reads the text once, and then a little of it for
 * each question.
 */
export function byteOffsets(text: string): (offset: number) => number {
  if (!/[^\0-\x7F]/.test(text)) return (offset) => offset;
  const known = new Float64Array(Math.floor(text.length / step) + 1);
  for (let index = 1; index < known.length; index++)
    known[index] = (known[index - 1] ?? 0) + bytesIn(text, (index - 1) * step, index * step);
  return (offset) => {
    const index = Math.floor(offset / step);
    return (known[index] ?? 0) + bytesIn(text, index * step, offset);
  };
}

/** The bytes of a part; a surrogate pair that is cut in two counts two on either side, and as a whole four. */
function bytesIn(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (isPaired(text, at)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** Whether a unit is a half of a surrogate pair, and not alone. */
function isPaired(text: string, at: number): boolean {
  const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
  const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
  const code = text.charCodeAt(at);
  return isHigh(code) ? isLow(text.charCodeAt(at + 1)) : isLow(code) && isHigh(text.charCodeAt(at - 1));
}
