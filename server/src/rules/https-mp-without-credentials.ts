import { t } from '@vscode/l10n';
import { insertAt } from '../language/edit';
import type { Rule } from './rule';
import { isCmg } from './support/cmg-address';
import { entraCredentials } from './support/entra';
import { addressesIn, lacks } from './support/given';
import { sectionOf } from './support/learn';

/** An HTTPS management point in /mp and nothing to authenticate with. */
export const httpsMpWithoutCredentials: Rule = {
  slug: 'https-mp-without-credentials',
  severity: 'information',
  certainty: 'certain',
  contexts: ['manual'],
  topic: 'managementPoints',
  summary:
    '/mp has an HTTPS management point, but the command line has no /UsePKICert, no properties for Microsoft Entra ID, and no token.',
  why: 'The documentation asks for /UsePKICert when you install a client manually and /mp has an HTTPS management point. Without /UsePKICert, the client drops all HTTPS management points and uses HTTP with a self-signed certificate.',
  source: sectionOf('/UsePKICert'),
  falsePositives:
    "A device that is joined to Microsoft Entra ID doesn't need /UsePKICert, and a site can publish its certificate settings in Active Directory.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:https://mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com;https://mp2.fabrikam.com SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert /mp:https://mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:http://mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /mp:https://mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://fabrikam.com/cmg',
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:https://{{MP}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe {{SWITCHES}} /mp:https://mp1.fabrikam.com SMSSITECODE=P01' },
    ],
  },
  fix: { summary: 'Adds /UsePKICert.', safe: false, changes: 'addition' },
  names: ['/mp'],
  *check(context) {
    if (!lacks(context, '/UsePKICert', '/regtoken', '/uninstall', ...entraCredentials)) return;
    const https = addressesIn(context, '/mp').find(
      ({ argument, address }) =>
        argument.kind === 'parameter' && address.scheme.toLowerCase() === 'https://' && !isCmg(address),
    );
    if (https === undefined) return;
    yield {
      span: https.span,
      message: t(
        '/mp has an HTTPS management point, which the client ignores without /UsePKICert. Add it if the client has a PKI certificate.',
      ),
      fixes: [
        {
          title: t('Add {0}', '/UsePKICert'),
          safe: false,
          edits: [insertAt(https.argument.span.start, '/UsePKICert ')],
        },
      ],
    };
  },
};
