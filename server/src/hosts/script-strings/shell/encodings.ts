/** How text is written in the words of a shell. */
import type { Encoding } from '../../text/offset-map';
import { verbatim } from '../encodings';

/** A word without quotes: a backslash before every sign that means something. */
export const bareWord: Encoding = {
  id: 'shBare',
  encode: (text) =>
    /[\0\r\n]/.test(text) ? undefined : text.replace(/[^\w\-./:=,@%+\u0080-\uFFFF]|\s/g, '\\$&'),
};

/** `'…'`: only the quote itself has to leave the quotes. */
export const singleQuoted: Encoding = {
  id: 'shSingle',
  encode: (text) => (text.includes('\0') ? undefined : text.replaceAll("'", "'\\''")),
};

/** `"…"`: a backslash before the signs that keep their meaning there. An exclamation mark only means something when typed. */
export const doubleQuoted: Encoding = {
  id: 'shDouble',
  encode: (text) => (text.includes('\0') ? undefined : text.replace(/["$`\\]/g, '\\$&')),
};

/** `$name` outside of quotes: the value is elsewhere. */
export const bareExpansion: Encoding = { id: 'shExpansion', encode: () => undefined };

/** A here-document whose word is in quotes: nothing means anything in it. */
export const plainDocument: Encoding = verbatim('shDocument', /[\0\r\n]/);

/** A here-document in which values are filled in. */
export const hereDocument: Encoding = {
  id: 'shFilledDocument',
  encode: (text) => (/[\0\r\n]/.test(text) ? undefined : text.replace(/[$`\\]/g, '\\$&')),
};
