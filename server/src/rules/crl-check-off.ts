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
  summary: '/NoCRLCheck turns the check for revoked certificates off.',
  why: 'The documentation recommends to publish the certificate revocation list where internet clients reach it, and gives /NoCRLCheck as the way out when that is not possible.',
  source: sources.planCertificates,
  falsePositives: 'It is the documented workaround for a revocation list that clients cannot reach.',
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
        message:
          'The client will not notice revoked certificates. Microsoft recommends to publish the revocation list instead.',
      };
    }
  },
};
