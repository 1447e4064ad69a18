/** How messages quote what somebody typed. */
import { withoutInvisible } from '../../language/characters';

const longest = 60;
/** The beginning of a token: a header that is JSON, in base64url. */
const token = /eyJ[\w-]{8}/;

/** A value in quotes for a message: cut when it is long, and never a token, which people paste in wrong places too. */
export function shown(text: string): string {
  if (token.test(text)) return 'This value';
  const visible = withoutInvisible(text).replace(/\s+/g, ' ');
  return visible.length <= longest ? `"${visible}"` : `"${visible.slice(0, longest - 1)}…"`;
}
