/** Reads what stands before the command of an `if` or a `for`. */
import { isLineBreak } from '../../language/characters';
import { matchEnd } from '../text/sticky';
import { lettersAt, operandEnd, percentEnd, skipDelimiters, skipDelimitersAndLines } from './characters';

/** The variables of the loops around a command, innermost first. */
export interface Loop {
  readonly first: string;
  /** With `tokens=` the letters behind the first one are variables too. */
  readonly more: boolean;
  readonly outer: Loop | undefined;
}

/** Whether a character is the variable of a loop. */
export function isLoopVariable(loop: Loop | undefined, character: string): boolean {
  for (let at = loop; at !== undefined; at = at.outer) {
    if (character === at.first) return true;
    const distance = character.charCodeAt(0) - at.first.charCodeAt(0);
    if (at.more && distance > 0 && distance < 31 && /[A-Za-z]/.test(character)) return true;
  }
  return false;
}

const unary = new Set(['exist', 'defined', 'errorlevel', 'cmdextversion']);
const comparisons = new Set(['equ', 'neq', 'lss', 'leq', 'gtr', 'geq']);
const ignoreCase = /\/i(?![^\s,;=])/iy;
const equalSigns = /(?:[^\S\r\n]|[,;])*==/y;

/** Where the command of an `if` begins. `offset` is behind the word `if`. */
export function conditionEnd(text: string, start: number): number {
  let offset = skipDelimiters(text, start);
  for (;;) {
    const flag =
      matchEnd(ignoreCase, text, offset) ?? (lettersAt(text, offset) === 'not' ? offset + 3 : undefined);
    if (flag === undefined) break;
    offset = skipDelimiters(text, flag);
  }
  const word = lettersAt(text, offset);
  if (unary.has(word)) {
    const operand = skipDelimiters(text, offset + word.length);
    if (operand > offset + word.length) return skipDelimiters(text, operandEnd(text, operand));
  }
  const left = operandEnd(text, offset);
  const equals = matchEnd(equalSigns, text, left);
  if (equals !== undefined) return skipDelimiters(text, operandEnd(text, skipDelimiters(text, equals)));
  const middle = skipDelimiters(text, left);
  const comparison = lettersAt(text, middle);
  if (!comparisons.has(comparison)) return offset;
  return skipDelimiters(text, operandEnd(text, skipDelimiters(text, middle + comparison.length)));
}

/** What `for` runs: where the command begins, and the loop's variable. */
export interface ForHead extends Omit<Loop, 'outer'> {
  readonly end: number;
}

const loopVariable = /%%[^\s%]/y;
const plainInSet = /[^")^%\r\n][^")^%\r\n]*/y;

/** Makes a reader of a document's loops: it gives the head behind the word `for`; undefined where it is none. */
export function forReader(text: string): (start: number) => ForHead | undefined {
  // Where one set runs to the end of the document the later ones do too: looking again and again would take too long.
  let unclosed = false;

  /** Behind the bracket that ends a set. */
  const setEnd = (start: number): number | undefined => {
    let quoted = false;
    for (let offset = start; offset < text.length && !unclosed;) {
      const plain = matchEnd(plainInSet, text, offset);
      const character = text[offset];
      if (plain !== undefined) {
        offset = plain;
      } else if (character === '%') {
        offset = percentEnd(text, offset);
      } else if (isLineBreak(character)) {
        quoted = false;
        offset++;
      } else if (character === '"') {
        quoted = !quoted;
        offset++;
      } else if (character === ')' && !quoted) {
        return offset + 1;
      } else {
        offset += quoted || isLineBreak(text[offset + 1]) ? 1 : 2;
      }
    }
    unclosed = true;
    return undefined;
  };

  return (start) => {
    let offset = skipDelimiters(text, start);
    let first: string | undefined;
    let more = false;
    // At most `/r`, a folder, `/f`, its options, the variable.
    for (let count = 0; count < 8 && first === undefined; count++) {
      const variableEnd = matchEnd(loopVariable, text, offset);
      if (variableEnd !== undefined) first = text[variableEnd - 1];
      const end = variableEnd ?? optionEnd(text, offset);
      if (end === offset) return undefined;
      if (/tokens\s*=/i.test(text.slice(offset, end))) more = true;
      offset = skipDelimiters(text, end);
    }
    if (first === undefined || lettersAt(text, offset) !== 'in') return undefined;
    offset = skipDelimiters(text, offset + 2);
    const close = text[offset] === '(' ? setEnd(offset + 1) : undefined;
    if (close === undefined) return undefined;
    offset = skipDelimitersAndLines(text, close);
    return lettersAt(text, offset) === 'do'
      ? { end: skipDelimiters(text, offset + 2), first, more }
      : undefined;
  };
}

/** Behind a word in which `=` is no delimiter: the options of `for /f` need no quotes. */
function optionEnd(text: string, start: number): number {
  let offset = operandEnd(text, start);
  while (offset > start && text[offset] === '=') offset = operandEnd(text, offset + 1);
  return offset;
}
