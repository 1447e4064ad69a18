/** The `%` operator of Python: values put in the places of `%s`. */
import { rewritten } from '../text/rewritten';
import type { Text, Value } from '../text/values';

/**
 * Puts values into the `%s` places of a text.
 *
 * @returns undefined when the text is no valid format
 */
export function fillText(format: Text, values: readonly Value[]): Text | undefined {
  let next = 0;
  return rewritten(
    format,
    /%(?:\((\w+)\))?[-+ #0]{0,5}\d{0,5}(?:\.\d{0,5})?([%a-zA-Z])/g,
    ({ 0: whole, 1: name, 2: kind }) => {
      if (whole === '%%') return '%';
      const value = name === undefined ? values[next++] : undefined;
      // What a number looks like cannot be told from here.
      return value?.kind === 'text' && (kind === 's' || kind === 'd') ? value : undefined;
    },
  );
}
