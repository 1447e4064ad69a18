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
  summary: 'CCMCERTNAMECHECK=0 turns the check of the name in the certificate off.',
  why: `With 0 the client does not check the subject name of the certificate, which weakens its validation of servers. The property exists since version ${introduced}.`,
  source: sectionOf('CCMCERTNAMECHECK'),
  falsePositives: 'A lab.',
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
        message:
          'The client will not check the name in the certificate, which weakens its validation of servers. Use a certificate with the right name and remove the property.',
      };
    }
  },
};
