/**
 * Reads the outline of a script in one pass: statements and blocks, commands and assignments, tables and parameters. What
 * an expression or an argument says is of no concern here. Any text has an outline.
 */
import { matchEnd } from '../text/sticky';
import { continuationAt, keywordAt, methodHead, type Keyword } from './keywords';
import { isCall, isMethodHead, isUnfinished } from './lookback';
import type { NodeKind, Outline } from './outline';
import { createLevel, firstMode, type Content, type Level, type OpenNode } from './outline-level';
import { deepestOutline, mostAssignments } from './limits';

/** What was read. */
export interface ReadOutline {
  readonly outline: Outline;
  /** Where the lines begin that begin a statement of the script, in ascending order; the first is 0. */
  readonly cuts: readonly number[];
}

const [lineFeed, carriageReturn, blank] = [10, 13, 32];
const [doubleQuote, dollar, ampersand, singleQuote] = [34, 36, 38, 39];
const [openRound, closeRound, comma, colon, semicolon, equals, greater, at] = [
  40, 41, 44, 58, 59, 61, 62, 64,
];
const [openSquare, closeSquare, backtick, openCurly, bar, closeCurly] = [91, 93, 96, 123, 124, 125];

/** What ends a stretch of characters that mean nothing here. */
const signs = '\t\n\v\f\r "$&\'(),;=@[]`{|}';

/** Commands begin so, and expressions do not; `7z` is no number. */
const commandStart =
  /[\p{L}_&%?*\\/~]|\.(?!\d)|(?!\d+(?:x[\da-f]+|e\d+)?[dluyns]{0,2}(?:[kmgtp]b)?(?![\p{L}\d_]))\d+\p{L}/iuy;
const variable = /\$[\p{L}\p{Nd}_?:]*/uy;
const repeating = /(?:foreach|%|where|\?)/iy;
const parameterBlock = /param\s*\(/iy;
const label = /:[A-Za-z_]\w*\s*(?=(?:foreach|for|while|do|switch)\b)/iy;
const escapedBreak = /`(?:\r\n|\r|\n)/y;

/**
 * Reads the outline of prepared code.
 *
 * @param code a script in which brackets are balanced and strings and comments hold no code
 */
export function readOutline(code: string): ReadOutline {
  const isSign = new Uint8Array(128);
  for (const sign of signs) isSign[sign.charCodeAt(0)] = 1;
  const root: OpenNode = { kind: 'program', start: 0, end: Infinity, parent: undefined, statement: 0 };
  const outline = [root];
  const cuts = [0];
  const levels: Level[] = [];
  let node = root;
  let level = createLevel('steps', { base: root, outer: root }, true);
  let offset = 0;
  /** Behind the last character that is no blank. */
  let last = 0;
  let lineStart = 0;
  /** Whether a line has ended since then. */
  let broken = true;

  const push = (kind: NodeKind, start: number): OpenNode => {
    node = { kind, start, end: Infinity, parent: node, statement: level.statement };
    outline.push(node);
    return node;
  };

  const pop = (end: number): void => {
    node.end = end;
    if (node.parent !== undefined) node = node.parent;
  };

  const popTo = (outer: OpenNode, end: number): void => {
    while (node !== outer) pop(end);
  };

  const skip = (to: number): void => {
    offset = last = to;
  };

  const endStatement = (): void => {
    popTo(level.base, last);
    level.mode = firstMode(level.content);
    level.target = undefined;
    level.assignments = 0;
    level.keyword = undefined;
    level.closed = false;
    level.squares = 0;
  };

  /** Ends an element of a pipeline. */
  const endElement = (): void => {
    if (level.mode === 'command' || node === level.target) pop(last);
    level.target = undefined;
    level.mode = 'element';
  };

  /** Whether the statement goes on behind the end of a line, with a character of the next one. */
  const goesOn = (sign: number): boolean => {
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
  };

  const beginKeyword = (keyword: Keyword, end: number): void => {
    const { kind } = keyword;
    level.keyword = keyword;
    level.closed = false;
    level.mode = kind === 'thrown' || kind === 'returned' ? 'returned' : 'header';
    if (kind === 'thrown') push('header', offset);
    else if (kind !== 'plain' && kind !== 'returned') push(kind, offset);
    skip(end);
  };

  /** Begins an entry, a parameter, a member or a clause. */
  const beginItem = (content: Content): void => {
    if (content === 'entries') push('entry', offset);
    else if (content === 'parameters') push('parameter', offset);
    else push(content === 'clauses' ? 'branch' : 'expression', offset);
    level.mode = 'key';
  };

  /** Begins what stands here, if something can; tells whether it has read that as well. */
  const begin = (): boolean => {
    const { content, mode } = level;
    if (mode === 'fresh') {
      if (broken && levels.length === 0 && offset > 0) cuts.push(lineStart);
      if (content !== 'steps') {
        beginItem(content);
        return false;
      }
      level.statement = offset;
    }
    if (mode !== 'fresh' && mode !== 'value' && mode !== 'element' && mode !== 'returned') return false;
    const found = mode === 'fresh' || mode === 'value' ? keywordAt(code, offset) : undefined;
    if (found !== undefined) {
      beginKeyword(found.keyword, found.end);
      return true;
    }
    const isStatement = level.isBlock && (mode === 'fresh' || mode === 'returned') && node.kind !== 'header';
    if (isStatement) push('statement', offset);
    const isCommand = matchEnd(commandStart, code, offset) !== undefined;
    const element = push(isCommand ? 'command' : 'expression', offset);
    level.target = isCommand ? undefined : element;
    level.mode = element.kind === 'command' ? 'command' : 'expression';
    if (code.charCodeAt(offset) !== ampersand) return false;
    skip(offset + 1);
    return true;
  };

  const open = (content: Content, outer: OpenNode, isBlock: boolean): void => {
    levels.push(level);
    level = createLevel(content, { base: node, outer }, isBlock, level);
  };

  /** Goes on behind a bracket that is closed. */
  const closed = (round: boolean, within?: Level): void => {
    if (level.mode === 'header') {
      level.closed = true;
      if (!round || level.keyword?.curly === undefined) level.mode = 'done';
    } else if (level.content === 'clauses') {
      level.closed = true;
      if (within?.base.kind === 'block') endStatement();
    }
  };

  const openRoundBracket = (start: number, outer: OpenNode): void => {
    const { mode, content, keyword } = level;
    if (mode === 'header') {
      if (keyword?.round === 'condition') push('header', start);
      open(keyword?.round === 'parameters' && !level.closed ? 'parameters' : 'group', outer, false);
    } else if (mode === 'key' && content === 'members' && level.squares === 0 && isMethodHead(code, start)) {
      node.kind = 'scope';
      level.keyword = methodHead;
      level.mode = 'header';
      open('parameters', outer, false);
    } else {
      const isKey = mode === 'key' && (content === 'parameters' || content === 'members');
      open(isKey || (mode === 'expression' && isCall(code, start)) ? 'arguments' : 'group', outer, false);
    }
  };

  const openCurlyBracket = (start: number, outer: OpenNode): void => {
    const curly = level.mode === 'header' ? level.keyword?.curly : undefined;
    if (curly === 'clauses' || curly === 'members') {
      open(curly, outer, true);
      return;
    }
    const command = node.kind === 'command' ? node : level.command;
    const again = command !== undefined && matchEnd(repeating, code, command.start) !== undefined;
    const isClause = level.content === 'clauses' && level.mode === 'key' && level.closed;
    push(curly ?? (isClause ? 'block' : again ? 'repeated' : 'script'), start);
    open('steps', outer, true);
  };

  /** Goes to the end of brackets that are nested too deeply. */
  const skipDeep = (inner: number): void => {
    push('unknown', offset);
    let depth = 1;
    for (offset = inner; offset < code.length && depth > 0; offset++) {
      const sign = code.charCodeAt(offset);
      if (sign === openRound || sign === openCurly) depth++;
      else if (sign === closeRound || sign === closeCurly) depth--;
    }
    skip(offset);
    pop(last);
  };

  /** Opens the brackets at an offset; their inside begins at `inner`. */
  const openBracket = (inner: number): void => {
    const start = offset;
    const outer = node;
    const round = code.charCodeAt(inner - 1) === openRound;
    if (levels.length >= deepestOutline) {
      skipDeep(inner);
      closed(round);
      return;
    }
    if (inner - start === 1) (round ? openRoundBracket : openCurlyBracket)(start, outer);
    else if (round) open('steps', outer, false);
    else {
      push('table', start);
      open('entries', outer, false);
    }
    skip(inner);
  };

  const closeBracket = (round: boolean): void => {
    const within = level;
    const around = levels.pop();
    if (around !== undefined) {
      popTo(within.base, last);
      popTo(within.outer, offset + 1);
      level = around;
    }
    skip(offset + 1);
    if (around !== undefined) closed(round, within);
  };

  /** Reads `=`, which tells what stands before it. */
  const assign = (): void => {
    const { mode, content } = level;
    if (mode === 'expression' && node === level.target) {
      if (++level.assignments > mostAssignments) return;
      node.kind = 'assignment';
      level.target = undefined;
      level.mode = 'value';
    } else if (mode === 'key' && content === 'parameters') {
      if (level.squares > 0) return;
      push('default', offset);
      level.mode = 'expression';
    } else if (mode === 'key' && content !== 'clauses') {
      if (content === 'members') node.kind = 'assignment';
      level.mode = 'value';
    }
  };

  /** Reads a character that separates; tells whether it is one. */
  const separate = (sign: number): boolean => {
    const next = code.charCodeAt(offset + 1);
    const { mode } = level;
    if (sign === semicolon) {
      if (level.content !== 'parameters' && level.content !== 'arguments') endStatement();
    } else if (sign === comma && level.content === 'parameters') {
      if (level.squares === 0) endStatement();
    } else if (sign === bar || (sign === ampersand && next === ampersand)) {
      if (mode === 'command' || mode === 'expression' || mode === 'value' || mode === 'returned')
        endElement();
      if (next === sign) offset++;
    } else if (sign === ampersand && (mode === 'command' || mode === 'expression')) {
      if (code.charCodeAt(offset - 1) !== greater) endStatement();
    } else return false;
    skip(offset + 1);
    return true;
  };

  /** Ends the statement where it does not go on; tells whether a keyword was read with which it does. */
  const resume = (sign: number): boolean => {
    const { mode, content } = level;
    if (mode === 'done') {
      const next = level.keyword && continuationAt(code, offset, level.keyword);
      if (next === undefined) {
        endStatement();
      } else {
        level.keyword = next.keyword;
        level.closed = false;
        level.mode = 'header';
        skip(next.end);
        return true;
      }
    } else if (mode === 'header' && level.closed && sign !== openCurly && content !== 'members') {
      endStatement();
    } else if (broken && (content === 'steps' || content === 'entries' || content === 'members')) {
      if (mode !== 'fresh' && !goesOn(sign)) endStatement();
    }
    return false;
  };

  /** Whether the parameters of the script follow their attributes on the same line. */
  const isParameterBlock = (): boolean =>
    level.mode === 'expression' &&
    code.charCodeAt(last - 1) === closeSquare &&
    matchEnd(parameterBlock, code, offset) !== undefined;

  /** Reads what begins with a character. */
  const read = (sign: number): void => {
    const next = code.charCodeAt(offset + 1);
    if (sign === doubleQuote || sign === singleQuote) {
      const end = code.indexOf(code.charAt(offset), offset + 1);
      skip(end < 0 ? offset + 1 : end + 1);
    } else if (sign === openRound || sign === openCurly) {
      openBracket(offset + 1);
    } else if (
      (sign === dollar && next === openRound) ||
      (sign === at && (next === openRound || next === openCurly))
    ) {
      openBracket(offset + 2);
    } else if (sign === dollar) {
      const end = matchEnd(variable, code, offset) ?? offset + 1;
      if (node.kind === 'parameter' && level.squares === 0) {
        push('declared', offset);
        pop(end);
      }
      skip(end);
    } else if (sign === equals && next !== equals) {
      assign();
      skip(offset + 1);
    } else {
      if (sign === openSquare) level.squares++;
      else if (sign === closeSquare && level.squares > 0) level.squares--;
      offset++;
      while (offset < code.length && isSign[code.charCodeAt(offset)] !== 1) offset++;
      skip(offset);
    }
    if (level.content === 'clauses' && level.mode === 'key') level.closed = true;
  };

  while (offset < code.length) {
    const sign = code.charCodeAt(offset);
    if (sign === lineFeed || sign === carriageReturn) {
      lineStart = ++offset;
      broken = true;
    } else if (
      sign === blank ||
      (isSign[sign] === 1 && sign < blank) ||
      (sign > 127 && /\s/.test(code.charAt(offset)))
    ) {
      offset++;
    } else if (sign === backtick) {
      offset = matchEnd(escapedBreak, code, offset) ?? offset + 1;
    } else {
      if (sign === closeRound || sign === closeCurly) closeBracket(sign === closeRound);
      else if (!resume(sign) && !separate(sign)) {
        if (level.mode === 'fresh') offset = matchEnd(label, code, offset) ?? offset;
        if (isParameterBlock()) endStatement();
        if (level.mode === 'header' || !begin()) read(code.charCodeAt(offset));
      }
      broken = false;
    }
  }
  popTo(root, last);
  return { outline, cuts };
}
