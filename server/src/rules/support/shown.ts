/** How messages quote what somebody typed. */
import { withoutInvisible } from '../../language/characters';

const longest = 60;
const longestName = 24;
/** The beginning of a token: a header that is JSON, in base64url. */
const token = /eyJ[\w-]{8}/;
/** What may be a part of one: long, with letters of both cases and digits. */
const part = /(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{20,}/;

/** Where a token, or a part of one, begins in a text; -1 when there is none. */
export function tokenIn(text: string): number {
  const start = text.search(token);
  const other = text.search(part);
  // A token may stick to a name, which is told; what is longer than a name is a part of the token itself.
  return start >= 0 && (other < 0 || start - other <= longestName) ? start : other;
}

/** A value in quotes for a message: cut when it is long, and never a token, which people paste in wrong places too. */
export function shown(text: string): string {
  if (tokenIn(text) >= 0) return '"…"';
  const visible = withoutInvisible(text).replace(/\s+/g, ' ');
  // Not between the halves of a pair.
  return visible.length <= longest
    ? `"${visible}"`
    : `"${visible.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…"`;
}
