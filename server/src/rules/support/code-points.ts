/** How messages name characters that cannot be shown, or look like others. */

const names = new Map([
  [0x00a0, 'no-break space'],
  [0x00ad, 'soft hyphen'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x2007, 'figure space'],
  [0x2011, 'non-breaking hyphen'],
  [0x2013, 'en dash'],
  [0x2014, 'em dash'],
  [0x202f, 'narrow no-break space'],
  [0x2212, 'minus sign'],
  [0x3000, 'ideographic space'],
  [0xfeff, 'byte order mark'],
]);

/** `U+2013` for the character at the start of a text. */
export function codePoint(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `U+2013, en dash` for the character at the start of a text; the name where it helps. */
export function namedCodePoint(text: string): string {
  const name = names.get(text.charCodeAt(0));
  return name === undefined ? codePoint(text) : `${codePoint(text)}, ${name}`;
}
