/** How text is written inside the literals of scripts. Each gives undefined for text that the literal cannot hold. */
import { escaped } from '../data/literals';
import type { Encoding } from '../text/offset-map';

/** Characters that no escape of every language is known for. */
const control = /[\0-\u0008\u000B\u000C\u000E-\u001F\u2028\u2029]/;

/** Literals in which `forbidden` cannot be written; all else is, in the way of `write`. */
export function verbatim(
  id: string,
  forbidden: RegExp,
  write: (text: string) => string = (text) => text,
): Encoding {
  return { id, encode: (text) => (forbidden.test(text) ? undefined : write(text)) };
}

/**
 * Literals with backslash escapes.
 *
 * @param special what needs a backslash besides the backslash itself
 * @param more what is written otherwise still
 */
export function backslashes(
  id: string,
  special: RegExp,
  more: (text: string) => string = (text) => text,
): Encoding {
  return verbatim(id, control, (text) =>
    more(text.replace(/\\/g, '\\\\').replace(special, '\\$&')).replace(/[\n\r\t]/g, escaped),
  );
}

/** Literals in which only the quote is doubled. */
export function doubled(
  id: string,
  multiline: boolean,
  more: (text: string) => string = (text) => text,
  quote = '"',
): Encoding {
  return verbatim(id, multiline ? /\0/ : /[\0\r\n]/, (text) => more(text.replaceAll(quote, quote + quote)));
}

/** Braces that would begin a value in an interpolated string. */
export function doubleBraces(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/** A number. */
export const number: Encoding = {
  id: 'number',
  encode: (text) => (/^\d{1,9}$/.test(text) ? text : undefined),
};
