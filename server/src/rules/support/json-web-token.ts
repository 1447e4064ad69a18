/** Reads the parts of a JSON Web Token that hold JSON. */
import { InvalidTokenError, jwtDecode } from 'jwt-decode';

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What the decoder makes of bytes that are no UTF-8. Real headers and payloads of the site are ASCII. */
const damage = /[\u0080-\u00FF]/;

/** The JSON object in one part of a token; undefined when that part is damaged. */
export function jsonPart(token: string, part: 'header' | 'payload'): JsonObject | undefined {
  try {
    const decoded: unknown = jwtDecode(token, { header: part === 'header' });
    if (typeof decoded !== 'object' || decoded === null || Array.isArray(decoded)) return undefined;
    return damage.test(JSON.stringify(decoded)) ? undefined : { ...decoded };
  } catch (error) {
    if (error instanceof InvalidTokenError) return undefined;
    throw error;
  }
}
