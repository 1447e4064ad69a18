import { t } from '@vscode/l10n';
import { cmgPathSegment, sources } from '../catalog';
import { span } from '../language/span';
import type { Rule } from './rule';
import { cmgDomainOf, cmgPathOf } from './support/cmg-address';
import { addressesIn } from './support/given';

/** A CMG host without the path that belongs to its address. */
export const cmgPathMissing: Rule = {
  slug: 'cmg-path-missing',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'managementPoints',
  summary: 'CCMHOSTNAME or /mp has the host name of a CMG without /CCM_Proxy_MutualAuth/<number>.',
  why: "The documentation uses the address of a CMG as a WMI query on an active client returns it, with host name and path, and always shows the path. Whether the host name alone works isn't documented.",
  source: sources.reference,
  falsePositives:
    'Azure also uses these domains for other services, such as a virtual machine with an internet-based management point.',
  examples: {
    bad: [
      { text: 'CCMSETUPCMD="CCMHOSTNAME=fabrikamcmg.westus.cloudapp.azure.com SMSSITECODE=P01"' },
      {
        text: 'ccmsetup.exe /mp:https://fabrikamcmg.usgovcloudapp.net CCMHOSTNAME=fabrikamcmg.usgovcloudapp.net/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      { text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth SMSSITECODE=P01"' },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=fabrikamcmg.westus.cloudapp.azure.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      { text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com SMSSITECODE=P01"' },
    ],
    unknown: [
      { text: 'CCMSETUPCMD="CCMHOSTNAME=fabrikamcmg.westus.cloudapp.azure.com{{PATH}} SMSSITECODE=P01"' },
    ],
  },
  names: ['CCMHOSTNAME', '/mp'],
  *check(context) {
    for (const name of ['CCMHOSTNAME', '/mp']) {
      for (const { address, host, path } of addressesIn(context, name)) {
        const cmgPath = cmgPathOf(address);
        const complete = cmgPath !== undefined && cmgPath.id !== '';
        if (complete || (cmgPath === undefined && cmgDomainOf(address.host) === undefined)) continue;
        yield {
          span: span(host.start, path.end),
          message:
            cmgPath === undefined
              ? t(
                  '{0} probably has a CMG without its path. Add /{1}/ and the number of the CMG.',
                  name,
                  cmgPathSegment,
                )
              : t(
                  '{0} probably has a CMG without its number. Add the number of the CMG after the path.',
                  name,
                ),
        };
      }
    }
  },
};
