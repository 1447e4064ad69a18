import type { Rule } from './rule';
import { knownNamed, lacks } from './support/given';
import { sectionOf } from './support/learn';
import { isWhole } from './support/movable';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

/** A priority for downloads over HTTP where files come over SMB. */
export const bitsWithSourceOnly: Rule = {
  slug: 'bits-with-source-only',
  severity: 'hint',
  certainty: 'inferred',
  topic: 'contradictions',
  summary: '/BITSPriority stands beside /source, and /mp is not given.',
  why: 'The documentation says that /BITSPriority is about downloads over HTTP, that files come from a /source folder over SMB, and that with /source alone no management point is asked. The priority then probably has no effect.',
  source: sectionOf('/BITSPriority'),
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /source:\\\\srv1\\client$ /BITSPriority:HIGH SMSSITECODE=P01',
        fixed: 'ccmsetup.exe /source:\\\\srv1\\client$ SMSSITECODE=P01',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /source:\\\\srv1\\client$ /mp:mp1.fabrikam.com /BITSPriority:HIGH SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /BITSPriority:HIGH SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /source:\\\\srv1\\client$ /BITSPriority:HIGH {{parameters}} SMSSITECODE=P01' },
    ],
  },
  fix: { summary: 'Removes /BITSPriority.', safe: true, changes: 'removal' },
  names: ['/BITSPriority'],
  *check(context) {
    const { ccmsetup } = context;
    const [source] = knownNamed(context, '/source');
    if (source === undefined || !lacks(context, '/mp')) return;
    for (const { argument: priority, index } of knownNamed(context, '/BITSPriority')) {
      yield {
        span: nameSpan(priority),
        message:
          'Without /mp the files come from the /source folder over SMB, where /BITSPriority probably has no effect. Remove it.',
        fixes: [
          {
            title: 'Remove /BITSPriority',
            safe: isWhole(ccmsetup, index),
            edits: [removeArgument(ccmsetup, priority)],
          },
        ],
        related: [{ span: nameSpan(source.argument), message: 'The files come from here.' }],
      };
    }
  },
};
