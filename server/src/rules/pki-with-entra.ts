import { t } from '@vscode/l10n';
import type { Rule } from './rule';
import { entraNames } from './support/entra';
import { filled, given } from './support/given';
import { sectionOf } from './support/learn';
import { lineOf } from './support/line-of';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

/** /UsePKICert together with the properties for Microsoft Entra ID. */
export const pkiWithEntra: Rule = {
  slug: 'pki-with-entra',
  severity: 'warning',
  certainty: 'certain',
  topic: 'authentication',
  summary: '/UsePKICert is used together with properties for Microsoft Entra ID.',
  why: "The documentation says not to use /UsePKICert for a client that authenticates with Microsoft Entra ID. With it, the client can't get its Entra onboarding data from the CMG. Use AADCLIENTAPPID and AADRESOURCEURI instead.",
  source: sectionOf('/UsePKICert'),
  falsePositives: 'A client that uses its PKI certificate on purpose.',
  examples: {
    bad: [
      {
        text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://fabrikam.com/cmg',
      },
      {
        text: 'CCMSETUPCMD="/UsePKICert CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADTENANTID={{TENANT}}"',
      },
    ],
    good: [
      {
        text: 'ccmsetup.exe CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://fabrikam.com/cmg',
      },
      {
        text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe /UsePKICert {{ENTRA}} SMSSITECODE=P01' }],
  },
  fix: { summary: 'Removes /UsePKICert.', safe: false, changes: 'removal' },
  names: ['/UsePKICert'],
  *check(context) {
    const entra = entraNames.flatMap((name) => filled(context, name));
    const [argument] = given(context, '/UsePKICert');
    if (argument === undefined || entra.length === 0) return;
    yield {
      span: nameSpan(argument),
      message: t(
        "With /UsePKICert, the client can't get its Microsoft Entra data from the CMG. Remove /UsePKICert or the Entra properties.",
      ),
      related: entra.map((other) => ({
        span: nameSpan(other),
        message: t('{0} is for Microsoft Entra authentication.', other.name.key),
      })),
      fixes: [
        {
          title: t('Remove {0}', '/UsePKICert'),
          safe: false,
          edits: [removeArgument(lineOf(context.line, argument), argument)],
        },
      ],
    };
  },
};
