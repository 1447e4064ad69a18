/** Bytes of a file as text, in the encodings that deployment scripts come in. */

/** How far into a file a NUL tells that it is no text. */
const binaryWindow = 8192;

/** What the bytes 0x80 to 0x9F are in windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const windows1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** The TextDecoder of Node 20 from 20.18.3 on takes windows-1252 for Latin-1, so its 32 other characters are put in here. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** The text of bytes without their byte order mark; undefined when some of them are no text. */
function decodeStrictly(bytes: Uint8Array, encoding: UnicodeEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How a file's bytes are to be read, and written again. */
export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text with the encoding that it was found in. */
export interface Encoded {
  readonly text: string;
  readonly encoding: FileEncoding;
  /** Whether some bytes are no text in that encoding; U+FFFD stands in their place. */
  readonly damaged: boolean;
}

/** Of a file whose mark tells its encoding: damaged bytes do not make it another. */
function marked(bytes: Uint8Array, form: UnicodeEncoding, encoding: FileEncoding): Encoded {
  const text = decodeStrictly(bytes, form);
  return { text: text ?? new TextDecoder(form).decode(bytes), encoding, damaged: text === undefined };
}

/**
 * The text of a file: UTF-8 with or without byte order mark, UTF-16 with one, windows-1252 for what is not UTF-8.
 * The mark is no part of the text.
 *
 * @returns undefined for a binary file, and for UTF-32
 */
export function decode(bytes: Uint8Array): string | undefined {
  return decoded(bytes)?.text;
}

/** Whether a byte order mark tells UTF-32. UTF-16 has the first half of it, but no text of that begins with a NUL. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  return first === 0xff && second === 0xfe
    ? third === 0 && fourth === 0
    : first === 0 && second === 0 && third === 0xfe && fourth === 0xff;
}

/** Whether bytes are no text that can be read. UTF-16 is one by its byte order mark. */
export function isBinary(bytes: Uint8Array): boolean {
  if (isUtf32(bytes)) return true;
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  return (bytes.length > binaryWindow ? bytes.subarray(0, binaryWindow) : bytes).includes(0);
}

/** As {@link decode}, with the encoding. */
export function decoded(bytes: Uint8Array): Encoded | undefined {
  if (isBinary(bytes)) return undefined;
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return marked(bytes, 'utf-16le', 'utf-16le');
  if (first === 0xfe && second === 0xff) return marked(bytes, 'utf-16be', 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return marked(bytes, 'utf-8', 'utf-8-bom');
  const text = decodeStrictly(bytes, 'utf-8');
  return text === undefined
    ? { text: decodeWindows1252(bytes), encoding: 'windows-1252', damaged: false }
    : { text, encoding: 'utf-8', damaged: false };
}

function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const special = windows1252.indexOf(text.charAt(index));
    if (special >= 0) bytes[index] = 0x80 + special;
    else if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes[index] = code;
    else return undefined;
  }
  return bytes;
}

/** The bytes of a text in an encoding, with its byte order mark; undefined when the encoding cannot hold the text. */
export function encode(text: string, encoding: FileEncoding): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return encodeWindows1252(text);
  }
}
