/** The addresses that a command line gives for management points and CMGs, each with its place. */
import type { Parameter, Property } from '../../language/ast';
import { isCut, spanInValue } from '../../language/query';
import { span, type Span } from '../../language/span';
import { parseAddress, type Address } from './cmg-address';

/** One address in a value. */
export interface GivenAddress {
  readonly argument: Parameter | Property;
  /** Where it stands, without blanks around it. */
  readonly span: Span;
  readonly text: string;
  readonly address: Address;
  /** Whether the places of the parts are exact; invisible characters shift them, and then each part stands for the whole. */
  readonly exact: boolean;
  /** Where the scheme stands; empty without one. */
  readonly scheme: Span;
  /** Where the host stands. */
  readonly host: Span;
  /** Where the path stands; empty without one. */
  readonly path: Span;
}

/** Names whose values hold several addresses, or are taken for it by people. */
const lists = new Set(['MP', 'SMSMP', 'SMSMPLIST']);

/**
 * Any sign that somebody may have put between two addresses; a byte order mark is invisible and none, and neither is what
 * ends an entity of HTML such as `&#46;`.
 */
const between = /(?:(?<!&#?\w{1,7});|,|(?!\uFEFF)\s)+/g;

/** The addresses in the value of an argument, in order; those with parts that only the run knows are left out. */
export function addressesOf(argument: Parameter | Property): GivenAddress[] {
  const { value } = argument;
  if (value === undefined || isCut(value)) return [];
  const opaque = value.opaque ? value.items.filter((item) => item.opaque).map((item) => item.span) : [];
  // A value without items of its own is opaque as a whole.
  if (value.opaque && value.items.length < 2) return [];
  return addressesBut(argument, opaque);
}

/**
 * The same for all that stands there, be it only in part an address that is known: of a value with a hole, or without its
 * closing quote, the host may be known all the same.
 */
export function addressesWritten(argument: Parameter | Property): GivenAddress[] {
  return addressesBut(argument, []);
}

/** All addresses but those in some ranges, which are in order. */
function addressesBut(argument: Parameter | Property, opaque: readonly Span[]): GivenAddress[] {
  const { value } = argument;
  if (value === undefined) return [];
  const separator = lists.has(argument.name.key) ? between : undefined;
  const found: GivenAddress[] = [];
  let next = 0;
  for (const { from, to } of ranges(value.text, separator)) {
    const at = spanInValue(value, from, to);
    while ((opaque[next]?.end ?? Infinity) <= at.start) next++;
    if ((opaque[next]?.start ?? Infinity) <= at.start) continue;
    const text = value.text.slice(from, to);
    const address = parseAddress(text);
    const part = (start: number, length: number): Span =>
      spanInValue(value, from + start, from + start + length);
    const { scheme, userInfo, host, port, path } = address;
    const hostStart = scheme.length + userInfo.length;
    const pathStart = hostStart + host.length + port.length;
    const exact = pathStart + path.length === text.length;
    found.push({
      argument,
      span: at,
      text,
      address,
      exact,
      scheme: exact ? part(0, scheme.length) : scheme === '' ? span(at.start, at.start) : at,
      host: exact ? part(hostStart, host.length) : at,
      path: exact ? part(pathStart, path.length) : at,
    });
  }
  return found;
}

/** The non-blank stretches between separators. */
function ranges(text: string, separator: RegExp | undefined): { from: number; to: number }[] {
  let start = 0;
  // Most lists have one item.
  const isList = separator !== undefined && /[;,\s]/.test(text);
  const cuts = isList ? [...text.matchAll(separator)] : [];
  return [...cuts, { 0: '', index: text.length }].flatMap((cut) => {
    const piece = text.slice(start, cut.index);
    const from = start + piece.length - piece.trimStart().length;
    start = cut.index + cut[0].length;
    return piece.trim() === '' ? [] : [{ from, to: from + piece.trim().length }];
  });
}
