import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { isCmg } from './support/cmg-address';
import { addressesIn } from './support/given';
import { hostFault } from './support/host-fault';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';

/** A management point in /mp with `https://` and a name without a domain. */
export const httpsShortName: Rule = {
  slug: 'https-short-name',
  severity: 'warning',
  certainty: 'certain',
  topic: 'managementPoints',
  summary: '/mp has https:// and a host name without a domain.',
  why: 'For HTTPS, the documentation asks for the FQDN, which must match the subject or an alternative name in the certificate of the management point. On the intranet, a computer name in the certificate also works, but the documentation recommends an FQDN.',
  source: sectionOf('/mp'),
  falsePositives: 'The certificate of the management point may have the computer name.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /UsePKICert /mp:https://MP1 SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert /mp:mp1;https://mp2:8443 SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /UsePKICert /mp:https://mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:MP1 SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:http://MP1 SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /UsePKICert /mp:https://%MP% SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert /mp:https://MP{{NUMBER}} SMSSITECODE=P01' },
    ],
  },
  names: ['/mp'],
  *check(context) {
    for (const given of addressesIn(context, '/mp')) {
      const { scheme, host } = given.address;
      // An entity of HTML can stand for the dot.
      if (scheme.toLowerCase() !== 'https://' || /^\[|[.&]/.test(host)) continue;
      if (isCmg(given.address) || hostFault(given) !== undefined) continue;
      yield {
        span: given.host,
        message: t(
          'With https://, /mp takes the FQDN from the certificate of the management point. Add the domain to {0}.',
          shown(host),
        ),
      };
    }
  },
};
