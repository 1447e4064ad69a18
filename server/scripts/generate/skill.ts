/** The skill for agents: the language in two pages, from the catalog and the rules alone. */
import { contexts, entries, lengthLimits, scenarios, type CatalogEntry } from '../../src/catalog';
import type { Scenario, ScenarioItem } from '../../src/catalog';
import type { Relation } from '../../src/catalog/types';
import type { Rule } from '../../src/rules/rule';
import { either, prose } from './markdown';
import { quotingExamples } from './skill-quoting';

/** Its name, which is that of its folder, too. */
export const skillName = 'ccmsetup';

/** Where it is: for VS Code and the npm package, and in the plugin for Claude Code. */
export const skillFiles = [
  `skills/${skillName}/SKILL.md`,
  `integrations/claude-code/skills/${skillName}/SKILL.md`,
];

const description =
  'Writes, checks and explains command lines of ccmsetup.exe and ccmsetup.msi, which install the client of Microsoft Configuration Manager ' +
  '(SCCM, MECM, ConfigMgr): parameters, properties, CCMSETUPCMD in Intune, cloud management gateway, co-management, task sequences. ' +
  'Use it whenever a script, a policy or an answer has such a command line, and when an installation failed and there is a ccmsetup.log.';

/** Plain text as Markdown without links: the pages of the rules aren't beside it. */
function words(text: string): string {
  return prose(text, new Set());
}

function code(names: readonly string[]): string[] {
  return names.map((name) => `\`${name}\``);
}

function thousands(value: number): string {
  return value.toLocaleString('en-US');
}

/** What the documentation states of the items that go with one, or don't. */
function relationText(kind: 'needs' | 'not with' | 'goes with', { items, when, value }: Relation): string {
  const named = either(code(value === undefined ? items : items.map((item) => `${item}=${value}`)));
  return `${kind} ${named}${when === undefined ? '' : ` ${when}`}`;
}

function relationsOf({ requires, conflicts, recommends }: CatalogEntry): string {
  const documented = (relations: readonly Relation[], kind: 'needs' | 'not with' | 'goes with'): string[] =>
    relations
      .filter(({ certainty, ownValue }) => certainty === 'documented' && ownValue === undefined)
      .map((relation) => relationText(kind, relation));
  // One with a value changes what the entry does: without it, a reader would wonder why nothing happens.
  const partners = recommends.filter(({ value }) => value !== undefined);
  const all = [
    ...documented(requires, 'needs'),
    ...documented(partners, 'goes with'),
    ...documented(conflicts, 'not with'),
  ];
  return all.length === 0 ? '' : ` (${all.join('; ')})`;
}

/** How an entry is written: its part of an example, which may be a whole command line. */
function formOf({ name, example = '', secret, valueKind }: CatalogEntry): string {
  if (secret) return name;
  if (valueKind === 'command-line') return `${name}="…"`;
  const at = example.indexOf(name);
  const [value = ''] = /^[:=](?:"[^"]*"|\S*)/.exec(example.slice(at + name.length)) ?? [];
  return at < 0 ? name : name + value;
}

/** In what a number is. */
function unitOf({ unit, valueKind, summary }: CatalogEntry): string {
  return unit === undefined || valueKind !== 'integer' || unit.includes(' ') || summary.includes(unit)
    ? ''
    : ` In ${units(unit)}.`;
}

/** A unit as a plural. */
function units(unit: string): string {
  return unit.endsWith('s') ? unit : `${unit}s`;
}

/** An entry as a line: how it's written, what it does, what goes with it. */
function entryLine(entry: CatalogEntry): string {
  return `- \`${formOf(entry)}\`: ${words(entry.summary)}${unitOf(entry)}${relationsOf(entry)}`;
}

function documented(kind: CatalogEntry['kind']): CatalogEntry[] {
  return entries.filter(
    (entry) => entry.kind === kind && entry.status === 'documented' && entry.reader !== 'msi',
  );
}

/** The items of a scenario, each as its names, with why when that is asked for and said. */
function itemTexts(items: readonly ScenarioItem[], withNotes: boolean): string[] {
  return items
    .filter(({ anyOf, inCase }) => anyOf.length > 0 && inCase !== true)
    .map(({ anyOf, value, note }) => {
      const names = either(
        anyOf.map((group) =>
          code(value === undefined ? group : group.map((name) => withValue(name, value))).join(' with '),
        ),
      );
      return withNotes && note !== undefined ? `${names} (${words(note).replace(/\.$/, '')})` : names;
    });
}

function withValue(name: string, value: string): string {
  return `${name}${name.startsWith('/') ? ':' : '='}${value}${value.endsWith('//') ? '…' : ''}`;
}

/** A way as a line, by the name that `build` takes; of a scenario with several ways, one each. */
function scenarioLines({ id, title, context, paths, required, recommended, forbidden }: Scenario): string[] {
  const line = (name: string, told: string, needed: readonly ScenarioItem[]): string =>
    scenarioLine(name, `${words(told)} (${contexts[context].title})`, needed, forbidden, context);
  if (paths === undefined) return [line(id, title, required)];
  return paths.map((path) => {
    const taken = recommended.filter(({ anyOf }) => anyOf.flat().some((name) => path.takes.includes(name)));
    return line(`${id}-${path.id}`, `${title}, ${path.title}`, [...required, ...taken]);
  });
}

function scenarioLine(
  id: string,
  title: string,
  required: readonly ScenarioItem[],
  forbidden: readonly ScenarioItem[],
  context: Scenario['context'],
): string {
  // A command line that ccmsetup.msi or the console begins takes fewer parameters than ccmsetup.exe.
  const rejected = documented('parameter').filter(({ contexts: places }) => places[context] === 'no');
  const needs = itemTexts(required, false);
  const never = [
    ...itemTexts(forbidden, true),
    ...(rejected.length === 0 ? [] : [either(code(rejected.map(({ name }) => name)))]),
  ];
  return [
    `- \`${id}\`: ${title}.`,
    ...(needs.length === 0 ? [] : [`Needs ${needs.join(', ')}.`]),
    ...(never.length === 0 ? [] : [`Never ${never.join(', ')}.`]),
  ].join(' ');
}

/** The mistakes of a certainty that make a command line fail or do something else, each with the name of its rule. */
function mistakes(rules: readonly Rule[], certainty: Rule['certainty']): string[] {
  return rules
    .filter((rule) => rule.certainty === certainty && rule.severity === 'error')
    .map(({ slug, summary }) => `- ${words(summary)} (\`${slug}\`)`);
}

/** The skill. */
export function skillPage(rules: readonly Rule[]): string {
  const secrets = entries.filter(({ secret }) => secret).map(({ name }) => name);
  const { intune, setupParameters, commandPrompt } = lengthLimits;
  return `---
name: ${skillName}
description: >-
  ${description}
license: MIT
---

# The ccmsetup command line

What stands here without "probably" is documented by Microsoft. Don't write such a command line from memory: build it, and check it.

## Check what you write

With the tools of ccmsetup Tools (\`ccmsetup_lint\`, \`ccmsetup_explain\` and \`ccmsetup_build\` in VS Code; \`lint\`, \`explain\` and \`build\` of its MCP server):

- \`lint\`: check each command line or script that you write or change, before you show it.
- \`explain\`: look up a parameter, property, rule, error code, command line or log before you say what it means.
- \`build\`: write the command line of a scenario from the values of the organization, in the form of a script or policy.

Without the tools, with Node.js:

\`\`\`sh
npx --yes --package=ccmsetup-tools ccmsetup-lint install.ps1
npx --yes --package=ccmsetup-tools ccmsetup-lint explain SMSSITECODE
npx --yes --package=ccmsetup-tools ccmsetup-lint diagnose ccmsetup.log
npx --yes --package=ccmsetup-tools ccmsetup-lint build intranet-manual /mp:mp1.fabrikam.com SMSSITECODE=P01 --form powershell
\`\`\`

Ask for the site code, management points and addresses of a CMG that you don't know. Never invent them.

## Never write secrets

${either(code(secrets))} takes a secret. Never write one into a file, an answer or the input of a tool: let the script take it from where it's kept when it runs.

## Two kinds of arguments

**Parameters** of \`ccmsetup.exe\` begin with a slash and have a colon before their value. They come first. **Properties** have an equals sign before their value, and no slash. Arguments are separated by spaces. Values with spaces are in double quotation marks.

\`\`\`ccmcmd
ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\Client Cache"
\`\`\`

\`ccmsetup.msi\`, which Intune installs, takes one property: \`CCMSETUPCMD\`. Put everything that \`ccmsetup.exe\` is to get between its quotation marks. Probably, a quotation mark inside them is written twice: that's the general rule of Windows Installer, and the documentation of \`CCMSETUPCMD\` doesn't say.

\`\`\`ccmcmd
CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=P01"
\`\`\`

Limits: ${thousands(intune.max)} characters in Intune (\`CCMSETUPCMD="…"\` itself probably counts, too), ${thousands(setupParameters.max)} for SetupParameters in group policy, ${thousands(commandPrompt.max)} for a line of \`cmd.exe\`.

## Quoting in each place

${quotingExamples()}

## Parameters

${documented('parameter').map(entryLine).join('\n')}

## Properties

${documented('property').map(entryLine).join('\n')}

## Scenarios

The names are those that \`build\` takes.

${scenarios.flatMap(scenarioLines).join('\n')}

## Mistakes

Documented to be wrong:

${mistakes(rules, 'certain').join('\n')}

Probably wrong:

${mistakes(rules, 'inferred').join('\n')}
`;
}
