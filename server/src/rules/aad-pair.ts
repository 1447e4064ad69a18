import { sources } from '../catalog';
import type { Rule } from './rule';
import { filled, lacks } from './support/given';
import { nameSpan } from './support/written-name';

const pairs = [
  ['AADCLIENTAPPID', 'AADRESOURCEURI'],
  ['AADRESOURCEURI', 'AADCLIENTAPPID'],
] as const;

/** One of AADCLIENTAPPID and AADRESOURCEURI without the other. */
export const aadPair: Rule = {
  slug: 'aad-pair',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'authentication',
  summary: 'Only one of AADCLIENTAPPID and AADRESOURCEURI is given.',
  why: 'The documentation names the two together wherever a client authenticates with Microsoft Entra ID: one identifies the client app, the other the server app. What one of them does alone is not documented.',
  source: sources.coManagement,
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d"',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADRESOURCEURI=https://fabrikam.com/cmg' },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://fabrikam.com/cmg"',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d {{MORE}}"',
      },
      { text: 'ccmsetup.exe SMSSITECODE=P01 AADCLIENTAPPID=%APP% AADRESOURCEURI=%URI%' },
    ],
  },
  names: ['AADCLIENTAPPID', 'AADRESOURCEURI'],
  *check(context) {
    for (const [name, other] of pairs) {
      const [argument] = filled(context, name);
      if (argument === undefined || !lacks(context, other)) continue;
      yield {
        span: nameSpan(argument),
        message: `${other} is missing, which the documentation always names together with ${name}. Add it; what one does alone is not documented.`,
        about: `missing ${other}`,
      };
    }
  },
};
