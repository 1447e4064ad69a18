/** A page on a scenario, as Markdown. */
import { t } from '@vscode/l10n';
import { contexts } from '../../catalog/contexts';
import type { Scenario, ScenarioItem } from '../../catalog/scenarios';
import type { Source } from '../../catalog/types';
import { catalogText } from '../../rules/support/catalog-text';
import { asMarkdown } from '../hover/markdown-text';
import { itemText } from './explained-scenarios';

/** Links to where facts come from. */
export function sourceLinks(sources: readonly Source[]): string {
  return sources
    .map(({ title, url }) => `- ${url === undefined ? asMarkdown(title) : linkTo(title, url)}`)
    .join('\n');
}

/** A link whose address can have parentheses, which would end it. */
function linkTo(title: string, url: string): string {
  return `[${asMarkdown(title)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function rows(items: readonly ScenarioItem[], text: (item: string) => string): string[] {
  return items.map((each) =>
    // A circumstance is told by its note alone.
    each.anyOf.length === 0 ? `- ${asMarkdown(catalogText(each.note ?? ''))}` : `- ${text(itemText(each))}`,
  );
}

export function scenarioPage({ id, title, context, ...scenario }: Scenario): string {
  const { required, recommended, forbidden, notes, sources } = scenario;
  const about = contexts[context];
  const items = [
    ...rows(required, (item) => t('Required: {0}', item)),
    ...rows(recommended, (item) => t('Recommended: {0}', item)),
    ...rows(forbidden, (item) => t("Doesn't belong there: {0}", item)),
    ...notes.map((note) => `- ${asMarkdown(catalogText(note))}`),
  ];
  return [
    `# ${catalogText(title)}`,
    `\`${id}\`. ${t('Context: {0}. {1}', catalogText(about.title), asMarkdown(catalogText(about.description)))}`,
    ...(items.length === 0 ? [] : [items.join('\n')]),
    `## ${t('Sources')}`,
    sourceLinks(sources),
  ].join('\n\n');
}
