/** How the inside of CCMSETUPCMD="…" is written when it becomes a line of its own. */
import type { CommandLine } from '../../language/ast';
import { isBlank } from '../../language/characters';
import { insertAt, replace, type Edit } from '../../language/edit';
import { span, spanLength } from '../../language/span';
import { backslashesBefore } from './backslashes';
import { quotePairs } from './quote-pairs';

/** Whether each quote of an inner line begins or ends a value, so that its place is the same by the other rules. */
export function quotesWholeValues({ source, span: range, tokens }: CommandLine): boolean {
  return quotePairs(tokens).every(({ open, close }) => {
    const before = open.span.start > range.start ? (source[open.span.start - 1] ?? ' ') : ' ';
    const after = close !== undefined && close.span.end < range.end ? source[close.span.end] : ' ';
    return close !== undefined && (isBlank(before) || '=:'.includes(before)) && isBlank(after);
  });
}

/**
 * Edits that turn the quoting of an inner line into that of a line that ccmsetup.exe reads by C runtime rules:
 * doubled quotes become single, a quote that stands for itself gets a backslash, and backslashes before a closing quote
 * are doubled, so that every value stays the same.
 */
export function unwrapped(inner: CommandLine): Edit[] {
  const edits: Edit[] = [];
  for (const token of inner.tokens) {
    if (token.kind === 'escape') edits.push(replace(token.span, '\\"'));
    if (token.kind === 'quote' && spanLength(token.span) === 2) edits.push(replace(token.span, '"'));
  }
  for (const { open, close } of quotePairs(inner.tokens)) {
    if (close === undefined) continue;
    const count = backslashesBefore(inner.source, close.span.start, open.span.end);
    const at = close.span.start - count;
    if (count > 0) edits.push(insertAt(at, span(at, close.span.start)));
  }
  return edits;
}
