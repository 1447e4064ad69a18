import { testFixes, testMessages, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
const app = 'AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d';
const uri = 'AADRESOURCEURI=https://fabrikam.com/cmg';

const table: RuleTable = {
  'pki-with-entra': [
    [
      `ccmsetup.exe /usepkicert SMSSITECODE=P01 ${app} ${uri}`,
      {
        at: '/usepkicert',
        says: "With /UsePKICert, the client can't get its Microsoft Entra data from the CMG. Remove /UsePKICert or the Entra properties.",
        related: ['AADCLIENTAPPID', 'AADRESOURCEURI'],
      },
    ],
    [
      `ccmsetup.exe /UsePKICert SMSSITECODE=P01 ${app} ${uri}`,
      {
        at: '/UsePKICert',
        says: "With /UsePKICert, the client can't get its Microsoft Entra data from the CMG. Remove /UsePKICert or the Entra properties.",
        related: ['AADCLIENTAPPID', 'AADRESOURCEURI'],
      },
    ],
  ],
  'aad-pair': [
    [
      `ccmsetup.exe SMSSITECODE=P01 ${app}`,
      {
        at: 'AADCLIENTAPPID',
        says: 'AADRESOURCEURI is missing. The documentation always uses it together with AADCLIENTAPPID, so add it.',
      },
    ],
    // A configuration file that may hold the other.
    [`ccmsetup.exe /config:client.tcf ${app}`],
  ],
  'aad-guid': [
    [
      'ccmsetup.exe SMSSITECODE=P01 AADTENANTID=fabrikam.com',
      {
        at: 'fabrikam.com',
        says: '"fabrikam.com" isn\'t a GUID. AADTENANTID takes the tenant ID from Microsoft Entra ID.',
      },
    ],
    // Pasted dashes, which are the matter of another rule.
    ['ccmsetup.exe SMSSITECODE=P01 AADTENANTID=5d0e7f2a\u201363b1\u20134c8e\u20139a4d\u20130f1e2d3c4b5a'],
  ],
  'aad-resource-uri': [
    [
      `ccmsetup.exe SMSSITECODE=P01 ${app} AADRESOURCEURI=ConfigMgrService`,
      {
        at: 'ConfigMgrService',
        says: 'AADRESOURCEURI is probably wrong: "ConfigMgrService" doesn\'t begin with api:// or https://. Copy the App ID URI from the server app.',
      },
    ],
  ],
  'aad-default-uri': [
    [
      `ccmsetup.exe SMSSITECODE=P01 ${app} AADRESOURCEURI=HTTPS://CONFIGMGRSERVICE`,
      {
        at: 'HTTPS://CONFIGMGRSERVICE',
        says: 'AADRESOURCEURI has the default App ID URI, https://ConfigMgrService. Change it in the server app first, and then here.',
      },
    ],
  ],
  'aad-tenant-unneeded': [
    [
      `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 AADTENANTID=%TENANT%`,
      { at: 'AADTENANTID', says: "A CMG hasn't required AADTENANTID since version 1806. You can remove it." },
    ],
    [
      `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 AADTENANTNAME=Fabrikam`,
      {
        at: 'AADTENANTNAME',
        says: 'AADTENANTNAME is no longer documented. You can remove it.',
      },
    ],
    // A closing quote that is missing, or a broken address, does not hide the CMG.
    ...[
      `CCMSETUPCMD="AADTENANTNAME=Fabrikam CCMHOSTNAME=""${cmg}"`,
      `ccmsetup.exe AADTENANTNAME=Fabrikam CCMHOSTNAME=http:/${cmg}`,
    ].map(
      (text) =>
        [
          text,
          { at: 'AADTENANTNAME', says: 'AADTENANTNAME is no longer documented. You can remove it.' },
        ] as const,
    ),
  ],
  'always-internet-incomplete': [
    ...[`http:/${cmg}`, `C:\\${cmg}`, 'https:\\\\fabrikam.usgovcloudapp.net'].map(
      (address) => [`ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=${address} SMSSITECODE=P01`] as const,
    ),
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMALWAYSINF=1',
      {
        at: 'CCMALWAYSINF',
        says: 'CCMALWAYSINF needs CCMHOSTNAME. Add it with your CMG or internet-based management point.',
      },
    ],
    [
      `ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=${cmg}`,
      {
        at: 'CCMALWAYSINF',
        says: 'CCMALWAYSINF needs SMSSITECODE. Add it with the code of your site.',
      },
    ],
    [
      'ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01',
      {
        at: 'CCMALWAYSINF',
        says: 'CCMALWAYSINF needs /UsePKICert with an internet-based management point. Add it.',
      },
    ],
    // A task sequence, which assigns the site itself.
    [{ text: `CCMALWAYSINF=1 CCMHOSTNAME=${cmg}`, context: 'taskSequence' }],
  ],
  'crl-check-off': [
    [
      'ccmsetup.exe /NoCrlCheck SMSSITECODE=P01',
      {
        at: '/NoCrlCheck',
        says: "With /NoCRLCheck, the client doesn't notice revoked certificates. If you can, publish the revocation list instead.",
      },
    ],
  ],
  'name-check-off': [
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTNAMECHECK=0',
      {
        at: '0',
        says: 'CCMCERTNAMECHECK=0 turns off the check of the name in the certificate. Remove it, and use a certificate with the right name.',
      },
    ],
  ],
  'pki-options-without-switch': [
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMFIRSTCERT=1 CCMCERTSTORE=ConfigMgr',
      {
        at: 'CCMFIRSTCERT',
        says: 'CCMFIRSTCERT probably has no effect without /UsePKICert. Add /UsePKICert, or remove CCMFIRSTCERT.',
        related: ['CCMCERTSTORE'],
      },
    ],
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTSTORE=ConfigMgr CCMFIRSTCERT=1',
      {
        at: 'CCMCERTSTORE',
        says: 'CCMCERTSTORE probably has no effect without /UsePKICert. Add /UsePKICert, or remove CCMCERTSTORE.',
        related: ['CCMFIRSTCERT'],
      },
    ],
  ],
  'certsel-syntax': [
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTSEL="CN=pc1"',
      {
        at: 'CN=pc1',
        says: 'CCMCERTSEL has no keyword. Begin the value with Subject:, SubjectStr:, or SubjectAttr:.',
      },
    ],
    [
      'CCMSETUPCMD="SMSSITECODE=P01 CCMCERTSEL="" SubjectText : pc1"""',
      {
        at: 'SubjectText',
        says: '"SubjectText" isn\'t a keyword of CCMCERTSEL. Begin the value with Subject:, SubjectStr:, or SubjectAttr:.',
      },
    ],
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTSEL="SubjectAttr: 1.2.3 = x"',
      {
        at: '1.2.3',
        says: 'SubjectAttr in CCMCERTSEL doesn\'t take "1.2.3". Write a documented attribute, such as OU, or its OID.',
      },
    ],
  ],
  'certissuers-comma': [
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A, Ltd, O=B, C=US"',
      {
        at: ',',
        says: "CCMCERTISSUERS has a comma between attributes. It's documented, but a user reported that only semicolons work. Write a semicolon to be safe.",
      },
    ],
  ],
  'ibcm-options': [
    [
      'ccmsetup.exe /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01',
      {
        at: 'CCMHOSTNAME',
        says: 'CCMHOSTNAME has an internet-based management point, which needs /source and SMSSIGNCERT. Add them, unless you install the client on the intranet.',
      },
    ],
    [
      String.raw`ccmsetup.exe /source:C:\Client /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01`,
      {
        at: 'CCMHOSTNAME',
        says: 'CCMHOSTNAME has an internet-based management point, which needs SMSSIGNCERT. Add it, unless you install the client on the intranet.',
      },
    ],
    // The address of a CMG with something else wrong.
    [`ccmsetup.exe /UsePKICert CCMHOSTNAME=C:\\${cmg} SMSSITECODE=P01`],
    // An installation on the intranet, which /mp tells.
    ['ccmsetup.exe /mp:mp1 /UsePKICert CCMHOSTNAME=mp2.fabrikam.com SMSSITECODE=P01'],
  ],
};

const fixes: FixTable = {
  'pki-with-entra': [
    [
      `CCMSETUPCMD="/UsePKICert SMSSITECODE=P01 ${app} ${uri}"`,
      { title: 'Remove /UsePKICert', safe: false, text: `CCMSETUPCMD="SMSSITECODE=P01 ${app} ${uri}"` },
    ],
  ],
  'aad-tenant-unneeded': [
    [
      `CCMSETUPCMD="CCMHOSTNAME=${cmg} AADTENANTNAME=""Fabrikam Ltd"" SMSSITECODE=P01"`,
      { title: 'Remove AADTENANTNAME', safe: true, text: `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=P01"` },
    ],
  ],
  'pki-options-without-switch': [
    [
      'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 CCMFIRSTCERT=1',
      {
        title: 'Add /UsePKICert',
        safe: false,
        text: 'ccmsetup.exe /UsePKICert /mp:mp1 SMSSITECODE=P01 CCMFIRSTCERT=1',
      },
    ],
  ],
  'certissuers-comma': [
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A, Ltd, O=B | CN=C,DC=d"',
      {
        title: 'Use semicolons',
        safe: false,
        text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A, Ltd; O=B | CN=C;DC=d"',
      },
    ],
    // What nobody sees behind the comma makes no difference.
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A,\u200B O=B"',
      {
        title: 'Use semicolons',
        safe: false,
        text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A;\u200B O=B"',
      },
    ],
  ],
};

describe('rules about authentication', () => {
  testMessages('authentication', table);
  testRules(table, { fixes: 'elsewhere' });
  testFixes(fixes);
});
