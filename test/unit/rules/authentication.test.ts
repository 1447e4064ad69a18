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
        says: 'AADRESOURCEURI is missing, which the documentation always names together with AADCLIENTAPPID. Add it; what one does alone is not documented.',
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
        says: '"fabrikam.com" is not a GUID. AADTENANTID is the ID of the tenant, such as 00000000-0000-0000-0000-000000000000.',
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
        says: '"ConfigMgrService" is probably not the App ID URI of the server app: recommended forms begin with api:// or https://.',
      },
    ],
  ],
  'aad-default-uri': [
    [
      `ccmsetup.exe SMSSITECODE=P01 ${app} AADRESOURCEURI=HTTPS://CONFIGMGRSERVICE`,
      {
        at: 'HTTPS://CONFIGMGRSERVICE',
        says: 'https://ConfigMgrService is the default of the wizard, which the documentation asks to change. Use the App ID URI of your own server app.',
      },
    ],
  ],
  'aad-tenant-unneeded': [
    [
      `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 AADTENANTID=%TENANT%`,
      { at: 'AADTENANTID', says: 'AADTENANTID is not required since version 1806 and can be left out.' },
    ],
    [
      `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 AADTENANTNAME=Fabrikam`,
      {
        at: 'AADTENANTNAME',
        says: 'AADTENANTNAME is not in the documentation any more and can be left out.',
      },
    ],
  ],
  'always-internet-incomplete': [
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMALWAYSINF=1',
      {
        at: 'CCMALWAYSINF',
        says: 'CCMHOSTNAME is missing: a client that is always on the internet needs its internet-based management point or CMG.',
      },
    ],
    [
      `ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=${cmg}`,
      {
        at: 'CCMALWAYSINF',
        says: 'SMSSITECODE is missing: a client that is always on the internet is assigned directly.',
      },
    ],
    [
      'ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01',
      {
        at: 'CCMALWAYSINF',
        says: '/UsePKICert is missing: the documentation asks for it together with CCMALWAYSINF=1 and an internet-based management point.',
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
        says: 'The client will not notice revoked certificates. Microsoft recommends to publish the revocation list instead.',
      },
    ],
  ],
  'name-check-off': [
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTNAMECHECK=0',
      {
        at: '0',
        says: 'The client will not check the name in the certificate, which weakens its validation of servers. Use a certificate with the right name and remove the property.',
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
        says: 'The keyword is missing. CCMCERTSEL begins with Subject:, SubjectStr: or SubjectAttr:.',
      },
    ],
    [
      'CCMSETUPCMD="SMSSITECODE=P01 CCMCERTSEL="" SubjectText : pc1"""',
      {
        at: 'SubjectText',
        says: 'This is not a keyword. CCMCERTSEL begins with Subject:, SubjectStr: or SubjectAttr:.',
      },
    ],
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTSEL="SubjectAttr: 1.2.3 = x"',
      {
        at: '1.2.3',
        says: 'This attribute is not in the table of the documentation. SubjectAttr takes one of them by name, such as OU, or by OID.',
      },
    ],
  ],
  'certissuers-comma': [
    [
      'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A, Ltd, O=B, C=US"',
      {
        at: ',',
        says: 'A user reported that only semicolons work between attributes, although the documentation allows commas too. A semicolon is the safer choice.',
      },
    ],
  ],
  'ibcm-options': [
    [
      'ccmsetup.exe /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01',
      {
        at: 'CCMHOSTNAME',
        says: 'For an internet-based management point the documentation always includes /source and SMSSIGNCERT. Add them, unless the client is installed on the intranet first.',
      },
    ],
    [
      String.raw`ccmsetup.exe /source:C:\Client /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01`,
      {
        at: 'CCMHOSTNAME',
        says: 'For an internet-based management point the documentation always includes SMSSIGNCERT. Add it, unless the client is installed on the intranet first.',
      },
    ],
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
        title: 'Write semicolons',
        safe: false,
        text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A, Ltd; O=B | CN=C;DC=d"',
      },
    ],
  ],
};

describe('rules about authentication', () => {
  testMessages('authentication', table);
  testRules(table, { fixes: 'elsewhere' });
  testFixes(fixes);
});
