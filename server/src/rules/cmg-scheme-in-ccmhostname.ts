import { t } from '@vscode/l10n';
import { remove } from '../language/edit';
import type { Rule } from './rule';
import { addressesIn } from './support/given';
import { sectionOf } from './support/learn';

/** A CMG or server address in CCMHOSTNAME that begins with `https://`. */
export const cmgSchemeInCcmhostname: Rule = {
  slug: 'cmg-scheme-in-ccmhostname',
  severity: 'error',
  certainty: 'certain',
  topic: 'managementPoints',
  summary: 'CCMHOSTNAME begins with a scheme, such as https://.',
  why: 'The documentation says not to write a prefix such as https:// before a CMG address in CCMHOSTNAME, which otherwise takes an FQDN. Only /mp takes the address with https://.',
  source: sectionOf('CCMHOSTNAME'),
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME="HTTP://mp1.fabrikam.com" SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /UsePKICert CCMHOSTNAME="mp1.fabrikam.com" SMSSITECODE=P01',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
    ],
    unknown: [
      { text: 'CCMSETUPCMD="CCMHOSTNAME={{CMG_ADDRESS}} SMSSITECODE=P01"' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=https://$CMG/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
  },
  fix: { summary: 'Removes the scheme.', safe: true, changes: 'writing' },
  names: ['CCMHOSTNAME'],
  *check(context) {
    for (const { address, scheme, exact } of addressesIn(context, 'CCMHOSTNAME')) {
      if (address.scheme === '' || address.host === '') continue;
      yield {
        span: scheme,
        message: t('CCMHOSTNAME takes an address without a scheme. Remove {0}.', address.scheme),
        ...(exact && {
          fixes: [{ title: t('Remove {0}', address.scheme), safe: true, edits: [remove(scheme)] }],
        }),
      };
    }
  },
};
