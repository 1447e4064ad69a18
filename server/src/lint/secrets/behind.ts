/** Follows a text with patterns. */

/** Where a sticky pattern that matches at an offset ends. */
export function behind(pattern: RegExp, text: string, at: number): number | undefined {
  const own = new RegExp(pattern);
  own.lastIndex = at;
  return own.test(text) ? own.lastIndex : undefined;
}
