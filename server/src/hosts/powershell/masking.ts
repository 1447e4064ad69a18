/**
 * Prepares a script for the grammar: the same number of characters, but nothing left that the grammar cannot read.
 *
 * The grammar fails on common things in argument mode (`$dir\file`, `NAME="a;b"`, `/x:$($y.z)`, `'a'b`, typographic
 * quotes and dashes), and its recovery then swallows the statements behind. It is needed only for statements and blocks;
 * words, strings and comments are read from the script itself. So strings become strings of underscores, comments become
 * blanks, and the rest of a word that it would choke on becomes blanks too.
 */
import { span, type Span } from '../../language/span';
import { matchEnd } from '../sticky';
import { isBlank, isDash, isLineBreak, variableSource } from './characters';
import type { Quote } from './literals';
import { balance } from './balance';
import { createScanner } from './scanner';

/** A string literal or a comment of a script. */
export interface StringToken {
  readonly span: Span;
  readonly quote: Quote;
}

const plainCode = /[^`'"\u2013-\u2015\u2018-\u201E#<@$\-)]+/y;
const wordRest = /[^\s;,|&(){}<>'"\u2018-\u201E]*/y;
const beforeGroup = /[\w:=/\\.]/;

/** Collects the text for the grammar from left to right. */
function codeWriter(text: string): {
  mask(start: number, end: number, by: string): void;
  finish(): string;
} {
  const chunks: string[] = [];
  let done = 0;
  return {
    mask: (start, end, by) => {
      chunks.push(text.slice(done, start), by.length === end - start ? by : by.repeat(end - start));
      done = end;
    },
    finish: () => chunks.join('') + text.slice(done),
  };
}

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
  /** What the grammar gets; offsets are the same. */
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
  const writer = codeWriter(text);
  const strings: StringToken[] = [];
  const comments: Span[] = [];
  let sound = true;
  const variable = new RegExp(variableSource, 'uy');

  /** Blanks out the rest of a word that goes on behind a variable, a string or a bracket. */
  const blankTail = (offset: number, goesOn: RegExp): number => {
    if (!goesOn.test(text.slice(offset, offset + 2))) return offset;
    const end = matchEnd(wordRest, text, offset) ?? offset;
    writer.mask(offset, end, ' ');
    return end;
  };

  const readString = (start: number, quote: Quote): number => {
    const end = scanner.stringEnd(start, quote);
    sound &&= end !== undefined;
    if (end === undefined || isBroken(text, start, end)) {
      // An open quote spoils one line, not the rest of the script.
      writer.mask(start, start + 1, '_');
      return start + 1;
    }
    strings.push({ span: span(start, end), quote });
    const mark = quote === 'single' || quote === 'hereSingle' ? "'" : '"';
    writer.mask(start, end, mark + '_'.repeat(end - start - 2) + mark);
    return blankTail(end, /^[\w/\\$:]/);
  };

  const readVariable = (start: number): number => {
    if (text[start + 1] === '(') {
      if (start > 0 && beforeGroup.test(text[start - 1] ?? '')) writer.mask(start, start + 1, ' ');
      return start + 2;
    }
    const end = matchEnd(variable, text, start);
    if (end === undefined) return start + 1;
    if (text[start + 1] === '{') writer.mask(start + 1, end, '_');
    const members = matchEnd(/(?:\.\w+)*/y, text, end) ?? end;
    return text[members] === '\\' ? blankTail(members, /^\\/) : blankTail(end, /^\/[A-Za-z$]/);
  };

  let offset = 0;
  // A byte order mark is part of a document's text, but not of its code.
  if (first && text.startsWith('\uFEFF')) writer.mask(0, ++offset, ' ');
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
      writer.mask(offset, comment, ' ');
      offset = comment;
    } else if (character === '$') {
      offset = readVariable(offset);
    } else if (character === ')') {
      offset = blankTail(offset + 1, /^(?:\\|\/[A-Za-z$])/);
    } else if (character === '`') {
      if (!isLineBreak(text[offset + 1])) writer.mask(offset, Math.min(offset + 2, text.length), '_');
      offset += 2;
    } else if (isVerbatimMark(text, offset)) {
      const end = matchEnd(/[^\r\n]*/y, text, offset) ?? offset;
      writer.mask(offset, end, ' ');
      offset = end;
    } else {
      if (isDash(character) && character !== '-') writer.mask(offset, offset + 1, '-');
      offset++;
    }
  }
  const masked = writer.finish();
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
