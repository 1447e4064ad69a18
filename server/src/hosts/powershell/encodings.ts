/** How text is written inside PowerShell's literals. Each gives undefined for text that the literal cannot hold. */
import { controls } from '../text/controls';
import type { Encoding } from '../text/offset-map';
import type { Quote } from './literals';

const doubleEscapes = new Map(Object.entries(controls).map(([letter, control]) => [control, `\`${letter}`]));

/** `"…"`: a backtick before quotes (typographic ones count), `$` and the backtick. */
export const psDouble: Encoding = {
  id: 'psDouble',
  encode: (text) =>
    text
      .replace(/["$`\u201C-\u201E]/g, '`$&')
      .replace(/[\0\u0007\b\f\n\r\t\v]/g, (found) => doubleEscapes.get(found) ?? found),
};

/** `'…'`: quotes are doubled, typographic ones too. A NUL cannot be written. */
export const psSingle: Encoding = {
  id: 'psSingle',
  encode: (text) => (text.includes('\0') ? undefined : text.replace(/['\u2018-\u201B]/g, '$&$&')),
};

/** `@"…"@`: as in `"…"`, but quotes stand for themselves unless they would end the here-string. */
export const psHereDouble: Encoding = {
  id: 'psHereDouble',
  encode: (text) =>
    text
      .replace(/[$`]/g, '`$&')
      .replaceAll('\0', '`0')
      .replace(/\r(?!\n)/g, '`r')
      .replace(/(^|\n)(["\u201C-\u201E])(?=@|$)/g, '$1`$2'),
};

/** `@'…'@`: all text but what would end it; a lone carriage return could become part of the line break before the end. */
export const psHereSingle: Encoding = {
  id: 'psHereSingle',
  encode: (text) => (/\0|\r(?!\n)|(?:^|\n)['\u2018-\u201B](?:@|$)/.test(text) ? undefined : text),
};

/** A bare argument: only text that needs no quotes there. */
export const psBare: Encoding = {
  id: 'psBare',
  encode: (text) => (/[\s\0"'`$|&;,(){}<>\u2018-\u201E]|^[@#]/.test(text) ? undefined : text),
};

/** A number. */
export const psNumber: Encoding = {
  id: 'psNumber',
  encode: (text) => (/^\d{1,9}$/.test(text) ? text : undefined),
};

/** The number of a character: nothing else can be written there. */
export const psCharacter: Encoding = { id: 'psCharacter', encode: () => undefined };

/** The encoding of each kind of string literal. */
export const literalEncodings: Readonly<Record<Quote, Encoding>> = {
  single: psSingle,
  double: psDouble,
  hereSingle: psHereSingle,
  hereDouble: psHereDouble,
};

/**
 * The same literal where it is one argument of a native command: a blank in it would make PowerShell put quotes around
 * the whole argument.
 */
export function asOneWord(encoding: Encoding): Encoding {
  return {
    id: `${encoding.id}Word`,
    encode: (text) => (/\s/.test(text) ? undefined : encoding.encode(text)),
  };
}
