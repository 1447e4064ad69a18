/** Keeps what a message quotes of a command line from telling one of its secrets. */
import type { CommandLine } from '../../language/ast';
import type { KnownArgument } from '../../rules/support/known-arguments';
import { withoutInvisible } from '../../language/characters';
import { span, type Span } from '../../language/span';
import { merged } from './merge';
import { lineSecrets } from './line';
import { masked, maskText } from './mask';

/** Fewer characters of a long secret are of no use to anybody. */
const window = 6;
/** The shortest secret that is looked for; a shorter one is a part of too many words. */
const shortest = 4;

/** As messages quote: in any letter case, without invisible characters, blanks of every kind as one. */
function folded(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, ' ').toLowerCase();
}

/** The parts of secrets by which they are told in a message: all of the window's length, or a short one as a whole. */
function partsOf(secrets: readonly string[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < shortest) continue;
    if (secret.length <= window && /\d/.test(secret)) parts.add(secret);
    for (let at = 0; at + window <= secret.length; at++) parts.add(partAt(secret, at));
  }
  return parts;
}

/**
 * The part of the window's length at a place. One that begins or ends with a space takes the character beyond it in, too:
 * else, of a secret of several words, it would be an ordinary word of the message with the space beside it.
 */
function partAt(secret: string, at: number): string {
  const from = secret[at] === ' ' ? Math.max(0, at - 1) : at;
  const to = at + window;
  return secret.slice(from, secret[to - 1] === ' ' ? to + 1 : to);
}

/** Where a message holds one of the parts. */
function found(message: string, parts: ReadonlySet<string>): Span[] {
  const text = message.toLowerCase();
  const spans: Span[] = [];
  // Letters that are longer in lower case would move all places.
  if (text.length !== message.length) return [span(0, message.length)];
  for (let at = 0; at < text.length; at++)
    for (let length = shortest; length <= window + 2; length++)
      if (parts.has(text.slice(at, at + length))) spans.push(span(at, at + length));
  return merged(spans);
}

/** Writes asterisks over secrets in a message. */
export type MessageMask = (message: string) => string;

/**
 * Makes what messages about a command line go through: it hides each part of a secret of the command line, and what looks
 * like one.
 *
 * @param known its arguments that the catalog has
 * @returns undefined when the command line has no secret, so that no message can quote one
 */
export function messageMask(tree: CommandLine, known: readonly KnownArgument[]): MessageMask | undefined {
  const secrets = lineSecrets(tree, known).map(({ start, end }) => folded(tree.source.slice(start, end)));
  if (secrets.length === 0) return undefined;
  const parts = partsOf(secrets);
  return (message) => {
    const text = maskText(masked(message, found(message, parts)));
    // The end of the sentence is no part of the value in front of it.
    return message.endsWith('.') ? text.replace(/\*$/, '.') : text;
  };
}
