import type { Argument } from '../language/ast';
import type { Rule, RuleContext } from './rule';
import { knownNamed } from './support/given';
import type { KnownArgument } from './support/known-arguments';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

const order = 'With /mp beside /source, management points are asked first and the folder is the fallback.';

/** The arguments of both names; undefined where one of the two is absent. */
function both(context: RuleContext): { source: KnownArgument; mp: KnownArgument } | undefined {
  const [source] = knownNamed(context, '/source');
  const [mp] = knownNamed(context, '/mp');
  return source === undefined || mp === undefined ? undefined : { source, mp };
}

/** A folder beside a management point: which of the two the files come from. */
export const mpBesideSource: Rule = {
  slug: 'mp-beside-source',
  severity: 'hint',
  certainty: 'certain',
  topic: 'contradictions',
  summary: '/mp stands beside /source; the folder is only the fallback then.',
  why: 'The documentation says that ccmsetup asks the management points of /mp, and those that it finds, first, and takes the path of /source where that fails. Only with /source alone no management point is asked.',
  source: sectionOf('/source'),
  falsePositives: 'The fallback may be what is wanted. The hovers of both parameters say the same.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com /source:\\\\srv1\\client$ SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
      {
        text: 'CCMSETUPCMD="/source:C:\\Client /mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /source:\\\\srv1\\client$ SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /source:{{folder}} {{mp}} SMSMP=mp1.fabrikam.com SMSSITECODE=P01' }],
  },
  names: ['/source'],
  *check(context) {
    const found = both(context);
    if (found === undefined) return;
    yield {
      span: nameSpan(found.source.argument),
      message: `${order} For the folder alone, leave out /mp.`,
      related: [{ span: nameSpan(found.mp.argument), message: 'These management points are asked first.' }],
    };
  },
  hover(context, argument: Argument | undefined) {
    if (argument === undefined || argument.kind === 'stray') return undefined;
    const either = (['/source', '/mp'] as const).some((name) =>
      knownNamed(context, name).some((known) => known.argument === argument),
    );
    return either && both(context) !== undefined ? order : undefined;
  },
};
