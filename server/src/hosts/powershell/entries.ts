/** Reads `Name = value` lines: hashtables and the bodies of DSC resources. */
import { span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { skipSeparators } from './primary';
import type { Entry, Read, Reader, Table } from './syntax';
import { readString } from './words';

const bareKey = /[\p{L}_][\p{L}\p{Nd}_.-]*|\d+/uy;

/** The name at an offset, and its end. */
function readKey(reader: Reader, start: number): Read<string | undefined> | undefined {
  const { text, scanner } = reader.source;
  const bare = matchEnd(bareKey, text, start);
  if (bare !== undefined) return { value: text.slice(start, bare).toLowerCase(), end: bare };
  if (scanner.quoteAt(start) !== undefined) {
    const literal = readString(reader, start);
    if (literal === undefined) return undefined;
    const { inner, parts, span: outer } = literal;
    const plain = parts.every(({ kind }) => kind === 'copy');
    return { value: plain ? text.slice(inner.start, inner.end).toLowerCase() : undefined, end: outer.end };
  }
  const other = reader.expression(start);
  return other && { value: undefined, end: other.end };
}

/**
 * Reads the entries behind `@{` or `{`.
 *
 * @param start where the opening bracket stands
 * @param inner the offset behind it
 */
export function readEntries(reader: Reader, start: number, inner: number): Read<Table> | undefined {
  const { text, scanner } = reader.source;
  const end = scanner.skipGroup(inner);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let open = false;
  let offset = inner;
  for (;;) {
    offset = skipSeparators(reader, offset);
    if (offset >= end - 1) break;
    const key = readKey(reader, offset);
    const equals = key && reader.skipLines(key.end);
    const value =
      equals !== undefined && text[equals] === '=' ? reader.value(reader.skipLines(equals + 1)) : undefined;
    if (key === undefined || value === undefined || value.end > end) {
      // Go on behind what cannot be read: a keyword's statement, or a line in the making.
      open = true;
      offset = matchEnd(/[^\r\n;]*[\r\n;]?/y, text, key?.end ?? offset) ?? end;
      continue;
    }
    entries.push({ key: key.value, span: span(offset, value.end), value: value.value });
    offset = value.end;
  }
  return { value: { kind: 'table', span: span(start, end), entries, open }, end };
}
