import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { nameSpan } from './support/written-name';

const pkiOptions = new Set(['/UsePKICert', 'CCMCERTSEL', 'CCMCERTSTORE', 'CCMFIRSTCERT', 'CCMCERTISSUERS']);

/** PKI authentication in the policy that Windows Autopilot uses. */
export const autopilotWithPki: Rule = {
  slug: 'autopilot-with-pki',
  severity: 'warning',
  certainty: 'certain',
  contexts: ['intunePolicy'],
  topic: 'place',
  summary: 'The co-management settings policy asks for PKI authentication.',
  why: "The documentation says that Windows Autopilot into co-management doesn't support clients that use PKI authentication.",
  source: sources.autopilot,
  falsePositives:
    'The same command line can be right for a line-of-business app that Intune installs after provisioning. Set the context intuneLob for it.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="/UsePKICert CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        context: 'intunePolicy',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 CCMFIRSTCERT=1"',
        context: 'intunePolicy',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        context: 'intunePolicy',
      },
      {
        text: 'CCMSETUPCMD="/UsePKICert CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        context: 'intuneLob',
      },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="{{parameters}} CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        context: 'intunePolicy',
      },
    ],
  },
  names: [...pkiOptions],
  *check(context) {
    for (const { argument, entry } of context.known) {
      if (!pkiOptions.has(entry.name)) continue;
      yield {
        span: nameSpan(argument),
        message: t(
          "{0} is for PKI authentication, which Windows Autopilot into co-management doesn't support. Remove it.",
          entry.name,
        ),
      };
    }
  },
};
