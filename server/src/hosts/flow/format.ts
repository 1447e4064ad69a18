/** Formats: texts with places that values are put into. */
import { rewritten } from '../text/rewritten';
import type { Text } from '../text/text';
import { toText, type Value } from '../text/values';

/**
 * Puts values into the `{0}` places of a text, as .NET does, as far as it only puts strings in place.
 *
 * @returns undefined when the text is no valid format
 */
export function formatText(format: Text, values: readonly Value[]): Text | undefined {
  const places = /\{\{|\}\}|\{(\d{1,4})(?:,\s*-?\d+)?(:[^{}]*)?\}|[{}]/g;
  let faults = 0;
  const formatted = rewritten(format, places, ([whole, number, specification]) => {
    const value = number === undefined ? undefined : values[Number(number)];
    if (value === undefined && (number !== undefined || whole.length === 1)) faults++;
    if (value === undefined) return whole.charAt(0);
    // What a format string makes of a number or a date cannot be told from here.
    return specification === undefined || value.kind === 'text' ? toText(value, false) : undefined;
  });
  return faults === 0 ? formatted : undefined;
}

/** Puts values into the `%s` places of a text, as the `%` operator of Python does. */
export function fillText(format: Text, values: readonly Value[]): Text {
  let next = 0;
  const places = /%(?:\((\w+)\))?[-+ #0]{0,5}\d{0,5}(?:\.\d{0,5})?([%a-zA-Z])/g;
  return rewritten(format, places, ([whole, name, kind]) => {
    if (whole === '%%') return '%';
    const value = name === undefined ? values[next++] : undefined;
    // What a number looks like cannot be told from here.
    return value?.kind === 'text' && (kind === 's' || kind === 'd') ? value : undefined;
  });
}
