import { sources } from '../catalog';
import { insertAt } from '../language/edit';
import type { Rule } from './rule';
import { ccmsetupLines } from './support/ccmsetup-lines';
import { isDisputed, propertiesStart } from './support/disguise';
import { hasLoneQuotes, isMovable } from './support/movable';
import { once } from '../language/once';
import { quotePairs } from './support/quote-pairs';
import { removeArgument } from './support/remove-argument';
import { nameSpan, shownName, shownText } from './support/written-name';

/** A parameter that stands after properties. */
export const parameterAfterProperty: Rule = {
  slug: 'parameter-after-property',
  severity: 'warning',
  certainty: 'certain',
  topic: 'structure',
  summary: 'A parameter stands after a property.',
  why: 'The reference page marks as important that all parameters come before the properties. It does not say what happens otherwise, and some official samples have another order.',
  source: sources.reference,
  falsePositives:
    'Scripts that append arguments one by one, and official samples such as the one with /regtoken, do it as well.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe SMSSITECODE=P01 /logon',
        fixed: 'ccmsetup.exe /logon SMSSITECODE=P01',
      },
      {
        text: 'ccmsetup.exe /noservice SMSMP=mp1.fabrikam.com SMSSITECODE={{site}} /mp:{{mp}} FSP=fsp1',
        fixed: 'ccmsetup.exe /noservice /mp:{{mp}} SMSMP=mp1.fabrikam.com SMSSITECODE={{site}} FSP=fsp1',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 /NoCRLCheck"',
        fixed:
          'CCMSETUPCMD="/NoCRLCheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
    ],
    good: [
      { text: 'ccmsetup.exe /logon /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'msiexec.exe /i ccmsetup.msi CCMSETUPCMD="/NoCRLCheck CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01" /qn',
      },
      { text: 'ccmsetup.exe UPGRADETOLATEST /logon' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE=P01 {{more}}' }, { text: 'ccmsetup.exe {{site}} /logon' }],
  },
  fix: {
    summary: 'Moves the parameter before the first property; the order is kept.',
    safe: true,
    changes: 'order',
  },
  yieldsTo: [
    'unknown-parameter',
    'silent-switch',
    'slash-before-property',
    'push-unsupported-parameter',
    'tcf-slash-parameter',
  ],
  *check({ lines }) {
    for (const each of ccmsetupLines(lines)) {
      const start = propertiesStart(each);
      if (start === undefined) continue;
      // Behind a quote that never closes, what looks like a parameter may be part of the text.
      const lost = once(
        () => quotePairs(each.tokens).find(({ close }) => close === undefined)?.open.span.start ?? Infinity,
      );
      const movable = once(() => !hasLoneQuotes(each));
      for (const [index, argument] of each.args.entries()) {
        if (argument.kind !== 'parameter' || argument.span.start <= start.sure.span.start) continue;
        if (argument.span.end > lost()) break;
        if (argument.name.opaque || isDisputed(argument)) continue;
        const written = shownName(each, argument);
        const name = shownText(start.sure.name.text);
        yield {
          span: nameSpan(argument),
          message: `${written} stands after the property ${name}. The documented order is parameters first, then properties.`,
          related: [{ span: nameSpan(start.sure), message: `Here the properties begin, with ${name}.` }],
          fixes:
            movable() && isMovable(each, index)
              ? [
                  {
                    title: `Move ${written} before the properties`,
                    safe: true,
                    edits: [
                      insertAt(start.first.span.start, argument.span, ' '),
                      removeArgument(each, argument),
                    ],
                  },
                ]
              : [],
        };
      }
    }
  },
};
