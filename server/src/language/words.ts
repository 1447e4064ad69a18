/** Groups tokens into words: what stands between blanks outside quotes. */
import { withoutInvisible } from './characters';
import type { Token } from './lexer';
import { span, type Span } from './span';

/** One argument as the shell-less splitting of Windows gives it. */
export interface Word {
  readonly span: Span;
  /** As written. */
  readonly raw: string;
  /** Its first and its last token, which tell whether it is quoted as a whole; the same one for a word of one. */
  readonly first: Token | undefined;
  readonly last: Token | undefined;
}

/** The words of a token list, in order. */
export function wordsOf(text: string, tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let first: Token | undefined;
  let last: Token | undefined;
  const flush = (): void => {
    if (first === undefined || last === undefined) return;
    const range = span(first.span.start, last.span.end);
    words.push({ span: range, raw: text.slice(range.start, range.end), first, last });
    first = last = undefined;
  };
  for (const token of tokens) {
    if (token.kind === 'blank') flush();
    else {
      first ??= token;
      last = token;
    }
  }
  flush();
  return words;
}

const parameterShape = /^["\u201C\u201D]{0,2}(?:\/[^/\s]|--?[A-Za-z])/;
const propertyShape = /^["\u201C\u201D]{0,2}[A-Za-z_][\w.]*=/;

/** Whether a word begins like `/name`. */
export function looksLikeParameter(word: Word): boolean {
  return parameterShape.test(withoutInvisible(word.raw));
}

/** Whether a word begins like `NAME=`. */
export function looksLikeProperty(word: Word): boolean {
  return propertyShape.test(withoutInvisible(word.raw));
}
