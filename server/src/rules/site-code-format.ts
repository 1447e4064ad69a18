import { t } from '@vscode/l10n';
import { automaticSiteCode, siteCodePattern } from '../catalog';
import type { Rule } from './rule';
import { judged } from './support/given';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';

/** A value of SMSSITECODE that cannot be a site code. */
export const siteCodeFormat: Rule = {
  slug: 'site-code-format',
  severity: 'error',
  certainty: 'certain',
  topic: 'site',
  summary: 'The value of SMSSITECODE is neither AUTO nor three letters or digits.',
  why: 'A site code has exactly three characters, which are letters from A to Z or digits. SMSSITECODE takes a site code or the word AUTO.',
  source: sectionOf('SMSSITECODE'),
  falsePositives: "Lowercase letters are a matter of style and aren't reported.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=PRIM' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P1"',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P-1' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=p01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE="007"' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=auto' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=%SITE%' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P{{NUMBER}}' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=<site code>' },
    ],
  },
  yieldsTo: ['placeholder-left'],
  names: ['SMSSITECODE'],
  *check(context) {
    for (const { value, text } of judged(context, 'SMSSITECODE')) {
      if (siteCodePattern.test(text)) continue;
      yield {
        span: value.content,
        message: t(
          "{0} isn't a site code. Write {1}, or exactly three letters (A-Z) or digits, such as P01.",
          shown(text),
          automaticSiteCode,
        ),
      };
    }
  },
};
