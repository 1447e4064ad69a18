/** What stands before a place in a script, as far as it tells what follows. Each answer takes the same time, whatever is there. */

/** No operator and no name that matters is longer. */
const longest = 60;

const operators =
  /(?:^|[^\w$])-(?:[ic]?(?:eq|ne|gt|ge|lt|le|(?:not)?(?:like|match|contains|in)|replace|split)|join|is(?:not)?|as|and|or|xor|not|band|bor|bxor|bnot|shl|shr|f)$/i;

/** Whether an expression that is written up to here goes on in the next line. */
export function isUnfinished(code: string, end: number): boolean {
  const last = code[end - 1] ?? '';
  const before = code[end - 2];
  if (/[,=*/%!]/.test(last)) return true;
  if (last === '+' || last === '-') return before !== last;
  if (last === '.' || last === ':' || last === '?') return before === last;
  return /[A-Za-z]/.test(last) && operators.test(code.slice(Math.max(0, end - longest), end));
}

const called = /(?:^|(\.|::|\[)|[^\p{L}\p{Nd}_])[\p{L}\p{Nd}_]+$/u;

/** Whether a bracket that opens here holds the arguments of a method or an attribute: a name of one stands right before it. */
export function isCall(code: string, open: number): boolean {
  return called.exec(code.slice(Math.max(0, open - longest), open))?.[1] !== undefined;
}

/** Whether a bracket that opens here holds the parameters of a method that is declared. */
export function isMethodHead(code: string, open: number): boolean {
  const [found, sign] = called.exec(code.slice(Math.max(0, open - longest), open).trimEnd()) ?? [];
  return found !== undefined && sign === undefined;
}
