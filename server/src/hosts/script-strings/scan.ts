/** Divides a script into words, signs, strings and brackets. One pass; never fails. */
import { matchAt, matchEnd } from '../text/sticky';
import {
  addText,
  breakLine,
  closeGroup,
  openGroup,
  openingOf,
  startGrowing,
  startString,
  type Growing,
} from './growing';
import { byFirst, letterWords, mayBePattern, plainStarts } from './scan-tables';
import { readString } from './scan-string';
import type { Lexicon } from './lexicon';
import type { CommentRule, LiteralForm, LiteralRule } from './literal-rules';
import type { Comment, Pattern, Scan } from './nodes';

const blanks = /[^\S\r\n][^\S\r\n]*/y;
const lineRest = /[^\r\n]*/y;

/** Scans a script. */
export function scan(text: string, language: Lexicon): Scan {
  const literals = byFirst<LiteralRule>(language.literals);
  const commentRules = byFirst<CommentRule>(language.comments);
  const isPlain = plainStarts(language);
  const inWord = letterWords(language);
  const growing = startGrowing(text);
  const comments: Comment[] = [];
  /** Here-documents whose text begins on the next line. */
  const pending: LiteralForm[] = [];
  /** How many of those have begun. */
  let started = 0;

  const comment = (rule: CommentRule): boolean => {
    if (rule.only !== undefined && !mayBegin(growing, rule.only)) return false;
    const inLine = rule.close === undefined;
    if (inLine && growing.holes.at(-1)?.string.form.multiline === false) return false;
    const { index } = growing;
    const opened = matchEnd(rule.open, text, index);
    if (opened === undefined) return false;
    const end = matchEnd(rule.close ?? lineRest, text, opened) ?? text.length;
    if (rule.directive !== true) comments.push({ start: index, end, line: inLine });
    growing.index = end;
    return true;
  };

  const literal = (rule: LiteralRule): boolean => {
    const { index } = growing;
    const opening = matchAt(rule.open, text, index);
    if (opening === undefined) return false;
    const form = rule.form(opening);
    const end = index + opening[0].length;
    if (rule.later === true) {
      pending.push(form);
      // Where the same sign adds to a variable it has another text.
      addText(growing, 'sign', index, end, language.structure === 'commands' ? '<<' : opening[0]);
      growing.index = end;
    } else {
      startString(growing, index, end, form);
    }
    return true;
  };

  const pattern = (): boolean => {
    const { index, group, tokens } = growing;
    if (language.pattern === undefined || text[index] !== '/' || !mayBePattern(group, language)) return false;
    const end = matchEnd(language.pattern, text, index);
    if (end === undefined) return false;
    const at = group.children.length;
    const node: Pattern = { kind: 'pattern', start: index, end, parent: group, index: at };
    group.children.push(node);
    tokens.push(node);
    growing.index = end;
    return true;
  };

  const code = (): void => {
    const code = text.charCodeAt(growing.index);
    if (isPlain[code] === 1) {
      plainWord();
      return;
    }
    if (code === 32 || code === 9) {
      growing.index++;
      return;
    }
    const blank = code > 127 ? matchEnd(blanks, text, growing.index) : undefined;
    if (blank !== undefined) {
      growing.index = blank;
      return;
    }
    const character = text.charAt(growing.index);
    if (continued()) return;
    if (character === '\r' || character === '\n') newLine();
    else if (growing.holes.at(-1)?.close === character && openingOf(character) === undefined)
      closeGroup(growing, character);
    else if (commentRules.get(character)?.some(comment) === true) return;
    else if (literals.get(character)?.some(literal) === true) return;
    else if (language.brackets.includes(character) && '([{'.includes(character))
      openGroup(
        growing,
        character as '(',
        language.beginsBlock?.(growing.group, character, growing.index) === true,
      );
    else if (openingOf(character) !== undefined && closeGroup(growing, character)) return;
    else if (!pattern()) simple();
  };

  const continued = (): boolean => {
    const { continuation } = language;
    if (continuation === undefined || text[growing.index] !== continuation.sign) return false;
    const end = matchEnd(continuation.pattern, text, growing.index);
    if (end !== undefined) growing.index = end;
    return end !== undefined;
  };

  /** Whether a line break stands where a statement cannot end. */
  const wrapped = (end: number): boolean => {
    const { wraps } = language;
    if (wraps === undefined) return false;
    const last = growing.group.children.at(-1);
    const opened = last === undefined && growing.group.parent !== undefined;
    const open = last !== undefined && 'text' in last && wraps.behind.test(last.text);
    return opened || open || matchEnd(wraps.before, text, end) !== undefined;
  };

  const newLine = (): void => {
    const { lineBreaks } = language;
    const lineEnd = lineBreakEnd(text, growing.index);
    if (growing.holes.length === 0 && pending.length === started && wrapped(lineEnd)) {
      growing.index = lineEnd;
      return;
    }
    breakLine(growing, lineBreaks === 'lines');
    const { group, index } = growing;
    const inBlock = lineBreaks === 'blocks' && group.block;
    const counts = lineBreaks === 'all' || lineBreaks === 'lines' || inBlock;
    const next = pending[started];
    if (next !== undefined) {
      started++;
      startString(growing, index, index, next);
      return;
    }
    const end = lineBreakEnd(text, index);
    if (counts)
      group.children.push({ kind: 'break', start: index, end, parent: group, index: group.children.length });
    growing.index = end;
  };

  const simple = (): void => {
    const start = growing.index;
    const word = matchEnd(language.word, text, start);
    const end = word ?? matchEnd(language.signs, text, start) ?? start + 1;
    addText(growing, word === undefined ? 'sign' : 'word', start, end, text.slice(start, end));
    growing.index = end;
  };

  /** A word that begins with a letter or a digit; the pattern is asked only where other characters may belong to it. */
  const plainWord = (): void => {
    const start = growing.index;
    let end = start + 1;
    while (inWord[text.charCodeAt(end)] === 1) end++;
    if (text.charCodeAt(start) < 58 || endsElsewhere(end)) {
      simple();
      return;
    }
    addText(growing, 'word', start, end, text.slice(start, end));
    growing.index = end;
  };

  /** Whether a word may go on at an offset with a character that is no ASCII letter, digit or underscore. */
  const endsElsewhere = (end: number): boolean => end < text.length && inWord[text.charCodeAt(end)] !== 2;

  while (growing.index < text.length) {
    if (growing.string === undefined) code();
    else readString(growing, growing.string);
  }
  if (growing.string !== undefined) {
    growing.string.inner.end = text.length;
    growing.string.end = text.length;
  }
  return { tokens: growing.tokens, comments };
}

function lineBreakEnd(text: string, at: number): number {
  return at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1);
}

/** Whether a comment may begin here. */
function mayBegin({ text, index, group }: Growing, only: NonNullable<CommentRule['only']>): boolean {
  const last = group.children.at(-1);
  if (only === 'statement')
    return last === undefined || last.kind === 'break' || (last.kind === 'sign' && last.text === ':');
  if (only === 'word') return index === 0 || /[\s;|&()]/.test(text.charAt(index - 1));
  for (let before = index - 1; before >= 0; before--) {
    if (/[\r\n]/.test(text.charAt(before))) return true;
    if (/\S/.test(text.charAt(before))) return false;
  }
  return true;
}
