/** How text is written in the words of a shell. */
import type { Encoding } from '../../text/offset-map';
import { verbatim } from '../encodings';

/** A word without quotes: a backslash before every sign that means something. */
export const bareWord = verbatim('shBare', /[\0\r\n]/, (text) =>
  text.replace(/[^\w\-./:=,@%+\u0080-\uFFFF]|\s/g, '\\$&'),
);

/** `'…'`: only the quote itself has to leave the quotes. */
export const singleQuoted = verbatim('shSingle', /\0/, (text) => text.replaceAll("'", "'\\''"));

/** `"…"`: a backslash before the signs that keep their meaning there. An exclamation mark only means something when typed. */
export const doubleQuoted = verbatim('shDouble', /\0/, (text) => text.replace(/["$`\\]/g, '\\$&'));

/** `$name` outside of quotes: the value is elsewhere. */
export const bareExpansion: Encoding = { id: 'shExpansion', encode: () => undefined };

/** A here-document whose word is in quotes: nothing means anything in it. */
export const plainDocument = verbatim('shDocument', /[\0\r\n]/);

/** A here-document in which values are filled in. */
export const hereDocument = verbatim('shFilledDocument', /[\0\r\n]/, (text) =>
  text.replace(/[$`\\]/g, '\\$&'),
);
