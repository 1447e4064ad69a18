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
  why: 'The documentation tells to use /logon in logon scripts, so that an installed client is not installed again at every sign-in.',
  source: sources.deployWindowsClients,
  falsePositives:
    'Scripts that look for an installed client themselves. Logon scripts are told by a setting or by their path only.',
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
    const every = 'Without /logon the installation starts at every sign-in, also where a client is installed';
    yield {
      span: executable.span,
      message:
        against === undefined
          ? `${every}. Add /logon.`
          : `${every}; ${against} asks for that. Use /logon in its place.`,
      fixes:
        against === undefined
          ? [{ title: 'Add /logon', safe: true, edits: [insertAt(executable.span.end, ' /logon')] }]
          : [],
    };
  },
};
