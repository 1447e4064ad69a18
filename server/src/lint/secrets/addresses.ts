/** Finds what signs people and programs in from inside an address. */
import { holeCharacter } from '../../language/holes';
import { span, type Span } from '../../language/span';

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
/** The longest of both. */
const longestCredentials = 330;
/** The signature of a shared access signature, and the key of a function. */
const signature = /(?<=(?:[?&;\s"']|%26)(?:sig|code)=)[^&\s"'<>;^]{8,}/gi;

/** What the value of a signature or a key stands behind. */
const announcing = /(?:[?&;\s"']|%26)(?:sig|code)=/i;

/** What stands before each `@`. Nothing is read twice, as no part of it has one in it. */
function* beforeAts(text: string): Generator<Span> {
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', from)) {
    const found = credentials.exec(text.slice(Math.max(from, at - longestCredentials), at));
    const secret = found?.[1] ?? found?.[2];
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
