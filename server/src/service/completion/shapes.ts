/** What values look like that only the organization knows: with stops for the parts to fill in. */
import { t } from '@vscode/l10n';
import type { CatalogEntry, ValueKind } from '../../catalog/types';
import { cmgPathSegment } from '../../catalog/values/cmg-address';
import { sampleValues } from '../../catalog/values/samples';
import { vocabulary } from '../../catalog/vocabulary';
import type { Encoding } from '../../hosts/text/offset-map';
import { parse } from '../../language/parser';
import { argumentsNamed } from '../../language/query';
import { escapeSnippet } from './completion-request';

/** A form of a value. */
export interface Shape {
  /** The parts to fill in stand in `‹…›`. They are samples or placeholders that the linter knows. */
  readonly form: string;
  readonly detail: string;
  /** Whether it is code of the script around it, and no text that the literal writes in its way. */
  readonly isCode?: true;
}

const { domain, cmgNumbers, deploymentId } = sampleValues;
const [, number] = cmgNumbers;

/** Kinds of values for which the documented example shows the form. */
const exampleKinds: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'guid',
  'file',
  'folder',
  'account',
  'certificate-issuers',
  'text',
]);

/**
 * The forms of the values of an entry; none where everything that can stand there is listed.
 *
 * @param tokenHole what reads a registration token from where it is kept; undefined where nothing does
 */
export function shapesOf(entry: CatalogEntry, tokenHole: string | undefined): Shape[] {
  const cmg = { form: `‹cmg.${domain}›/${cmgPathSegment}/‹${number}›`, detail: t('form of a CMG address') };
  const point = { form: `‹mp1.${domain}›`, detail: t('form of the name of a management point') };
  const detail = t('sample value to replace');
  const sample = (form: string): Shape => ({ form: `‹${form}›`, detail });
  switch (entry.name) {
    case '/mp':
      return [{ ...cmg, form: `https://${cmg.form}` }, point];
    case 'CCMHOSTNAME':
      return [cmg, { ...point, form: `‹ibcm.${domain}›` }];
    case 'SMSMP':
    case 'SMSMPLIST':
      return [point, { ...point, form: `https://${point.form}` }];
    case 'FSP':
      return [sample(`fsp1.${domain}`)];
    case 'DNSSUFFIX':
      return [sample(domain)];
    case 'SMSSITECODE':
      return [sample('MySiteCode')];
    case 'AADRESOURCEURI':
      return [{ form: `https://‹${domain}›`, detail }];
    case 'PROVISIONTS':
      return [sample(deploymentId.toUpperCase())];
    case '/regtoken':
      return tokenHole === undefined
        ? [sample('YOUR-TOKEN')]
        : [{ form: tokenHole, detail: t('placeholder for the token'), isCode: true }];
    case 'SMSPUBLICROOTKEY':
      return [sample('YOUR-KEY')];
    case '/source':
      return [
        { form: `\\\\‹server.${domain}›\\‹SMS_ABC\\Client›`, detail: t('form of a shared folder') },
        { form: 'C:\\‹Client›', detail: t('form of a local folder') },
      ];
  }
  const { default: standard, valueKind, values } = entry;
  if (values.length > 0) return [];
  if (valueKind === 'integer') return numberOf(entry);
  if (standard !== undefined && !standard.includes('%')) return [{ form: standard, detail: t('Default.') }];
  const example = exampleKinds.has(valueKind) ? valueInExample(entry) : undefined;
  return example === undefined ? [] : [sample(example)];
}

/** The default of a number, or else the documented example. */
function numberOf(entry: CatalogEntry): Shape[] {
  const { default: standard } = entry;
  if (standard !== undefined) return [{ form: standard, detail: t('Default.') }];
  const example = valueInExample(entry);
  return example === undefined ? [] : [{ form: `‹${example}›`, detail: t('sample value to replace') }];
}

/** The value that the documented example of an entry has. */
function valueInExample({ name, example }: CatalogEntry): string | undefined {
  if (example === undefined) return undefined;
  const [argument] = argumentsNamed(parse(example, { vocabulary }), name);
  return argument?.value?.text;
}

/** A form as it reads, without the marks of its parts. */
export function readable(form: string): string {
  return form.replace(/[‹›]/g, '');
}

/** A form as a snippet in a literal; undefined where that cannot hold it. */
export function snippetOf(form: string, encoding: Encoding): string | undefined {
  const parts = form.split(/[‹›]/).map((part) => encoding.encode(part));
  if (parts.some((part) => part === undefined)) return undefined;
  return parts
    .map((part = '', index) => {
      const text = escapeSnippet(part);
      return index % 2 === 0 ? text : `\${${(index + 1) / 2}:${text}}`;
    })
    .join('');
}
