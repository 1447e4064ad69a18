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
  why: 'The documentation names the version that brought some parameters and properties. The rule compares it with targetVersion of the configuration and is silent without one.',
  source: sources.reference,
  falsePositives: 'Only versions that the documentation names are known.',
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
        message: `${entry.name} needs version ${since}${forPush === undefined ? '' : ' with client push'}; the command line is for version ${target}. Remove it or raise targetVersion.`,
      };
    }
  },
};
