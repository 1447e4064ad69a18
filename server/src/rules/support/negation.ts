/** Values that say yes or no to a switch. */
import type { Value } from '../../language/ast';
import { upperAscii, withoutInvisible } from '../../language/characters';

const words: ReadonlySet<string> = new Set(['0', 'FALSE', 'NO', 'OFF']);

/** Whether a value on a switch can be left out: it is a single known word that does not say no. */
export function isAssent(value: Value | undefined): boolean {
  return value === undefined || !(value.opaque || saysNo(value) || /[\s"]/.test(value.text));
}

/** Whether a value asks for the opposite of what the bare switch does. */
export function saysNo(value: Value | undefined): boolean {
  return value !== undefined && words.has(upperAscii(withoutInvisible(value.text).trim()));
}
