/** Placeholders for people that were left in a command line, each with its place. */
import type { Argument } from '../../language/ast';
import { spanInValue } from '../../language/query';
import { span, type Span } from '../../language/span';

/** A row of dots is no placeholder here: that is how prose shortens a command line. */
const patterns = [
  /<[^<>"]{1,80}>/g,
  /&lt;[^<>&"]{1,80}&gt;/g,
  /^<[^<>"]*$/g,
  // An address of IPv6 has brackets, too.
  /^\[(?![\da-f.%]*:[\da-f:.%]*\]$)[^\]"]{1,80}\]$/gi,
  /^[xX]{3,}$/g,
  /\*{3,}/g,
  /[\w-]{0,60}-GOES-HERE\b/gi,
];

/** The ranges of a text that are placeholders. */
function rangesIn(text: string): Span[] {
  for (const pattern of patterns) {
    const found = [...text.matchAll(pattern)].map(({ 0: match, index }) => span(index, index + match.length));
    if (found.length > 0) return found;
  }
  return [];
}

/** The places of the placeholders in an argument's value, or in a text that is no argument. */
export function placeholdersIn(argument: Argument): Span[] {
  if (argument.kind === 'stray') {
    if (!argument.opaque) return [];
    return rangesIn(argument.text).map(({ start, end }) =>
      span(argument.span.start + start, argument.span.start + end),
    );
  }
  const { value } = argument;
  if (value === undefined || value.inner !== undefined) return [];
  return value.items.flatMap((item) => {
    if (!item.opaque) return [];
    const shift = item.span.start - value.content.start;
    const whole = value.positions === undefined;
    return rangesIn(item.text).map(({ start, end }) =>
      whole ? spanInValue(value, shift + start, shift + end) : item.span,
    );
  });
}
