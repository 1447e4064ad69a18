import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { judged } from './support/given';
import { isGuid } from './support/guid';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';

/** The properties that hold an ID. */
const ids = ['AADCLIENTAPPID', 'AADTENANTID'] as const;

/** An ID of Microsoft Entra that is no GUID. */
export const aadGuid: Rule = {
  slug: 'aad-guid',
  severity: 'error',
  certainty: 'certain',
  topic: 'authentication',
  summary: "AADCLIENTAPPID or AADTENANTID isn't a GUID.",
  why: 'Both properties take an ID from Microsoft Entra ID. Such an ID is a GUID: 32 hexadecimal digits in groups of 8, 4, 4, 4, and 12.',
  source: sectionOf('AADCLIENTAPPID'),
  falsePositives:
    "The rule ignores braces around the GUID and missing hyphens, although the documentation doesn't show either.",
  examples: {
    bad: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADTENANTID=fabrikam' },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6 AADRESOURCEURI=https://fabrikam.com/cmg"',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://fabrikam.com/cmg"',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADTENANTID="5D0E7F2A-63B1-4C8E-9A4D-0F1E2D3C4B5A"',
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADTENANTID=$TENANT' },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID={{APP_ID}} AADRESOURCEURI=https://fabrikam.com/cmg',
      },
    ],
  },
  yieldsTo: ['placeholder-left'],
  names: ids,
  *check(context) {
    for (const name of ids) {
      for (const { value, text } of judged(context, name)) {
        if (isGuid(text)) continue;
        yield {
          span: value.content,
          message:
            name === 'AADTENANTID'
              ? t("{0} isn't a GUID. AADTENANTID takes the tenant ID from Microsoft Entra ID.", shown(text))
              : t(
                  "{0} isn't a GUID. AADCLIENTAPPID takes the application (client) ID of the client app.",
                  shown(text),
                ),
        };
      }
    }
  },
};
