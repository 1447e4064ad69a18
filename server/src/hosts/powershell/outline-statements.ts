/** How statements of an outline begin, go on and end. */
import { matchEnd } from '../text/sticky';
import { continuationAt, keywordAt, type PlacedKeyword } from './keywords';
import { mostAssignments } from './limits';
import { isUnfinished } from './lookback';
import { endElement, endStatement, push, skip, type OutlineState } from './outline-state';
import { ampersand, bar, colon, comma, equals, greater, openCurly, openRound, semicolon } from './signs';

/** Commands begin so, and expressions do not; `7z` is no number. In a script in a string a path may begin with what only the run knows. */
const commandStart =
  /[\p{L}_&%?*\\/~]|\uFFFC(?=[\w\\/.:])|\.(?!\d)|(?!\d+(?:x[\da-f]+|e\d+)?[dluyns]{0,2}(?:[kmgtp]b)?(?![\p{L}\d_]))\d+\p{L}/iuy;
const otherClauses = /default\b/iy;

/** Whether the statement goes on behind the end of a line, with a character of the next one. */
function goesOn({ code, level, last }: OutlineState, sign: number): boolean {
  const before = code.charCodeAt(last - 1);
  switch (level.mode) {
    case 'returned':
      return false;
    case 'header':
      return (
        sign === openCurly || (sign === openRound && !level.closed) || before === comma || before === colon
      );
    case 'command':
      return sign === bar || before === comma;
    case 'expression':
      return sign === bar || isUnfinished(code, last);
    case 'key':
      return sign === equals;
    default:
      return true;
  }
}

function beginKeyword(state: OutlineState, { keyword, end }: PlacedKeyword): void {
  const { level, offset } = state;
  const { kind } = keyword;
  level.keyword = keyword;
  level.closed = false;
  level.mode = kind === 'thrown' || kind === 'returned' ? 'returned' : 'header';
  if (kind === 'thrown') push(state, 'header', offset);
  else if (kind !== 'plain' && kind !== 'returned') push(state, kind, offset);
  skip(state, end);
}

/** Begins an entry, a parameter, a member or a clause. */
function beginItem(state: OutlineState): void {
  const { code, level, offset } = state;
  const { content } = level;
  if (content === 'entries') push(state, 'entry', offset);
  else if (content === 'parameters') push(state, 'parameter', offset);
  else if (content !== 'clauses') push(state, 'expression', offset);
  else push(state, 'branch', offset, matchEnd(otherClauses, code, offset) !== undefined);
  level.mode = 'key';
}

/** Begins what stands here, if something can; tells whether it has read that as well. */
export function begin(state: OutlineState): boolean {
  const { code, level, levels, offset } = state;
  const { content, mode } = level;
  if (mode === 'fresh') {
    if (state.broken && levels.length === 0 && offset > 0) state.cuts.push(state.lineStart);
    if (content !== 'steps') {
      beginItem(state);
      return false;
    }
    level.statement = offset;
  }
  if (mode !== 'fresh' && mode !== 'value' && mode !== 'element' && mode !== 'returned') return false;
  const found = mode === 'fresh' || mode === 'value' ? keywordAt(code, offset) : undefined;
  if (found !== undefined) {
    beginKeyword(state, found);
    return true;
  }
  const isStatement =
    level.isBlock && (mode === 'fresh' || mode === 'returned') && state.node.kind !== 'header';
  if (isStatement) push(state, 'statement', offset);
  const isCommand = matchEnd(commandStart, code, offset) !== undefined;
  const element = push(state, isCommand ? 'command' : 'expression', offset);
  level.target = isCommand ? undefined : element;
  level.mode = isCommand ? 'command' : 'expression';
  if (code.charCodeAt(offset) !== ampersand) return false;
  skip(state, offset + 1);
  return true;
}

/** Reads `=`, which tells what stands before it. */
export function assign(state: OutlineState): void {
  const { level, node, offset } = state;
  const { mode, content } = level;
  if (mode === 'expression' && node === level.target) {
    if (++level.assignments > mostAssignments) return;
    node.kind = 'assignment';
    level.target = undefined;
    level.mode = 'value';
  } else if (mode === 'key' && content === 'parameters') {
    if (level.squares > 0) return;
    push(state, 'default', offset);
    level.mode = 'expression';
  } else if (mode === 'key' && content !== 'clauses') {
    if (content === 'members') node.kind = 'assignment';
    level.mode = 'value';
  }
}

/** Reads a character that separates; tells whether it is one. */
export function separate(state: OutlineState, sign: number): boolean {
  const { code, level } = state;
  const next = code.charCodeAt(state.offset + 1);
  const { mode } = level;
  if (sign === semicolon) {
    if (level.content !== 'parameters' && level.content !== 'arguments') endStatement(state);
  } else if (sign === comma && level.content === 'parameters') {
    if (level.squares === 0) endStatement(state);
  } else if (sign === bar || (sign === ampersand && next === ampersand)) {
    if (mode === 'command' || mode === 'expression' || mode === 'value' || mode === 'returned')
      endElement(state);
    if (next === sign) state.offset++;
  } else if (sign === ampersand && (mode === 'command' || mode === 'expression')) {
    if (code.charCodeAt(state.offset - 1) !== greater) endStatement(state);
  } else return false;
  skip(state, state.offset + 1);
  return true;
}

/** Ends the statement where it does not go on; tells whether a keyword was read with which it does. */
export function resume(state: OutlineState, sign: number): boolean {
  const { code, level, offset } = state;
  const { mode, content } = level;
  if (mode === 'done') {
    const next = level.keyword && continuationAt(code, offset, level.keyword);
    if (next === undefined) {
      endStatement(state);
    } else {
      level.keyword = next.keyword;
      level.closed = false;
      level.mode = 'header';
      skip(state, next.end);
      return true;
    }
  } else if (mode === 'header' && level.closed && sign !== openCurly && content !== 'members') {
    endStatement(state);
  } else if (state.broken && (content === 'steps' || content === 'entries' || content === 'members')) {
    if (mode !== 'fresh' && !goesOn(state, sign)) endStatement(state);
  }
  return false;
}
