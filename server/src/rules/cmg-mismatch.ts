import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { type GivenAddress } from './support/addresses';
import { cmgPathOf, isCmg } from './support/cmg-address';
import { addressesIn, given } from './support/given';
import { hostFault } from './support/host-fault';

/** What tells one CMG from another: its host name, and the number when the path is not missing. */
function identity({ address }: GivenAddress): { host: string; id: string } {
  return { host: address.host.toLowerCase(), id: cmgPathOf(address)?.id.toLowerCase() ?? '' };
}

/** The CMGs of some addresses: the numbers under each host name. */
function byHost(addresses: readonly GivenAddress[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hosts = new Map<string, Set<string>>();
  for (const { host, id } of addresses.map(identity)) hosts.set(host, (hosts.get(host) ?? new Set()).add(id));
  return hosts;
}

/** Whether an address tells which CMG it is; where something is wrong with it, another rule speaks. */
function isClearCmg(given: GivenAddress): boolean {
  return isCmg(given.address) && hostFault(given) === undefined;
}

/** Different CMG addresses in /mp and CCMHOSTNAME. */
export const cmgMismatch: Rule = {
  slug: 'cmg-mismatch',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'managementPoints',
  summary: '/mp and CCMHOSTNAME have the addresses of different CMGs.',
  why: 'All samples in the documentation have the same CMG in both. No page says that they must be the same, but one of them is probably wrong.',
  source: sources.entraAuthentication,
  falsePositives: 'An organization can have two CMGs and use both on purpose.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:https://cmg1.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg2.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      {
        text: 'CCMSETUPCMD="/mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248110 SMSSITECODE=P01"',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=CMG.FABRIKAM.COM/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
    ],
    unknown: [
      {
        text: 'ccmsetup.exe /mp:https://{{CMG}}/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg2.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
    ],
  },
  names: ['CCMHOSTNAME'],
  *check(context) {
    if (given(context, '/mp').some(({ value }) => value?.opaque === true)) return;
    const meant = addressesIn(context, '/mp').filter(({ address }) => isCmg(address));
    const named = meant.filter(isClearCmg);
    const [first] = named;
    // The one that is not clear could be the same.
    if (first === undefined || named.length < meant.length) return;
    const hosts = byHost(named);
    for (const internet of addressesIn(context, 'CCMHOSTNAME')) {
      if (!isClearCmg(internet)) continue;
      const { host, id } = identity(internet);
      const ids = hosts.get(host);
      // A number that is missing in one of the two tells nothing; another rule speaks of it.
      if (ids !== undefined && (id === '' || ids.has(id) || ids.has(''))) continue;
      yield {
        span: internet.span,
        message: t(
          'CCMHOSTNAME and /mp have different CMGs, so one is probably wrong. Use the same CMG in both.',
        ),
        related: [{ span: first.span, message: t('/mp has this CMG.') }],
      };
    }
  },
};
