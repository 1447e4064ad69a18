/** Collects the command lines of a script. */
import { firstIndex } from '../../language/first-index';
import { placesOf, type Text } from '../text/values';
import type { Found } from './found';
import type { Lexicon } from './lexicon';
import { tokenAt, type Scan } from './nodes';
import type { Statement, Statements } from './statements';
import { mostLines } from './limits';

/** A command line with what its place says about it. */
export interface Placed extends Found {
  /** Whether it stands in a comment. */
  readonly inert: boolean;
  readonly statementStart: number | undefined;
}

/** The command lines that were found so far. */
export interface Report {
  readonly found: readonly Placed[];
  /** Adds a command line; its literals are taken then. */
  readonly add: (found: Found) => void;
  /** Adds a command line of a text that only explains. */
  readonly addInert: (text: Text) => void;
  /** Whether a literal is part of a command line already; literals are told by where their content begins. */
  readonly isTaken: (literalStart: number) => boolean;
}

/** Begins the report of a script. */
export function createReport(
  source: string,
  language: Lexicon,
  scanned: Scan,
  statements: Statements,
): Report {
  const found: Placed[] = [];
  const taken = new Set<number>();
  const known = new Set<string>();
  let lines: number[] | undefined;

  /** The number of the line that holds an offset. */
  const lineOf = (offset: number, starts: readonly number[]): number => {
    return firstIndex(starts, (each) => each > offset) - 1;
  };

  /** Whether the line before this one goes on in it. */
  const isContinued = (start: number): boolean => {
    const sign = language.continuation?.sign;
    const end = start - (source.startsWith('\r\n', start - 2) ? 2 : 1);
    return sign !== undefined && source[end - 1] === sign;
  };

  /** Where a statement begins above whose line a comment can stand: nothing goes on over the start of that line. */
  const commentPlace = (statement: Statement): number | undefined => {
    lines ??= lineStarts(source);
    let { start } = statement;
    for (let steps = 0; steps < mostLines; steps++) {
      const number = lineOf(start, lines);
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

  return {
    found,
    add: (line) => {
      // A variable that is read twice gives the same command line twice.
      const places = placesOf(line.text);
      if (known.has(places)) return;
      known.add(places);
      for (const { literal } of line.text.atoms) if (literal !== undefined) taken.add(literal.start);
      const at = longestPiece(line.text);
      const token = at === undefined ? undefined : tokenAt(scanned, at);
      const statement = token && statements.around(token);
      found.push({ ...line, inert: false, statementStart: statement && commentPlace(statement) });
    },
    addInert: (text) => {
      found.push({ text, inert: true, statementStart: undefined });
    },
    isTaken: (start) => taken.has(start),
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

/** Where the longest stretch of a text stands in the script. */
function longestPiece(text: Text): number | undefined {
  let longest = -1;
  let at: number | undefined;
  for (const { kind, document, literal } of text.atoms) {
    if (kind === 'inserted' || literal === undefined || document.end - document.start <= longest) continue;
    longest = document.end - document.start;
    at = document.start;
  }
  return at;
}
