import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'cmg-scheme-in-ccmhostname': [
    [
      `CCMSETUPCMD="CCMHOSTNAME=HTTPS://${cmg} SMSSITECODE=P01"`,
      {
        at: 'HTTPS://',
        says: 'CCMHOSTNAME takes an address without a scheme. Remove HTTPS://.',
      },
    ],
  ],
  'cmg-mp-needs-https': [
    [
      `ccmsetup.exe "/mp:mp1;${cmg}" SMSSITECODE=P01`,
      {
        at: 'cmg.fabrikam.com',
        says: '/mp takes the address of a CMG with https://. Write https://cmg.fabrikam.com, followed by the path.',
      },
    ],
    // A path to a share is another mistake.
    [`ccmsetup.exe /mp:\\\\${cmg} SMSSITECODE=P01`],
  ],
  'cmg-path-missing': [
    [
      'ccmsetup.exe /mp:https://x.westus.cloudapp.azure.com/ SMSSITECODE=P01',
      {
        at: 'x.westus.cloudapp.azure.com/',
        says: '/mp probably has a CMG without its path. Add /CCM_Proxy_MutualAuth/ and the number of the CMG.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/ SMSSITECODE=P01',
      {
        at: 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/',
        says: 'CCMHOSTNAME probably has a CMG without its number. Add the number of the CMG after the path.',
      },
    ],
  ],
  'cmg-path-shape': [
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_PROXY_SERVERAUTH/7 SMSSITECODE=P01',
      {
        at: 'CCM_PROXY_SERVERAUTH',
        says: 'CCM_Proxy_ServerAuth is probably out of date: the documentation now has CCM_Proxy_MutualAuth. Use the address that an active client reports.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/ccm_proxy_mutualauth/7 SMSSITECODE=P01',
      {
        at: 'ccm_proxy_mutualauth',
        says: '"ccm_proxy_mutualauth" differs from the documentation in letter case. Whether that matters isn\'t documented, so write CCM_Proxy_MutualAuth.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7a SMSSITECODE=P01',
      {
        at: '7a',
        says: 'The address of a CMG probably ends in a number, not in "7a". Use the address that an active client reports.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7/ SMSSITECODE=P01',
      {
        at: '/',
        says: 'The slash after the number of the CMG is probably wrong. Remove it.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7/8 SMSSITECODE=P01',
      {
        at: '/8',
        says: 'The text after the number of the CMG is probably wrong. Remove it.',
      },
    ],
  ],
  'cmg-mismatch': [
    [
      `ccmsetup.exe /mp:mp1;https://${cmg} CCMHOSTNAME=cmg2.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01`,
      {
        at: 'cmg2.fabrikam.com/CCM_Proxy_MutualAuth/7',
        says: 'CCMHOSTNAME and /mp have different CMGs, so one is probably wrong. Use the same CMG in both.',
        related: [`https://${cmg}`],
      },
    ],
    // An address that is one of several CMGs in /mp.
    [
      `ccmsetup.exe /mp:https://cmg2.fabrikam.com/CCM_Proxy_MutualAuth/8;https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=P01`,
    ],
    // With a broken address nobody can tell, and the rule about that speaks.
    [`ccmsetup.exe /mp:https://${cmg} CCMHOSTNAME=https:/${cmg} SMSSITECODE=P01`],
    [`ccmsetup.exe /mp:https:/${cmg};https://${cmg} CCMHOSTNAME=cmg2.fabrikam.com/CCM_Proxy_MutualAuth/7`],
    // A path that is missing in one of the two.
    [
      'ccmsetup.exe /mp:https://x.westus.cloudapp.azure.com CCMHOSTNAME=x.westus.cloudapp.azure.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
    ],
    [
      'ccmsetup.exe /mp:https://a.fabrikam.com/CCM_Proxy_MutualAuth/7 CCMHOSTNAME=b.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
      {
        at: 'b.fabrikam.com/CCM_Proxy_MutualAuth/7',
        says: 'CCMHOSTNAME and /mp have different CMGs, so one is probably wrong. Use the same CMG in both.',
        related: ['https://a.fabrikam.com/CCM_Proxy_MutualAuth/7'],
      },
    ],
  ],
  'cmg-classic-host': [
    [
      'ccmsetup.exe CCMHOSTNAME=Fabrikam.CloudApp.Net/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
      {
        at: 'Fabrikam.CloudApp.Net',
        says: "cloudapp.net is the domain of classic CMGs, which version 2403 and later don't support. Use the address of your current CMG.",
      },
    ],
  ],
};

const fixes: FixTable = {
  'cmg-path-shape': [
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_ServerAuth/7 SMSSITECODE=P01',
      {
        title: 'Change to CCM_Proxy_MutualAuth',
        safe: false,
        text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7/ SMSSITECODE=P01',
      {
        title: 'Remove the slash',
        safe: false,
        text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
      },
    ],
  ],
  'cmg-scheme-in-ccmhostname': [
    [
      'ccmsetup.exe CCMHOSTNAME=https://https://mp1.fabrikam.com SMSSITECODE=P01',
      {
        title: 'Remove https://https://',
        safe: true,
        text: 'ccmsetup.exe CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01',
      },
    ],
    // An invisible character inside of the scheme.
    [`ccmsetup.exe CCMHOSTNAME=htt\u200Bps://${cmg} SMSSITECODE=P01`],
  ],
};

describe('rules about addresses of a CMG', () => {
  testRules(table, { fixes: 'elsewhere' });
  testFixes(fixes);
});
