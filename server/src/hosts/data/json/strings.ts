/** The insides of JSON strings. */
import type { Span } from '../../../language/span';
import type { Encoding } from '../../text/offset-map';
import type { Text } from '../../text/text';
import { decoded, unescaped } from '../literals';

/** `"…"`. A lone half of a character beyond the basic plane is written as an escape. */
export const jsonString: Encoding = {
  id: 'json',
  encode: (text) => JSON.stringify(text).slice(1, -1),
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
    unescaped(written, '"\\/bfnrt'),
  );
}
