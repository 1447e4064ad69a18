/**
 * Template expressions in JSON strings, such as `[concat('ccmsetup.exe /mp:', parameters('mp'))]`
 * (https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/template-expressions).
 */
import { composeEncodings } from '../../text/compose';
import { rewritten } from '../../text/rewritten';
import { formatText } from '../../flow/format';
import type { Encoding } from '../../text/offset-map';
import { inLiterals } from '../../text/literals';
import { instead, slice } from '../../text/slice';
import { concatenate, type Text } from '../../text/text';
import { matchEnd } from '../../text/sticky';
import { span, type Span } from '../../../language/span';
import { deepestCall } from '../limits';

/** `'…'`: quotes are doubled. */
const templateString: Encoding = { id: 'template', encode: (text) => text.replaceAll("'", "''") };

/** What only the deployment knows: nothing can be written there. */
const unknown: Encoding = { id: 'templateValue', encode: () => undefined };

const blanks = /\s*/y;
const stringAt = /'(?:[^']|'')*'/y;
const callAt = /[A-Za-z][\w.]*\s*\(/y;

/** The arguments of a call. */
interface Arguments {
  readonly ranges: readonly Span[];
  /** Behind the closing parenthesis. */
  readonly end: number;
}

/** Reads arguments behind the opening parenthesis; undefined when it is not closed. */
function argumentsAt(text: string, start: number): Arguments | undefined {
  const ranges: Span[] = [];
  let depth = 0;
  let from = start;
  for (let offset = start; offset < text.length; offset++) {
    const sign = text[offset] ?? '';
    if (sign === "'") {
      const end = matchEnd(stringAt, text, offset);
      if (end === undefined) return undefined;
      offset = end - 1;
    } else if ('([{'.includes(sign)) depth++;
    else if (depth > 0 && ')]}'.includes(sign)) depth--;
    else if (depth === 0 && (sign === ',' || sign === ')')) {
      ranges.push(span(from, offset));
      if (sign === ')') return { ranges, end: offset + 1 };
      from = offset + 1;
    }
  }
  return undefined;
}

/** A range as it stands, or with holes, in a literal of its own. */
function part(source: Text, range: Span, encoding: Encoding): Text {
  const content = slice(source, range.start, range.end);
  const decoded = encoding === unknown ? instead(content, undefined) : rewritten(content, /''/g, () => "'");
  return inLiterals(decoded, (outer) => composeEncodings(encoding, outer));
}

/** Whether what a format gives is not much longer than what is written: values can be repeated, and formats nested. */
function isModest(format: Text, values: readonly Text[], written: number): boolean {
  const lengths = values.map((value) => value.text.length);
  const pattern = format.text;
  let length = pattern.length;
  for (const [, number] of pattern.matchAll(/\{(\d{1,4})/g)) length += lengths[Number(number)] ?? 0;
  return length <= 4 * written;
}

/** What a part of an expression gives: a hole where it is neither a string nor a call that puts strings together. */
function valueOf(source: Text, range: Span, depth: number): Text {
  const { text } = source;
  const start = matchEnd(blanks, text, range.start) ?? range.start;
  const end = range.start + text.slice(range.start, range.end).trimEnd().length;
  if (matchEnd(stringAt, text, start) === end) return part(source, span(start + 1, end - 1), templateString);
  const opened = matchEnd(callAt, text, start);
  const called = opened === undefined || depth > deepestCall ? undefined : argumentsAt(text, opened);
  if (opened !== undefined && called?.end === end) {
    const name = text
      .slice(start, opened - 1)
      .trim()
      .toLowerCase();
    const values = name === 'concat' || name === 'format' ? called.ranges : [];
    const [first, ...others] = values.map((value) => valueOf(source, value, depth + 1));
    if (first !== undefined && name === 'concat') return concatenate([first, ...others]);
    const formatted = first && isModest(first, others, end - start) ? formatText(first, others) : undefined;
    if (formatted !== undefined) return formatted;
  }
  return part(source, span(start, end), unknown);
}

/** What an expression gives; a text that is none stays as it is. */
export function evaluated(text: Text): Text {
  const written = text.text;
  if (!/^\[[A-Za-z][\w.]*\s*\(/.test(written) || !written.endsWith(']')) return text;
  const range = span(1, written.length - 1);
  const opened = matchEnd(callAt, written, 1);
  const called = opened === undefined ? undefined : argumentsAt(written, opened);
  // Behind a call only a property of its result can follow.
  if (called === undefined || !/^[\w.[\]']*$/.test(written.slice(called.end, range.end))) return text;
  return valueOf(text, range, 0);
}
