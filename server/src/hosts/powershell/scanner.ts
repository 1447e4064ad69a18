/**
 * Finds the ends of PowerShell's strings, comments and groups. It knows nothing of statements: strings and comments end
 * at the same place in every mode of PowerShell's tokenizer.
 */
import type { Quote } from './literals';
import { matchEnd } from '../text/sticky';
import { isLineBreak, isSingleQuote } from '../../language/characters';
import { isBlank, isDoubleQuote } from './characters';
import { deepestGroup, mostFailures } from './limits';

/** Answers where something that begins at an offset ends; undefined when it does not end in the text. */
export type Scanner = ReturnType<typeof createScanner>;

const insideDouble = /[^`$"\u201C\u201D\u201E][^`$"\u201C\u201D\u201E]*/y;
const insideSingle = /[^'\u2018\u2019\u201A\u201B]*/y;
const insideCode = /[^`'"\u2018-\u201E#<@(){}][^`'"\u2018-\u201E#<@(){}]*/y;
const hereEnds = {
  hereSingle: /(?:\r\n|\r|\n)['\u2018-\u201B]@/g,
  hereDouble: /(?:\r\n|\r|\n)["\u201C-\u201E]@/g,
} as const;
const hereStart = /@(?:['\u2018-\u201B]|["\u201C-\u201E])[^\S\r\n]*(?:\r|\n)/y;
const lineRest = /[^\r\n]*/y;

/** A `#` begins a comment only where a new token begins. */
function beginsToken(text: string, offset: number): boolean {
  return offset === 0 || !/[\w$\\/:.*?%~+^!@`#-]/.test(text[offset - 1] ?? '');
}

/** Makes a scanner of a text. */
export function createScanner(text: string) {
  let failures = 0;
  /** From here on no here-string of the kind ends. */
  const endless = { hereSingle: text.length, hereDouble: text.length };

  /** What kind of string begins here. */
  const quoteAt = (offset: number): Quote | undefined => {
    const character = text[offset];
    if (isSingleQuote(character)) return 'single';
    if (isDoubleQuote(character)) return 'double';
    if (character !== '@' || matchEnd(hereStart, text, offset) === undefined) return undefined;
    return isSingleQuote(text[offset + 1]) ? 'hereSingle' : 'hereDouble';
  };

  const singleEnd = (start: number): number | undefined => {
    for (let offset = start + 1; offset < text.length; offset += 2) {
      offset = matchEnd(insideSingle, text, offset) ?? offset;
      if (offset < text.length && !isSingleQuote(text[offset + 1])) return offset + 1;
    }
    return undefined;
  };

  const doubleEnd = (start: number, depth: number): number | undefined => {
    let offset = start + 1;
    while (offset < text.length) {
      offset = matchEnd(insideDouble, text, offset) ?? offset;
      const character = text[offset];
      if (character === undefined) return undefined;
      if (character === '`') offset += 2;
      else if (character === '$')
        offset = (text[offset + 1] === '(' ? groupEnd(offset + 2, depth + 1) : undefined) ?? offset + 1;
      else if (isDoubleQuote(text[offset + 1])) offset += 2;
      else return offset + 1;
    }
    return undefined;
  };

  /** The end of the string that begins here. */
  const stringEnd = (offset: number, quote: Quote, depth = 0): number | undefined => {
    if (quote === 'single') return singleEnd(offset);
    if (quote === 'double') return doubleEnd(offset, depth);
    if (offset >= endless[quote]) return undefined;
    const pattern = new RegExp(hereEnds[quote]);
    // The line break behind the opening quotes may also stand before the closing ones.
    pattern.lastIndex = offset + 2;
    if (pattern.test(text)) return pattern.lastIndex;
    endless[quote] = offset;
    return undefined;
  };

  /** The end of the comment that begins here; undefined when none does. */
  const commentEnd = (offset: number): number | undefined => {
    if (text[offset] === '#' && beginsToken(text, offset)) return matchEnd(lineRest, text, offset);
    if (!text.startsWith('<#', offset)) return undefined;
    const close = text.indexOf('#>', offset + 2);
    return close < 0 ? text.length : close + 2;
  };

  const groupEnd = (start: number, depth: number): number | undefined => {
    if (depth > deepestGroup || failures > mostFailures) return undefined;
    let open = 1;
    let offset = start;
    while (offset < text.length) {
      offset = matchEnd(insideCode, text, offset) ?? offset;
      const character = text[offset];
      if (character === undefined) break;
      const quote = quoteAt(offset);
      const skipped =
        quote === undefined ? commentEnd(offset) : (stringEnd(offset, quote, depth) ?? text.length);
      if (skipped !== undefined) {
        offset = skipped;
        continue;
      }
      if (character === '(' || character === '{') open++;
      else if (character === ')' || character === '}') open--;
      offset += character === '`' ? 2 : 1;
      if (open === 0) return offset;
    }
    failures++;
    return undefined;
  };

  return {
    quoteAt,
    stringEnd,
    commentEnd,
    /** The end of a group whose opening bracket stands before the offset. */
    skipGroup: (offset: number) => groupEnd(offset, 0),
    /** Whether a group was met that does not end. */
    failed: () => failures > 0,
  };
}

/** Skips what stands between the words of one command: blanks, continuation lines and block comments. */
export function skipBlanks(text: string, scanner: Scanner, start: number): number {
  let offset = start;
  for (;;) {
    const character = text[offset];
    if (isBlank(character)) offset++;
    else if (character === '`' && isLineBreak(text[offset + 1]))
      offset += text.startsWith('\r\n', offset + 1) ? 3 : 2;
    else if (character === '<' && text[offset + 1] === '#') offset = scanner.commentEnd(offset) ?? offset + 2;
    else return offset;
  }
}
