import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { givenValues } from './support/known-value';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

/** Debug logging on a command line that may go into production. */
export const debugLoggingLeft: Rule = {
  slug: 'debug-logging-left',
  severity: 'hint',
  certainty: 'certain',
  topic: 'values',
  summary: 'CCMDEBUGLOGGING=1 turns on debug logging.',
  why: 'The documentation says to use debug logging only for troubleshooting and not in production, because it logs too much.',
  source: sectionOf('CCMDEBUGLOGGING'),
  falsePositives: 'Debug logging is right for test installations and while you troubleshoot a client.',
  examples: {
    bad: [{ text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=1' }],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=0' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMLOGLEVEL=0' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING={{debug}}' }],
  },
  names: ['CCMDEBUGLOGGING'],
  *check(context) {
    for (const { argument, text } of givenValues(context, 'CCMDEBUGLOGGING')) {
      if (text !== '1') continue;
      yield {
        span: nameSpan(argument),
        message: t(
          'CCMDEBUGLOGGING=1 is only for troubleshooting. Remove it before you install clients in production.',
        ),
      };
    }
  },
};
