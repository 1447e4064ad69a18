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
  summary: 'SMSSITECODE is a name that no site can have: AUX, CON, NUL, PRN, SMS or ENV.',
  why: 'AUX, CON, NUL and PRN are reserved by Windows, SMS and ENV by Configuration Manager; the documentation says that they can never be site codes.',
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
        message: `${code} is reserved and can never be a site code. Give the code of your primary site.`,
      };
    }
  },
};
