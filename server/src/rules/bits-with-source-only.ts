import { t } from '@vscode/l10n';
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
  summary: '/BITSPriority is used with /source and without /mp.',
  why: 'The documentation says that /BITSPriority applies to downloads over HTTP and that files from a /source folder come over SMB. With /source alone, ccmsetup asks no management point, so the priority probably has no effect.',
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
        message: t(
          '/BITSPriority probably has no effect without /mp, because files from /source come over SMB. Remove it.',
        ),
        fixes: [
          {
            title: t('Remove {0}', '/BITSPriority'),
            safe: isWhole(ccmsetup, index),
            edits: [removeArgument(ccmsetup, priority)],
          },
        ],
        related: [{ span: nameSpan(source.argument), message: t('The client files come from /source.') }],
      };
    }
  },
};
