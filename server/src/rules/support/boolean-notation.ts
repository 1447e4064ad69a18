/** TRUE and FALSE against 1 and 0. */
import type { CatalogEntry } from '../../catalog';
import { upperAscii } from '../../language/characters';

const notations = {
  boolean: { '1': 'TRUE', '0': 'FALSE' },
  bit: { TRUE: '1', FALSE: '0' },
} as const satisfies Partial<Record<CatalogEntry['valueKind'], Readonly<Record<string, string>>>>;

/** Whether the catalog describes the value as TRUE or FALSE, or as 1 or 0. */
export function isTwoValued({ valueKind }: CatalogEntry): boolean {
  return valueKind === 'boolean' || valueKind === 'bit';
}

/** What a value is in the notation of the catalog when it has the other one: TRUE for 1 where TRUE is described. */
export function inCatalogNotation({ valueKind }: CatalogEntry, text: string): string | undefined {
  if (valueKind !== 'boolean' && valueKind !== 'bit') return undefined;
  const notation: Readonly<Record<string, string>> = notations[valueKind];
  const key = upperAscii(text);
  return Object.hasOwn(notation, key) ? notation[key] : undefined;
}
