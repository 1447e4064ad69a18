import { t } from '@vscode/l10n';
import { automaticSiteCode } from '../catalog';
import { upperAscii, withoutInvisible } from '../language/characters';
import { insertAt } from '../language/edit';
import { isCut } from '../language/query';
import type { Rule } from './rule';
import { isCmg } from './support/cmg-address';
import { addressesIn, given, lacks } from './support/given';
import { sectionOf } from './support/learn';
import { lineOf } from './support/line-of';
import { nameSpan } from './support/written-name';

/** /mp without a management point for the installed client. */
export const mpDoesNotAssign: Rule = {
  slug: 'mp-does-not-assign',
  severity: 'hint',
  certainty: 'certain',
  topic: 'managementPoints',
  summary: '/mp has a management point, but neither SMSMP nor SMSMPLIST is used.',
  why: "The documentation says that ccmsetup uses /mp only to find a source for the client files, and that /mp doesn't assign the client. Still, the page about service location says that /mp is part of the client's first list of management points.",
  source: sectionOf('/mp'),
  falsePositives:
    "A client that finds its management points in Active Directory or DNS needs neither property. That's why the rule is off unless you turn it on.",
  examples: {
    bad: [{ text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01' }],
    good: [
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 SMSMP=mp1.fabrikam.com' },
      {
        text: 'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=P01 DNSSUFFIX=fabrikam.com' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com SMSSITECODE=AUTO' },
    ],
    unknown: [
      { text: 'ccmsetup.exe /mp:{{MP}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com {{PROPERTIES}}' },
    ],
  },
  fix: { summary: 'Adds SMSMP with the first management point of /mp.', safe: false, changes: 'addition' },
  offByDefault: true,
  names: ['/mp'],
  *check(context) {
    const elsewhere = ['SMSMP', 'SMSMPLIST', 'CCMHOSTNAME', 'DNSSUFFIX', '/uninstall'];
    if (!lacks(context, ...elsewhere)) return;
    const code = given(context, 'SMSSITECODE').at(-1)?.value;
    // Automatic assignment asks Active Directory, where management points are published as well.
    if (code === undefined || code.opaque || isCut(code)) return;
    if (upperAscii(withoutInvisible(code.text).trim()) === automaticSiteCode) return;
    const named = addressesIn(context, '/mp').filter(({ argument }) => argument.kind === 'parameter');
    const [first] = named;
    if (first === undefined || named.some(({ address }) => isCmg(address))) return;
    const end = lineOf(context.line, first.argument).args.at(-1)?.span.end ?? first.argument.span.end;
    yield {
      span: nameSpan(first.argument),
      message: t(
        '/mp only says where to download the client files. Add SMSMP or SMSMPLIST for the management point of the installed client.',
      ),
      fixes: [{ title: t('Add {0}', 'SMSMP'), safe: false, edits: [insertAt(end, ' SMSMP=', first.span)] }],
    };
  },
};
