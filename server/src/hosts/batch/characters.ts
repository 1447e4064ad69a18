/** Reads the small parts of a batch file: blanks, line breaks, `%…%`, words. All offsets are offsets of the document. */
import { isLineBreak } from '../../language/characters';
import { matchEnd } from '../text/sticky';

/** The offset behind the line break at an offset, or the offset itself. */
export function afterLineBreak(text: string, offset: number): number {
  if (text[offset] === '\r') return text[offset + 1] === '\n' ? offset + 2 : offset + 1;
  return text[offset] === '\n' ? offset + 1 : offset;
}

const restOfLine = /[^\r\n]*/y;

/** Where the line ends that holds an offset. */
export function lineEnd(text: string, offset: number): number {
  return matchEnd(restOfLine, text, offset) ?? text.length;
}

const delimiters = /[\s,;=][\s,;=]*/y;
const delimitersInLine = /[ \t\v\f\u00A0\u3000,;=][ \t\v\f\u00A0\u3000,;=]*/y;

/** Behind what a pattern matches, over continued lines. */
function skip(pattern: RegExp, text: string, start: number): number {
  for (let offset = start; ;) {
    const end = matchEnd(pattern, text, offset) ?? offset;
    if (text[end] !== '^' || !isLineBreak(text[end + 1])) return end;
    offset = afterLineBreak(text, end + 1);
  }
}

/** Behind the blanks and other delimiters at an offset, over continued lines. */
export function skipDelimiters(text: string, offset: number): number {
  return skip(delimitersInLine, text, offset);
}

/** The same over line breaks too. */
export function skipDelimitersAndLines(text: string, offset: number): number {
  return skip(delimiters, text, offset);
}

const variable = /%(?:%|\*|\d|~[fdpnxsatz]*(?:\$[^%:\r\n]+:)?\d|[^%\r\n]+%)/iy;

/** Behind the `%…` at an offset; a lone sign is one character. */
export function percentEnd(text: string, offset: number): number {
  return matchEnd(variable, text, offset) ?? offset + 1;
}

const plainOperand = /[^\s"%^,;=&|<>][^\s"%^,;=&|<>]*/y;
const quotedText = /"[^"\r\n]*"?/y;

/** Behind the word at an offset: an operand of `if`, an option, the target of a redirection. */
export function operandEnd(text: string, start: number): number {
  let offset = start;
  for (;;) {
    const character = text[offset];
    if (character === '"') offset = matchEnd(quotedText, text, offset) ?? offset + 1;
    else if (character === '%') offset = percentEnd(text, offset);
    else if (character === '^' && !isLineBreak(text[offset + 1])) offset = Math.min(offset + 2, text.length);
    else {
      const end = matchEnd(plainOperand, text, offset);
      if (end === undefined) return offset;
      offset = end;
    }
  }
}

const letters = /[A-Za-z][A-Za-z]*/y;

/** The letters at an offset, lower case. */
export function lettersAt(text: string, offset: number): string {
  const end = matchEnd(letters, text, offset);
  return end === undefined ? '' : text.slice(offset, end).toLowerCase();
}
