/** Commented-out code and examples in comments: shown, never reported. */
import { trimmedSpan, type Span } from '../../language/span';
import { commandRanges } from '../commands/command-ranges';
import { isSpoken, isSpokenAt } from '../commands/prose';
import { plain } from '../text/encodings';
import { moveText } from '../text/literals';
import { writtenText, type Text } from '../text/text';
import type { Comment } from './nodes';

/** Comments that are one piece of text: a block, or lines with nothing in between. */
function grouped(source: string, comments: readonly Comment[], starts: ReadonlySet<number>): Span[] {
  const groups: { start: number; end: number; line: boolean; wanted: boolean }[] = [];
  for (const { start, end, line } of comments) {
    const last = groups.at(-1);
    const gap = last === undefined ? '' : source.slice(last.end, Math.min(start, last.end + 200));
    const follows = last !== undefined && start - last.end < 200 && /^(?:\r\n|\r|\n)[^\S\r\n]*$/.test(gap);
    if (follows && last.line && line) {
      last.end = end;
      last.wanted ||= starts.has(start);
    } else groups.push({ start, end, line, wanted: starts.has(start) });
  }
  return groups.filter(({ wanted }) => wanted);
}

const signs = /^([^\S\r\n]*)(\/\/+!?|\/\*+|#+|'+|;+|rem\b|\*(?!\/))/gim;

/** What encloses a comment in Pascal. */
const enclosing = /^(?:\{|\(\*)|(?:\}|\*\))$/g;

/** The text of comments as code: their signs are blanks, so that all else stays where it is. */
function uncommented(text: string): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  if (/^(?:\{|\(\*)/.test(text)) return text.replace(enclosing, blank);
  return text.replace(signs, blank).replace(/\*\/$/, '  ');
}

/** The command lines in a text without any syntax, line by line. */
export function plainLines(text: string, start: number): Text[] {
  const ranges = commandRanges(text, false).filter((range) => !isSpoken(text, range.start));
  return ranges.map((range) => moveText(writtenText(text, trimmedSpan(text, range), plain), start));
}

/**
 * The command lines in comments: in code that is commented out, else in lines that stand there as they are.
 *
 * @param starts where the comments begin that are worth a look
 * @param find finds command lines in code
 */
export function findInComments(
  source: string,
  comments: readonly Comment[],
  starts: ReadonlySet<number>,
  find: (code: string) => readonly Text[],
): Text[] {
  return grouped(source, comments, starts).flatMap(({ start, end }) => {
    const code = uncommented(source.slice(start, end));
    const found = find(code);
    if (found.length === 0) return plainLines(code, start);
    return found.filter(({ atoms }) => !isSpokenAt(code, atoms)).map((text) => moveText(text, start));
  });
}
