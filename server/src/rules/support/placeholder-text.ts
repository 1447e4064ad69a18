/** Placeholders for people that were left in a command line, each with its place. */
import { findParameter, findProperty, isStandIn } from '../../catalog';
import type { Argument, CommandLine, Parameter, Property } from '../../language/ast';
import { placeholdersOf } from '../../language/placeholder';
import { spanInValue } from '../../language/query';
import { span, type Span } from '../../language/span';
import { propertyKey } from './disguise';

/** Whether a text only names what an argument asks for. */
function standsIn(argument: Parameter | Property, text: string): boolean {
  const { key } = argument.name;
  const entry = propertyKey(argument) === undefined ? findParameter(key) : findProperty(key);
  return entry !== undefined && isStandIn(entry.valueKind, text);
}

/** Whether a share or a URL only names the server that it asks for. */
export function hasStandInHost(text: string): boolean {
  const [, host] = /^(?:https?:\/\/|\\\\)([^\\/]+)/i.exec(text) ?? [];
  return host !== undefined && isStandIn('fqdn-or-cmg', host);
}

/** The places of the placeholders in an argument's value, or in a text that is no argument. */
export function placeholdersIn(argument: Argument): Span[] {
  if (argument.kind === 'stray') {
    if (!argument.opaque) return [];
    return placeholdersOf(argument.text).map(({ start, end }) =>
      span(argument.span.start + start, argument.span.start + end),
    );
  }
  const { value } = argument;
  if (value === undefined || value.inner !== undefined) return [];
  return value.items.flatMap((item) => {
    if (!item.opaque) return [];
    if (standsIn(argument, item.text)) return [item.span];
    const shift = item.span.start - value.content.start;
    const whole = value.positions === undefined;
    return placeholdersOf(item.text).map(({ start, end }) =>
      whole ? spanInValue(value, shift + start, shift + end) : item.span,
    );
  });
}

/** Further words of a placeholder are no more than this. */
const mostWords = 6;

/**
 * A placeholder of several words without quotes, as in `SMSSITECODE=Your Site Code`: the value and the words behind it that
 * name together what belongs there.
 */
export function spacedPlaceholder({ args, source }: CommandLine, index: number): Span | undefined {
  const argument = args[index];
  if (argument === undefined || argument.kind === 'stray' || argument.quotes !== undefined) return undefined;
  const { value } = argument;
  if (value === undefined || value.quotes !== undefined || value.hole || value.text === '') return undefined;
  let found: Span | undefined;
  for (let next = index + 1; next <= index + mostWords; next++) {
    const word = args[next];
    if (word?.kind !== 'stray' || word.quotes !== undefined || word.loneHole) break;
    const whole = span(value.span.start, word.span.end);
    const text = source.slice(whole.start, whole.end).replace(/\s+/g, ' ');
    if (standsIn(argument, text) || hasStandInHost(text)) found = whole;
  }
  return found;
}
