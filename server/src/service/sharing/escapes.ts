/** Escapes of letters, as JSON and many languages have them. */

/** Not behind a backslash that is escaped itself. */
const escapes = /(?<!(?<!\\)(?:\\\\){0,9}\\)\\u([\da-f]{4})/gi;
const control = /(?<!(?<!\\)(?:\\\\){0,9}\\)\\[bfnrt]/g;
const letter = /[\p{L}\p{M}\p{N}_-]/u;

const characterOf = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));

/**
 * A text of the same length in which no escape is left that could be taken for a part of a name. A letter stands in all places of
 * its escape, so that it is a part of the name.
 *
 * @param isJson whether a backslash before a letter always escapes
 */
export function flattened(text: string, isJson: boolean): string {
  if (!text.includes('\\')) return text;
  const flat = text.replace(escapes, (whole, code: string) => {
    const character = characterOf(code);
    return (letter.test(character) ? character : ' ').repeat(whole.length);
  });
  return isJson ? flat.replace(control, '  ') : flat;
}

/** What a name means that may have escapes. */
export function escaped(name: string): string {
  return name.includes('\\u') ? name.replace(escapes, (_, code: string) => characterOf(code)) : name;
}
