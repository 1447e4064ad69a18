/** The brackets of a script: those without a partner, and where groups end. */
import { closeCurly, closeRound, openCurly, openRound } from './signs';

/**
 * Puts blanks in place of brackets without a partner, so that one mistake does not cost the statements around it. A closing bracket of another kind tells that the bracket before it
 * was never closed.
 *
 * @param code a script in which only brackets that count are left
 * @returns the same number of characters, and whether brackets were balanced before
 */
export function balance(code: string): { readonly code: string; readonly balanced: boolean } {
  const open: number[] = [];
  const lonely: number[] = [];
  let [round, curly] = [0, 0];
  for (let offset = 0; offset < code.length; offset++) {
    const sign = code.charCodeAt(offset);
    if (sign === openRound || sign === openCurly) {
      open.push(offset);
      if (sign === openRound) round++;
      else curly++;
    } else if (sign === closeRound || sign === closeCurly) {
      const partner = sign === closeRound ? openRound : openCurly;
      if ((partner === openRound ? round : curly) === 0) {
        lonely.push(offset);
        continue;
      }
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        const found = code.charCodeAt(last);
        if (found === openRound) round--;
        else curly--;
        if (found === partner) break;
        lonely.push(last);
      }
    }
  }
  for (const offset of open) lonely.push(offset);
  return lonely.length === 0 ? { code, balanced: true } : { code: blanked(code, lonely), balanced: false };
}

function blanked(code: string, offsets: number[]): string {
  const chunks: string[] = [];
  let done = 0;
  for (const offset of offsets.sort((left, right) => left - right)) {
    // `$` and `@` before a bracket belong to it.
    const start = /[$@]/.test(code[offset - 1] ?? '') ? offset - 1 : offset;
    if (start < done) continue;
    chunks.push(code.slice(done, start), ' '.repeat(offset + 1 - start));
    done = offset + 1;
  }
  return chunks.join('') + code.slice(done);
}

/**
 * The offsets behind the brackets that close groups, by the offsets behind those that open them; 0 where none closes it. All
 * are found in one pass, however they nest.
 *
 * @param code a script in which only brackets that count are left
 */
export function groupEnds(code: string): Int32Array {
  const ends = new Int32Array(code.length + 1);
  const open: number[] = [];
  for (let offset = 0; offset < code.length; offset++) {
    const sign = code.charCodeAt(offset);
    if (sign === openRound || sign === openCurly) open.push(offset + 1);
    else if (sign === closeRound || sign === closeCurly) ends[open.pop() ?? 0] = offset + 1;
  }
  ends[0] = 0;
  return ends;
}
