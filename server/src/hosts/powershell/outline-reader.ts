/**
 * Reads the outline of a script in one pass: statements and blocks, commands and assignments, tables and parameters. What
 * an expression or an argument says is of no concern here. Any text has an outline.
 */
import { matchEnd } from '../text/sticky';
import { roundBehind } from './keywords';
import type { Outline } from './outline';
import { closeBracket, openBracket } from './outline-brackets';
import { endStatement, pop, popTo, push, skip, startOutline, type OutlineState } from './outline-state';
import { assign, begin, resume, separate } from './outline-statements';
import {
  at,
  backtick,
  blank,
  carriageReturn,
  closeCurly,
  closeRound,
  closeSquare,
  dollar,
  doubleQuote,
  equals,
  lineFeed,
  openCurly,
  openRound,
  openSquare,
  singleQuote,
} from './signs';

/** What was read. */
export interface ReadOutline {
  readonly outline: Outline;
  /** Where the lines begin that begin a statement of the script, in ascending order; the first is 0. */
  readonly cuts: readonly number[];
}

/** What ends a stretch of characters that mean nothing here. */
const signs = '\t\n\v\f\r "$&\'(),;=@[]`{|}';
const isSign = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(signs.includes(String.fromCharCode(code))),
);

const variable = /\$[\p{L}\p{Nd}_?:]*/uy;
const parameterBlock = new RegExp(`param${roundBehind}`, 'iy');
const label = /:[A-Za-z_]\w*\s*(?=(?:foreach|for|while|do|switch)\b)/iy;
const escapedBreak = /`(?:\r\n|\r|\n)/y;

/** Whether the parameters of the script follow their attributes on the same line. */
function isParameterBlock({ code, level, last, offset }: OutlineState): boolean {
  return (
    level.mode === 'expression' &&
    code.charCodeAt(last - 1) === closeSquare &&
    matchEnd(parameterBlock, code, offset) !== undefined
  );
}

/** Reads what begins with a character. */
function read(state: OutlineState): void {
  const { code, level, offset } = state;
  const sign = code.charCodeAt(offset);
  const next = code.charCodeAt(offset + 1);
  if (sign === doubleQuote || sign === singleQuote) {
    const end = code.indexOf(code.charAt(offset), offset + 1);
    skip(state, end < 0 ? offset + 1 : end + 1);
  } else if (sign === openRound || sign === openCurly) {
    openBracket(state, offset + 1);
  } else if (
    (sign === dollar && next === openRound) ||
    (sign === at && (next === openRound || next === openCurly))
  ) {
    openBracket(state, offset + 2);
  } else if (sign === dollar) {
    const end = matchEnd(variable, code, offset) ?? offset + 1;
    if (state.node.kind === 'parameter' && level.squares === 0) {
      push(state, 'declared', offset);
      pop(state, end);
    }
    skip(state, end);
  } else if (sign === equals && next !== equals) {
    assign(state);
    skip(state, offset + 1);
  } else {
    if (sign === openSquare) level.squares++;
    else if (sign === closeSquare && level.squares > 0) level.squares--;
    let end = offset + 1;
    while (end < code.length && isSign[code.charCodeAt(end)] !== 1) end++;
    skip(state, end);
  }
  if (state.level.content === 'clauses' && state.level.mode === 'key') state.level.closed = true;
}

/** Reads what stands at a character that is no blank. */
function step(state: OutlineState, sign: number): void {
  const { code } = state;
  if (sign === closeRound || sign === closeCurly) {
    closeBracket(state, sign === closeRound);
    return;
  }
  if (resume(state, sign) || separate(state, sign)) return;
  if (state.level.mode === 'fresh') state.offset = matchEnd(label, code, state.offset) ?? state.offset;
  if (isParameterBlock(state)) endStatement(state);
  if (state.level.mode === 'header' || !begin(state)) read(state);
}

/**
 * Reads the outline of prepared code.
 *
 * @param code a script in which brackets are balanced and strings and comments hold no code
 */
export function readOutline(code: string): ReadOutline {
  const state = startOutline(code);
  const { node: root } = state;
  while (state.offset < code.length) {
    const sign = code.charCodeAt(state.offset);
    if (sign === lineFeed || sign === carriageReturn) {
      state.lineStart = ++state.offset;
      state.broken = true;
    } else if (
      sign === blank ||
      (isSign[sign] === 1 && sign < blank) ||
      (sign > 127 && /\s/.test(code.charAt(state.offset)))
    ) {
      state.offset++;
    } else if (sign === backtick) {
      state.offset = matchEnd(escapedBreak, code, state.offset) ?? state.offset + 1;
    } else {
      step(state, sign);
      state.broken = false;
    }
  }
  popTo(state, root, state.last);
  return { outline: state.outline, cuts: state.cuts };
}
