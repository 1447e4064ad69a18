import { sources } from '../sources';

/** A domain under which Azure gives cloud management gateways their names. */
export interface CmgDomain {
  /** With its leading dot, in lower case. */
  readonly suffix: string;
  readonly kind: 'scale-set' | 'us-government' | 'classic';
}

/** Domains of CMG host names. A CMG can have a name in the organization's own domain as well, which no list can know. */
export const cmgDomains: readonly CmgDomain[] = [
  { suffix: '.cloudapp.azure.com', kind: 'scale-set' },
  { suffix: '.usgovcloudapp.net', kind: 'us-government' },
  { suffix: '.cloudapp.net', kind: 'classic' },
];

/** The site version in which the support for classic CMGs ended. */
export const classicCmgRemovedIn = '2403';

/** First segment of the path in a CMG address, as the documentation always writes it. */
export const cmgPathSegment = 'CCM_Proxy_MutualAuth';

/** The segment that pages of 2017 have in its place. */
export const olderCmgPathSegment = 'CCM_Proxy_ServerAuth';

/** A CMG path as in the samples: the segment and decimal digits. Whether letter case counts is not documented. */
export const cmgPathPattern = /^\/CCM_Proxy_MutualAuth\/\d+$/i;

/** Where the address is described. */
export const cmgAddressSources = [
  sources.reference,
  sources.cmgServerCertificate,
  sources.removedFeatures,
  sources.coManagementTutorial,
] as const;
