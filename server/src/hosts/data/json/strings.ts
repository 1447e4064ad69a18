/** The insides of JSON strings. */
import type { Span } from '../../../language/span';
import type { Encoding } from '../../text/offset-map';
import type { Text } from '../../text/text';
import { unescaped } from '../literals';
import { forgivingly, tellingUnknownEscapes, type EscapingString } from '../unknown-escapes';

/** `"…"`. A lone half of a character beyond the basic plane is written as an escape. */
export const jsonString: Encoding = {
  id: 'json',
  encode: (text) => JSON.stringify(text).slice(1, -1),
};

const escapes = /\\(?:u[\da-fA-F]{4}|[^]?)/g;

const strings: EscapingString = {
  encoding: jsonString,
  parts: escapes,
  meaning: (written) => unescaped(written, '"\\/bfnrt'),
};

/**
 * Reads the inside of a string.
 *
 * @param base what is added to offsets of `code` to make them offsets of the document
 */
export function readString(code: string, { start, end }: Span, base: number): Text | undefined {
  return forgivingly(code.slice(start, end), base + start, strings);
}

/** Tells of the escapes that JSON does not know. */
export const tellEscapes = tellingUnknownEscapes(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/);
