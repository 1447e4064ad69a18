/** Numbers on command lines. */

/** The number that a text is, with or without a sign; undefined for anything else. */
export function wholeNumber(text: string): number | undefined {
  return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}
