/** Where the groups of a script end: all of them are found in one pass, however they nest. */
import { closeCurly, closeRound, openCurly, openRound } from './signs';

/**
 * The offsets behind the brackets that close groups, by the offsets behind those that open them; 0 where none closes it.
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
