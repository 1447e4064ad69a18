import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { given } from './support/given';
import { nameSpan } from './support/written-name';

/** A site code where the task sequence step assigns the site. */
export const sitecodeInTaskSequence: Rule = {
  slug: 'sitecode-in-task-sequence',
  severity: 'hint',
  certainty: 'certain',
  contexts: ['taskSequence'],
  topic: 'place',
  summary: 'SMSSITECODE is in the installation properties of a task sequence step.',
  why: 'The documentation says that the Setup Windows and ConfigMgr step assigns the client to the site itself.',
  source: sources.taskSequenceSteps,
  examples: {
    bad: [{ text: 'SMSMP=mp1.fabrikam.com SMSSITECODE=P01', context: 'taskSequence' }],
    good: [
      { text: 'SMSMP=mp1.fabrikam.com FSP=fsp1.fabrikam.com', context: 'taskSequence' },
      { text: 'ccmsetup.exe SMSMP=mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'SMSMP=mp1.fabrikam.com %PROPERTIES%', context: 'taskSequence' }],
  },
  names: ['SMSSITECODE'],
  *check(context) {
    for (const code of given(context, 'SMSSITECODE')) {
      yield {
        span: nameSpan(code),
        message: t('The task sequence step assigns the client to the site itself. Remove SMSSITECODE.'),
      };
    }
  },
};
