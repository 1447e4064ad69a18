import { t } from '@vscode/l10n';
import { defaultAppIdUri, sources } from '../catalog';
import type { Rule } from './rule';
import { judged } from './support/given';

/** The App ID URI that the wizard proposes. */
export const aadDefaultUri: Rule = {
  slug: 'aad-default-uri',
  severity: 'hint',
  certainty: 'certain',
  topic: 'authentication',
  summary: "AADRESOURCEURI has the wizard's default App ID URI, https://ConfigMgrService.",
  why: 'The article about Azure services asks you to change the default App ID URI of the server app to a recommended form: api://<tenant ID>/<text> or https://<verified domain>/<text>.',
  source: sources.azureServices,
  falsePositives: 'The value is right as long as the server app uses it.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://ConfigMgrService',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://configmgrservice/',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://fabrikam.com/ConfigMgrService',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=api://5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a/ConfigMgrService',
      },
    ],
    unknown: [
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://ConfigMgrService{{SUFFIX}}',
      },
    ],
  },
  names: ['AADRESOURCEURI'],
  *check(context) {
    for (const { value, text } of judged(context, 'AADRESOURCEURI')) {
      if (text.toLowerCase().replace(/\/$/, '') !== defaultAppIdUri.toLowerCase()) continue;
      yield {
        span: value.content,
        message: t(
          'AADRESOURCEURI has the default App ID URI, {0}. Change it in the server app first, and then here.',
          defaultAppIdUri,
        ),
      };
    }
  },
};
