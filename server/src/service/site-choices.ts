/** The organization's own values, offered where they belong. */
import { t } from '@vscode/l10n';
import type { SiteFacts } from '../rules/rule';

/** A value to offer. */
export interface ValueChoice {
  readonly value: string;
  readonly detail: string;
}

const schemePattern = /^https?:\/\//i;

function choices(values: readonly string[], detail: string): ValueChoice[] {
  return values.map((value) => ({ value, detail }));
}

/** Addresses with a scheme in front, but for those that the configuration gives one. */
function withScheme(addresses: readonly string[], scheme: string): string[] {
  return addresses.map((address) => (schemePattern.test(address) ? address : scheme + address));
}

/**
 * The organization's values for a parameter or property.
 *
 * @param name the catalog name
 * @param typed what stands before the cursor; its scheme is kept, so that half an address can be completed
 */
export function siteChoices(name: string, site: SiteFacts | undefined, typed: string): ValueChoice[] {
  if (site === undefined) return [];
  const { siteCodes = [], managementPoints = [], cmg = [] } = site;
  const { tenantId, clientAppId, resourceUri, fallbackStatusPoint } = site;
  const one = (value: string | undefined, detail: string): ValueChoice[] =>
    choices(value === undefined ? [] : [value], detail);
  const [scheme = ''] = schemePattern.exec(typed) ?? [];
  const points = choices(withScheme(managementPoints, scheme), t('management point of your organization'));
  switch (name) {
    case 'SMSSITECODE':
      return choices(siteCodes, t('site code of your organization'));
    case '/mp':
      // Only here the address of a CMG has a scheme.
      return [...points, ...choices(withScheme(cmg, 'https://'), t('CMG of your organization'))];
    case 'SMSMP':
    case 'SMSMPLIST':
      return points;
    case 'CCMHOSTNAME':
      return choices(
        cmg.map((address) => address.replace(schemePattern, '')),
        t('CMG of your organization'),
      );
    case 'FSP':
      return one(fallbackStatusPoint, t('fallback status point of your organization'));
    case 'AADTENANTID':
      return one(tenantId, t('tenant of your organization'));
    case 'AADCLIENTAPPID':
      return one(clientAppId, t('client app of your organization'));
    case 'AADRESOURCEURI':
      return one(resourceUri, t('server app of your organization'));
    default:
      return [];
  }
}
