import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'cmg-scheme-in-ccmhostname': [
    [
      `CCMSETUPCMD="CCMHOSTNAME=HTTPS://${cmg} SMSSITECODE=P01"`,
      {
        at: 'HTTPS://',
        says: 'CCMHOSTNAME takes the address without a scheme: leave HTTPS:// out. Only /mp has https:// in front of a CMG address.',
      },
    ],
  ],
  'cmg-mp-needs-https': [
    [
      `ccmsetup.exe "/mp:mp1;${cmg}" SMSSITECODE=P01`,
      { at: 'cmg.fabrikam.com', says: 'The URL of a CMG must start with https:// in /mp.' },
    ],
  ],
  'cmg-path-missing': [
    [
      'ccmsetup.exe /mp:https://x.westus.cloudapp.azure.com/ SMSSITECODE=P01',
      {
        at: 'x.westus.cloudapp.azure.com/',
        says: 'This is probably the address of a CMG without /CCM_Proxy_MutualAuth/<number>. Give it whole, as the WMI query on an active client returns it.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/ SMSSITECODE=P01',
      {
        at: 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/',
        says: 'This is probably the address of a CMG without the number at its end. Give it whole, as the WMI query on an active client returns it.',
      },
    ],
  ],
  'cmg-path-shape': [
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_PROXY_SERVERAUTH/7 SMSSITECODE=P01',
      {
        at: 'CCM_PROXY_SERVERAUTH',
        says: 'Pages of 2017 have CCM_Proxy_ServerAuth here, the documentation of today has CCM_Proxy_MutualAuth. Take the address that the WMI query on an active client returns.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/ccm_proxy_mutualauth/7 SMSSITECODE=P01',
      {
        at: 'ccm_proxy_mutualauth',
        says: 'The documentation always writes CCM_Proxy_MutualAuth. Whether letter case counts is not documented.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7a SMSSITECODE=P01',
      {
        at: '7a',
        says: 'The path of a CMG ends in a number in all samples but one, which has a GUID. Take the address that the WMI query on an active client returns.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7/ SMSSITECODE=P01',
      {
        at: '/',
        says: 'The address of a CMG ends in its number; the slash behind it is probably not wanted.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7/8 SMSSITECODE=P01',
      {
        at: '/8',
        says: 'The address of a CMG ends in its number; the text behind it is probably not wanted.',
      },
    ],
  ],
  'cmg-mismatch': [
    [
      `ccmsetup.exe /mp:mp1;https://${cmg} CCMHOSTNAME=cmg2.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01`,
      {
        at: 'cmg2.fabrikam.com/CCM_Proxy_MutualAuth/7',
        says: 'This is another CMG than the one in /mp. The samples of the documentation have the same address in both; one of the two is probably wrong.',
        related: [`https://${cmg}`],
      },
    ],
    // An address that is one of several CMGs in /mp.
    [
      `ccmsetup.exe /mp:https://cmg2.fabrikam.com/CCM_Proxy_MutualAuth/8;https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=P01`,
    ],
    // A path that is missing in one of the two.
    [
      'ccmsetup.exe /mp:https://x.westus.cloudapp.azure.com CCMHOSTNAME=x.westus.cloudapp.azure.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
    ],
    [
      'ccmsetup.exe /mp:https://a.fabrikam.com/CCM_Proxy_MutualAuth/7 CCMHOSTNAME=b.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
      {
        at: 'b.fabrikam.com/CCM_Proxy_MutualAuth/7',
        says: 'This is another CMG than the one in /mp. The samples of the documentation have the same address in both; one of the two is probably wrong.',
        related: ['https://a.fabrikam.com/CCM_Proxy_MutualAuth/7'],
      },
    ],
  ],
  'cmg-classic-host': [
    [
      'ccmsetup.exe CCMHOSTNAME=Fabrikam.CloudApp.Net/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
      {
        at: 'Fabrikam.CloudApp.Net',
        says: 'cloudapp.net is the domain of classic CMGs, whose support ended in version 2403. A CMG on a virtual machine scale set has a name in cloudapp.azure.com or in your own domain.',
      },
    ],
  ],
};

const fixes: FixTable = {
  'cmg-path-shape': [
    [
      'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_ServerAuth/7 SMSSITECODE=P01',
      {
        title: 'Write CCM_Proxy_MutualAuth',
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
