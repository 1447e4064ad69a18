import { t } from '@vscode/l10n';
import { sources } from '../catalog';
import type { Rule } from './rule';
import { isCmg } from './support/cmg-address';
import { addressesIn, filled, given, lacks } from './support/given';
import { listing } from './support/phrases';
import { nameSpan } from './support/written-name';

/** An internet-based management point without what the documentation always includes. */
export const ibcmOptions: Rule = {
  slug: 'ibcm-options',
  severity: 'information',
  certainty: 'certain',
  contexts: ['manual'],
  topic: 'authentication',
  summary:
    'CCMHOSTNAME has an internet-based management point and /UsePKICert is used, but /source or SMSSIGNCERT is missing.',
  why: "For internet-based client management without a CMG, the documentation says to always include /source with a local folder, /UsePKICert, CCMHOSTNAME, SMSSIGNCERT, and SMSSITECODE. You can't install a client directly from an internet-based management point.",
  source: sources.deployWindowsClients,
  falsePositives:
    'A client that you install on the intranet needs neither. The rule is silent when the command line has /mp.',
  examples: {
    bad: [
      { text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01' },
      {
        text: String.raw`ccmsetup.exe /source:C:\Client /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01`,
      },
    ],
    good: [
      {
        text: String.raw`ccmsetup.exe /source:C:\Client /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSIGNCERT=C:\Client\site.cer SMSSITECODE=P01`,
      },
      { text: 'ccmsetup.exe /mp:mp1.fabrikam.com /UsePKICert CCMHOSTNAME=mp2.fabrikam.com SMSSITECODE=P01' },
      {
        text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01',
      },
    ],
    unknown: [
      { text: 'ccmsetup.exe /UsePKICert /mp:{{MP}} CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01' },
      { text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME={{HOST}} SMSSITECODE=P01' },
      { text: 'ccmsetup.exe {{SOURCE}} /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01' },
    ],
  },
  names: ['/UsePKICert'],
  *check(context) {
    if (given(context, '/UsePKICert').length === 0) return;
    // With /mp the files come from a management point, so the client is installed on the intranet.
    if (given(context, '/mp').length > 0) return;
    const servers = addressesIn(context, 'CCMHOSTNAME');
    const [server] = servers;
    if (server === undefined || servers.length < filled(context, 'CCMHOSTNAME').length) return;
    if (servers.some(({ address }) => isCmg(address))) return;
    const missing = ['/source', 'SMSSIGNCERT'].filter((name) => lacks(context, name));
    if (missing.length === 0) return;
    yield {
      span: nameSpan(server.argument),
      message:
        missing.length > 1
          ? t(
              'CCMHOSTNAME has an internet-based management point, which needs {0}. Add them, unless you install the client on the intranet.',
              listing(missing),
            )
          : t(
              'CCMHOSTNAME has an internet-based management point, which needs {0}. Add it, unless you install the client on the intranet.',
              listing(missing),
            ),
    };
  },
};
