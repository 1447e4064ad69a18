import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { given } from './support/given';
import { nameSpan } from './support/written-name';

/** /NoCRLCheck. */
export const crlCheckOff: Rule = {
  slug: 'crl-check-off',
  severity: 'hint',
  certainty: 'certain',
  topic: 'authentication',
  summary: '/NoCRLCheck turns off the check for revoked certificates.',
  why: "The documentation recommends that you publish the certificate revocation list where internet clients reach it. When you can't, /NoCRLCheck is the documented workaround.",
  source: sources.planCertificates,
  falsePositives: "/NoCRLCheck is right when clients can't reach the revocation list.",
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="/NoCRLCheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      { text: 'ccmsetup.exe /UsePKICert /nocrlcheck SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe /UsePKICert {{CRL}} SMSSITECODE=P01' }],
  },
  names: ['/NoCRLCheck'],
  *check(context) {
    for (const argument of given(context, '/NoCRLCheck')) {
      yield {
        span: nameSpan(argument),
        message: t(
          "With /NoCRLCheck, the client doesn't notice revoked certificates. If you can, publish the revocation list instead.",
        ),
      };
    }
  },
};
