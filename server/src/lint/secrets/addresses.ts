/** Finds what signs people and programs in from inside an address. */
import { span, type Span } from '../../language/span';

/** `https://user:password@host`, also without the scheme in an argument, and a long name that stands alone there, as access tokens do. */
const credentials =
  /(?<=(?::\/\/|\/mp:|\bsmsmp(?:list)?=|\bccmhostname=)[^\s/@:"'<>]{0,100}:)[^\s@"'<>/]{1,200}(?=@)|(?<=:\/\/)[\w-]{16,200}(?=@)/gi;
/** The signature of a shared access signature, and the key of a function. */
const signature = /(?<=(?:[?&;\s"']|%26)(?:sig|code)=)[^&\s"'<>;^]{8,}/gi;

/** What the value of a signature or a key stands behind. */
const announcing = /(?:[?&;\s"']|%26)(?:sig|code)=/i;

/** Passwords and signatures in addresses. In no order. */
export function addressSecrets(text: string): Span[] {
  // Looking back from each place is slow, and most texts have neither sign.
  const patterns = [
    ...(text.includes('@') ? [credentials] : []),
    ...(announcing.test(text) ? [signature] : []),
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => span(index, index + found.length)),
  );
}
