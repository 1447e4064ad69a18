/** The words of a received line. Ranges are offsets of its text. */
import { span, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';

const quotedOrPlain = /(?:"[^"]*"?|[^\s,;="])[^\s,;="]*(?:"[^"]*"?[^\s,;="]*)*/y;
const blanksAndDelimiters = /[\s,;=@]*/y;

/** The word that names what a line runs; undefined in an empty line. */
export function commandWord(text: string, from: number): Span | undefined {
  const start = matchEnd(blanksAndDelimiters, text, from) ?? from;
  const end = matchEnd(quotedOrPlain, text, start);
  return end === undefined ? undefined : span(start, end);
}

/** A word without the quotes around it. */
export function unquoted(word: string): string {
  return word.replace(/^"([^"]*)"?$/, '$1');
}

/** The file name at the end of a path. */
export function baseName(path: string): string {
  const at = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'), path.lastIndexOf('\uFFFC'));
  return path.slice(at + 1);
}
