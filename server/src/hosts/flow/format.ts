/** The `-f` operator: composite formatting as far as it only puts strings in place. */
import {
  characters,
  concatenate,
  insertedText,
  sliceText,
  textOf,
  toText,
  type Text,
  type Value,
} from '../text/values';

/**
 * Puts values into the `{0}` places of a text.
 *
 * @returns undefined when the text is no valid format
 */
export function formatText(format: Text, values: readonly Value[]): Text | undefined {
  const written = characters(format);
  const places = /\{\{|\}\}|\{(\d{1,4})(?:,\s*-?\d+)?(:[^{}]*)?\}|[{}]/g;
  const parts: Text[] = [];
  let from = 0;
  for (const found of written.matchAll(places)) {
    const [whole, number, specification] = found;
    const end = found.index + whole.length;
    parts.push(sliceText(format, from, found.index));
    from = end;
    const place = sliceText(format, found.index, end);
    if (number === undefined) {
      if (whole.length === 1) return undefined;
      parts.push(asEscape(place, whole.charAt(0)));
      continue;
    }
    const value = values[Number(number)];
    if (value === undefined) return undefined;
    // What a format string makes of a number or a date cannot be told from here.
    parts.push(specification === undefined || value.kind === 'text' ? toText(value, false) : asHole(place));
  }
  parts.push(sliceText(format, from));
  const { atoms, partial } = concatenate(parts);
  return textOf(atoms, partial || format.partial);
}

/** A text that is written in the place of another character. */
function asEscape(place: Text, character: string): Text {
  const [first, last] = [place.atoms[0], place.atoms.at(-1)];
  if (first === undefined || last === undefined) return insertedText(character);
  const document = { start: first.document.start, end: last.document.end };
  return textOf([{ kind: 'escape', text: character, document, literal: first.literal }]);
}

function asHole(place: Text): Text {
  const hole = asEscape(place, '\uFFFC');
  return textOf(hole.atoms.map((atom) => ({ ...atom, kind: 'hole' })));
}
