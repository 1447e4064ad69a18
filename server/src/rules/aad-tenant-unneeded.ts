import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule, RuleContext } from './rule';
import { addressesWritten } from './support/addresses';
import { isCmg } from './support/cmg-address';
import { filled, given } from './support/given';
import { lineOf } from './support/line-of';
import { isWhole } from './support/movable';
import { removeArgument } from './support/remove-argument';
import { nameSpan } from './support/written-name';

/**
 * Whether a command line has the address of a CMG: its path tells as much where the host is known at run time only, or where
 * the closing quote is missing.
 */
function isForCmg(context: RuleContext): boolean {
  return ['CCMHOSTNAME', '/mp'].some((name) =>
    given(context, name).some((argument) => addressesWritten(argument).some(({ address }) => isCmg(address))),
  );
}

/** The tenant in a command line for a CMG. */
export const aadTenantUnneeded: Rule = {
  slug: 'aad-tenant-unneeded',
  severity: 'hint',
  certainty: 'certain',
  topic: 'authentication',
  summary: 'A command line for a CMG has AADTENANTID or AADTENANTNAME.',
  why: "The writers of the documentation say that AADTENANTID hasn't been required since version 1806. AADTENANTNAME is now only in a hidden comment of the reference page.",
  source: sources.issue1153,
  falsePositives:
    'The general command line for Microsoft Entra ID in the documentation still lists AADTENANTID.',
  examples: {
    bad: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADTENANTID=5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a"',
      },
      {
        text: 'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADTENANTID={{TENANT}}',
      },
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADTENANTNAME=fabrikam"',
        fixed:
          'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01"',
      },
      {
        text: 'ccmsetup.exe CCMHOSTNAME={{CMG}}/CCM_Proxy_MutualAuth/{{ID}} SMSSITECODE=P01 AADTENANTNAME=fabrikam',
        fixed: 'ccmsetup.exe CCMHOSTNAME={{CMG}}/CCM_Proxy_MutualAuth/{{ID}} SMSSITECODE=P01',
      },
    ],
    good: [
      {
        text: 'CCMSETUPCMD="CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://fabrikam.com/cmg"',
      },
      {
        text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 AADTENANTID=5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a',
      },
    ],
    unknown: [{ text: 'ccmsetup.exe CCMHOSTNAME={{CMG}} SMSSITECODE=P01 AADTENANTID={{TENANT}}' }],
  },
  fix: { summary: 'Removes AADTENANTNAME.', safe: true, changes: 'removal' },
  yieldsTo: ['uninstall-with-install-options'],
  names: ['AADTENANTID', 'AADTENANTNAME'],
  *check(context) {
    if (!isForCmg(context)) return;
    for (const tenantId of filled(context, 'AADTENANTID')) {
      yield {
        span: nameSpan(tenantId),
        message: t("A CMG hasn't required AADTENANTID since version 1806. You can remove it."),
      };
    }
    const [tenantName] = filled(context, 'AADTENANTNAME');
    if (tenantName === undefined) return;
    const line = lineOf(context.line, tenantName);
    yield {
      span: nameSpan(tenantName),
      message: t('AADTENANTNAME is no longer documented. You can remove it.'),
      fixes: [
        {
          title: t('Remove {0}', 'AADTENANTNAME'),
          safe: isWhole(line, line.args.indexOf(tenantName)),
          edits: [removeArgument(line, tenantName)],
        },
      ],
    };
  },
};
