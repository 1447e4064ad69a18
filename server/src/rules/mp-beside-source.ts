import { t } from '@vscode/l10n';
import type { Argument } from '../language/ast';
import type { Rule, RuleContext } from './rule';
import { knownNamed } from './support/given';
import type { KnownArgument } from './support/known-arguments';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

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
  summary: '/source is only the fallback, because /mp is used too.',
  why: 'The documentation says that ccmsetup first asks the management points of /mp and those that it finds. It uses the path of /source if that fails. Only with /source alone, ccmsetup asks no management point.',
  source: sectionOf('/source'),
  falsePositives: 'You may want the fallback. The hovers of both parameters say the same.',
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
      message: t(
        '/source is only the fallback, because ccmsetup asks the management points of /mp first. To use only the folder, remove /mp.',
      ),
      related: [
        {
          span: nameSpan(found.mp.argument),
          message: t('ccmsetup asks the management points of /mp first.'),
        },
      ],
    };
  },
  hover(context, argument: Argument | undefined) {
    if (argument === undefined || argument.kind === 'stray') return undefined;
    const either = (['/source', '/mp'] as const).some((name) =>
      knownNamed(context, name).some((known) => known.argument === argument),
    );
    return either && both(context) !== undefined
      ? t(
          'With both /mp and /source, ccmsetup asks the management points first and uses the folder as the fallback.',
        )
      : undefined;
  },
};
