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
  why: 'The documentation takes the address of a CMG as a WMI query on an active client returns it, host name and path, and shows it with the path everywhere. That the host name alone does not do is not stated.',
  source: sources.reference,
  falsePositives:
    'Azure gives names in the same domains to other services, a virtual machine with an internet-based management point for example. Each address is judged by itself.',
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
        const missing = cmgPath === undefined ? `/${cmgPathSegment}/<number>` : 'the number at its end';
        yield {
          span: span(host.start, path.end),
          message: `This is probably the address of a CMG without ${missing}. Give it whole, as the WMI query on an active client returns it.`,
        };
      }
    }
  },
};
