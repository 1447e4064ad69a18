import { t } from '@vscode/l10n';
import type { Report, Rule, RuleContext } from './rule';
import { lineWithToken } from './support/example-token';
import { given, lacks } from './support/given';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

/** What the token needs: the CMG that the device registers through, and the site that the client is assigned to. */
const required = [
  {
    name: 'CCMHOSTNAME',
    message: () => t('/regtoken needs CCMHOSTNAME. Add it with the address of your CMG.'),
  },
  {
    name: 'SMSSITECODE',
    message: () => t('{0} needs SMSSITECODE. Add it with the code of your site.', '/regtoken'),
  },
] as const;

function* missing(context: RuleContext): Generator<Omit<Report, 'span'>> {
  for (const { name, message } of required) {
    // The step of a task sequence assigns the site by itself.
    if (name === 'SMSSITECODE' && context.context === 'taskSequence') continue;
    if (lacks(context, name)) {
      yield { message: message(), about: `missing ${name}` };
    }
  }
  if (lacks(context, '/mp', 'SMSMP', 'SMSMPLIST')) {
    yield {
      severity: 'hint',
      message: t(
        'The reference page lists /mp and SMSMP with /regtoken. Add them; if the installation fails with 0x87d0027e, remove /mp.',
      ),
    };
  }
}

/** A registration token without what has to go with it. */
export const regtokenCompanions: Rule = {
  slug: 'regtoken-companions',
  severity: 'warning',
  certainty: 'certain',
  topic: 'tokens',
  summary: '/regtoken is used without CCMHOSTNAME or SMSSITECODE, or with neither /mp nor SMSMP.',
  why: 'The reference page lists /mp, CCMHOSTNAME, SMSSITECODE, and SMSMP as required with /regtoken. It also suggests leaving out /mp when error 0x87d0027e occurs, and the article about tokens has a sample without SMSMP, so those two are only hints.',
  source: sectionOf('/regtoken'),
  falsePositives:
    'Values that come from the registry. The rule says nothing if /config names a file, or if more can be added at run time.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /regtoken:$env:CMG_TOKEN SMSSITECODE=P01' },
      {
        text: 'ccmsetup.exe /regtoken:$env:CMG_TOKEN CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101',
      },
    ],
    good: [
      { text: lineWithToken('$env:CMG_TOKEN') },
      {
        text: 'CCMSETUPCMD="/regtoken:$env:CMG_TOKEN CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 SMSMP=https://mp1.fabrikam.com"',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe /regtoken:$env:CMG_TOKEN {{properties}}' }],
  },
  names: ['/regtoken'],
  *check(context) {
    const [token] = given(context, '/regtoken');
    if (token === undefined) return;
    for (const report of missing(context)) yield { span: nameSpan(token), ...report };
  },
};
