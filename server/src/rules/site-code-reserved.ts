import { t } from '@vscode/l10n';
import { reservedSiteCodes, sources } from '../catalog';
import { upperAscii } from '../language/characters';
import type { Rule } from './rule';
import { judged } from './support/given';

const reserved: ReadonlySet<string> = new Set(reservedSiteCodes);

/** A value of SMSSITECODE that no site can have. */
export const siteCodeReserved: Rule = {
  slug: 'site-code-reserved',
  severity: 'error',
  certainty: 'certain',
  topic: 'site',
  summary: 'SMSSITECODE has a reserved name: AUX, CON, NUL, PRN, SMS, or ENV.',
  why: 'Windows reserves AUX, CON, NUL, and PRN, and Configuration Manager reserves SMS and ENV. The documentation says that they can never be site codes.',
  source: sources.prepareSites,
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=SMS' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=Con' },
    ],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=S01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=COM' },
    ],
    unknown: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=$SMS' }],
  },
  names: ['SMSSITECODE'],
  *check(context) {
    for (const { value, text } of judged(context, 'SMSSITECODE')) {
      const code = upperAscii(text);
      if (!reserved.has(code)) continue;
      yield {
        span: value.content,
        message: t(
          '{0} is a reserved name and can never be a site code. Write the code of your primary site.',
          code,
        ),
      };
    }
  },
};
