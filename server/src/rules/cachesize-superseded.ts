import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { given } from './support/given';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

/** SMSCACHESIZE, whose place client settings have taken. */
export const cachesizeSuperseded: Rule = {
  slug: 'cachesize-superseded',
  severity: 'hint',
  certainty: 'certain',
  topic: 'values',
  summary: 'SMSCACHESIZE sets the cache size, which client settings now control.',
  why: 'The documentation says that client settings for the client cache have replaced this property. An upgrade of an existing client ignores it.',
  source: sectionOf('SMSCACHESIZE'),
  falsePositives:
    'The property can be useful for a first installation, before the client gets its policy. Samples for Microsoft cmdlets use it too.',
  examples: {
    bad: [{ text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHESIZE=15000' }],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEDIR=D:\\Cache' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=COMPRESS' },
    ],
    unknown: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 {{cache}}' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 {{name}}=15000' },
    ],
  },
  names: ['SMSCACHESIZE'],
  *check(context) {
    for (const size of given(context, 'SMSCACHESIZE')) {
      yield {
        span: nameSpan(size),
        message: t(
          'Client settings have replaced SMSCACHESIZE, which client upgrades ignore. Set the cache size in client settings.',
        ),
      };
    }
  },
};
