/** What the catalog knows of a name, as Markdown or plain text. */
import { catalogContext, contexts, type InstallContext } from '../catalog/contexts';
import type { Allowance, CatalogEntry, Relation } from '../catalog/types';
import { asMarkdown } from './markdown-text';

const readers: Readonly<Record<CatalogEntry['reader'], string>> = {
  'ccmsetup.exe': 'parameter of ccmsetup.exe',
  'ccmsetup.msi': 'property of ccmsetup.msi',
  'client.msi': 'property of client.msi',
  msi: 'Windows Installer property',
};

const states: Readonly<Record<CatalogEntry['status'], string>> = {
  documented: '',
  legacy: ', from older versions',
  undocumented: ', not documented',
};

/** Who reads an item and whether it is documented, for a line under its name. */
export function kindOf(entry: CatalogEntry): string {
  return readers[entry.reader] + states[entry.status];
}

function values({ values: allowed, default: standard }: CatalogEntry): string[] {
  if (allowed.length === 0) return [];
  const rows = allowed.map(
    ({ value, meaning, documented }) =>
      `- \`${value}\`: ${meaning}${documented ? '' : ' (not documented)'}${value === standard ? ' (default)' : ''}`,
  );
  return [rows.join('\n')];
}

function range({ min, max, unit, default: standard, values: allowed, separator }: CatalogEntry): string[] {
  const parts: string[] = [];
  if (min !== undefined && max !== undefined) parts.push(`Range: ${min} to ${max}.`);
  else if (min !== undefined) parts.push(`At least ${min}.`);
  else if (max !== undefined) parts.push(`At most ${max}.`);
  if (unit !== undefined) parts.push(`Unit: ${unit}.`);
  if (standard !== undefined && !allowed.some(({ value }) => value === standard))
    parts.push(`Default: \`${standard}\`.`);
  if (separator !== undefined) parts.push(`Several values are separated by \`${separator}\`.`);
  return parts.length === 0 ? [] : [parts.join(' ')];
}

function relation(verb: string, relations: readonly Relation[]): string[] {
  return relations.map(({ items, label, value, ownValue, when, reason }) => {
    const others =
      label ?? items.map((item) => `\`${item}${value === undefined ? '' : `=${value}`}\``).join(' or ');
    const own = ownValue === undefined ? '' : ` (for ${ownValue.map((text) => `\`${text}\``).join(', ')})`;
    return `- ${verb} ${others}${own}${when === undefined ? '' : `, ${when}`}: ${reason}`;
  });
}

const allowances: Readonly<Record<Allowance, string | undefined>> = {
  yes: undefined,
  no: 'The documentation excludes it here',
  undocumented: 'Its use here is not documented',
  disputed: 'The documentation is not consistent about its use here',
  'not-useful': 'It has no use here',
};

/** A remark about an item in an install context; undefined when nothing speaks against it. */
export function contextRemark(entry: CatalogEntry, context: InstallContext): string | undefined {
  const remark = allowances[entry.contexts[catalogContext(context)]];
  return remark === undefined || entry.status !== 'documented'
    ? undefined
    : `${remark} (${contexts[context].title}).`;
}

function versions({ introduced, introducedForPush, deprecated, replacement }: CatalogEntry): string[] {
  const parts: string[] = [];
  if (introduced !== undefined) parts.push(`Since version ${introduced}.`);
  if (introducedForPush !== undefined) parts.push(`In client push since ${introducedForPush}.`);
  if (deprecated !== undefined) parts.push(`Superseded since version ${deprecated}.`);
  if (replacement !== undefined) parts.push(`Use instead: ${replacement}.`);
  return parts.length === 0 ? [] : [parts.join(' ')];
}

/** The shape of an argument, such as `/mp:<value>`. */
export function shapeOf({ name, kind, takesValue, example }: CatalogEntry): string {
  if (example !== undefined) return example;
  if (takesValue === 'none' || takesValue === 'optional') return name;
  return kind === 'parameter' ? `${name}:<value>` : `${name}=<value>`;
}

/**
 * Everything about an entry, as Markdown.
 *
 * @param context adds a remark when the item does not belong there
 */
export function entryMarkdown(entry: CatalogEntry, context?: InstallContext): string {
  const remark = context === undefined ? undefined : contextRemark(entry, context);
  const relations = [
    ...relation('Needs', entry.requires),
    ...relation('Not with', entry.conflicts),
    ...relation('Goes with', entry.recommends),
  ];
  return [
    `**${entry.name}** — ${kindOf(entry)}`,
    asMarkdown(entry.summary),
    ...(remark === undefined ? [] : [`⚠ ${remark}`]),
    '```ccmcmd\n' + shapeOf(entry) + '\n```',
    ...[
      ...values(entry),
      ...range(entry),
      ...(relations.length === 0 ? [] : [relations.join('\n')]),
      ...versions(entry),
      ...(entry.notes.length === 0 ? [] : [entry.notes.map((note) => `- ${note}`).join('\n')]),
    ].map(asMarkdown),
    `[Documentation](${entry.learn})`,
  ].join('\n\n');
}

/** Markdown as plain text, for clients that show no Markdown. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/```\w*\n([\s\S]*?)\n```/g, '  $1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2')
    .replace(/\*\*|`|\\(?=<)/g, '');
}
