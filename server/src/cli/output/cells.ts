/** How many columns of a terminal text takes. */
import { once } from '../../language/once';
import { visible } from './visible';

/** One user-perceived character. */
export interface Cell {
  /** As it is printed. */
  readonly text: string;
  /** Columns: 0, 1 or 2; a tab counts as 8, the most it can take. */
  readonly width: number;
  /** Offset of its first UTF-16 unit in the text. */
  readonly start: number;
  readonly end: number;
}

/** East Asian Wide and Fullwidth blocks (https://www.unicode.org/reports/tr11/). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const emoji = /\p{Emoji_Presentation}|\uFE0F/u;
const weightless = /^[\p{M}\u200D]$/u;

const tabWidth = 8;
/** Making one takes as long as linting ten files. */
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

function widthOf(text: string): number {
  if (text === '\t') return tabWidth;
  if (emoji.test(text)) return 2;
  let width = 0;
  for (const character of text) if (!weightless.test(character)) width += wide.test(character) ? 2 : 1;
  return width;
}

/** An ASCII character alone, or other characters with the ASCII one that they may combine with. */
const chunk = /[\t\x20-\x7E](?![^\t\x20-\x7E])|[\t\x20-\x7E]?[^\t\x20-\x7E]+/gu;

function asciiCell(text: string, start: number): Cell {
  return { text, width: text === '\t' ? tabWidth : 1, start, end: start + 1 };
}

/** The characters of a text without line breaks. */
export function cellsOf(text: string): Cell[] {
  if (/^[\t\x20-\x7E]*$/.test(text)) return Array.from(text, asciiCell);
  return Array.from(text.matchAll(chunk)).flatMap(({ 0: part, index: offset }): Cell | Cell[] => {
    // Nearly every character is of this kind, and a segmenter takes long.
    if (/^[\t\x20-\x7E]$/.test(part)) return asciiCell(part, offset);
    return Array.from(segmenter().segment(part), ({ segment, index }) => {
      const shown = visible(segment, '\t');
      const start = offset + index;
      return { text: shown, width: widthOf(shown), start, end: start + segment.length };
    });
  });
}
