/** What stands on a line of ccmsetup.msi although it belongs into CCMSETUPCMD="…". */
import { tokensIn } from '../../language/value';
import { findParameter, findProperty, isMsiexecProperty } from '../../catalog';
import type { Argument, CommandLine, Parameter, Property } from '../../language/ast';
import { insertAt, type Edit } from '../../language/edit';
import { span, spanLength, type Span } from '../../language/span';
import { isForCcmsetup } from './ccmsetup-lines';
import { propertiesStart, propertyKey } from './disguise';
import { quotePairs } from './quote-pairs';

/**
 * Whether an argument is one of ccmsetup that msiexec reads. To write it better where it stands would be half a fix: it
 * belongs elsewhere.
 */
export function isOutside(line: CommandLine, argument: Argument): argument is Parameter | Property {
  if (line.form !== 'msi' || argument.kind === 'stray' || argument.name.opaque) return false;
  const key = propertyKey(argument);
  if (key === undefined) return argument.kind === 'parameter' && isForCcmsetup(line, argument);
  return findProperty(key)?.reader === 'client.msi' && !isMsiexecProperty(key);
}

/** The parameters of ccmsetup and the client properties among the arguments that msiexec reads. */
export function outsideArguments(line: CommandLine): (Parameter | Property)[] {
  return line.args.filter((argument) => isOutside(line, argument));
}

/** Whether it is clear where each argument of a line ends. */
export function isClear(line: CommandLine): boolean {
  return (
    line.args.every(({ kind }) => kind !== 'stray') &&
    quotePairs(line.tokens).every(({ open, close }) => !open.smart && close?.smart === false)
  );
}

/** The text of a range as it is written inside CCMSETUPCMD="…": every quote doubled once more. */
export function asInner(line: CommandLine, range: Span): (string | Span)[] {
  const parts: (string | Span)[] = [];
  const { tokens } = line;
  for (const token of tokensIn(tokens, range)) {
    const within = span(Math.max(token.span.start, range.start), Math.min(token.span.end, range.end));
    if (token.kind === 'quote') parts.push('""');
    else if (token.kind === 'escape') parts.push('""'.repeat(spanLength(within)));
    else parts.push(within);
  }
  return parts;
}

/** The sign that the documentation has before the value of an argument; undefined where it has none. */
function signOf({ kind, name, separator, value }: Parameter | Property): ':' | '=' | undefined {
  if (separator === undefined || value === undefined) return undefined;
  if (kind === 'property') return '=';
  const entry = findParameter(name.key);
  return entry === undefined || entry.takesValue === 'none' || entry.equalsSign ? undefined : ':';
}

/** An argument of the outer line as it is written inside, with the sign that belongs before its value. */
export function argumentAsInner(line: CommandLine, argument: Parameter | Property): (string | Span)[] {
  const sign = signOf(argument);
  const { separator, value, span: whole } = argument;
  if (sign === undefined || separator === undefined || value === undefined) return asInner(line, whole);
  const head = span(whole.start, separator.before?.start ?? separator.span.start);
  return [...asInner(line, head), sign, ...asInner(line, span(value.span.start, whole.end))];
}

/** Gives the edit that inserts an argument of the outer line into the inner one: parameters before its properties. */
export function inserter(outer: CommandLine, inner: CommandLine): (argument: Parameter | Property) => Edit {
  const firstProperty = propertiesStart(inner)?.first;
  const last = inner.args.at(-1);
  return (argument) => {
    const text = argumentAsInner(outer, argument);
    if (propertyKey(argument) === undefined && firstProperty !== undefined)
      return insertAt(firstProperty.span.start, ...text, ' ');
    return last === undefined ? insertAt(inner.span.start, ...text) : insertAt(last.span.end, ' ', ...text);
  };
}
