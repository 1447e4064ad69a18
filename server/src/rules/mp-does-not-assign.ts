import { automaticSiteCode } from '../catalog';
import { upperAscii } from '../language/characters';
import { insertAt } from '../language/edit';
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
  summary: '/mp names a management point, but neither SMSMP nor SMSMPLIST does.',
  why: 'The documentation says that /mp only finds a place to download the client files from and does not assign the client. The page on service location counts /mp into the first list of management points, though.',
  source: sectionOf('/mp'),
  falsePositives:
    'A client that finds its management points in Active Directory or in DNS needs neither property. That is why the rule is off unless the configuration asks for it.',
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
    if (code === undefined || code.opaque || upperAscii(code.text.trim()) === automaticSiteCode) return;
    const named = addressesIn(context, '/mp').filter(({ argument }) => argument.kind === 'parameter');
    const [first] = named;
    if (first === undefined || named.some(({ address }) => isCmg(address))) return;
    const end = lineOf(context.line, first.argument).args.at(-1)?.span.end ?? first.argument.span.end;
    yield {
      span: nameSpan(first.argument),
      message:
        '/mp is for the download of the client files and does not assign the client. SMSMP or SMSMPLIST names the management points of the installed client.',
      fixes: [{ title: 'Add SMSMP', safe: false, edits: [insertAt(end, ' SMSMP=', first.span)] }],
    };
  },
};
