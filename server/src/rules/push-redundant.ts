import { t } from '@vscode/l10n';
import { sources, suppliedByClientPush } from '../catalog';
import type { Rule } from './rule';
import { knownArgumentsOf } from './support/known-arguments';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

const supplied = new Set<string>(suppliedByClientPush);

/** Properties that client push brings by itself. */
export const pushRedundant: Rule = {
  slug: 'push-redundant',
  severity: 'hint',
  certainty: 'certain',
  contexts: ['clientPush'],
  topic: 'place',
  summary: 'The command line has a property that client push supplies itself.',
  why: 'The documentation says that client push supplies the fallback status point and the trusted root key.',
  source: sources.publishedToActiveDirectory,
  examples: {
    bad: [
      { text: 'SMSSITECODE=P01 FSP=fsp1.fabrikam.com', context: 'clientPush' },
      { text: 'SMSSITECODE=P01 SMSROOTKEYPATH=C:\\keys\\trk', context: 'clientPush' },
    ],
    good: [
      { text: 'SMSSITECODE=P01', context: 'clientPush' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 FSP=fsp1.fabrikam.com' },
    ],
    unknown: [{ text: 'SMSSITECODE=P01 {{name}}=fsp1.fabrikam.com', context: 'clientPush' }],
  },
  fix: { summary: 'Removes the property.', safe: false, changes: 'removal' },
  *check({ ccmsetup }) {
    for (const { argument, entry } of knownArgumentsOf(ccmsetup)) {
      if (!supplied.has(entry.name)) continue;
      yield {
        span: nameSpan(argument),
        message: t('Client push supplies {0} itself. Remove it unless you want another value.', entry.name),
        fixes: [
          { title: t('Remove {0}', entry.name), safe: false, edits: [removeArgument(ccmsetup, argument)] },
        ],
      };
    }
  },
};
