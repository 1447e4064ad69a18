/** Backslashes before a quote, which the C runtime counts. */

/** How many backslashes stand right before `offset`, none of them before `start`. */
export function backslashesBefore(text: string, offset: number, start: number): number {
  let at = offset;
  while (at > start && text[at - 1] === '\\') at--;
  return offset - at;
}
