/** Reads `Name = value` lines: hashtables and the bodies of DSC resources. */
import { span } from '../../language/span';
import { matchEnd } from '../text/sticky';
import { plainText, skipSeparators } from './primary';
import type { Entry, Reader, Table } from './syntax';
import { readString } from './words';

const bareKey = /[\p{L}_][\p{L}\p{Nd}_.-]*|\d+/uy;

const entry = /[\p{L}_][\p{L}\p{Nd}_.-]*[^\S\r\n]*=(?!=)/uy;

/** Whether `Name = value` begins here, also without blanks: no command has such a name. */
export function isEntryAt(code: string, offset: number): boolean {
  return matchEnd(entry, code, offset) !== undefined;
}

/** The name at an offset, lower case and undefined when only the run knows it, and its end. */
function readKey(
  reader: Reader,
  start: number,
): { readonly key: string | undefined; readonly end: number } | undefined {
  const { text, scanner } = reader.source;
  const bare = matchEnd(bareKey, text, start);
  if (bare !== undefined) return { key: text.slice(start, bare).toLowerCase(), end: bare };
  if (scanner.quoteAt(start) !== undefined) {
    const literal = readString(reader, start);
    return literal && { key: plainText(text, literal)?.toLowerCase(), end: literal.span.end };
  }
  const other = reader.expression(start);
  return other && { key: undefined, end: other.span.end };
}

/**
 * Reads the entries behind `@{` or `{`.
 *
 * @param start where the opening bracket stands
 * @param inner the offset behind it
 */
export function readEntries(reader: Reader, start: number, inner: number): Table | undefined {
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
    if (key === undefined || value === undefined || value.span.end > end) {
      // Go on behind what cannot be read: a keyword's statement, or a line in the making.
      open = true;
      offset = matchEnd(/[^\r\n;]*[\r\n;]?/y, text, key?.end ?? offset) ?? end;
      continue;
    }
    entries.push({ key: key.key, span: span(offset, value.span.end), value });
    offset = value.span.end;
  }
  return { kind: 'table', span: span(start, end), entries, open };
}
