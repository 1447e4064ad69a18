/** The `%` operator of Python: values put in the places of `%s`. */
import { characters, concatenate, sliceText, textOf, toText, type Text, type Value } from '../text/values';

/**
 * Puts values into the `%s` places of a text.
 *
 * @returns undefined when the text is no valid format
 */
export function fillText(format: Text, values: readonly Value[]): Text | undefined {
  const parts: Text[] = [];
  let from = 0;
  let next = 0;
  for (const { 0: whole, 1: name, 2: kind, index } of characters(format).matchAll(
    /%(?:\((\w+)\))?[-+ #0]{0,5}\d{0,5}(?:\.\d{0,5})?([%a-zA-Z])/g,
  )) {
    const end = index + whole.length;
    const place = sliceText(format, index, end);
    parts.push(sliceText(format, from, index));
    from = end;
    if (whole === '%%') {
      parts.push(inPlace(place, '%', 'escape'));
      continue;
    }
    const value = name === undefined ? values[next++] : undefined;
    // What a number looks like cannot be told from here.
    const known = value?.kind === 'text' && (kind === 's' || kind === 'd');
    parts.push(known ? toText(value, false) : inPlace(place, '\uFFFC', 'hole'));
  }
  parts.push(sliceText(format, from));
  return concatenate(parts);
}

/** A part of a text as one character that stands for it. */
export function inPlace(place: Text, text: string, kind: 'escape' | 'hole'): Text {
  const [first, last] = [place.atoms[0], place.atoms.at(-1)];
  if (first === undefined || last === undefined) return textOf([]);
  const document = { start: first.document.start, end: last.document.end };
  return textOf([{ kind, text, document, literal: first.literal }]);
}
