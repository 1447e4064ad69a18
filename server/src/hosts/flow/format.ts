/** Formats: texts with places that values are put into. */
import { span } from '../../language/span';
import { holeCharacter } from '../host';
import { characters, concatenate, insertedText, sliceText, textOf, toText } from '../text/values';
import type { Text, Value } from '../text/values';

/**
 * Puts texts in the places that a pattern finds.
 *
 * @param fill gives the text of a place; undefined when the whole is no valid format
 */
export function fillPlaces(
  format: Text,
  pattern: RegExp,
  fill: (found: RegExpExecArray, place: Text) => Text | undefined,
): Text | undefined {
  const parts: Text[] = [];
  let from = 0;
  for (const found of characters(format).matchAll(pattern)) {
    const end = found.index + found[0].length;
    const filled = fill(found, sliceText(format, found.index, end));
    if (filled === undefined) return undefined;
    parts.push(sliceText(format, from, found.index), filled);
    from = end;
  }
  return concatenate([...parts, sliceText(format, from)]);
}

/** Other characters in a place. */
export function inPlace(place: Text, text: string, kind: 'escape' | 'hole' = 'escape'): Text {
  const [first, last] = [place.atoms[0], place.atoms.at(-1)];
  if (first === undefined || last === undefined) return insertedText(text);
  const document = span(first.document.start, last.document.end);
  return textOf([{ kind, text, document, literal: first.literal }]);
}

/** A place whose value only the run knows. */
export function holeIn(place: Text): Text {
  return inPlace(place, holeCharacter, 'hole');
}

/**
 * Puts values into the `{0}` places of a text, as .NET does, as far as it only puts strings in place.
 *
 * @returns undefined when the text is no valid format
 */
export function formatText(format: Text, values: readonly Value[]): Text | undefined {
  const places = /\{\{|\}\}|\{(\d{1,4})(?:,\s*-?\d+)?(:[^{}]*)?\}|[{}]/g;
  return fillPlaces(format, places, ([whole, number, specification], place) => {
    if (number === undefined) return whole.length === 1 ? undefined : inPlace(place, whole.charAt(0));
    const value = values[Number(number)];
    // What a format string makes of a number or a date cannot be told from here.
    const told = specification === undefined || value?.kind === 'text';
    return value && (told ? toText(value, false) : holeIn(place));
  });
}

/** Puts values into the `%s` places of a text, as the `%` operator of Python does. */
export function fillText(format: Text, values: readonly Value[]): Text | undefined {
  let next = 0;
  const places = /%(?:\((\w+)\))?[-+ #0]{0,5}\d{0,5}(?:\.\d{0,5})?([%a-zA-Z])/g;
  return fillPlaces(format, places, ([whole, name, kind], place) => {
    if (whole === '%%') return inPlace(place, '%');
    const value = name === undefined ? values[next++] : undefined;
    // What a number looks like cannot be told from here.
    return value?.kind === 'text' && (kind === 's' || kind === 'd') ? value : holeIn(place);
  });
}
