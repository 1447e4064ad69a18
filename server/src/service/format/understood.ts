/** Whether all of a command line is what it seems to be, so that it can be written over other lines. */
import type { CommandLine, Property } from '../../language/ast';
import { allLines } from '../../language/query';
import { sliceSpan } from '../../language/span';
import { looseQuotes } from '../../rules/support/loose-quotes';
import { hasLoneQuotes } from '../../rules/support/movable';
import { quotePairs } from '../../rules/support/quote-pairs';

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

/** Whether a line has a quote without a partner, a quote or a blank that is none for ccmsetup, or a wrapper in an odd form. */
function isClear(line: CommandLine): boolean {
  return (
    !hasLoneQuotes(line) &&
    looseQuotes(line).length === 0 &&
    quotePairs(line.tokens).every(({ open, close }) => close !== undefined && !open.smart && !close.smart) &&
    !line.tokens.some(({ kind, span }) => kind === 'blank' && /[^ \t]/.test(sliceSpan(line.source, span))) &&
    !line.args.some((argument) => argument.kind === 'property' && isOddWrapper(argument))
  );
}

/** Whether a command line is understood as a whole. */
export function isUnderstood(tree: CommandLine): boolean {
  // What is left of line breaks stands inside a value.
  return !/[\r\n]/.test(tree.source) && allLines(tree).every(isClear);
}
