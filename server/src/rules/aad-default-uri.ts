import { defaultAppIdUri, sources } from '../catalog';
import type { Rule } from './rule';
import { judged } from './support/given';

/** The App ID URI that the wizard proposes. */
export const aadDefaultUri: Rule = {
  slug: 'aad-default-uri',
  severity: 'hint',
  certainty: 'certain',
  topic: 'authentication',
  summary: 'AADRESOURCEURI is https://ConfigMgrService, the default of the wizard.',
  why: 'The article on the Azure services asks to change the default App ID URI to one of the recommended forms.',
  source: sources.azureServices,
  falsePositives: 'The value is right as long as the server app has it.',
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
        message: `${defaultAppIdUri} is the default of the wizard, which the documentation asks to change. Use the App ID URI of your own server app.`,
      };
    }
  },
};
