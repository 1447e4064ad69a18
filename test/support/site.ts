import type { SiteFacts } from '../../server/src/rules/rule';

/** The site of an organization that tells all there is. */
export const site: SiteFacts = {
  siteCodes: ['P01', 'P02'],
  managementPoints: ['mp1.fabrikam.com', 'mp2.fabrikam.com'],
  cmg: ['cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101'],
  tenantId: '5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a',
  clientAppId: '9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d',
  resourceUri: 'https://fabrikam.com/cmg',
  fallbackStatusPoint: 'fsp1.fabrikam.com',
};
