/** What stands before a place in a script, as far as it tells what follows. Each answer takes the same time, whatever is there. */

import { isBlank } from './characters';
import { longestWord } from './limits';

const operators =
  /(?:^|[^\w$])-(?:[ic]?(?:eq|ne|gt|ge|lt|le|(?:not)?(?:like|match|contains|in)|replace|split)|join|is(?:not)?|as|and|or|xor|not|band|bor|bxor|bnot|shl|shr|f)$/i;

/** Whether an expression that is written up to here goes on in the next line. */
export function isUnfinished(code: string, end: number): boolean {
  const last = code[end - 1] ?? '';
  const before = code[end - 2];
  if (/[,=*/%!]/.test(last)) return true;
  if (last === '+' || last === '-') return before !== last;
  if (last === '.' || last === ':' || last === '?') return before === last;
  return /[A-Za-z]/.test(last) && operators.test(code.slice(Math.max(0, end - longestWord), end));
}

/** Whether a character can stand in a name; of those beyond ASCII all can. */
function isNamed(sign: number): boolean {
  return (
    (sign >= 97 && sign <= 122) ||
    (sign >= 65 && sign <= 90) ||
    (sign >= 48 && sign <= 57) ||
    sign === 95 ||
    sign > 127
  );
}

/** Where the name begins that ends at an offset; the same offset when none does. */
function nameStart(code: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestWord && isNamed(code.charCodeAt(start - 1))) start--;
  return start;
}

/** Whether the name that begins at an offset is one of a member or of a type in square brackets. */
function isMember(code: string, start: number): boolean {
  const before = code[start - 1];
  return before === '.' || before === '[' || (before === ':' && code[start - 2] === ':');
}

/** Whether a bracket that opens here holds the arguments of a method or an attribute: a name of one stands right before it. */
export function isCall(code: string, open: number): boolean {
  const start = nameStart(code, open);
  return start < open && isMember(code, start);
}

/** Whether a bracket that opens here holds the parameters of a method that is declared. */
export function isMethodHead(code: string, open: number): boolean {
  let end = open;
  while (end > 0 && open - end < longestWord && isBlank(code[end - 1])) end--;
  const start = nameStart(code, end);
  return start < end && !isMember(code, start);
}
