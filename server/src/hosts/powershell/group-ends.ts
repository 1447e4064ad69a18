/** Where the groups of a script end: all of them are found in one pass, however they nest. */

const [openRound, closeRound, openCurly, closeCurly] = [40, 41, 123, 125];

/**
 * Prepares the ends of groups; nothing is looked at before it is asked for.
 *
 * @param code a script in which only brackets that count are left
 * @returns gives the offset behind the bracket that closes the group whose inside begins at an offset; undefined where
 *   none does
 */
export function createGroupEnds(code: string): (inner: number) => number | undefined {
  let ends: Int32Array | undefined;
  return (inner) => (ends ??= endsOf(code))[inner] || undefined;
}

/** By the offset behind each opening bracket; 0 where it is not closed. */
function endsOf(code: string): Int32Array {
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
