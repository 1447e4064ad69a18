import { t } from '@vscode/l10n';
import { replace } from '../language/edit';
import { span } from '../language/span';
import type { Rule } from './rule';
import { cmgPathOf } from './support/cmg-address';
import { addressesIn } from './support/given';
import { hostFault } from './support/host-fault';
import { sectionOf } from './support/learn';

/** A CMG address in /mp without `https://`. */
export const cmgMpNeedsHttps: Rule = {
  slug: 'cmg-mp-needs-https',
  severity: 'error',
  certainty: 'certain',
  topic: 'managementPoints',
  summary: "/mp has a CMG address that doesn't begin with https://.",
  why: 'The documentation says that the URL of a CMG must start with https:// in /mp. CCMHOSTNAME takes the same address without https://.',
  source: sectionOf('/mp'),
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
        fixed:
          'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com;http://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
        fixed:
          'ccmsetup.exe /mp:mp1.fabrikam.com;https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:%CMG_URL%/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:{{CMG_ADDRESS}} SMSSITECODE=P01' },
    ],
  },
  fix: {
    summary: 'Adds https:// before the address, or replaces another scheme with it.',
    safe: true,
    changes: 'writing',
  },
  names: ['/mp'],
  *check(context) {
    for (const given of addressesIn(context, '/mp')) {
      const { address, scheme, host, exact } = given;
      if (cmgPathOf(address) === undefined || address.host === '') continue;
      if (address.scheme.toLowerCase() === 'https://') continue;
      // What stands in the place of the scheme, such as two backslashes, is the matter of another rule.
      if (hostFault(given)?.span.start === given.span.start) continue;
      yield {
        span: span(scheme.start, host.end),
        message:
          address.scheme === ''
            ? t(
                '/mp takes the address of a CMG with https://. Write https://{0}, followed by the path.',
                address.host,
              )
            : t('/mp takes the address of a CMG with https://, not with {0}.', address.scheme),
        ...(exact && {
          fixes: [
            {
              title:
                address.scheme === '' ? t('Add https://') : t('Replace {0} with https://', address.scheme),
              safe: true,
              edits: [replace(scheme, 'https://')],
            },
          ],
        }),
      };
    }
  },
};
