/** What is known of a name: a parameter, a property, a scenario, or a code. */
import { findEntry, findParameter, entries } from '../../catalog/lookup';
import { scenarios } from '../../catalog/scenarios';
import type { SiteFacts } from '../../rules/rule';
import { entryMarkdown } from '../hover/documentation';
import { codeNames, codePage } from './code-page';
import { scenarioPage } from './scenario-page';

/** All names that have a page, as they are written. */
export const explainedNames: readonly string[] = [
  ...entries.map(({ name }) => name),
  ...scenarios.map(({ id }) => id),
  ...codeNames,
];

/**
 * The pages about a name, as Markdown; none for a name that is not known.
 *
 * @param name in any letter case; parameters also without their slash
 * @param site the organization's own values, for examples
 */
export function explainName(name: string, site?: SiteFacts): readonly string[] {
  const key = name.toLowerCase();
  const bare = name.replace(/[:=]$/, '');
  const found = findEntry(bare);
  // Two names are both a property and a parameter.
  const other = bare.startsWith('/') ? undefined : findParameter(bare);
  const known = [...new Set([found, other])].flatMap((entry) => entry ?? []);
  const scenario = scenarios.find(({ id, title }) => id === key || title.toLowerCase() === key);
  const code = codePage(name);
  return [
    ...known.map((entry) => entryMarkdown(entry, { site })),
    ...(scenario === undefined ? [] : [scenarioPage(scenario)]),
    ...(code === undefined ? [] : [code]),
  ];
}
