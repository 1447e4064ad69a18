/** Finds what signs people and programs in from inside an address. */
import { span, type Span } from '../../language/span';

/** `https://user:password@host`, and a long name that stands alone there, as access tokens do. */
const credentials = /(?<=:\/\/[^\s/@:"'<>]{0,100}:)[^\s@"'<>/]{1,200}(?=@)|(?<=:\/\/)[\w-]{16,200}(?=@)/g;
/** The signature of a shared access signature, and the key of a function. */
const signature = /(?<=(?:[?&;\s"']|%26)(?:sig|code)=)[^&\s"'<>;^]{8,}/gi;

/** Passwords and signatures in addresses. In no order. */
export function addressSecrets(text: string): Span[] {
  return [credentials, signature].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => span(index, index + found.length)),
  );
}
