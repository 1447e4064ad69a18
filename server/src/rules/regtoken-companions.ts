import type { Report, Rule, RuleContext } from './rule';
import { lineWithToken } from './support/example-token';
import { given, lacks } from './support/given';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

/** What goes with the token, and why. */
const required = [
  { name: 'CCMHOSTNAME', reason: 'it names the CMG that the device registers through' },
  { name: 'SMSSITECODE', reason: 'the client is assigned to its site directly' },
] as const;

function* missing(context: RuleContext): Generator<Omit<Report, 'span'>> {
  for (const { name, reason } of required) {
    // The step of a task sequence assigns the site by itself.
    if (name === 'SMSSITECODE' && context.context === 'taskSequence') continue;
    if (lacks(context, name)) {
      yield { message: `${name} is missing: with /regtoken, ${reason}. Add it.`, about: `missing ${name}` };
    }
  }
  if (lacks(context, '/mp', 'SMSMP', 'SMSMPLIST')) {
    yield {
      severity: 'hint',
      message:
        'The reference asks for /mp and SMSMP with /regtoken, and neither is given. Whether they are needed is disputed; other official text does without one of them.',
    };
  }
}

/** A registration token without what has to go with it. */
export const regtokenCompanions: Rule = {
  slug: 'regtoken-companions',
  severity: 'warning',
  certainty: 'certain',
  topic: 'tokens',
  summary: '/regtoken comes without CCMHOSTNAME or SMSSITECODE, or with neither /mp nor SMSMP.',
  why: 'The reference names /mp, CCMHOSTNAME, SMSSITECODE and SMSMP as required with /regtoken. It also suggests to leave /mp out when error 0x87d0027e comes, and the article about tokens has a sample without SMSMP, so those two are only hinted at.',
  source: sectionOf('/regtoken'),
  falsePositives:
    'Values that come from the registry. Where a file is named by /config or the command line goes on at run time, the rule is silent.',
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
