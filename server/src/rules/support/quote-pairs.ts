/** Quotes of a line, the opening one with the one that closes it. */
import type { CommandLine } from '../../language/ast';
import type { Token } from '../../language/lexer';
import { span, type Span } from '../../language/span';

/** An opening quote and its partner, if it has one. */
export interface QuotePair {
  readonly open: Token;
  readonly close: Token | undefined;
  /** What is quoted. */
  readonly content: Span;
}

/**
 * The quotes of some tokens of one line, in order. Those of the line inside a CCMSETUPCMD value are not among the
 * tokens of the outer line.
 */
export function quotePairs(tokens: CommandLine['tokens']): QuotePair[] {
  const pairs: QuotePair[] = [];
  let open: Token | undefined;
  let end = 0;
  const finish = (close?: Token): void => {
    if (open !== undefined) pairs.push({ open, close, content: span(open.span.end, end) });
    open = undefined;
  };
  for (const token of tokens) {
    // Blanks inside quotes are text: a blank token tells that the quote before it never closes.
    if (token.kind === 'blank') finish();
    else if (token.kind !== 'quote') end = token.span.end;
    else if (open === undefined) end = (open = token).span.end;
    else finish(token);
  }
  finish();
  return pairs;
}
