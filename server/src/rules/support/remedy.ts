/** What a message tells its reader to write. */
import type { Value } from '../../language/ast';
import { tokenIn } from './shown';

/** Longer values are recognized by their beginning, and a message has to stay short. */
const longest = 40;

/**
 * The text of an argument as it is meant, such as `/retry:10`.
 *
 * @param start its name and the sign after it
 * @returns undefined for a value that is long, needs quotes, is a secret, or isn't known before the run
 */
export function remedy(start: string, value: Value | undefined): string | undefined {
  if (value === undefined || value.hole || value.text === '') return undefined;
  // What needs quotes is not this simple to write.
  if (value.text.length > longest || /[\s"']/.test(value.text) || tokenIn(value.text) >= 0) return undefined;
  return `${start}${value.text}`;
}
