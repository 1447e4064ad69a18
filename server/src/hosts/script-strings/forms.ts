/** Parts of which the literals of the languages are made. */
import { unescaped } from '../data/literals';
import type { LiteralForm } from './literal-rules';

/** An escape and what it stands for. */
type Escape = NonNullable<LiteralForm['escape']>;

/**
 * Backslash escapes.
 *
 * @param letters the letters with a meaning, such as `nrt0`
 * @param unknown what a backslash before anything else is: dropped, or kept as it is written
 * @param longHex whether `\x` takes up to four digits
 */
export function backslashEscapes(letters: string, unknown: 'dropped' | 'kept', longHex = false): Escape {
  return {
    pattern: new RegExp(
      `\\\\(?:x[\\dA-Fa-f]{${longHex ? '1,4' : '2'}}|u\\{[\\dA-Fa-f]{1,6}\\}|u[\\dA-Fa-f]{4}|U[\\dA-Fa-f]{8}|\\r\\n|[\\s\\S])`,
      'y',
    ),
    decode: (written) => {
      if (/^\\[\r\n]/.test(written)) return '';
      const dropped = unknown === 'dropped' && written.length === 2 ? written.charAt(1) : undefined;
      return unescaped(written, `${letters}"'\`\\$`) ?? dropped;
    },
  };
}

/** A quote that is written twice. */
export const doubledQuote: Escape = { pattern: /""/y, decode: () => '"' };

/** The same in a string with values in braces, where a brace is written twice. */
export function withBraces({ pattern, decode }: Escape): Escape {
  return {
    pattern: new RegExp(`${pattern.source}|\\{\\{|\\}\\}`, 'y'),
    decode: (written) => (/^[{}]/.test(written) ? written.charAt(0) : decode(written)),
  };
}

/** A backslash that keeps the quote behind it from ending a raw string, and stays itself. */
export const rawBackslash: Escape = { pattern: /\\[\s\S]/y, decode: () => undefined };

/** A pattern for a text. */
export function quotePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
