import { t } from '@vscode/l10n';
import { upperAscii } from '../language/characters';
import type { Rule } from './rule';
import { given } from './support/given';
import { knownValue } from './support/known-value';
import { sectionOf } from './support/learn';
import { nameSpan } from './support/written-name';

const options = [
  {
    name: '/forcereboot',
    message: () =>
      t(
        'If needed, /forcereboot restarts the computer, probably even while a user is signed in. Remove it if people use the computer.',
      ),
  },
  {
    name: 'CCMALLOWSILENTREBOOT',
    message: () =>
      t(
        'CCMALLOWSILENTREBOOT allows a restart without warning, even while a user is signed in. Remove it if people use the computer.',
      ),
  },
] as const;

/** Options that restart the computer under the hands of its user. */
export const restartWithoutWarning: Rule = {
  slug: 'restart-without-warning',
  severity: 'hint',
  certainty: 'certain',
  topic: 'contradictions',
  summary: '/forcereboot or CCMALLOWSILENTREBOOT lets the installation restart the computer.',
  why: 'The documentation says that /forcereboot restarts the computer if the installation needs it. With CCMALLOWSILENTREBOOT, the restart happens without warning, even while a user is signed in.',
  source: sectionOf('CCMALLOWSILENTREBOOT'),
  falsePositives: 'Scripts that set up computers, where nobody is signed in.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /forcereboot SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMALLOWSILENTREBOOT' },
    ],
    good: [
      { text: 'ccmsetup.exe /forceinstall SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /noservice SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /{{switch}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe SMSSITECODE=P01 CCMALLOWSILENTREBOOT={{reboot}}' },
    ],
  },
  names: options.map(({ name }) => name),
  *check(context) {
    for (const { name, message } of options) {
      for (const argument of given(context, name)) {
        const value = knownValue(argument);
        // A value is not documented; one that only the run knows, or that says no, may turn the restart off.
        const refused = ['0', 'FALSE', 'NO'].includes(upperAscii(value?.text ?? ''));
        if (argument.value?.opaque === true || refused) continue;
        yield { span: nameSpan(argument), message: message() };
      }
    }
  },
};
