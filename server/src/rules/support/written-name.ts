/** Names of arguments as their author wrote them: where they stand and how a message shows them. */
import type { CommandLine, Parameter, Property } from '../../language/ast';
import { sliceSpan, span, type Span } from '../../language/span';
import { tokenIn } from './shown';

const longest = 40;

/** Where the name stands, with the slash of a parameter. */
export function nameSpan(argument: Parameter | Property): Span {
  return argument.kind === 'parameter'
    ? span(argument.prefix.start, argument.name.span.end)
    : argument.name.span;
}

/** A name for a message. A token that stuck to it for want of a colon is cut off: it must not be shown. */
export function shownText(name: string): string {
  const token = tokenIn(name);
  const end = Math.min(longest, token < 0 ? longest : token);
  return name.length > end ? `${name.slice(0, end)}…` : name;
}

/** The name of an argument for a message, with the slash of a parameter. */
export function shownName(line: CommandLine, argument: Parameter | Property): string {
  return shownText(sliceSpan(line.source, nameSpan(argument)));
}
