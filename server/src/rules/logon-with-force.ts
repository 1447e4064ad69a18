import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { knownNamed } from './support/given';
import { sectionOf } from './support/learn';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

/** /logon beside a switch that is meant for computers with a client. */
export const logonWithForce: Rule = {
  slug: 'logon-with-force',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'contradictions',
  summary: '/logon is used together with /forceinstall or /IgnoreSkipUpgrade.',
  why: "The documentation says that /logon stops when a client is already installed. /forceinstall replaces an installed client, and /IgnoreSkipUpgrade upgrades one. What ccmsetup does with both isn't documented.",
  source: sectionOf('/logon'),
  examples: {
    bad: [
      { text: 'ccmsetup.exe /logon /forceinstall SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /IgnoreSkipUpgrade /logon SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /forceinstall SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /logon SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe /logon {{parameters}} SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes /logon.', safe: false, changes: 'removal' },
  names: ['/logon'],
  *check(context) {
    const { ccmsetup } = context;
    const [logon] = knownNamed(context, '/logon').map(({ argument }) => argument);
    if (logon === undefined) return;
    for (const name of ['/forceinstall', '/IgnoreSkipUpgrade']) {
      const [other] = knownNamed(context, name).map(({ argument }) => argument);
      if (other === undefined) continue;
      yield {
        span: nameSpan(logon),
        message: t(
          '/logon stops when a client is installed, so {0} probably has no effect. Remove one of them.',
          name,
        ),
        fixes: [{ title: t('Remove {0}', '/logon'), safe: false, edits: [removeArgument(ccmsetup, logon)] }],
        related: [{ span: nameSpan(other), message: t('{0} is for computers that have a client.', name) }],
      };
    }
  },
};
