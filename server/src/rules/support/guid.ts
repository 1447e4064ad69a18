/** Identifiers of Microsoft Entra. */
import { isTypographicDash } from '../../language/characters';

const plain = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/**
 * Whether a text is a GUID. Braces, missing hyphens and typographic dashes are let pass: the first two are GUIDs still,
 * and pasted dashes have a rule of their own.
 */
export function isGuid(text: string): boolean {
  const hyphens = Array.from(text, (character) => (isTypographicDash(character) ? '-' : character)).join('');
  return plain.test(/^\{(.*)\}$/.exec(hyphens)?.[1] ?? hyphens);
}
