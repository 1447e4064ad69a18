import type { Rule } from './rule';
import { judged } from './support/given';
import { isGuid } from './support/guid';
import { sectionOf } from './support/learn';
import { shown } from './support/shown';

/** The properties that hold an ID, with the words for it. */
const ids = [
  { name: 'AADCLIENTAPPID', meaning: 'the application (client) ID of the native client app' },
  { name: 'AADTENANTID', meaning: 'the ID of the tenant' },
] as const;

/** An ID of Microsoft Entra that is no GUID. */
export const aadGuid: Rule = {
  slug: 'aad-guid',
  severity: 'error',
  certainty: 'certain',
  topic: 'authentication',
  summary: 'AADCLIENTAPPID or AADTENANTID is not a GUID.',
  why: 'Both are IDs of Microsoft Entra, which are GUIDs: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.',
  source: sectionOf('AADCLIENTAPPID'),
  falsePositives:
    'Braces around the GUID and a GUID without hyphens are not reported, although the documentation shows neither.',
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
  names: ids.map(({ name }) => name),
  *check(context) {
    for (const { name, meaning } of ids) {
      for (const { value, text } of judged(context, name)) {
        if (isGuid(text)) continue;
        yield {
          span: value.content,
          message: `${shown(text)} is not a GUID. ${name} is ${meaning}, such as 00000000-0000-0000-0000-000000000000.`,
        };
      }
    }
  },
};
