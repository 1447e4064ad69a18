import { findEntry, sources } from '../catalog';
import type { Argument } from '../language/ast';
import type { Rule } from './rule';
import { placeholdersIn } from './support/placeholder-text';

function messageFor(argument: Argument): string {
  if (argument.kind === 'stray')
    return 'This is a placeholder. Replace it by what it stands for, or remove it.';
  const name = argument.kind === 'parameter' ? `/${argument.name.key}` : argument.name.key;
  const known = findEntry(name)?.name;
  return `This is a placeholder, not a value. Put the real value${known === undefined ? '' : ` of ${known}`} in its place.`;
}

/** Placeholders of a sample that nobody replaced. */
export const placeholderLeft: Rule = {
  slug: 'placeholder-left',
  severity: 'warning',
  certainty: 'certain',
  topic: 'text',
  summary: 'A placeholder for people stands where a value belongs: <site code>, [SiteCode], XXX, ***.',
  why: 'The samples of the documentation use such placeholders for values that everybody has to fill in.',
  source: sources.coManagementTutorial,
  falsePositives:
    'Templates and documentation, where the placeholder is meant; in Markdown it is a hint only. Variables such as ${NAME}, %NAME% and {{NAME}} are never reported.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=<your site code>' },
      { text: 'CCMSETUPCMD="CCMHOSTNAME=CMG-NAME-GOES-HERE SMSSITECODE=P01"' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=XXX' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSCACHEDIR="C:\\[Cache] XXX"' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE={{site}} FSP=%FSP%' },
      { text: 'ccmsetup.exe /mp:$mp SMSSITECODE=${site}' },
    ],
  },
  *check({ lines, host }) {
    for (const { args } of lines) {
      for (const argument of args) {
        for (const span of placeholdersIn(argument)) {
          const message = messageFor(argument);
          yield host === 'markdown' ? { span, message, severity: 'hint' } : { span, message };
        }
      }
    }
  },
};
