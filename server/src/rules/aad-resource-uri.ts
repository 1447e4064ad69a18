import { t } from '@vscode/l10n';
import { appIdUriSchemes, sources } from '../catalog';
import type { Rule } from './rule';
import { judged } from './support/given';
import { listing } from './support/phrases';
import { shown } from './support/shown';

/** An App ID URI in an unusual form. */
export const aadResourceUri: Rule = {
  slug: 'aad-resource-uri',
  severity: 'warning',
  certainty: 'inferred',
  topic: 'authentication',
  summary: 'AADRESOURCEURI begins neither with https:// nor with api://.',
  why: "The value is the App ID URI of the server app. The article about Azure services recommends api://<tenant ID>/<text> and https://<verified domain>/<text>. Other forms aren't documented.",
  source: sources.azureServices,
  falsePositives: 'An app that you registered years ago may have another form of App ID URI.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=FabrikamCmg',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=http://fabrikam.com/cmg',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=API://5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a/cmg',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI="https://fabrikam.com/cmg"',
      },
    ],
    unknown: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=$URI',
      },
    ],
  },
  names: ['AADRESOURCEURI'],
  *check(context) {
    for (const { value, text } of judged(context, 'AADRESOURCEURI')) {
      if (appIdUriSchemes.some((scheme) => text.toLowerCase().startsWith(scheme))) continue;
      yield {
        span: value.content,
        message: t(
          "AADRESOURCEURI is probably wrong: {0} doesn't begin with {1}. Copy the App ID URI from the server app.",
          shown(text),
          listing(appIdUriSchemes, 'or'),
        ),
      };
    }
  },
};
