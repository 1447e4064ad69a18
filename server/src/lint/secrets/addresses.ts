/** Finds what signs people and programs in from inside an address. */
import { holeCharacter } from '../../language/holes';
import { span, type Span } from '../../language/span';
import { behind } from './behind';

/** The name of who signs in, with what leads to it. */
const name = String.raw`(?::\/\/|\/mp:|\bsmsmp(?:list)?=|\bccmhostname=)[^\s/@:"'<>]{0,100}:`;

/**
 * `https://user:password@`, also without the scheme in an argument, and a long name that stands alone there, as access tokens
 * do. What is secret is in a group.
 */
const credentials = new RegExp(String.raw`(?:${name}([^\s@"'<>/]{1,200})|:\/\/([\w-]{16,200}))$`, 'i');
/**
 * A password in front of a value that only the run knows, in the text of a command line: the script may write the `@` as the
 * first sign of that value, as the macros of KiXtart do. What is only digits is a port.
 */
const beforeHole = new RegExp(String.raw`${name}(?!\d+$)([^\s@"'<>/${holeCharacter}]{1,200})$`, 'i');
/** What stands before an address of somebody, or before the version of a package, and signs nobody in. */
const noName =
  'mailto|e-?mail|mail|sips?|xmpp|from|to|cc|bcc|reply-to|contact|kontakt|author|owner|user|upn|npm|jsr|image|docker';
/**
 * The name in `user:password@host` without a scheme. What leads to it is a blank or a sign in front of a value, and no slash: that
 * is the name of a parameter.
 */
export const signsIn = String.raw`(?<=^|[\s"'\x60=;,(])(?!(?:${noName}):)[A-Za-z][\w.\\-]{1,60}`;
const bare = new RegExp(String.raw`${signsIn}:([^\s@"'<>/]{2,200})$`, 'i');
/** What stands behind its at sign: a host, and not the sum of an image. */
const host = /[\w[](?!ha(?:256|512):)/y;
/** The longest of all. */
const longestCredentials = 330;
/** The signature of a shared access signature, and the key of a function. */
const signature = /(?<=(?:[?&;\s"']|%26)(?:sig|code)=)[^&\s"'<>;^]{8,}/gi;

/** What the value of a signature or a key stands behind. */
const announcing = /(?:[?&;\s"']|%26)(?:sig|code)=/i;

/** What stands before each `@`. Nothing is read twice, as no part of it has one in it. */
function* beforeAts(text: string): Generator<Span> {
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', from)) {
    const before = text.slice(Math.max(from, at - longestCredentials), at);
    const found = credentials.exec(before);
    const isHost = behind(host, text, at + 1) !== undefined;
    const secret = found?.[1] ?? found?.[2] ?? (isHost ? bare.exec(before)?.[1] : undefined);
    if (secret !== undefined) yield span(at - secret.length, at);
    from = at + 1;
  }
}

/** What stands before each value that only the run knows. The name of who signs in may have such values, too. */
function* beforeHoles(text: string): Generator<Span> {
  for (let at = text.indexOf(holeCharacter); at >= 0; at = text.indexOf(holeCharacter, at + 1)) {
    const secret = beforeHole.exec(text.slice(Math.max(0, at - longestCredentials), at))?.[1];
    if (secret !== undefined) yield span(at - secret.length, at);
  }
}

/** Passwords and signatures in addresses. In no order. */
export function addressSecrets(text: string): Span[] {
  const found = [...beforeAts(text), ...beforeHoles(text)];
  // Looking back from each place is slow, and most texts have no such sign.
  if (announcing.test(text))
    for (const { 0: value, index } of text.matchAll(signature)) found.push(span(index, index + value.length));
  return found;
}
