import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { catalogContext } from '../catalog/contexts';
import type { Rule } from './rule';
import { wholeNumber } from './support/whole-number';
import { nameSpan } from './support/written-name';

/** Items that the configured site version does not have yet. */
export const requiresNewerVersion: Rule = {
  slug: 'requires-newer-version',
  severity: 'warning',
  certainty: 'certain',
  topic: 'versions',
  summary: 'A parameter or property is newer than the configured site version.',
  why: 'The documentation says which version introduced some parameters and properties. The rule compares it with targetVersion in the configuration, and says nothing without one.',
  source: sources.reference,
  falsePositives: 'The rule knows only the versions that the documentation names.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTNAMECHECK=1', targetVersion: '2006' },
      { text: 'ccmsetup.exe /AllowMetered SMSSITECODE=P01', targetVersion: '2002' },
      { text: '/AllowMetered SMSSITECODE=P01', targetVersion: '2006', context: 'clientPush' },
    ],
    good: [
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTNAMECHECK=1', targetVersion: '2207' },
      { text: 'ccmsetup.exe /AllowMetered SMSSITECODE=P01', targetVersion: '2006' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTNAMECHECK=1' },
    ],
    unknown: [{ text: 'ccmsetup.exe SMSSITECODE=P01 {{name}}=1', targetVersion: '2006' }],
  },
  *check(context) {
    const target = wholeNumber(context.targetVersion ?? '');
    if (target === undefined) return;
    const push = catalogContext(context.context) === 'clientPush';
    for (const { argument, entry } of context.known) {
      const forPush = push ? entry.introducedForPush : undefined;
      const since = forPush ?? entry.introduced;
      const needed = since === undefined ? undefined : wholeNumber(since);
      if (since === undefined || needed === undefined || needed <= target) continue;
      yield {
        span: nameSpan(argument),
        message:
          forPush === undefined
            ? t(
                '{0} needs version {1}, but targetVersion is {2}. Remove {0}, or raise targetVersion.',
                entry.name,
                since,
                target,
              )
            : t(
                '{0} needs version {1} with client push, but targetVersion is {2}. Remove {0}, or raise targetVersion.',
                entry.name,
                since,
                target,
              ),
      };
    }
  },
};
