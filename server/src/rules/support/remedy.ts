/** What a message tells its reader to write. */
import type { Value } from '../../language/ast';
import { tokenIn } from './shown';

/** Longer values are recognized by their beginning, and a message has to stay short. */
const longest = 40;

/** A text that is simple to write: undefined for one that is long, needs quotes, or is a secret. */
export function plainText(text: string): string | undefined {
  return text === '' || text.length > longest || /[\s"']/.test(text) || tokenIn(text) >= 0 ? undefined : text;
}

/**
 * The text of an argument as it is meant, such as `/retry:10`.
 *
 * @param start its name and the sign after it
 * @returns undefined for a value that is long, needs quotes, is a secret, or isn't known before the run
 */
export function remedy(start: string, value: Value | undefined): string | undefined {
  const text = value === undefined || value.hole ? undefined : plainText(value.text);
  return text === undefined ? undefined : `${start}${text}`;
}
