/** Finds the ends of quoted literals with expressions in them that hold literals themselves. Never recursive. */

/** How such literals are written. */
export interface Quoting {
  readonly quote: string;
  /** Matches escapes, quotes, braces, what begins an expression, and line breaks. */
  readonly signs: RegExp;
  /** What begins an expression. */
  readonly opens: (sign: string) => boolean;
  /** A literal over several lines, without escapes, that an expression can hold. */
  readonly block?: string;
}

/** Prepares a piece of code. Takes linear time for all its literals together. */
export function createEnds(code: string, { quote, signs, opens, block }: Quoting) {
  const pattern = new RegExp(signs, 'g');
  /** Whether expressions may go over several lines; once that failed they may not, or each try would read on and on. */
  let lines = true;

  const scan = (start: number, first: string): number | undefined => {
    const open = [first];
    let crossed = false;
    pattern.lastIndex = start;
    for (let found = pattern.exec(code); found !== null; found = pattern.exec(code)) {
      const [sign] = found;
      const inside = open.at(-1);
      if (/[\r\n]/.test(sign)) {
        if (inside === quote || !lines) break;
        crossed = true;
      } else if (inside === quote) {
        if (sign.startsWith(quote)) {
          pattern.lastIndex = found.index + 1;
          open.pop();
        } else if (opens(sign)) open.push('}');
      } else if (sign === block) {
        const end = code.indexOf(block, pattern.lastIndex);
        if (end < 0) break;
        pattern.lastIndex = end + block.length;
      } else if (sign.startsWith(quote)) open.push(quote);
      else if (sign.endsWith('{')) open.push('}');
      else if (sign === '}') open.pop();
      if (open.length === 0) return pattern.lastIndex;
    }
    if (crossed) lines = false;
    return undefined;
  };
  return {
    /**
     * The end of a literal, its quote included; undefined when it is not closed on its line or on those that its
     * expressions take.
     *
     * @param start behind its opening quote
     */
    literal: (start: number) => scan(start, quote),
    /** The end of an expression, its brace included, from behind its opening brace. */
    expression: (start: number) => scan(start, '}'),
  };
}
