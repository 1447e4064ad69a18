/** Which scenarios a command line fits, and what it lacks for others, as Markdown. */
import { t } from '@vscode/l10n';
import { contexts } from '../../catalog/contexts';
import type { ScenarioItem } from '../../catalog/scenarios';
import { catalogText } from '../../rules/support/catalog-text';
import { listing } from '../../rules/support/phrases';
import { asMarkdown } from '../hover/markdown-text';
import { isWhole, type ScenarioFit } from '../scenarios/scenario-fit';

/** So many of those that lack something are told. */
const mostNear = 3;

/** An argument with the value that is meant, as it is written; of an address, how it begins. */
function withValue(name: string, value: string): string {
  if (value.endsWith('://')) return t('{0} with {1}', `\`${name}\``, `\`${value}\``);
  return `\`${name}${name.startsWith('/') ? ':' : '='}${value}\``;
}

/** The arguments of an item: those of a group go together, and one group is enough. */
function argumentsOf({ anyOf, value, cmg }: ScenarioItem): string {
  const groups = anyOf.map((names) =>
    listing(
      names.map((name) =>
        value === undefined || cmg === true || names.length > 1 ? `\`${name}\`` : withValue(name, value),
      ),
    ),
  );
  const all = listing(groups, 'or');
  return cmg === true ? t('{0} with the address of a CMG', all) : all;
}

/** An item with its note. */
export function itemText(item: ScenarioItem): string {
  const note = item.note === undefined ? '' : `. ${asMarkdown(catalogText(item.note))}`;
  return argumentsOf(item) + note;
}

function rows(items: readonly ScenarioItem[], text: (item: string) => string): string[] {
  return items.map((item) => `  - ${text(itemText(item))}`);
}

function titleOf({ scenario: { title, context } }: ScenarioFit): string {
  return `**${asMarkdown(catalogText(title))}** — ${catalogText(contexts[context].title)}`;
}

/** One that has all that is required. */
function fitting(fit: ScenarioFit): string {
  return [
    `- ${titleOf(fit)}`,
    ...rows(fit.doubtful, (item) => t('Check {0}', item)),
    ...rows(fit.advisable, (item) => t('Recommended: {0}', item)),
    ...fit.scenario.notes.map((note) => `  - ${asMarkdown(catalogText(note))}`),
  ].join('\n');
}

function lacking(fit: ScenarioFit): string {
  return [
    `- ${titleOf(fit)}`,
    ...rows(fit.missing, (item) => t('Missing: {0}', item)),
    ...rows(fit.forbidden, (item) => t("Doesn't belong there: {0}", item)),
  ].join('\n');
}

/** What may add arguments, so that nothing can be called missing. */
export type Adder = 'script' | 'filled in';

/**
 * The scenarios in paragraphs.
 *
 * @param open what may add arguments; undefined when all of them are known
 */
export function explainedScenarios(fits: readonly ScenarioFit[], open: Adder | undefined): string[] {
  const whole = fits.filter(isWhole);
  const near = open !== undefined ? [] : fits.filter((fit) => !whole.includes(fit)).slice(0, mostNear);
  const parts: string[] = [];
  if (whole.length > 0)
    parts.push(t('It has everything that these scenarios require:'), whole.map(fitting).join('\n'));
  if (near.length > 0) parts.push(t("It's close to these scenarios:"), near.map(lacking).join('\n'));
  if (open === 'script')
    parts.push(t('The script may add arguments when it runs, so nothing can be called missing.'));
  if (open === 'filled in')
    parts.push(t('Values that are filled in later may add arguments, so nothing can be called missing.'));
  if (parts.length === 0) parts.push(t('It fits none of the scenarios in the documentation.'));
  return parts;
}
