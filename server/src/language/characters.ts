/** Classes of characters that pasted command lines contain. */

/** Blank, tab and line breaks split arguments. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

/** Whether a line ends here. */
export function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

const otherBlanks = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;

/** Blanks that look like one but do not split arguments: no-break, figure, ideographic and typographic spaces. */
export function isOtherBlank(character: string | undefined): boolean {
  return character !== undefined && character > '\u007F' && otherBlanks.test(character);
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const invisibles = new RegExp(invisible.source, 'g');

/** Characters without a glyph: zero-width, soft hyphen, byte order mark, marks of writing direction. */
export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

/** The text without its invisible characters. */
export function withoutInvisible(text: string): string {
  return invisible.test(text) ? text.replace(invisibles, '') : text;
}

const beyondAscii = /[\u0080-\uFFFF]/;

/** Whether a text has ASCII characters only, as nearly every command line has: then none of the odd ones is in it. */
export function isAscii(text: string): boolean {
  return !beyondAscii.test(text);
}

/** Typographic double quotes and guillemets. */
export function isSmartDouble(character: string | undefined): boolean {
  // Nearly all characters are ASCII.
  return (
    character !== undefined &&
    character > '\x7F' &&
    '\u201C\u201D\u201E\u201F\u00AB\u00BB'.includes(character)
  );
}

/** The straight apostrophe and its typographic forms. */
export function isSingleQuote(character: string | undefined): boolean {
  return character !== undefined && "'\u2018\u2019\u201A\u201B".includes(character);
}

/** Dashes that word processors put in the place of the hyphen. */
export function isTypographicDash(character: string | undefined): boolean {
  return character !== undefined && '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'.includes(character);
}

/** ASCII upper case, the same in every locale. */
export function upperAscii(text: string): string {
  // Most names are upper case already, and names are compared very often.
  if (!/[a-z]/.test(text)) return text;
  return isAscii(text) ? text.toUpperCase() : text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
