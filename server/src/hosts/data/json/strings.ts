/** The insides of JSON strings. */
import type { Span } from '../../../language/span';
import type { Encoding } from '../../text/offset-map';
import type { Text } from '../../text/text';
import { characterOf } from '../literals';
import { forgivingly, tellingUnknownEscapes, type EscapingString } from '../unknown-escapes';

/** `"…"`. A lone half of a character beyond the basic plane is written as an escape. */
export const jsonString: Encoding = {
  id: 'json',
  encode: (text) => JSON.stringify(text).slice(1, -1),
};

const named: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const escapes = /\\(?:u[\da-fA-F]{4}|[^]?)/g;

const strings: EscapingString = {
  encoding: jsonString,
  parts: escapes,
  meaning: (written) => (written.length > 2 ? characterOf(written.slice(2)) : named[written.slice(1)]),
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
