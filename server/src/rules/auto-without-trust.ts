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
  summary: 'SMSSITECODE=AUTO is given without the trusted root key and without /UsePKICert.',
  why: 'The security guidance limits automatic assignment to clients that read site information from Active Directory, that have the trusted root key already, or that use PKI certificates: otherwise a new client could take the key from a rogue management point.',
  source: sources.clientSecurity,
  falsePositives:
    'Most domains publish the site in Active Directory, which a command line does not show. That is why the rule is off unless the configuration asks for it.',
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
        message:
          'Automatic assignment is safe only where the client reads the site from Active Directory, has the trusted root key already, or uses a PKI certificate. Give the site code or the key otherwise.',
      };
    }
  },
};
