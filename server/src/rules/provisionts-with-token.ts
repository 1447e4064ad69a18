import { t } from '@vscode/l10n';
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
  summary: 'PROVISIONTS is used with /regtoken, and nothing indicates a client certificate.',
  why: "The documentation says that a task sequence that installs applications or software updates needs a client authentication certificate, because a token isn't enough. Add a certificate option, or keep such steps out of the task sequence.",
  source: sectionOf('PROVISIONTS'),
  falsePositives: "Task sequences that don't install applications or software updates.",
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
        message: t(
          "If the task sequence in PROVISIONTS installs apps or updates, /regtoken isn't enough. Add a client certificate option such as /UsePKICert.",
        ),
        related: [{ span: nameSpan(token), message: t('/regtoken is the only authentication.') }],
      };
    }
  },
};
