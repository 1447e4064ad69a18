/** Text that a log puts between brackets or quotes. */
import { span, type Span } from '../../language/span';

const closers: Readonly<Record<string, string>> = { '[': ']', '"': '"', "'": "'", '`': '`' };

/** What follows where an enclosed text ends: the end of the message, punctuation or a space. */
const after = /^(?:$|[\s.,;:!)\]\u2026])/;

/** The content of the brackets or quotes that begin at an offset of a line; undefined where none do, or nothing closes them. */
export function enclosedAt(line: string, start: number): Span | undefined {
  const open = line.charAt(start);
  const close = closers[open];
  if (close === undefined) return undefined;
  let depth = 0;
  // Those inside are pairs, too.
  for (let at = start + 1; at < line.length; at++) {
    const character = line.charAt(at);
    if (open !== close && character === open) depth++;
    if (character !== close) continue;
    if (open === close ? depth % 2 === 0 && after.test(line.slice(at + 1, at + 2)) : depth === 0)
      return span(start + 1, at);
    depth += open === close ? 1 : -1;
  }
  return undefined;
}
