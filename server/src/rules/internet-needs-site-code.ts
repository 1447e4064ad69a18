import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { filled, lacks } from './support/given';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

/** CCMHOSTNAME without a site code. */
export const internetNeedsSiteCode: Rule = {
  slug: 'internet-needs-site-code',
  severity: 'warning',
  certainty: 'certain',
  topic: 'site',
  summary: 'CCMHOSTNAME is used without SMSSITECODE.',
  why: "Internet clients can't be assigned automatically, so the documentation says to assign them with their site code. Co-management requires both properties. Without SMSSITECODE, the client looks for its site as with AUTO.",
  source: sectionOf('SMSSITECODE'),
  falsePositives: 'A task sequence assigns the site itself, so the rule is silent there.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=mp1.fabrikam.com' },
      {
        text: 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
        context: 'gpoSetupParameters',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com' },
      {
        text: 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
        context: 'taskSequence',
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=mp1.fabrikam.com {{PROPERTIES}}' },
      { text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=$SITE' },
      { text: 'ccmsetup.exe /UsePKICert /config:client.tcf CCMHOSTNAME=mp1.fabrikam.com' },
    ],
  },
  yieldsTo: ['regtoken-companions', 'comanagement-required'],
  names: ['CCMHOSTNAME'],
  *check(context) {
    const [internet] = filled(context, 'CCMHOSTNAME');
    if (internet === undefined || context.context === 'taskSequence' || !lacks(context, 'SMSSITECODE'))
      return;
    yield {
      span: nameSpan(internet),
      message: t(
        "CCMHOSTNAME needs SMSSITECODE, because internet clients can't be assigned automatically. Add your site code.",
      ),
      about: 'missing SMSSITECODE',
    };
  },
};
