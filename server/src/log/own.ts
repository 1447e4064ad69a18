/** Keeps parts of a text without the text. */

/**
 * The same characters in a string of its own. A part of a text is a view of the whole of it, which could never be freed
 * while the part is kept.
 */
export function own(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
