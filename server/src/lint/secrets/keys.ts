/** Finds private keys in the text form of certificates. */
import { span, type Span } from '../../language/span';

const borders = /-----(?:(BEGIN)|END) [A-Z\d ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----/g;
/** Lines of a key whose end is missing. */
const rest = /(?:[^\w+/=]{0,40}[\w+/=]{16,})+/y;

/** What stands between the first and the last line of private keys. In order. */
export function privateKeys(text: string): Span[] {
  const found: Span[] = [];
  if (!text.includes('-----')) return found;
  const unended = (from: number): void => {
    const lines = new RegExp(rest);
    lines.lastIndex = from;
    if (lines.test(text)) found.push(span(from, lines.lastIndex));
  };
  let open: number | undefined;
  for (const { 0: border, 1: begins, index } of text.matchAll(borders)) {
    if (open !== undefined && begins === undefined) found.push(span(open, index));
    else if (open !== undefined) unended(open);
    open = begins === undefined ? undefined : index + border.length;
  }
  if (open !== undefined) unended(open);
  return found;
}
