/** Bytes as text that needs no escape in the fragment of an address (RFC 4648, section 5, without padding). */

/** So many bytes go into a string at once: more arguments run out of stack. */
const atOnce = 0x6000;

/** Bytes as base64url. */
export function base64UrlOf(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += atOnce)
    binary += String.fromCharCode(...bytes.subarray(from, from + atOnce));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The bytes of a base64url text; undefined for what is none. */
export function bytesOfBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
