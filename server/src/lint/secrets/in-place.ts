/** Keeps a message from telling a secret that only the document around it shows to be one. */
import type { Span } from '../../language/span';
import { secretSpans } from './find';

/** How much of the text before a value is looked at to learn what it is. */
const nearBefore = 200;
/** How much of a value a message quotes at most. */
const mostQuoted = 60;
/** What is shorter may stand in a message by chance. */
const leastQuoted = 4;

/** All of a document that decides about a message: what stands at its place, and before it. */
export function aroundPlace(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - nearBefore), end);
}

/**
 * A message of a finding without the text of its place, when that is a secret by what stands before it in the document: the
 * value of a variable that a command line uses.
 */
export function withoutSecretOf(message: string, text: string, { start, end }: Span): string {
  const quoted = text.slice(start, Math.min(end, start + mostQuoted));
  if (quoted.length < leastQuoted || !message.includes(quoted)) return message;
  const around = aroundPlace(text, { start, end });
  const isSecret = secretSpans(around).some((secret) => around.length - (end - start) < secret.end);
  return isSecret ? message.replaceAll(quoted, '*'.repeat(quoted.length)) : message;
}
