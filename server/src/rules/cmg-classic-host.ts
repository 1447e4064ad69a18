import { t } from '@vscode/l10n';
import { classicCmgRemovedIn, sources } from '../catalog';
import type { Rule } from './rule';
import { cmgDomainOf } from './support/cmg-address';
import { addressesIn } from './support/given';

/** The host name of a classic CMG. */
export const cmgClassicHost: Rule = {
  slug: 'cmg-classic-host',
  severity: 'hint',
  certainty: 'certain',
  topic: 'managementPoints',
  summary: 'CCMHOSTNAME or /mp has a host name in cloudapp.net, the domain of classic CMGs.',
  why: 'Version 2403 removed support for a CMG on a classic cloud service. A CMG on a virtual machine scale set has a name in cloudapp.azure.com or in your own domain.',
  source: sources.removedFeatures,
  falsePositives:
    'A site older than version 2403 may still have a classic CMG. The rule is silent when you configure such a version. Samples in the documentation still have the domain.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=fabrikamcmg.cloudapp.net/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'ccmsetup.exe /mp:https://FABRIKAMCMG.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
        targetVersion: '2403',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=fabrikamcmg.westus.cloudapp.azure.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=fabrikamcmg.usgovcloudapp.net/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=fabrikamcmg.cloudapp.net/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        targetVersion: '2309',
      },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME={{CMG}}.cloudapp.net/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
  },
  yieldsTo: ['renamed-server'],
  names: ['CCMHOSTNAME', '/mp'],
  *check(context) {
    const { targetVersion } = context;
    if (targetVersion !== undefined && targetVersion < classicCmgRemovedIn) return;
    for (const name of ['CCMHOSTNAME', '/mp']) {
      for (const { address, host } of addressesIn(context, name)) {
        if (cmgDomainOf(address.host)?.kind !== 'classic') continue;
        yield {
          span: host,
          message: t(
            "cloudapp.net is the domain of classic CMGs, which version {0} and later don't support. Use the address of your current CMG.",
            classicCmgRemovedIn,
          ),
        };
      }
    }
  },
};
