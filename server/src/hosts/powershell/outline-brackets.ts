/** Brackets in the outline of a script: what they hold, by what stands before them. */
import { matchEnd } from '../text/sticky';
import { methodHead } from './keywords';
import { deepestOutline } from './limits';
import { isCall, isMethodHead } from './lookback';
import { createLevel, type Content, type Level, type OpenNode } from './outline-level';
import { endStatement, pop, popTo, push, skip, type OutlineState } from './outline-state';
import { closeCurly, closeRound, openCurly, openRound } from './signs';

const repeating = /(?:foreach|%|where|\?)/iy;

function open(state: OutlineState, content: Content, outer: OpenNode, isBlock: boolean): void {
  const { level, levels, node } = state;
  levels.push(level);
  state.level = createLevel(content, { base: node, outer }, isBlock, level);
}

/** Goes on behind a bracket that is closed. */
function closed(state: OutlineState, round: boolean, within?: Level): void {
  const { level } = state;
  if (level.mode === 'header') {
    level.closed = true;
    if (!round || level.keyword?.curly === undefined) level.mode = 'done';
  } else if (level.content === 'clauses') {
    level.closed = true;
    if (within?.base.kind === 'block') endStatement(state);
  }
}

function openRoundBracket(state: OutlineState, outer: OpenNode): void {
  const { code, level, offset } = state;
  const { mode, content, keyword } = level;
  if (mode === 'header') {
    if (keyword?.round === 'condition') push(state, 'header', offset);
    open(state, keyword?.round === 'parameters' && !level.closed ? 'parameters' : 'group', outer, false);
  } else if (mode === 'key' && content === 'members' && level.squares === 0 && isMethodHead(code, offset)) {
    outer.kind = 'scope';
    level.keyword = methodHead;
    level.mode = 'header';
    open(state, 'parameters', outer, false);
  } else {
    const isKey = mode === 'key' && (content === 'parameters' || content === 'members');
    const takes = isKey || (mode === 'expression' && isCall(code, offset));
    open(state, takes ? 'arguments' : 'group', outer, false);
  }
}

function openCurlyBracket(state: OutlineState, outer: OpenNode): void {
  const { code, level, offset } = state;
  const keyword = level.mode === 'header' ? level.keyword : undefined;
  const curly = keyword?.curly;
  if (curly === 'clauses' || curly === 'members') {
    open(state, curly, outer, true);
    return;
  }
  const command = outer.kind === 'command' ? outer : level.command;
  const again = command !== undefined && matchEnd(repeating, code, command.start) !== undefined;
  const isClause = level.content === 'clauses' && level.mode === 'key' && level.closed;
  const kind = curly ?? (isClause ? 'block' : again ? 'repeated' : 'script');
  push(state, kind, offset, keyword?.otherwise);
  open(state, 'steps', outer, true);
}

/** Goes to the end of brackets that are nested too deeply. */
function skipDeep(state: OutlineState, inner: number): void {
  const { code } = state;
  push(state, 'unknown', state.offset);
  let depth = 1;
  let offset = inner;
  for (; offset < code.length && depth > 0; offset++) {
    const sign = code.charCodeAt(offset);
    if (sign === openRound || sign === openCurly) depth++;
    else if (sign === closeRound || sign === closeCurly) depth--;
  }
  skip(state, offset);
  pop(state, offset);
}

/** Opens the brackets at the place of the reader; their inside begins at `inner`. */
export function openBracket(state: OutlineState, inner: number): void {
  const { code, levels, node: outer, offset } = state;
  const round = code.charCodeAt(inner - 1) === openRound;
  if (levels.length >= deepestOutline) {
    skipDeep(state, inner);
    closed(state, round);
    return;
  }
  if (inner - offset === 1) (round ? openRoundBracket : openCurlyBracket)(state, outer);
  else if (round) open(state, 'steps', outer, false);
  else {
    push(state, 'table', offset);
    open(state, 'entries', outer, false);
  }
  skip(state, inner);
}

/** Closes the brackets that end at the place of the reader. */
export function closeBracket(state: OutlineState, round: boolean): void {
  const { level: within, offset } = state;
  const around = state.levels.pop();
  if (around !== undefined) {
    popTo(state, within.base, state.last);
    popTo(state, within.outer, offset + 1);
    state.level = around;
  }
  skip(state, offset + 1);
  if (around !== undefined) closed(state, round, within);
}
