/** What the values of `site` look like: told by the reader of a configuration and by its schema alike. */
import { t } from '@vscode/l10n';
import { appIdUriSchemes, cmgPathSegment, defaultAppIdUri, reservedSiteCodes } from '../catalog';
import { listing } from '../rules/support/phrases';
import { parseAddress } from '../rules/support/cmg-address';
import type { siteLists, siteTexts } from './configuration';

/** The form of some values. */
export interface SiteForm {
  /** Without flags, as a schema has it. */
  readonly pattern: string;
  /** What the values are like, a sentence. */
  readonly rule: () => string;
  readonly example: string;
  /** What is probably meant by a text that has another form; it may have another form itself. */
  readonly meant: (text: string) => string;
}

/** A pattern for a word in any letter case. */
function anyCase(word: string): string {
  return word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

const label = String.raw`[^\s./\\:;,"'<>@?#&=()\[\]{}|%*$]+`;
const hostPattern = String.raw`${label}(?:\.${label})*`;

function hostIn(text: string): string {
  return parseAddress(text).host.trim().replace(/\.+$/, '');
}

const siteCode: SiteForm = {
  pattern: `^(?!(?:${reservedSiteCodes.map(anyCase).join('|')})$)[A-Za-z0-9]{3}$`,
  rule: () =>
    t('A site code has three letters or digits. {0} are reserved.', listing(reservedSiteCodes, 'and')),
  example: 'P01',
  meant: (text) => text.trim(),
};

const host: SiteForm = {
  pattern: `^${hostPattern}$`,
  rule: () => t('The name of a server has no https://, port, or path here.'),
  example: 'mp01.corp.fabrikam.com',
  meant: hostIn,
};

const cmg: SiteForm = {
  pattern: String.raw`^${hostPattern}(?:/${anyCase(cmgPathSegment)}/\d+)?$`,
  rule: () => t('The address of a CMG is its name, without https://, and its path.'),
  example: `cmg.fabrikam.com/${cmgPathSegment}/72057598037248101`,
  meant: (text) => hostIn(text) + parseAddress(text).path.trim().replace(/\/+$/, ''),
};

const guid: SiteForm = {
  pattern: '^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
  rule: () => t('An ID is a GUID with hyphens and without braces.'),
  example: '5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a',
  meant: (text) =>
    text.replace(/[{}\s-]/g, '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
};

const uri: SiteForm = {
  pattern: String.raw`^[A-Za-z][A-Za-z0-9+.\-]*:[^\s"]+$`,
  rule: () => t('An App ID URI begins with its scheme, such as {0}.', listing(appIdUriSchemes, 'or')),
  example: defaultAppIdUri,
  meant: (text) => text.trim(),
};

/** The form of each key's values. */
export const siteForms: Readonly<Record<(typeof siteLists)[number] | (typeof siteTexts)[number], SiteForm>> =
  {
    siteCodes: siteCode,
    managementPoints: host,
    cmg,
    tenantId: guid,
    clientAppId: guid,
    resourceUri: uri,
    fallbackStatusPoint: host,
  };

/** The form of the names in `renamed`. */
export const renamedForm: SiteForm = {
  ...cmg,
  rule: () => t('The name of a server has no https:// here, and only that of a CMG has a path.'),
  example: host.example,
};

/** Whether a text has a form. */
export function hasForm({ pattern }: SiteForm, text: string): boolean {
  return new RegExp(pattern, 'u').test(text);
}

/** What is said of a text that has not a form; with the text that is meant, where it is known. */
export function faultOf({ rule, example }: SiteForm, meant?: string): string {
  return `${rule()} ${meant === undefined ? t('Write it like this: "{0}".', example) : t('Write "{0}".', meant)}`;
}
