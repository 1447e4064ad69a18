import { t } from '@vscode/l10n';
import { findParameter } from '../catalog';
import type { Rule } from './rule';
import { knownNamed } from './support/given';
import { knownArgumentsOf } from './support/known-arguments';
import { sectionOf } from './support/learn';
import { isWhole } from './support/movable';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

/** Switches that say where client files come from; the properties that have no use stand in the catalog. */
const downloadSwitches = ['/mp', '/source', '/BITSPriority', '/downloadtimeout', '/retry', '/AllowMetered'];

/** Installation settings where the client is removed. */
export const uninstallWithInstallOptions: Rule = {
  slug: 'uninstall-with-install-options',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'contradictions',
  summary: '/uninstall is used with properties or download parameters.',
  why: 'The documentation says that /uninstall removes the client. Nothing is downloaded or installed, so settings for that are probably left over.',
  source: sectionOf('/uninstall'),
  falsePositives: "/noservice and other parameters about how ccmsetup runs aren't reported.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe /uninstall SMSSITECODE=P01', fixed: 'ccmsetup.exe /uninstall' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /uninstall', fixed: 'ccmsetup.exe /uninstall' },
      { text: 'CCMSETUPCMD="SMSSITECODE=P01 /uninstall"', fixed: 'CCMSETUPCMD="/uninstall"' },
    ],
    good: [
      { text: 'ccmsetup.exe /uninstall' },
      { text: 'ccmsetup.exe /noservice /uninstall' },
      { text: 'msiexec.exe /x ccmsetup.msi /q' },
    ],
    unknown: [{ text: 'ccmsetup.exe /uninstall {{more}}' }],
  },
  fix: { summary: "Removes what /uninstall doesn't use.", safe: true, changes: 'removal' },
  names: ['/uninstall'],
  *check(context) {
    // In the file of /config a parameter probably has no effect.
    if (context.context === 'tcf') return;
    const { ccmsetup } = context;
    const [uninstall] = knownNamed(context, '/uninstall');
    if (uninstall === undefined) return;
    const conflicts = findParameter('/uninstall')?.conflicts ?? [];
    const useless = new Set([...downloadSwitches, ...conflicts.flatMap(({ items }) => items)]);
    for (const { argument, entry, index } of knownArgumentsOf(ccmsetup)) {
      if (!useless.has(entry.name)) continue;
      yield {
        span: nameSpan(argument),
        message: t(
          '{0} probably has no effect with /uninstall, which only removes the client. Remove {0}.',
          entry.name,
        ),
        fixes: [
          {
            title: t('Remove {0}', entry.name),
            safe: isWhole(ccmsetup, index),
            edits: [removeArgument(ccmsetup, argument)],
          },
        ],
        related: [{ span: nameSpan(uninstall.argument), message: t('/uninstall removes the client.') }],
      };
    }
  },
};
