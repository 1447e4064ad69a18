/** The form of a registration token: three base64url parts with dots between them. */
import { t } from '@vscode/l10n';
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
 * Why a text cannot be a complete token, as a message that gives nothing of it away; undefined when it can be one,
 * whatever its payload says.
 */
export function tokenFault(text: string): string | undefined {
  if (/\s/.test(text))
    return t(
      'The token of /regtoken is probably damaged, because it contains spaces or line breaks. Copy the whole token again.',
    );
  if (/["']/.test(text))
    return t(
      'The token of /regtoken is probably damaged, because it contains quotation marks. Copy the whole token again.',
    );
  const unpadded = text.replace(/={1,2}(?=\.|$)/g, '');
  if (/[^\w.-]/.test(unpadded))
    return t(
      'The token of /regtoken is probably damaged, because it contains characters that tokens never have. Copy the whole token again.',
    );
  const parts = unpadded.split('.');
  if (parts.length !== registrationToken.parts)
    return parts.length === 1
      ? t(
          'The token of /regtoken is probably incomplete, because it has 1 part instead of {0}. Copy the whole token again.',
          registrationToken.parts,
        )
      : t(
          'The token of /regtoken is probably damaged, because it has {0} parts instead of {1}. Copy the whole token again.',
          parts.length,
          registrationToken.parts,
        );
  if (!parts.every(isWhole))
    return t(
      'The token of /regtoken was probably cut off, because one of its parts has an impossible length. Copy the whole token again.',
    );
  const header = jsonPart(text, 'header');
  if (header === undefined)
    return t(
      "The token of /regtoken is probably damaged, because it doesn't begin with a JSON Web Token header. Copy the whole token again.",
    );
  return isCutSignature(header, parts.at(-1) ?? '')
    ? t(
        'The token of /regtoken was probably cut off, because its signature has an impossible length. Copy the whole token again.',
      )
    : undefined;
}
