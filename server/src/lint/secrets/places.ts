/** Where values stand that are more than the next word behind the name of a password. */
import { span, type Span } from '../../language/span';
import { behind } from './behind';
import { hiddenValue } from './value';

/** An element of XML, also with a value of its own in it, and attributes behind the name. */
const element = /(?:["'][^<>\r\n]{0,200})?>(?:\s{0,200}<value>)?(?:\s{0,20}<!\[CDATA\[)?(?=[^\s<])/iy;
/** The same with attributes of its own. */
const ownElement = /\s[^<>\r\n]{0,200}>(?:\s{0,200}<value>)?(?:\s{0,20}<!\[CDATA\[)?(?=[^\s<])/iy;
const tagHead = /<[\w:.-]*$/;
/** An object around the value: `"password": { "value": "…" }`. */
const object = /["'`]{0,2}\s{0,9}[:=]\s{0,9}@?\{\s{0,200}["']?value["']?\s{0,9}[:=]\s{0,9}/iy;
/** The type of a variable: `PASSWORD: str = '…'`. */
const typed =
  /[^\S\r\n]{0,9}:[^\S\r\n]{0,9}[\w.]{1,40}(?:\[[\w., ]{0,30}\])?[^\S\r\n]{0,9}=[^\S\r\n]{0,9}(?=["'])/iy;
/** The call of what sets a password. */
const call = /\((?=\s{0,20}@?["'])/y;
const setHead = /(?:set|change)_?(?:\w{0,12}_)?$/i;
/** A list of literals. */
const list = /@?[([]\s{0,200}@?(?=["'])/y;
const comma = /["'`]?\s{0,200},\s{0,200}@?(?=["'])/y;
/** An option in quotes, and a variable of a batch file. */
const quotedOption = /(["'])(?:--?|\/)[\w-]*$/;
const setVariable = /\bset[^\S\r\n]{1,9}("?)[\w-]*$/i;
const longestHead = 40;

function headOf(text: string, nameStart: number): string {
  return text.slice(Math.max(0, nameStart - longestHead), nameStart);
}

/** Where the value begins when a name is a tag, a typed variable or the like. */
export function specialStart(text: string, nameStart: number, nameEnd: number): number | undefined {
  const head = headOf(text, nameStart);
  return (
    behind(element, text, nameEnd) ??
    (tagHead.test(head) ? behind(ownElement, text, nameEnd) : undefined) ??
    behind(object, text, nameEnd) ??
    behind(typed, text, nameEnd) ??
    (setHead.test(head) ? behind(call, text, nameEnd) : undefined)
  );
}

/** Where the first literal of a list stands that begins at an offset, or behind the parenthesis before it. */
export function listStart(text: string, at: number): number | undefined {
  return behind(list, text, at) ?? behind(list, text, at - 1);
}

/** All literals of a list. */
export function listValues(text: string, first: number): Span[] {
  const found: Span[] = [];
  for (let at: number | undefined = first; at !== undefined;) {
    const value = hiddenValue(text, at);
    found.push(...value);
    const last = value.at(-1);
    at = last === undefined ? undefined : behind(comma, text, last.end);
  }
  return found;
}

/** What ends a value that may have blanks in it; undefined for a value that ends at a blank. */
function endOf(text: string, nameStart: number, at: number): RegExp | undefined {
  const head = headOf(text, nameStart);
  if (text[at - 1] === '>' || text.startsWith('[CDATA[', at - 7)) return /<|\]\]>|[\r\n]|$/g;
  const quote = /[:=]/.test(text.charAt(at - 1)) ? quotedOption.exec(head)?.[1] : undefined;
  if (quote !== undefined) return quote === '"' ? /"|[\r\n]|$/g : /'|[\r\n]|$/g;
  const variable = text[at - 1] === '=' ? setVariable.exec(head) : null;
  if (variable === null) return undefined;
  return variable[1] === '"' ? /"|[\r\n]|$/g : /[&|\r\n]|$/g;
}

/** The value behind a name, with its blanks where something else ends it. */
export function wholeValue(text: string, nameStart: number, at: number): Span[] {
  const pattern = /["'`]/.test(text.charAt(at)) ? undefined : endOf(text, nameStart, at);
  if (pattern === undefined) return hiddenValue(text, at);
  pattern.lastIndex = at;
  const end = pattern.exec(text)?.index ?? at;
  // Only the value is read, so that no text is read again and again.
  return hiddenValue(text.slice(at, end), 0).length > 0 ? [span(at, end)] : [];
}
