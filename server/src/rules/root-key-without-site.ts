import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { filled, lacks } from './support/given';
import { rootKeyNames } from './support/root-key';
import { nameSpan } from './support/written-name';

/** A trusted root key without a site code. */
export const rootKeyWithoutSite: Rule = {
  slug: 'root-key-without-site',
  severity: 'warning',
  certainty: 'certain',
  topic: 'site',
  summary: 'SMSPUBLICROOTKEY or SMSROOTKEYPATH is used without SMSSITECODE.',
  why: 'The documentation asks for the site code, too, when you provide a client with the trusted root key.',
  source: sources.configureSecurity,
  falsePositives: 'A task sequence assigns the site itself, so the rule says nothing there.',
  examples: {
    bad: [
      { text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSROOTKEYPATH=C:\Client\trk.txt` },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSPUBLICROOTKEY=02000000A40000525341310008' },
    ],
    good: [
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSROOTKEYPATH=C:\Client\trk.txt`,
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com RESETKEYINFORMATION=TRUE' },
      { text: String.raw`SMSMP=mp1.fabrikam.com SMSROOTKEYPATH=C:\Client\trk.txt`, context: 'taskSequence' },
    ],
    unknown: [
      { text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSROOTKEYPATH=C:\Client\trk.txt %PROPERTIES%` },
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSROOTKEYPATH=C:\Client\trk.txt SMSSITECODE={{SITE}}`,
      },
    ],
  },
  yieldsTo: ['regtoken-companions', 'comanagement-required', 'internet-needs-site-code'],
  names: rootKeyNames,
  *check(context) {
    const [key] = rootKeyNames.flatMap((name) => filled(context, name));
    if (key === undefined || context.context === 'taskSequence' || !lacks(context, 'SMSSITECODE')) return;
    yield {
      span: nameSpan(key),
      message: t('{0} needs SMSSITECODE. Add it with the code of your site.', key.name.key),
      about: 'missing SMSSITECODE',
    };
  },
};
