/** Tokens for the examples of rules. They are made from their claims, and their signature says what they are. */

// Every runtime of the tool has it; the types of the language alone do not.
declare function btoa(text: string): string;

function base64url(text: string): string {
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Claims of an example; times in milliseconds since 1970. */
export interface ExampleClaims {
  readonly notBefore: number;
  readonly expires: number;
  readonly type?: string;
  readonly audience?: string;
}

/** The text of a token with these claims; by default it claims to be a bulk registration token. */
export function exampleToken({
  notBefore,
  expires,
  type = 'BulkRegistration',
  audience = 'urn:sccm:service',
}: ExampleClaims): string {
  const header = { alg: 'none', typ: 'JWT' };
  const payload = { Type: type, aud: audience, exp: expires / 1000, nbf: notBefore / 1000 };
  return [JSON.stringify(header), JSON.stringify(payload), 'example'].map(base64url).join('.');
}

/** The moment at which the examples are judged. */
export const exampleNow = Date.UTC(2026, 0, 15, 12);

/** A day in milliseconds. */
export const day = 86_400_000;

/** A line that uses a token in the documented way. */
export function lineWithToken(token: string): string {
  const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
  return `ccmsetup.exe /mp:https://${cmg} /regtoken:${token} CCMHOSTNAME=${cmg} SMSSITECODE=P01 SMSMP=https://mp1.fabrikam.com`;
}
