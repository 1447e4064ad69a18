/** The organization's own values, and those that a file uses already, offered where they belong. */
import { t } from '@vscode/l10n';
import type { SiteFacts } from '../../rules/rule';

/** A value to offer. */
export interface ValueChoice {
  readonly value: string;
  readonly detail: string;
}

/** Values by what they are: lists, since a file may use several of each. */
export interface KnownValues {
  readonly siteCodes: readonly string[];
  readonly managementPoints: readonly string[];
  readonly cmg: readonly string[];
  readonly tenantIds: readonly string[];
  readonly clientAppIds: readonly string[];
  readonly resourceUris: readonly string[];
  readonly fallbackStatusPoints: readonly string[];
}

const schemePattern = /^https?:\/\//i;

/** Addresses with a scheme in front, but for those that have one. */
function withScheme(addresses: readonly string[], scheme: string): string[] {
  return addresses.map((address) => (schemePattern.test(address) ? address : scheme + address));
}

/** A kind of value with the values of it. */
type Offered = readonly [kind: keyof KnownValues, values: readonly string[]];

/**
 * The known values for a parameter or property.
 *
 * @param name the catalog name
 * @param typed what stands before the cursor; its scheme is kept, so that half an address can be completed
 */
export function fittingValues(name: string, known: KnownValues, typed: string): Offered[] {
  const [scheme = ''] = schemePattern.exec(typed) ?? [];
  const points: Offered = ['managementPoints', withScheme(known.managementPoints, scheme)];
  const one = (kind: keyof KnownValues): Offered[] => [[kind, known[kind]]];
  switch (name) {
    case 'SMSSITECODE':
      return one('siteCodes');
    case '/mp':
      // Only here the address of a CMG has a scheme.
      return [points, ['cmg', withScheme(known.cmg, 'https://')]];
    case 'SMSMP':
    case 'SMSMPLIST':
      return [points];
    case 'CCMHOSTNAME':
      return [['cmg', known.cmg.map((address) => address.replace(schemePattern, ''))]];
    case 'FSP':
      return one('fallbackStatusPoints');
    case 'AADTENANTID':
      return one('tenantIds');
    case 'AADCLIENTAPPID':
      return one('clientAppIds');
    case 'AADRESOURCEURI':
      return one('resourceUris');
    default:
      return [];
  }
}

function siteValues(site: SiteFacts): KnownValues {
  const { siteCodes = [], managementPoints = [], cmg = [] } = site;
  const list = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  return {
    ...{ siteCodes, managementPoints, cmg },
    tenantIds: list(site.tenantId),
    clientAppIds: list(site.clientAppId),
    resourceUris: list(site.resourceUri),
    fallbackStatusPoints: list(site.fallbackStatusPoint),
  };
}

function detailOf(kind: keyof KnownValues): string {
  const details: Record<keyof KnownValues, string> = {
    siteCodes: t('site code of your organization'),
    managementPoints: t('management point of your organization'),
    cmg: t('CMG of your organization'),
    tenantIds: t('tenant of your organization'),
    clientAppIds: t('client app of your organization'),
    resourceUris: t('server app of your organization'),
    fallbackStatusPoints: t('fallback status point of your organization'),
  };
  return details[kind];
}

/** The organization's values for a parameter or property; see {@link fittingValues}. */
export function siteChoices(name: string, site: SiteFacts | undefined, typed: string): ValueChoice[] {
  if (site === undefined) return [];
  return fittingValues(name, siteValues(site), typed).flatMap(([kind, values]) =>
    values.map((value) => ({ value, detail: detailOf(kind) })),
  );
}
