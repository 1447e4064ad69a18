import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { addressesIn } from './support/given';
import { hostFault } from './support/host-fault';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';

/** A name without a domain in CCMHOSTNAME. */
export const ccmhostnameNotFqdn: Rule = {
  slug: 'ccmhostname-not-fqdn',
  severity: 'warning',
  certainty: 'certain',
  topic: 'managementPoints',
  summary: 'CCMHOSTNAME has a host name without a domain.',
  why: 'The documentation describes CCMHOSTNAME as the FQDN of the internet-based management point or the address of a CMG.',
  source: sectionOf('CCMHOSTNAME'),
  examples: {
    bad: [{ text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=MP1 SMSSITECODE=P01' }],
    good: [
      {
        text: String.raw`ccmsetup.exe /source:C:\Client /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSIGNCERT=C:\Client\site.cer SMSSITECODE=P01`,
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=%MP% SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=MP1{{DOMAIN}} SMSSITECODE=P01' },
    ],
  },
  yieldsTo: ['placeholder-left'],
  names: ['CCMHOSTNAME'],
  *check(context) {
    for (const given of addressesIn(context, 'CCMHOSTNAME')) {
      // An entity of HTML can stand for the dot.
      if (/^\[|[.&]/.test(given.address.host) || hostFault(given) !== undefined) continue;
      yield {
        span: given.host,
        message: t('CCMHOSTNAME takes an FQDN. Add the domain to {0}.', shown(given.address.host)),
      };
    }
  },
};
