import { t } from '@vscode/l10n';
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
  summary: 'The command line has only one of AADCLIENTAPPID and AADRESOURCEURI.',
  why: "The documentation uses the two together wherever a client authenticates with Microsoft Entra ID: AADCLIENTAPPID identifies the client app, and AADRESOURCEURI the server app. What one of them does alone isn't documented.",
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
        message: t(
          '{0} is missing. The documentation always uses it together with {1}, so add it.',
          other,
          name,
        ),
        about: `missing ${other}`,
      };
    }
  },
};
