/** What the catalog knows of a name, as Markdown or plain text. */
import { t } from '@vscode/l10n';
import { catalogContext, contexts, type InstallContext } from '../../catalog/contexts';
import type { CatalogEntry } from '../../catalog/types';
import type { SiteFacts } from '../../rules/rule';
import { catalogText } from '../../rules/support/catalog-text';
import { asMarkdown } from './markdown-text';
import { ownExample } from './own-example';
import { relationSentences } from './relations';

/** Who reads an item and whether it is documented, for a line under its name. */
export function kindOf({ reader, status }: CatalogEntry): string {
  const readers: Record<CatalogEntry['reader'], string> = {
    'ccmsetup.exe': t('parameter of ccmsetup.exe'),
    'ccmsetup.msi': t('property of ccmsetup.msi'),
    'client.msi': t('property of client.msi'),
    msi: t('Windows Installer property'),
  };
  const kind = readers[reader];
  if (status === 'documented') return kind;
  return status === 'legacy' ? t('{0}, from older versions', kind) : t('{0}, not documented', kind);
}

/** One value for the list of those that are known: with what it means, and whether it is the default. */
function valueRow(
  { value, meaning, documented }: CatalogEntry['values'][number],
  standard: string | undefined,
): string {
  const text = catalogText(meaning);
  if (!documented) return t('`{0}` (not documented): {1}', value, text);
  return value === standard ? t('`{0}` (default): {1}', value, text) : t('`{0}`: {1}', value, text);
}

/** The listed values with what they mean, as a list in Markdown. */
export function valueList({ values: allowed, default: standard }: CatalogEntry): string {
  return allowed.map((each) => `- ${valueRow(each, standard)}`).join('\n');
}

/** The numbers that a value can be, its unit, its default, and how several values are separated. */
export function limitsOf(entry: CatalogEntry): string {
  const { min, max, unit, default: standard, values: allowed, separator } = entry;
  // Its length is the limit, and the points say so.
  if (entry.valueKind === 'command-line') return '';
  const parts: string[] = [];
  // As one types them.
  const [least, most] = [`\`${min}\``, `\`${max}\``];
  if (min !== undefined && max !== undefined) parts.push(t('Range: {0} to {1}.', least, most));
  else if (min !== undefined) parts.push(t('Minimum: {0}.', least));
  else if (max !== undefined) parts.push(t('Maximum: {0}.', most));
  if (unit !== undefined) parts.push(t('Unit: {0}.', catalogText(unit)));
  if (standard !== undefined && !allowed.some(({ value }) => value === standard))
    parts.push(t('Default: `{0}`.', standard));
  if (separator !== undefined) parts.push(t('Separate several values with `{0}`.', separator));
  return parts.join(' ');
}

/** A remark about an item in an install context; undefined when nothing speaks against it. */
export function contextRemark(entry: CatalogEntry, context: InstallContext): string | undefined {
  if (entry.status !== 'documented') return undefined;
  const title = catalogText(contexts[context].title);
  switch (entry.contexts[catalogContext(context)]) {
    case 'yes':
      return undefined;
    case 'no':
      return t("Doesn't work here according to the documentation. Context: {0}.", title);
    case 'undocumented':
      return t("The documentation doesn't say whether it works here. Context: {0}.", title);
    case 'disputed':
      return t('The documentation contradicts itself about its use here. Context: {0}.', title);
    case 'not-useful':
      return t("Isn't useful here. Context: {0}.", title);
  }
}

/** Since when, until when, what to use instead, and what is rarely needed. */
function background(entry: CatalogEntry): string {
  const { introduced, introducedForPush, deprecated, replacement, history } = entry;
  const parts: string[] = [];
  if (introduced !== undefined) parts.push(t('Since version {0}.', introduced));
  if (introducedForPush !== undefined) parts.push(t('In client push since version {0}.', introducedForPush));
  if (deprecated !== undefined) parts.push(t('Replaced in version {0}.', deprecated));
  if (replacement !== undefined) parts.push(t('Use {0} instead.', catalogText(replacement)));
  return [...parts, ...history.map(catalogText)].join(' ');
}

/** The shape of an argument, such as `/mp:<value>`. */
function shapeOf({ name, kind, takesValue }: CatalogEntry): string {
  if (takesValue === 'none' || takesValue === 'optional') return name;
  return kind === 'parameter' ? `${name}:<value>` : `${name}=<value>`;
}

/** Where an item is described, and for whom. */
export interface DocumentationPlace {
  /** Adds a remark when the item does not belong there. */
  readonly context?: InstallContext | undefined;
  /** The organization's own values, for the example. */
  readonly site?: SiteFacts | undefined;
  /** What is told of the argument itself, after the purpose: nothing else in a hover changes while somebody types. */
  readonly measured?: string | undefined;
}

/** Everything about an entry, as Markdown: purpose, example, what to know, values, then what is rarely needed. */
export function entryMarkdown(
  entry: CatalogEntry,
  { context, site, measured = '' }: DocumentationPlace = {},
): string {
  const remark = context === undefined ? undefined : contextRemark(entry, context);
  const points = [...relationSentences(entry), ...entry.notes.map(catalogText)];
  return [
    `**${entry.name}** — ${kindOf(entry)}`,
    asMarkdown(catalogText(entry.summary)),
    measured,
    remark === undefined ? '' : `⚠ ${remark}`,
    '```ccmcmd\n' + (ownExample(entry, site) ?? shapeOf(entry)) + '\n```',
    ...[
      valueList(entry),
      limitsOf(entry),
      points.map((point) => `- ${point}`).join('\n'),
      background(entry),
    ].map(asMarkdown),
    `[${t('Documentation')}](${entry.learn})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Markdown as plain text, for clients that show no Markdown. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/```\w*\n([\s\S]*?)\n```/g, '  $1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2')
    .replace(/\*\*|`|\\(?=<)/g, '');
}
