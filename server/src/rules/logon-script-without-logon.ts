import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import { insertAt } from '../language/edit';
import { has } from '../language/query';
import type { Rule } from './rule';
import { lacks } from './support/given';

/** With these, adding /logon would contradict what the line asks for. */
const contrary = ['/forceinstall', '/IgnoreSkipUpgrade'];

/** A logon script that installs the client at every sign-in. */
export const logonScriptWithoutLogon: Rule = {
  slug: 'logon-script-without-logon',
  severity: 'information',
  certainty: 'certain',
  contexts: ['logonScript'],
  topic: 'place',
  summary: 'A logon script starts ccmsetup.exe without /logon.',
  why: "The documentation says to use /logon in logon scripts, so that ccmsetup.exe doesn't install the client again at every sign-in.",
  source: sources.deployWindowsClients,
  falsePositives:
    'A script may look for an installed client itself. The tools know a logon script only by a setting or by its path.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe', context: 'logonScript', fixed: 'ccmsetup.exe /logon' },
      {
        text: '"\\\\srv1\\client$\\ccmsetup.exe" /mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
        context: 'logonScript',
        fixed:
          '"\\\\srv1\\client$\\ccmsetup.exe" /logon /mp:mp1.fabrikam.com SMSMP=mp1.fabrikam.com SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /forceinstall SMSSITECODE=P01', context: 'logonScript' },
    ],
    good: [
      { text: 'ccmsetup.exe /logon SMSSITECODE=P01', context: 'logonScript' },
      { text: 'ccmsetup.exe /uninstall', context: 'logonScript' },
      { text: 'ccmsetup.exe SMSSITECODE=P01' },
    ],
    unknown: [{ text: 'ccmsetup.exe {{parameters}} SMSSITECODE=P01', context: 'logonScript' }],
  },
  fix: { summary: 'Adds /logon.', safe: true, changes: 'addition' },
  *check(context) {
    const { line } = context;
    const { executable } = line;
    if (executable === undefined || line.form !== 'exe') return;
    if (!lacks(context, '/logon', '/uninstall', '/?')) return;
    const [against] = contrary.filter((name) => has(line, name));
    yield {
      span: executable.span,
      message:
        against === undefined
          ? t(
              'Without /logon, ccmsetup.exe starts an installation at every sign-in, even when a client is installed. Add /logon.',
            )
          : t(
              '{0} lets ccmsetup.exe start an installation at every sign-in, even when a client is installed. Use /logon instead.',
              against,
            ),
      fixes:
        against === undefined
          ? [{ title: t('Add {0}', '/logon'), safe: true, edits: [insertAt(executable.span.end, ' /logon')] }]
          : [],
    };
  },
};
