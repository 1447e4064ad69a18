import { t } from '@vscode/l10n';
import { automaticSiteCode, sources } from '../catalog';
import { upperAscii } from '../language/characters';
import type { Rule } from './rule';
import { judged, lacks } from './support/given';
import { rootKeyNames } from './support/root-key';

/** Automatic assignment and nothing on the line that the client could trust the management point by. */
export const autoWithoutTrust: Rule = {
  slug: 'auto-without-trust',
  severity: 'hint',
  certainty: 'certain',
  contexts: ['manual'],
  topic: 'site',
  summary: 'SMSSITECODE=AUTO is used without the trusted root key and without /UsePKICert.',
  why: 'The security guidance limits automatic assignment to clients that read the site from Active Directory, already have the trusted root key, or use PKI certificates. Any other new client could get the key from a rogue management point.',
  source: sources.clientSecurity,
  falsePositives:
    "Most domains publish the site in Active Directory, which a command line doesn't show. That's why the rule is off unless you turn it on.",
  examples: {
    bad: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=AUTO' }],
    good: [
      {
        text: String.raw`ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=AUTO SMSROOTKEYPATH=C:\Client\trk.txt`,
      },
      { text: 'ccmsetup.exe /UsePKICert /mp:https://mp1.fabrikam.com SMSSITECODE=AUTO' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE={{SITE}}' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com {{KEY}} SMSSITECODE=AUTO' },
    ],
  },
  offByDefault: true,
  names: ['SMSSITECODE'],
  *check(context) {
    if (!lacks(context, '/UsePKICert', ...rootKeyNames)) return;
    for (const { value, text } of judged(context, 'SMSSITECODE')) {
      if (upperAscii(text) !== automaticSiteCode) continue;
      yield {
        span: value.content,
        message: t(
          'SMSSITECODE=AUTO is safe only with Active Directory, the trusted root key, or a PKI certificate. Otherwise, write the site code or add the key.',
        ),
      };
    }
  },
};
