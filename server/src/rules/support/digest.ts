/** Hashes, by which known secrets are told without holding their text. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 of a text of ASCII characters, in lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(Uint8Array.from(text, (character) => character.charCodeAt(0))));
}
