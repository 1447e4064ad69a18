/** Reads the value behind the name of a secret, in whatever language that stands. */
import { isLineBreak } from '../../language/characters';
import { sliceSpan, span, type Span } from '../../language/span';

/** A way to quote a value. */
interface Quoting {
  /** What may open the value. */
  readonly open: RegExp;
  /** What closes it; undefined for the same text that opened it. */
  readonly close?: RegExp;
  /** Characters that take away the meaning of the next one. */
  readonly escapes?: string;
  /** Whether two of the closing signs stand for one. */
  readonly doubles?: true;
}

/** The longest signs first. */
const quotings: readonly Quoting[] = [
  { open: /\\+["']/y },
  { open: /`"/y },
  { open: /&(?:quot|apos|#34|#39);/y },
  { open: /""(?!")/y },
  { open: /"/y, escapes: '\\`', doubles: true },
  { open: /'/y, escapes: '\\', doubles: true },
  { open: /`/y },
  { open: /[“”„«]/y, close: /[”“»]/y },
  { open: /[‘’‚]/y, close: /[’‘]/y },
];
/** Two quotes with nothing between them, and a quote that closes what the name stands in. */
const nothing = /(?:""|'')(?=[\s,;:)}\]>/]|$)|["'`](?=[,;)]?(?:\s|$))/y;
/** Between two literals that are put together. */
const joint = /["'`]\s{0,40}(?:\+|&|\.{1,2}|\|\|)\s{0,40}(?=["'`])/y;
/** Where what is not quoted may end. */
const mayEnd = /\s|["'`]+|<\//g;
/** What stands behind a quote that closes something around the value. */
const behindClosing = /[\s,;:|&)}\]>\\]|$/y;
/** What only the run knows, and words that are no secret. */
const telling =
  /^(?:%[\w.~]+%|%[~\w]*\d|<[\w -]+>|\$\{.*|\{\{.*|<%.*|@\{.*|\$\(.*|\$env:\w+|\(?(?:get|read|new|import|convertto|convertfrom)-\w+|\*+|null|nil|none|undefined|true|false|yes|no|specialize|oobeSystem|generalize|windowsPE|audit(?:System|User)|offlineServicing|\$(?:null|true|false))[,;)}\]]*$/is;
/** What is longer tells something. */
const longestTelling = 200;

/** Matches a pattern at an offset, or from there on when it is global, and keeps nothing. */
function matched(pattern: RegExp, text: string, at: number): { start: number; end: number } | undefined {
  const own = new RegExp(pattern);
  own.lastIndex = at;
  const found = own.exec(text);
  return found === null ? undefined : { start: found.index, end: own.lastIndex };
}

/** Where a quoted value ends that begins at an offset; at the end of the line when nothing closes it. */
function quotedEnd(text: string, at: number, opened: string, quoting: Quoting): number {
  const { close, escapes = '', doubles } = quoting;
  const closes = (place: number): boolean =>
    close === undefined
      ? text.startsWith(opened, place) && !(opened.startsWith('\\') && text[place - 1] === '\\')
      : matched(close, text, place) !== undefined;
  for (let place = at; place < text.length; place++) {
    if (isLineBreak(text[place])) return place;
    if (escapes.includes(text.charAt(place)) && !isLineBreak(text[place + 1])) place++;
    else if (!closes(place)) continue;
    else if (doubles === true && text.startsWith(opened, place + 1)) place++;
    else return place;
  }
  return text.length;
}

/** Where a value without quotes ends: at a blank, a quote that closes something around it, or a tag. */
function bareEnd(text: string, at: number): number {
  for (let place = at; ;) {
    const found = matched(mayEnd, text, place);
    if (found === undefined) return text.length;
    const { start, end } = found;
    if (!/["'`]/.test(text.charAt(start)) || matched(behindClosing, text, end) !== undefined) return start;
    place = end;
  }
}

function tellsNothing(value: string): boolean {
  return value.length <= longestTelling && telling.test(value);
}

/** One value, or one literal of a value that is put together. */
function part(text: string, at: number): Span | undefined {
  if (matched(nothing, text, at) !== undefined) return undefined;
  let found: Span | undefined;
  for (const quoting of quotings) {
    const opened = matched(quoting.open, text, at);
    if (opened === undefined) continue;
    found = span(opened.end, quotedEnd(text, opened.end, text.slice(at, opened.end), quoting));
    break;
  }
  const { start, end } = found ?? span(at, bareEnd(text, at));
  return start < end ? span(start, end) : undefined;
}

/**
 * The value that begins at an offset, without its quotes: up to the quote that closes it, else up to the next blank, at
 * most to the end of the line.
 *
 * @returns its parts in order, more than one when literals are put together; none when nothing stands there, or what tells
 *   nothing
 */
export function hiddenValue(text: string, at: number): Span[] {
  const parts: Span[] = [];
  for (let start: number | undefined = matched(joint, text, at)?.end ?? at; start !== undefined;) {
    const { start: from, end }: Span = part(text, start) ?? span(start, start);
    if (from < end) parts.push(span(from, end));
    start = matched(joint, text, end)?.end;
  }
  const [first] = parts;
  return first !== undefined && parts.length === 1 && tellsNothing(sliceSpan(text, first)) ? [] : parts;
}
