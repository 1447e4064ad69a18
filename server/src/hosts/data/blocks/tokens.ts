/** Cuts a language of blocks in braces into words, signs and literals. Literals are the languages' own. */
import { span, type Span } from '../../../language/span';
import { matchAt, matchEnd } from '../../text/sticky';
import type { Text } from '../../text/text';

/** A literal that was found. */
export interface FoundLiteral {
  /** Behind its last character. */
  readonly end: number;
  /** Its characters with their origin; undefined when it is broken. */
  readonly read: () => Text | undefined;
}

/** Finds the literal that begins at an offset. */
export type LiteralAt = (offset: number) => FoundLiteral | undefined;

/** A token. Offsets are offsets of the code. */
export type Token =
  | (Span & { readonly kind: 'break' })
  | (Span & { readonly kind: 'end' })
  | (Span & { readonly kind: 'literal'; readonly literal: FoundLiteral })
  | (Span & { readonly kind: 'word' | 'sign' | 'operator'; readonly text: string });

/** Gives the tokens one by one. */
export type Scanner = ReturnType<typeof createScanner>;

const blanks = /[^\S\r\n][^\S\r\n]*|\uFEFF/y;
const breaks = /[\r\n]\s*/y;
const word = /[\p{L}\p{N}_](?:[\p{L}\p{N}_-]|\.(?=[\p{L}_]))*/uy;
const operator = /=>|[=!<>]=|\?\?|::|\|\||&&|[^]/y;
const lineRest = /[^\r\n]*/y;
/** Braces, and what literals and comments begin with. */
const brace = /[{}"'<$#/]/g;

/** The signs that structure is made of; everything else is an operator. */
const signs = /^[{}[\](),:=?]$/;

/**
 * Starts at the beginning of some code.
 *
 * @param hash whether `#` begins a comment, as `//` does
 */
export function createScanner(code: string, hash: boolean, literalAt: LiteralAt) {
  /** The comments so far, in order. */
  const comments: Span[] = [];
  let offset = 0;

  /** Whether a brace had no partner; then none before it can have one, and each try would read on to the end. */
  let unclosed = false;

  /** Where a comment that begins at an offset ends. */
  const commentEnd = (offset: number): number | undefined => {
    const sign = code[offset];
    if (sign === '#' && hash) return matchEnd(lineRest, code, offset);
    if (sign !== '/') return undefined;
    if (code[offset + 1] === '/') return matchEnd(lineRest, code, offset);
    if (code[offset + 1] !== '*') return undefined;
    const close = code.indexOf('*/', offset + 2);
    return close < 0 ? code.length : close + 2;
  };

  const next = (): Token => {
    for (;;) {
      offset = matchEnd(blanks, code, offset) ?? offset;
      const start = offset;
      if (start >= code.length) return { kind: 'end', start, end: start };
      const lineEnd = matchEnd(breaks, code, start);
      if (lineEnd !== undefined) return { kind: 'break', start, end: (offset = lineEnd) };
      const comment = commentEnd(start);
      if (comment !== undefined) {
        comments.push(span(start, comment));
        offset = comment;
        continue;
      }
      const literal = literalAt(start);
      if (literal !== undefined) return { kind: 'literal', start, end: (offset = literal.end), literal };
      const [name] = matchAt(word, code, start) ?? [];
      if (name !== undefined) return { kind: 'word', start, end: (offset = start + name.length), text: name };
      const [text = ''] = matchAt(operator, code, start) ?? [];
      return {
        kind: signs.test(text) ? 'sign' : 'operator',
        start,
        end: (offset = start + text.length),
        text,
      };
    }
  };

  /**
   * Goes past what stands between the brace that was given last and its partner, if that is not worth a look.
   *
   * @param isWorth is asked with the end of it
   * @returns the end; undefined when it is worth a look, or has no partner
   */
  const skipBraces = (isWorth: (end: number) => boolean): number | undefined => {
    const passed: Span[] = [];
    let at = offset;
    for (let depth = 1; depth > 0 && !unclosed;) {
      const start = matchAt(brace, code, at)?.index;
      if (start === undefined) {
        unclosed = true;
        break;
      }
      const comment = commentEnd(start);
      if (comment !== undefined) passed.push(span(start, comment));
      at = comment ?? literalAt(start)?.end ?? start + 1;
      if (code[start] === '{') depth++;
      else if (code[start] === '}') depth--;
    }
    if (unclosed || isWorth(at)) return undefined;
    for (const comment of passed) comments.push(comment);
    return (offset = at);
  };
  return { next, skipBraces, comments };
}
