/** Where a comment can stand above the statement of a command line. */
import { firstIndex } from '../../language/first-index';
import { readerOf } from '../text/mentions';
import type { Text } from '../text/text';
import type { Lexicon } from './lexicon';
import { mostLines } from './limits';
import { tokenAt, type Scan } from './nodes';
import type { Statement, Statements } from './statements';

/** Prepares a script; gives the start of the statement above whose line a comment can stand, if there is one. */
export function createCommentPlaces(
  source: string,
  language: Lexicon,
  scanned: Scan,
  statements: Statements,
): (line: Text) => number | undefined {
  let lines: number[] | undefined;

  /** Whether the line before this one goes on in it. */
  const isContinued = (start: number): boolean => {
    const sign = language.continuation?.sign;
    const end = start - (source.startsWith('\r\n', start - 2) ? 2 : 1);
    return sign !== undefined && source[end - 1] === sign;
  };

  /** Nothing goes on over the start of the line. */
  const placeAbove = (statement: Statement): number | undefined => {
    lines ??= lineStarts(source);
    let { start } = statement;
    for (let steps = 0; steps < mostLines; steps++) {
      const from = start;
      const number = firstIndex(lines, (each) => each > from) - 1;
      const line = lines[number] ?? 0;
      if (line === 0) return start;
      const token = tokenAt(scanned, line - 1);
      const around = token?.kind === 'string' && token.end > line ? statements.around(token) : undefined;
      const before = around?.start ?? (isContinued(line) ? lines[number - 1] : start);
      if (before === undefined || before === start) return around === undefined ? start : undefined;
      start = before;
    }
    return undefined;
  };

  return (line) => {
    const at = longestPiece(line);
    const token = at === undefined ? undefined : tokenAt(scanned, at);
    const statement = token && statements.around(token);
    return statement && placeAbove(statement);
  };
}

/** Where the lines of a text begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

/** Where the longest stretch of a text stands in the script, or is read where it comes from elsewhere. */
function longestPiece(text: Text): number | undefined {
  let longest = -1;
  let at: number | undefined;
  for (const { kind, document, literal, mention } of text.atoms) {
    if (kind === 'inserted' || literal === undefined || document.end - document.start <= longest) continue;
    longest = document.end - document.start;
    at = readerOf(mention)?.start ?? document.start;
  }
  return at;
}
