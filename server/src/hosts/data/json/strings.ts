/** The insides of JSON strings. */
import type { Span } from '../../../language/span';
import type { Encoding } from '../../text/offset-map';
import type { Text } from '../../text/text';
import { characterOf, decoded } from '../literals';
import { meantEscapes, tellingUnknownEscapes, withLoneBackslashes } from '../unknown-escapes';

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

/**
 * Reads the inside of a string.
 *
 * @param base what is added to offsets of `code` to make them offsets of the document
 * @returns undefined when it has an escape that JSON does not know
 */
export function readString(code: string, { start, end }: Span, base: number): Text | undefined {
  return decoded(code.slice(start, end), base + start, jsonString, escapes, (written) =>
    written.length > 2 ? characterOf(written.slice(2)) : named[written.slice(1)],
  );
}

const faultyString = withLoneBackslashes(jsonString.id);

/** The same for one that has an escape that JSON does not know: a backslash stands for itself there. */
export function readFaulty(code: string, { start, end }: Span, base: number): Text | undefined {
  return decoded(code.slice(start, end), base + start, faultyString, meantEscapes, (written) => written[1]);
}

/** Tells of the escapes that JSON does not know. */
export const tellEscapes = tellingUnknownEscapes(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y);
