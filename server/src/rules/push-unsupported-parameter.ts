import { t } from '@vscode/l10n';
import { olderClientPushParameters, sources } from '../catalog';
import type { Rule } from './rule';
import { knownArgumentsOf } from './support/known-arguments';
import { isWhole } from './support/movable';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

/** Without these the line would do something else, or lose properties that stand in a file. */
const notRemovable = ['/?', '/config', '/uninstall'];

/** Parameters that client push does not take. */
export const pushUnsupportedParameter: Rule = {
  slug: 'push-unsupported-parameter',
  severity: 'warning',
  certainty: 'certain',
  contexts: ['clientPush'],
  topic: 'place',
  summary: "A parameter isn't one that client push supports.",
  why: 'The documentation lists the parameters that you can use with client push. /forceinstall is only in an older list, so it is reported as a hint.',
  source: sources.reference,
  falsePositives: 'A sample of the cmdlet Set-CMClientPushInstallation uses /mp.',
  examples: {
    bad: [
      { text: '/mp:mp1.fabrikam.com SMSSITECODE=P01', context: 'clientPush', fixed: 'SMSSITECODE=P01' },
      {
        text: '/UsePKICert /NoCRLCheck SMSSITECODE=P01',
        context: 'clientPush',
        fixed: '/UsePKICert SMSSITECODE=P01',
      },
      { text: '/forceinstall SMSSITECODE=P01', context: 'clientPush' },
      { text: '/uninstall', context: 'clientPush' },
    ],
    good: [
      { text: 'SMSSITECODE=P01', context: 'clientPush' },
      { text: '/UsePKICert /logon /BITSPriority:HIGH SMSSITECODE=P01', context: 'clientPush' },
      { text: 'ccmsetup.exe /NoCRLCheck SMSSITECODE=P01' },
    ],
    unknown: [{ text: '/{{parameter}}:mp1.fabrikam.com SMSSITECODE=P01', context: 'clientPush' }],
  },
  fix: { summary: 'Removes the parameter.', safe: true, changes: 'removal' },
  *check({ ccmsetup }) {
    for (const { argument, entry, index } of knownArgumentsOf(ccmsetup)) {
      const outside = entry.kind === 'parameter' && entry.contexts.clientPush !== 'yes';
      // Undocumented and legacy switches have rules of their own.
      if (!outside || entry.status !== 'documented') continue;
      const span = nameSpan(argument);
      if (olderClientPushParameters.some((name) => name === entry.name)) {
        yield {
          span,
          severity: 'hint',
          message: t(
            '{0} is in an older list of client push parameters, but not in the current one. Check whether it works.',
            entry.name,
          ),
        };
        continue;
      }
      yield {
        span,
        message: t("Client push doesn't support {0}. Remove it.", entry.name),
        fixes: notRemovable.includes(entry.name)
          ? []
          : [
              {
                title: t('Remove {0}', entry.name),
                safe: isWhole(ccmsetup, index),
                edits: [removeArgument(ccmsetup, argument)],
              },
            ],
      };
    }
  },
};
