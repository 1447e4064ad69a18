/**
 * Cuts the blocks out of a long part of a script, so that a function of any length is parsed in pieces, and a change in a
 * block concerns nothing around it. Long strings and comments go too: the grammar knows nothing of what they hold.
 */

/** What is cut out: the inside of a block or a string, or blanks. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Where its placeholder stands in what is left. */
  readonly at: number;
  /** Whether it holds statements. */
  readonly isCode: boolean;
}

/** What is left of a part, and what was cut out in ascending order. */
export interface Cut {
  readonly outer: string;
  readonly blocks: readonly Block[];
}

/** Stands for the inside of a block: an empty statement, for the grammar wants one there. */
const emptyStatement = ';';

/** Smaller blocks are read together with what stands around them. */
const smallest = 400;

/** So much before a bracket tells what it opens. */
const head = 200;

const [blank, doubleQuote, singleQuote] = [32, 34, 39];
const [openRound, closeRound, openCurly, closeCurly] = [40, 41, 123, 125];

/** Hashtables, types and the clauses of a `switch` hold no statements. */
const others = /[@$]$|(?:^|[^\w$-])(?:(?:class|enum)\s+[^{}()]*|switch\b[^{}();\r\n]*)$/i;

/** An opening bracket that waits for its partner. */
interface Open {
  readonly offset: number;
  /** Where the brackets begin that close right before it, as in `if (…) {`; else the same as `offset`. */
  readonly from: number;
}

function holdsStatements(code: string, { offset, from }: Open): boolean {
  const before = (end: number): string => code.slice(Math.max(0, end - head), end);
  return !others.test(before(offset)) && (from === offset || !others.test(before(from)));
}

function blanksEnd(code: string, start: number): number {
  let end = start;
  while (code.charCodeAt(end) === blank) end++;
  return end;
}

/** Where the closing quote stands; quotes in strings are masked. */
function stringEnd(code: string, start: number): number {
  const end = code.indexOf(code.charAt(start), start + 1);
  return end < 0 ? code.length : end;
}

/**
 * Cuts a part of a script.
 *
 * @param code prepared code, in which brackets are balanced
 */
export function cutBlocks(code: string): Cut {
  const open: Open[] = [];
  const found: { start: number; end: number; placeholder: string }[] = [];
  let round = { start: 0, end: -head };
  for (let offset = 0; offset < code.length; offset++) {
    const sign = code.charCodeAt(offset);
    if (sign === blank || sign === doubleQuote || sign === singleQuote) {
      const start = sign === blank ? offset : offset + 1;
      const end = sign === blank ? blanksEnd(code, offset) : stringEnd(code, offset);
      if (end - start > smallest) found.push({ start, end, placeholder: sign === blank ? ' ' : '_' });
      offset = sign === blank ? end - 1 : end;
    } else if (sign === openRound || sign === openCurly) {
      const follows =
        sign === openCurly && offset - round.end < head && code.slice(round.end, offset).trim() === '';
      open.push({ offset, from: follows ? round.start : offset });
    } else if (sign === closeRound) {
      round = { start: open.pop()?.offset ?? offset, end: offset + 1 };
    } else if (sign === closeCurly) {
      const begun = open.pop();
      if (begun === undefined || offset - begun.offset <= smallest || !holdsStatements(code, begun)) continue;
      // The blocks in a block go with it.
      while ((found.at(-1)?.start ?? -1) > begun.offset) found.pop();
      found.push({ start: begun.offset + 1, end: offset, placeholder: emptyStatement });
    }
  }
  const left: string[] = [];
  const blocks: Block[] = [];
  let [done, length] = [0, 0];
  for (const { start, end, placeholder } of found) {
    length += start - done;
    left.push(code.slice(done, start), placeholder);
    blocks.push({ start, end, at: length, isCode: placeholder === emptyStatement });
    length += placeholder.length;
    done = end;
  }
  return { outer: left.join('') + code.slice(done), blocks };
}
