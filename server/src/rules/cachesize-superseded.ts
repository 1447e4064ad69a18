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
  summary: 'SMSCACHESIZE sets what client settings set today.',
  why: 'The documentation refers to the client settings for the client cache, which have taken the place of this property. It is ignored when an existing client is upgraded.',
  source: sectionOf('SMSCACHESIZE'),
  falsePositives:
    'A first installation before any policy arrives. Samples of Microsoft cmdlets use the property too.',
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
        message:
          'Client settings have taken the place of SMSCACHESIZE, which is ignored when an existing client is upgraded. Set the size of the cache there.',
      };
    }
  },
};
