import type { Rule } from './rule';
import { given, lacks } from './support/given';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

/** Any of them says that the client has a certificate. */
const certificateOptions = ['/UsePKICert', 'CCMCERTSEL', 'CCMCERTSTORE', 'CCMFIRSTCERT', 'CCMCERTISSUERS'];

/** A task sequence after registration where a token is the only authentication. */
export const provisiontsWithToken: Rule = {
  slug: 'provisionts-with-token',
  severity: 'hint',
  certainty: 'certain',
  topic: 'values',
  summary: 'PROVISIONTS goes with /regtoken and nothing tells of a client certificate.',
  why: 'The documentation says that a task sequence that installs applications or software updates needs a client authentication certificate here; a token is not enough.',
  source: sectionOf('PROVISIONTS'),
  falsePositives: 'Task sequences that install neither applications nor software updates.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="/regtoken:<token> CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0120001"',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0120001"',
      },
      {
        text: 'CCMSETUPCMD="/regtoken:{{token}} /UsePKICert CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0120001"',
      },
      {
        text: 'CCMSETUPCMD="/regtoken:{{token}} CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="/regtoken:{{token}} CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 PROVISIONTS=P0120001 {{certificate}}"',
      },
    ],
  },
  names: ['PROVISIONTS'],
  *check(context) {
    const [token] = given(context, '/regtoken');
    if (token === undefined || !lacks(context, ...certificateOptions)) return;
    for (const deployment of given(context, 'PROVISIONTS')) {
      yield {
        span: nameSpan(deployment),
        message:
          'A task sequence that installs applications or updates needs a client certificate; a token is not enough. Add a certificate option such as /UsePKICert, or keep such steps out of the task sequence.',
        related: [{ span: nameSpan(token), message: 'The token is the only authentication here.' }],
      };
    }
  },
};
