/** Pieces of messages. */

/** "A", "A and B", "A, B and C". */
export function listing(words: readonly string[], conjunction = 'and'): string {
  const head = words.slice(0, -1);
  const last = words.at(-1) ?? '';
  return head.length === 0 ? last : `${head.join(', ')} ${conjunction} ${last}`;
}
