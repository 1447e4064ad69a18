/** Reads groups in brackets, and the members, calls and indexes behind a value. */
import { span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import type { Expression, Read, Reader } from './syntax';
import { mostMembers } from './limits';

/** Reads `( … )`, `$( … )`, `@( … )`, `@{ … }` or `{ … }`; undefined when it does not end. */
export function readGroup(reader: Reader, start: number): Read<Expression> | undefined {
  const { text, scanner } = reader.source;
  const inner = start + (text[start] === '(' || text[start] === '{' ? 1 : 2);
  if (text.startsWith('@{', start)) {
    const table = reader.entries(start, inner);
    if (table !== undefined) return table;
  }
  const end = scanner.skipGroup(inner);
  if (end === undefined) return undefined;
  const opaque: Expression = { kind: 'opaque', span: span(start, end) };
  if (text[inner - 1] === '{') return { value: opaque, end };
  if (text[start] === '@') return { value: readStatements(reader, start, inner, end), end };
  const read = reader.value(reader.skipLines(inner));
  if (read === undefined || reader.skipLines(read.end) !== end - 1) return { value: opaque, end };
  return { value: { kind: 'group', span: span(start, end), inner: read.value }, end };
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
    const read = reader.value(offset);
    if (read === undefined || read.end <= offset || read.end > end) {
      open = true;
      break;
    }
    const { value } = read;
    // `a, b` gives its elements one by one.
    if (value.kind === 'list' && text[value.span.start] !== '@') {
      for (const item of value.items) items.push(item);
      open ||= value.open;
    } else {
      items.push(value);
    }
    offset = read.end;
    const next = reader.skipLines(offset);
    const separated = text[next] === ';' || next >= end - 1 || /[\r\n]/.test(text.slice(offset, next));
    if (!separated) {
      open = true;
      break;
    }
  }
  return { kind: 'list', span: span(start, end), items, open };
}

/** Reads `.Name`, `::Name`, `( … )` and `[ … ]` behind a value. */
export function readMembers(reader: Reader, read: Read<Expression>): Read<Expression> {
  const { text, scanner } = reader.source;
  let { value, end } = read;
  for (let count = 0; count < mostMembers; count++) {
    const from = value.span.start;
    const nameStart = end + (text.startsWith('::', end) ? 2 : text[end] === '.' ? 1 : 0);
    if (nameStart > end) {
      const nameEnd = matchEnd(/[\p{L}\p{Nd}_]+/uy, text, nameStart);
      if (nameEnd === undefined) return { value, end };
      const name = text.slice(nameStart, nameEnd).toLowerCase();
      const call = text[nameEnd] === '(' ? readCall(reader, nameEnd) : undefined;
      end = call?.end ?? nameEnd;
      value = { kind: 'member', span: span(from, end), target: value, name, args: call?.args };
    } else if (text[end] === '[') {
      const index = readIndex(reader, end);
      if (index === undefined) return { value, end };
      end = index.end;
      value = { kind: 'member', span: span(from, end), target: value, name: index.value, args: undefined };
    } else {
      return { value, end };
    }
  }

  return { value, end };

  /** The name in `['Name']`; other indexes have none. */
  function readIndex(of: Reader, start: number): Read<string | undefined> | undefined {
    // No command stands there, and looking for one in each of many that are not closed takes for ever.
    const inner = of.expression(of.skipLines(start + 1));
    if (inner === undefined) return undefined;
    const close = of.skipLines(inner.end);
    const key = inner.value.kind === 'string' ? inner.value : undefined;
    const plain = key?.parts.every(({ kind }) => kind === 'copy') === true;
    const name = plain ? text.slice(key.inner.start, key.inner.end).toLowerCase() : undefined;
    return text[close] === ']' ? { value: name, end: close + 1 } : undefined;
  }

  function readCall(of: Reader, start: number): { args: Expression[]; end: number } | undefined {
    const close = scanner.skipGroup(start + 1);
    if (close === undefined) return undefined;
    const args: Expression[] = [];
    let offset = of.skipLines(start + 1);
    while (offset < close - 1) {
      // Commas separate the arguments of a call; they build no list.
      const argument = of.expression(offset, 0, false);
      const next = argument === undefined ? close : of.skipLines(argument.end);
      if (argument === undefined || (next !== close - 1 && text[next] !== ',')) {
        args.push({ kind: 'opaque', span: span(offset, close - 1) });
        break;
      }
      args.push(argument.value);
      offset = next === close - 1 ? next : of.skipLines(next + 1);
    }
    return { args, end: close };
  }
}
