/** Cuts a script into parts that the grammar reads alike alone and together, so that a change concerns one of them. */
/** A line that begins a statement, and no clause or block of the statement before it. */
const beginning =
  /^(?:[$&([@'"]|(?!(?:else|elseif|catch|finally|until|while|param|begin|process|end|dynamicparam|clean)\b)[A-Za-z_])/i;

/** The last signs of a line behind which the next one can begin a statement. */
const ending = /(?:[)}\]'"]|\w)$/;

/** Words and operators behind which a statement goes on. */
const unfinished =
  /(?:^|[^\w$])(?:-\w+|else|try|do|finally|begin|process|end|dynamicparam|clean|trap|data)$/i;

/** No word or operator is longer. */
const longestWord = 40;

const [tab, lineFeed, carriageReturn, blank] = [9, 10, 13, 32];
const [openRound, closeRound, openCurly, closeCurly] = [40, 41, 123, 125];

/**
 * Where the parts of a script begin.
 *
 * @param code prepared code: strings, comments and brackets are such that the grammar can read them
 * @returns ascending offsets, the first of them 0
 */
export function cutsOf(code: string): number[] {
  const cuts = [0];
  let depth = 0;
  /** Behind the last character of the lines before that is no blank. */
  let written = 0;
  let lineStart = 0;
  /** Whether only blanks stand before on the line. */
  let fresh = true;
  for (let offset = 0; offset < code.length; offset++) {
    // Every character is looked at in this loop, so that it knows numbers only.
    const sign = code.charCodeAt(offset);
    if (sign === lineFeed || sign === carriageReturn) {
      lineStart = offset + 1;
      fresh = true;
      continue;
    }
    if (sign === blank || sign === tab) continue;
    if (fresh && depth === 0 && written > 0 && beginsStatement(code, offset, written)) cuts.push(lineStart);
    fresh = false;
    written = offset + 1;
    if (sign === openRound || sign === openCurly) depth++;
    else if (sign === closeRound || sign === closeCurly) depth--;
  }
  return cuts;
}

/** Whether a statement begins here for sure. */
function beginsStatement(code: string, offset: number, written: number): boolean {
  if (!beginning.test(code.slice(offset, offset + longestWord))) return false;
  const before = code.slice(Math.max(0, written - longestWord), written);
  return ending.test(before) && !unfinished.test(before);
}
