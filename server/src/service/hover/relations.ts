/** What an item needs, excludes and is used with, as sentences. */
import { t } from '@vscode/l10n';
import type { CatalogEntry, Relation } from '../../catalog/types';
import { catalogText } from '../../rules/support/catalog-text';

/** How the sentences of one kind of relation begin: for the item as a whole, and for some of its values. */
interface Wording {
  readonly whole: (others: string) => string;
  readonly some: (values: string, others: string) => string;
}

const needs: Wording = {
  whole: (others) => t('Needs {0}', others),
  some: (values, others) => t('{0} needs {1}', values, others),
};
const excludes: Wording = {
  whole: (others) => t("Don't use it with {0}", others),
  some: (values, others) => t("Don't use {0} with {1}", values, others),
};
const suggests: Wording = {
  whole: (others) => t('Also use {0}', others),
  some: (values, others) => t('With {0}, also use {1}', values, others),
};

function either(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(t(' or '));
}

function sentence({ whole, some }: Wording, relation: Relation): string {
  const { items, label, value, ownValue, when, reason } = relation;
  const others =
    label === undefined
      ? either(items.map((item) => (value === undefined ? item : `${item}=${value}`)))
      : catalogText(label);
  const start = ownValue === undefined ? whole(others) : some(either(ownValue), others);
  return `${start}${when === undefined ? '' : ` ${catalogText(when)}`}. ${catalogText(reason)}`;
}

/** The relations of an entry, a point each, what is needed first. */
export function relationSentences({ requires, conflicts, recommends }: CatalogEntry): string[] {
  return [
    ...requires.map((relation) => sentence(needs, relation)),
    ...conflicts.map((relation) => sentence(excludes, relation)),
    ...recommends.map((relation) => sentence(suggests, relation)),
  ];
}
