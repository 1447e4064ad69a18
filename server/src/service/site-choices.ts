/** The organisation's own values, offered where they belong. */
import type { SiteFacts } from '../rules/rule';

/** A value to offer. */
export interface ValueChoice {
  readonly value: string;
  readonly detail: string;
}

const schemePattern = /^https?:\/\//i;

function choices(values: readonly string[], what: string): ValueChoice[] {
  return values.map((value) => ({ value, detail: `${what} of this organisation` }));
}

/** Addresses with a scheme in front, but for those that the configuration gives one. */
function withScheme(addresses: readonly string[], scheme: string): string[] {
  return addresses.map((address) => (schemePattern.test(address) ? address : scheme + address));
}

/**
 * The organisation's values for a parameter or property.
 *
 * @param name the catalog name
 * @param typed what stands before the cursor; its scheme is kept, so that half an address can be completed
 */
export function siteChoices(name: string, site: SiteFacts | undefined, typed: string): ValueChoice[] {
  if (site === undefined) return [];
  const { siteCodes = [], managementPoints = [], cmg = [] } = site;
  const { tenantId, clientAppId, resourceUri, fallbackStatusPoint } = site;
  const one = (value: string | undefined, what: string): ValueChoice[] =>
    choices(value === undefined ? [] : [value], what);
  const [scheme = ''] = schemePattern.exec(typed) ?? [];
  const points = choices(withScheme(managementPoints, scheme), 'management point');
  switch (name) {
    case 'SMSSITECODE':
      return choices(siteCodes, 'site code');
    case '/mp':
      // Only here the address of a CMG has a scheme.
      return [...points, ...choices(withScheme(cmg, 'https://'), 'CMG')];
    case 'SMSMP':
    case 'SMSMPLIST':
      return points;
    case 'CCMHOSTNAME':
      return choices(
        cmg.map((address) => address.replace(schemePattern, '')),
        'CMG',
      );
    case 'FSP':
      return one(fallbackStatusPoint, 'fallback status point');
    case 'AADTENANTID':
      return one(tenantId, 'tenant');
    case 'AADCLIENTAPPID':
      return one(clientAppId, 'client app');
    case 'AADRESOURCEURI':
      return one(resourceUri, 'identifier of the server app');
    default:
      return [];
  }
}
