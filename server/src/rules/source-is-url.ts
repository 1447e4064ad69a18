import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { judged } from './support/given';
import { sectionOf } from './support/learn';

/** A URL in /source. */
export const sourceIsUrl: Rule = {
  slug: 'source-is-url',
  severity: 'warning',
  certainty: 'certain',
  topic: 'managementPoints',
  summary: '/source has a URL.',
  why: "/source takes a local or UNC path, and the files come over SMB. What ccmsetup does with a URL isn't documented.",
  source: sectionOf('/source'),
  falsePositives: 'Some scripts have a URL in /source.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /source:http://mp1.fabrikam.com/CCM_Client SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /source:"HTTPS://mp1.fabrikam.com/CCM_Client" SMSSITECODE=P01' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:http://mp1.fabrikam.com SMSSITECODE=P01' },
      { text: String.raw`ccmsetup.exe /source:\\mp1.fabrikam.com\SMS_P01\Client SMSSITECODE=P01` },
      { text: String.raw`ccmsetup.exe /source:C:\http SMSSITECODE=P01` },
    ],
    unknown: [{ text: 'ccmsetup.exe /source:http://{{SERVER}}/CCM_Client SMSSITECODE=P01' }],
  },
  names: ['/source'],
  *check(context) {
    for (const { value, text } of judged(context, '/source')) {
      if (!/^https?:\/\//i.test(text)) continue;
      yield {
        span: value.content,
        message: t(
          '/source takes a local or UNC path, not a URL. Write the path of the shared folder, or use /mp to download from a management point.',
        ),
      };
    }
  },
};
