/** Texts of the catalog in the language of the editor. */
import { t as translate } from '@vscode/l10n';
import type { CatalogEntry, Relation } from '../../catalog/types';

/** A text of the catalog, as `catalogTexts` lists it, in the language of the editor. */
export function catalogText(text: string): string {
  return translate(text);
}

function relationTexts({ reason, when, label }: Relation): string[] {
  return [reason, ...(when === undefined ? [] : [when]), ...(label === undefined ? [] : [label])];
}

/** All texts of an entry that a translation needs. */
export function catalogTexts(entry: CatalogEntry): string[] {
  const { summary, notes, history, values, unit, replacement } = entry;
  const words = [unit, /^(?:\/|[A-Z]+$)/.test(replacement ?? '/') ? undefined : replacement];
  return [
    summary,
    ...notes,
    ...history,
    ...values.map(({ meaning }) => meaning),
    ...[...entry.requires, ...entry.conflicts, ...entry.recommends].flatMap(relationTexts),
    ...words.filter((text) => text !== undefined),
  ];
}
