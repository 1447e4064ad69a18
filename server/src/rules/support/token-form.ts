/** The form of a registration token: three base64url parts with dots between them. */
import { registrationToken } from '../../catalog';
import { jsonPart, type JsonObject } from './json-web-token';

/** The lengths of RSA signatures, in bytes, are multiples of this for every usual key. */
const signatureStep = 32;

/** Whether a length can be that of a base64url text. */
function isWhole(part: string): boolean {
  return part !== '' && part.length % 4 !== 1;
}

function isCutSignature({ alg }: JsonObject, signature: string): boolean {
  const bytes = Math.floor((signature.length * 3) / 4);
  return typeof alg === 'string' && /^[RP]S\d+$/.test(alg) && bytes % signatureStep !== 0;
}

/**
 * Why a text cannot be a complete token, as a sentence that gives nothing of it away; undefined when it can be one,
 * whatever its payload says.
 */
export function tokenFault(text: string): string | undefined {
  if (/\s/.test(text)) return 'It holds blanks or line breaks.';
  if (/["']/.test(text)) return 'It holds quotes.';
  const unpadded = text.replace(/={1,2}(?=\.|$)/g, '');
  if (/[^\w.-]/.test(unpadded)) return 'It holds characters that no token has.';
  const parts = unpadded.split('.');
  if (parts.length !== registrationToken.parts)
    return `It has ${parts.length} part${parts.length === 1 ? '' : 's'} instead of ${registrationToken.parts}.`;
  if (!parts.every(isWhole)) return 'One of its parts has an impossible length, so it was probably cut off.';
  const header = jsonPart(text, 'header');
  if (header === undefined) return 'Its first part is not the header of a JSON Web Token.';
  return isCutSignature(header, parts.at(-1) ?? '')
    ? 'Its signature has an impossible length, so it was probably cut off.'
    : undefined;
}
