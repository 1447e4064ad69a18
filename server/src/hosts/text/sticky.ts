/**
 * Matching at an offset. The pattern's own position is set before every use, so a shared pattern carries nothing over.
 *
 * A pattern for a run that may have millions of characters says `[^x][^x]*` where others would say `[^x]+`: V8 stops making
 * patterns faster when a process has compiled many, and then remembers a way back for every character of the latter, until
 * its stack overflows.
 */

/** What a sticky pattern matches at an offset, or a global one at its first place from there on. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

/** The end of what a sticky pattern matches at an offset; undefined without a match. */
export function matchEnd(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
