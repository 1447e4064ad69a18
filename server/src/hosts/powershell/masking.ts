/**
 * Masks what a script says in strings and comments: the same number of characters, but every bracket and sign that is left
 * counts. Strings become strings of underscores, comments become blanks.
 */
import { span, type Span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { isLineBreak } from '../../language/characters';
import { isBlank, isDash, variableHere } from './characters';
import type { Quote } from './literals';
import { balance } from './brackets';
import { createScanner } from './scanner';

/** A string literal of a script. */
export interface StringToken extends Span {
  readonly quote: Quote;
}

const plainCode = /[^`'"\u2013-\u2015\u2018-\u201E#<@$\-][^`'"\u2013-\u2015\u2018-\u201E#<@$\-]*/y;

/**
 * Whether a string is not closed in a sensible way: not at all, or by what looks like the opening quote of another string
 * on a later line.
 */
function isBroken(text: string, start: number, end: number | undefined): boolean {
  if (end === undefined) return true;
  return /[\w/\\$]/.test(text[end] ?? '') && /[\r\n]/.test(text.slice(start, end));
}

/** What a scan of a text gives. */
export interface Scanned {
  /** The masked text, in which brackets are balanced; offsets are the same. */
  readonly code: string;
  /** The same before brackets without a partner were taken away. */
  readonly masked: string;
  /** In ascending order; strings in strings are not listed. */
  readonly strings: readonly StringToken[];
  /** In ascending order. */
  readonly comments: readonly Span[];
  /** Whether all that begins in the text ends in it, so that what stands around it changes nothing. */
  readonly sound: boolean;
}

/**
 * Scans a text once, from left to right.
 *
 * @param first whether a document begins with it
 */
export function scan(text: string, first: boolean): Scanned {
  const scanner = createScanner(text);
  const chunks: string[] = [];
  let done = 0;
  const strings: StringToken[] = [];
  const comments: Span[] = [];
  let sound = true;

  const mask = (start: number, end: number, by: string): void => {
    chunks.push(text.slice(done, start), by.length === end - start ? by : by.repeat(end - start));
    done = end;
  };

  const readString = (start: number, quote: Quote): number => {
    const end = scanner.stringEnd(start, quote);
    sound &&= end !== undefined;
    if (end === undefined || isBroken(text, start, end)) {
      // An open quote spoils one line, not the rest of the script.
      mask(start, start + 1, '_');
      return start + 1;
    }
    strings.push({ start, end, quote });
    const mark = quote === 'single' || quote === 'hereSingle' ? "'" : '"';
    mask(start, end, mark + '_'.repeat(end - start - 2) + mark);
    return end;
  };

  const readVariable = (start: number): number => {
    const end = matchEnd(variableHere, text, start);
    if (end === undefined) return start + 1;
    if (text[start + 1] === '{') mask(start + 1, end, '_');
    return end;
  };

  let offset = 0;
  // A byte order mark is part of a document's text, but not of its code.
  if (first && text.startsWith('\uFEFF')) mask(0, ++offset, ' ');
  while (offset < text.length) {
    offset = matchEnd(plainCode, text, offset) ?? offset;
    const character = text[offset];
    if (character === undefined) break;
    const quote = scanner.quoteAt(offset);
    const comment = quote === undefined ? scanner.commentEnd(offset) : undefined;
    if (quote !== undefined) {
      offset = readString(offset, quote);
    } else if (comment !== undefined) {
      comments.push(span(offset, comment));
      sound &&= text[offset] === '#' || text.startsWith('#>', comment - 2);
      mask(offset, comment, ' ');
      offset = comment;
    } else if (character === '$') {
      offset = readVariable(offset);
    } else if (character === '`') {
      if (!isLineBreak(text[offset + 1])) mask(offset, Math.min(offset + 2, text.length), '_');
      offset += 2;
    } else if (isVerbatimMark(text, offset)) {
      const end = matchEnd(/[^\r\n]*/y, text, offset) ?? offset;
      mask(offset, end, ' ');
      offset = end;
    } else {
      if (isDash(character) && character !== '-') mask(offset, offset + 1, '-');
      offset++;
    }
  }
  const masked = chunks.join('') + text.slice(done);
  const { code, balanced } = balance(masked);
  return { code, masked, strings, comments, sound: sound && balanced && !scanner.failed() };
}

/** Whether `--%` stands here, behind which the rest of the line is taken as it is. */
export function isVerbatimMark(text: string, offset: number): boolean {
  return (
    text.startsWith('--%', offset) &&
    isBlank(text[offset - 1]) &&
    (text[offset + 3] === undefined || /\s/.test(text[offset + 3] ?? ''))
  );
}
