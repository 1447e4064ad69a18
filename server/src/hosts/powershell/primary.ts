/** Reads groups in brackets, and the members, calls and indexes behind a value. */
import { sliceSpan, span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import type { Expression, Reader } from './syntax';
import type { StringLiteral } from './literals';
import { mostMembers } from './limits';

/** Reads `( … )`, `$( … )`, `@( … )`, `@{ … }` or `{ … }`; undefined when it does not end. */
export function readGroup(reader: Reader, start: number): Expression | undefined {
  const { text, scanner } = reader.source;
  const inner = start + (text[start] === '(' || text[start] === '{' ? 1 : 2);
  if (text.startsWith('@{', start)) {
    const table = reader.entries(start, inner);
    if (table !== undefined) return table;
  }
  const end = scanner.skipGroup(inner);
  if (end === undefined) return undefined;
  const opaque: Expression = { kind: 'opaque', span: span(start, end) };
  if (text[inner - 1] === '{') return opaque;
  if (text[start] === '@') return readStatements(reader, start, inner, end);
  const value = reader.value(reader.skipLines(inner));
  if (value === undefined || reader.skipLines(value.span.end) !== end - 1) return opaque;
  return { kind: 'group', span: span(start, end), inner: value };
}

/** Skips what stands between statements or entries. */
export function skipSeparators(reader: Reader, start: number): number {
  let offset = reader.skipLines(start);
  while (reader.source.text[offset] === ';') offset = reader.skipLines(offset + 1);
  return offset;
}

/** The values that the statements of `@( … )` give; `open` where one of them cannot be read. */
function readStatements(reader: Reader, start: number, inner: number, end: number): Expression {
  const { text } = reader.source;
  const items: Expression[] = [];
  let open = false;
  let offset = inner;
  for (;;) {
    offset = skipSeparators(reader, offset);
    if (offset >= end - 1) break;
    const value = reader.value(offset);
    if (value === undefined || value.span.end <= offset || value.span.end > end) {
      open = true;
      break;
    }
    // `a, b` gives its elements one by one.
    if (value.kind === 'list' && text[value.span.start] !== '@') {
      for (const item of value.items) items.push(item);
      open ||= value.open;
    } else {
      items.push(value);
    }
    offset = value.span.end;
    const next = reader.skipLines(offset);
    const separated = text[next] === ';' || next >= end - 1 || /[\r\n]/.test(text.slice(offset, next));
    if (!separated) {
      open = true;
      break;
    }
  }
  return { kind: 'list', span: span(start, end), items, open };
}

/** The characters of a string that holds nothing else; undefined for any other. */
export function plainText(text: string, { inner, parts }: StringLiteral): string | undefined {
  return parts.every(({ kind }) => kind === 'copy') ? sliceSpan(text, inner) : undefined;
}

/** Reads `.Name`, `::Name`, `( … )` and `[ … ]` behind a value. */
export function readMembers(reader: Reader, owner: Expression): Expression {
  const { text, scanner } = reader.source;
  let value = owner;
  for (let count = 0; count < mostMembers; count++) {
    const { start: from, end } = value.span;
    const nameStart = end + (text.startsWith('::', end) ? 2 : text[end] === '.' ? 1 : 0);
    if (nameStart > end) {
      const nameEnd = matchEnd(/[\p{L}\p{Nd}_]+/uy, text, nameStart);
      if (nameEnd === undefined) return value;
      const name = text.slice(nameStart, nameEnd).toLowerCase();
      const call = text[nameEnd] === '(' ? readCall(nameEnd) : undefined;
      const range = span(from, call?.end ?? nameEnd);
      value = { kind: 'member', span: range, target: value, name, args: call?.args };
    } else if (text[end] === '[') {
      // No command stands there, and looking for one in each of many that are not closed takes for ever.
      const index = reader.expression(reader.skipLines(end + 1));
      const close = index && reader.skipLines(index.span.end);
      if (close === undefined || text[close] !== ']') return value;
      const name = index?.kind === 'string' ? plainText(text, index)?.toLowerCase() : undefined;
      const digits = index?.kind === 'number' ? sliceSpan(text, index.span) : '';
      const number = /^\d{1,4}$/.test(digits) ? Number(digits) : undefined;
      const range = span(from, close + 1);
      value = { kind: 'member', span: range, target: value, name, args: undefined, index: number };
    } else {
      return value;
    }
  }
  return value;

  function readCall(start: number): { args: Expression[]; end: number } | undefined {
    const close = scanner.skipGroup(start + 1);
    if (close === undefined) return undefined;
    const args: Expression[] = [];
    let offset = reader.skipLines(start + 1);
    while (offset < close - 1) {
      // Commas separate the arguments of a call; they build no list.
      const argument = reader.expression(offset, 0, false);
      const next = argument === undefined ? close : reader.skipLines(argument.span.end);
      if (argument === undefined || (next !== close - 1 && text[next] !== ',')) {
        args.push({ kind: 'opaque', span: span(offset, close - 1) });
        break;
      }
      args.push(argument);
      offset = next === close - 1 ? next : reader.skipLines(next + 1);
    }
    return { args, end: close };
  }
}
