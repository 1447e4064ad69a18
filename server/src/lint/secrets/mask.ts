/** Writes asterisks over secrets. */
import type { Span } from '../../language/span';
import { secretSpans } from './find';

/**
 * The text with an asterisk in the place of each UTF-16 unit of some spans; line breaks, and so all positions, stay.
 *
 * @param spans in order and apart from each other
 */
export function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, '*'));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** A text of its own, such as a message, with asterisks in the place of the secrets that can be told in it. */
export function maskText(text: string): string {
  return masked(text, secretSpans(text));
}
