/** The insides of JSON strings. */
import { span, type Span } from '../../../language/span';
import type { Encoding } from '../../text/offset-map';
import { textOf, type Atom, type Literal, type Text } from '../../text/values';

/** `"…"`. A lone half of a character beyond the basic plane is written as an escape. */
export const jsonString: Encoding = {
  id: 'json',
  encode: (text) => JSON.stringify(text).slice(1, -1),
};

const named: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads the inside of a string.
 *
 * @param base what is added to offsets of `code` to make them offsets of the document
 * @returns undefined when it has an escape that JSON does not know
 */
export function readString(code: string, inner: Span, base: number): Text | undefined {
  // Only the string itself is searched: the rest of the document may be long.
  const content = code.slice(inner.start, inner.end);
  const origin = base + inner.start;
  const literal: Literal = { start: origin, encoding: jsonString };
  const atoms: Atom[] = [];
  const at = (start: number, end: number): Span => span(origin + start, origin + end);
  if (content === '') return textOf([{ kind: 'copy', text: '', document: at(0, 0), literal }]);
  let from = 0;
  for (;;) {
    const found = content.indexOf('\\', from);
    const end = found < 0 ? content.length : found;
    if (from < end)
      atoms.push({ kind: 'copy', text: content.slice(from, end), document: at(from, end), literal });
    if (found < 0) return textOf(atoms);
    const sign = content[end + 1] ?? '';
    const hex = sign === 'u' ? /^[\da-f]{4}$/i.exec(content.slice(end + 2, end + 6)) : null;
    const text = hex === null ? named[sign] : String.fromCharCode(parseInt(hex[0], 16));
    from = end + (hex === null ? 2 : 6);
    if (text === undefined) return undefined;
    atoms.push({ kind: 'escape', text, document: at(end, from), literal });
  }
}
