import { t } from '@vscode/l10n';
import { findProperty } from '../catalog';
import type { Rule } from './rule';
import { judged } from './support/given';
import { sectionOf } from './support/learn';

const introduced = findProperty('CCMCERTNAMECHECK')?.introduced ?? '';

/** CCMCERTNAMECHECK=0. */
export const nameCheckOff: Rule = {
  slug: 'name-check-off',
  severity: 'warning',
  certainty: 'certain',
  topic: 'authentication',
  summary: 'CCMCERTNAMECHECK=0 turns off the check of the name in the certificate.',
  why: `With 0, the client doesn't check the subject name of the certificate, which weakens its validation of servers. Version ${introduced} introduced the property.`,
  source: sectionOf('CCMCERTNAMECHECK'),
  falsePositives: 'The property can be right in a lab.',
  examples: {
    bad: [{ text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTNAMECHECK=0' }],
    good: [
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTNAMECHECK=1' },
      { text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTNAMECHECK={{CHECK}}' }],
  },
  names: ['CCMCERTNAMECHECK'],
  *check(context) {
    for (const { value, text } of judged(context, 'CCMCERTNAMECHECK')) {
      if (text !== '0') continue;
      yield {
        span: value.content,
        message: t(
          'CCMCERTNAMECHECK=0 turns off the check of the name in the certificate. Remove it, and use a certificate with the right name.',
        ),
      };
    }
  },
};
