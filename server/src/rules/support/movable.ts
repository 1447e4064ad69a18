/** Which arguments can be moved or changed without a change to what their neighbours mean. */
import { findParameter } from '../../catalog';
import type { Argument, CommandLine } from '../../language/ast';
import { sliceSpan, spanLength } from '../../language/span';

const quoteSigns = /["\u201C-\u201F\u00AB\u00BB]/;

/** Whether what follows an argument would be read as its value. */
function wantsValue(argument: Argument): boolean {
  if (argument.kind === 'stray' || argument.value !== undefined) return false;
  if (argument.separator !== undefined) return true;
  return argument.kind === 'parameter' && findParameter(argument.name.key)?.takesValue === 'required';
}

/** Whether quotes inside CCMSETUPCMD are not doubled: then its end depends on what stands before each of them. */
export function hasLoneQuotes({ style, tokens }: CommandLine): boolean {
  return (
    style === 'inner' &&
    tokens.some(({ kind, smart, span }) => kind === 'quote' && !smart && spanLength(span) === 1)
  );
}

/** Whether an argument has no quotes, or one pair around its value or around the whole: then it ends where it seems to. */
export function hasClearQuotes({ source }: CommandLine, argument: Argument): boolean {
  if (!quoteSigns.test(sliceSpan(source, argument.span))) return true;
  const quotes = argument.quotes ?? (argument.kind === 'stray' ? undefined : argument.value?.quotes);
  if (quotes?.close === undefined) return false;
  return !quoteSigns.test(source.slice(quotes.open.end, quotes.close.start));
}

/** Whether an argument ends clearly and no stray text behind it may belong to it, so that it can be removed whole. */
export function isWhole(line: CommandLine, index: number): boolean {
  const argument = line.args[index];
  return argument !== undefined && hasClearQuotes(line, argument) && line.args[index + 1]?.kind !== 'stray';
}

/** Whether an argument can stand elsewhere: it is whole, and would not take what follows there for its value. */
export function isMovable(line: CommandLine, index: number): boolean {
  const argument = line.args[index];
  return argument !== undefined && isWhole(line, index) && !wantsValue(argument);
}
