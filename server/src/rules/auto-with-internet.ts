import { t } from '@vscode/l10n';
import { automaticSiteCode } from '../catalog';
import { upperAscii } from '../language/characters';
import type { Rule } from './rule';
import { filled, judged } from './support/given';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

/** SMSSITECODE=AUTO together with CCMHOSTNAME. */
export const autoWithInternet: Rule = {
  slug: 'auto-with-internet',
  severity: 'error',
  certainty: 'certain',
  topic: 'site',
  summary: 'SMSSITECODE=AUTO is used together with CCMHOSTNAME.',
  why: "The documentation says not to use AUTO when CCMHOSTNAME has an internet-based management point or a CMG. Internet clients can't be assigned automatically; they need the site code.",
  source: sectionOf('SMSSITECODE'),
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=AUTO"',
      },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=auto CCMHOSTNAME=mp1.fabrikam.com' },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=AUTO' },
    ],
    unknown: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE={{SITE}}"',
      },
    ],
  },
  names: ['SMSSITECODE'],
  *check(context) {
    const [internet] = filled(context, 'CCMHOSTNAME');
    if (internet === undefined) return;
    for (const { value, text } of judged(context, 'SMSSITECODE')) {
      if (upperAscii(text) !== automaticSiteCode) continue;
      yield {
        span: value.content,
        message: t(
          "SMSSITECODE=AUTO doesn't work with CCMHOSTNAME. Write the site code: internet clients can't be assigned automatically.",
        ),
        related: [
          { span: nameSpan(internet), message: t('CCMHOSTNAME makes the client an internet client.') },
        ],
      };
    }
  },
};
