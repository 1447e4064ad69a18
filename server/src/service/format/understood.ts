/** Whether all of a command line is what it seems to be, so that it can be written over other lines. */
import type { Argument, CommandLine, Property } from '../../language/ast';
import { allLines } from '../../language/query';
import { sliceSpan } from '../../language/span';
import { looseQuotes } from '../../rules/support/loose-quotes';
import { hasLoneQuotes } from '../../rules/support/movable';
import { quotePairs } from '../../rules/support/quote-pairs';
import { strayRuns } from '../../rules/support/stray-runs';

/** Whether a property is `NAME="…"` with a command line between the quotes. */
export function isWrapper({ span, quotes, separator, value }: Property): boolean {
  return (
    value?.inner !== undefined &&
    quotes === undefined &&
    separator !== undefined &&
    separator.kind !== 'blank' &&
    separator.before === undefined &&
    separator.after === undefined &&
    value.quotes?.kind === 'double' &&
    value.quotes.close?.end === span.end
  );
}

/** Whether quotes hold a command line in another way. */
function isOddWrapper(property: Property): boolean {
  const { quotes, value } = property;
  return value?.inner !== undefined && (quotes ?? value.quotes) !== undefined && !isWrapper(property);
}

/** Whether an argument or its value begins with a single quote: what is one value for people is several for ccmsetup. */
function isSingleQuoted(source: string, argument: Argument): boolean {
  const value = argument.kind === 'stray' ? undefined : argument.value;
  return [argument.span, ...(value === undefined ? [] : [value.span])].some(
    ({ start }) => source[start] === "'",
  );
}

/** Whether it is one command line: each has a single `CCMSETUPCMD`. */
function isSingle({ args }: CommandLine): boolean {
  return (
    args.filter((argument) => argument.kind === 'property' && argument.name.key === 'CCMSETUPCMD').length <= 1
  );
}

/**
 * Whether a line has no quote without a partner, no quote or blank that is none for ccmsetup, no wrapper in an odd form, and
 * nothing that belongs to no argument, such as another program or the beginning of another command line.
 */
function isClear(line: CommandLine): boolean {
  return (
    !hasLoneQuotes(line) &&
    looseQuotes(line).length === 0 &&
    quotePairs(line.tokens).every(({ open, close }) => close !== undefined && !open.smart && !close.smart) &&
    !line.tokens.some(({ kind, span }) => kind === 'blank' && /[^ \t]/.test(sliceSpan(line.source, span))) &&
    !line.args.some((argument) => argument.kind === 'property' && isOddWrapper(argument)) &&
    !line.args.some((argument) => isSingleQuoted(line.source, argument)) &&
    isSingle(line) &&
    strayRuns(line).length === 0
  );
}

/** Whether a command line is understood as a whole. */
export function isUnderstood(tree: CommandLine): boolean {
  // What is left of line breaks stands inside a value.
  return !/[\r\n]/.test(tree.source) && allLines(tree).every(isClear);
}
