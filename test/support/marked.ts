/** Text that shows where the cursor stands and what is expected: `‸` cursor, `⟦…⟧` a place, `⟪…⟫` a place that sets a value. */
import { span, type Span } from '../../server/src/language/span';

/** A place that is expected. */
export interface MarkedPlace extends Span {
  readonly sets: boolean;
}

/** A text without its marks. */
export interface Marked {
  readonly text: string;
  /** Where the cursor stands; -1 without one. */
  readonly offset: number;
  /** In the order of the text. */
  readonly places: readonly MarkedPlace[];
}

/** Takes the marks out of a text. */
export function marked(source: string): Marked {
  let text = '';
  let offset = -1;
  const open: number[] = [];
  const places: MarkedPlace[] = [];
  for (const character of source) {
    if (character === '‸') offset = text.length;
    else if (character === '⟦' || character === '⟪') open.push(text.length);
    else if (character === '⟧' || character === '⟫') {
      const start = open.pop();
      if (start === undefined) throw new Error(`nothing opens what ends in ${source}`);
      places.push({ ...span(start, text.length), sets: character === '⟫' });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`something does not end in ${source}`);
  return { text, offset, places: places.sort((left, right) => left.start - right.start) };
}

/** The text with marks around places. */
export function withMarks(text: string, places: readonly MarkedPlace[]): string {
  const signs = places.flatMap(({ start, end, sets }) => [
    { at: start, sign: sets ? '⟪' : '⟦', ends: false },
    { at: end, sign: sets ? '⟫' : '⟧', ends: true },
  ]);
  // What ends in a place stands before what begins there.
  signs.sort((left, right) => left.at - right.at || Number(right.ends) - Number(left.ends));
  let from = 0;
  const parts = signs.map(({ at, sign }) => {
    const part = text.slice(from, at) + sign;
    from = at;
    return part;
  });
  return parts.join('') + text.slice(from);
}
