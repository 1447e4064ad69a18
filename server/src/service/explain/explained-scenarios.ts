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

/** The arguments of an item: those of a group go together, and one group is enough. */
function argumentsOf({ anyOf, value, cmg }: ScenarioItem): string {
  const groups = anyOf.map((names) =>
    listing(
      names.map(
        (name) =>
          `\`${value === undefined || cmg === true || names.length > 1 ? name : `${name}: ${value}`}\``,
      ),
    ),
  );
  const all = listing(groups, 'or');
  return cmg === true ? t('{0} with the address of a CMG', all) : all;
}

/** An item with its note. */
function itemText(item: ScenarioItem): string {
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

/**
 * The scenarios in paragraphs.
 *
 * @param open whether the run may add arguments, so that nothing can be called missing
 */
export function explainedScenarios(fits: readonly ScenarioFit[], open: boolean): string[] {
  const whole = fits.filter(isWhole);
  const near = open ? [] : fits.filter((fit) => !whole.includes(fit)).slice(0, mostNear);
  const parts: string[] = [];
  if (whole.length > 0)
    parts.push(t('It has everything that these scenarios require:'), whole.map(fitting).join('\n'));
  if (near.length > 0) parts.push(t("It's close to these scenarios:"), near.map(lacking).join('\n'));
  if (open) parts.push(t('The script may add arguments when it runs, so nothing can be called missing.'));
  if (parts.length === 0) parts.push(t('It fits none of the scenarios in the documentation.'));
  return parts;
}
