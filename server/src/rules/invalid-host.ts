import { entries, referencePage, sources, type ValueKind } from '../catalog';
import type { Rule } from './rule';
import { addressesIn } from './support/given';
import { hostFault } from './support/host-fault';

/** The kinds of values that are addresses of servers. */
const kinds: ReadonlySet<ValueKind> = new Set(['host', 'host-or-url', 'management-point', 'fqdn-or-cmg']);

const names = entries.filter(({ valueKind }) => kinds.has(valueKind)).map(({ name }) => name);

/** A value that cannot be the address of a server. */
export const invalidHost: Rule = {
  slug: 'invalid-host',
  severity: 'error',
  certainty: 'certain',
  topic: 'managementPoints',
  summary:
    'A host name or URL has a space, a quotation mark, two dots in a row, or a broken scheme, or it is a path of a file or share.',
  why: '/mp, CCMHOSTNAME, SMSMP, SMSMPLIST, and FSP take host names or URLs.',
  source: { title: sources.reference.title, url: referencePage },
  examples: {
    bad: [
      { text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSMP=\\mp1` },
      { text: 'ccmsetup.exe /mp:mp1..fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 FSP="fsp1 fabrikam.com"' },
      { text: String.raw`ccmsetup.exe /mp:C:\Client SMSSITECODE=P01` },
      { text: 'ccmsetup.exe /UsePKICert /mp:https:/mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: String.raw`CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com\CCM_Proxy_MutualAuth\72057598037248101 SMSSITECODE=P01"`,
      },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp_1.fabrikam.com;10.1.2.3 SMSSITECODE=P01 SMSMP=http://mp1:8080 FSP=fsp1' },
      { text: 'ccmsetup.exe /mp:"mp1.fabrikam.com; mp2.fabrikam.com" SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert /mp:https://[2001:db8::1] SMSSITECODE=P01' },
    ],
    unknown: [
      { text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSMP=\\{{MP}}` },
      { text: 'ccmsetup.exe /mp:%MP%..%DOMAIN% SMSSITECODE=P01' },
    ],
  },
  yieldsTo: ['placeholder-left'],
  names,
  *check(context) {
    for (const name of names) {
      for (const given of addressesIn(context, name)) {
        const fault = hostFault(given);
        if (fault === undefined) continue;
        yield { span: fault.span, message: fault.problem(name) };
      }
    }
  },
};
