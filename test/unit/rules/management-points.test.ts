import { testFixes, testMessages, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const table: RuleTable = {
  'mp-list-separator': [
    [
      'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST="mp1; mp2 , mp3"',
      { at: ' , ', says: 'Separate the management points in SMSMPLIST with semicolons.' },
    ],
    [
      'ccmsetup.exe /mp:mp1.fabrikam.com mp2.fabrikam.com /logon SMSSITECODE=P01',
      {
        at: ' mp2.fabrikam.com',
        says: 'Separate the management points in /mp with semicolons. A blank ends the list.',
      },
    ],
    // A text behind the list that is no address.
    ['ccmsetup.exe /mp:mp1.fabrikam.com setup.log 1.2.3.4 SMSSITECODE=P01'],
  ],
  'smsmp-is-single': [
    [
      'ccmsetup.exe SMSSITECODE=P01 SMSMP="mp1;mp2"',
      {
        at: 'mp1;mp2',
        says: 'SMSMP is for one management point. For several, write SMSMPLIST= instead.',
      },
    ],
  ],
  'https-short-name': [
    [
      'ccmsetup.exe /mp:https://mp1:8443 SMSSITECODE=P01',
      {
        at: 'mp1',
        says: 'For HTTPS give the FQDN of the management point, as its certificate has it; a computer name is supported on the intranet only.',
      },
    ],
  ],
  'invalid-host': [
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 SMSMPLIST=mp1;\\mp2`,
      { at: String.raw`\\mp2`, says: 'This is a UNC path. SMSMPLIST takes a host name or a URL.' },
    ],
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 FSP=C:\fsp`,
      { at: String.raw`C:\fsp`, says: 'This is a file path. FSP takes a host name.' },
    ],
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 FSP="fsp\"1"`,
      { at: String.raw`fsp\"1`, says: 'An address never has a quotation mark in it. FSP takes a host name.' },
    ],
    [
      String.raw`ccmsetup.exe /mp:https:\\mp1 SMSSITECODE=P01`,
      {
        at: String.raw`https:\\`,
        says: 'The scheme is not written as https://. /mp takes a host name or a URL.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=https//mp1.fabrikam.com SMSSITECODE=P01',
      {
        at: 'https//',
        says: 'The scheme is not written as https://. CCMHOSTNAME takes an FQDN or the address of a CMG.',
      },
    ],
    [
      String.raw`ccmsetup.exe CCMHOSTNAME=mp1.fabrikam.com\CCM_Proxy_MutualAuth\7 SMSSITECODE=P01`,
      {
        at: '\\',
        says: 'An address never has a backslash in it. CCMHOSTNAME takes an FQDN or the address of a CMG.',
      },
    ],
    [
      'ccmsetup.exe SMSSITECODE=P01 FSP="fsp1  fabrikam.com"',
      { at: '  ', says: 'An address never has a blank in it. FSP takes a host name.' },
    ],
    [
      'ccmsetup.exe SMSSITECODE=P01 SMSMP=https://mp1..fabrikam.com/x..y',
      { at: '..', says: 'A host name never has two dots in a row. SMSMP takes a host name or a URL.' },
    ],
    [
      'ccmsetup.exe /mp:https:// SMSSITECODE=P01',
      { at: 'https://', says: 'The host name is missing. /mp takes a host name or a URL.' },
    ],
    // List separators that are the matter of another rule.
    ['ccmsetup.exe /mp:"mp1, mp2 mp3" SMSSITECODE=P01 SMSMP="mp1 mp2"'],
  ],
  'ccmhostname-not-fqdn': [
    [
      'ccmsetup.exe CCMHOSTNAME=https://MP1/x.y SMSSITECODE=P01',
      {
        at: 'MP1',
        says: 'CCMHOSTNAME takes the FQDN of an internet-based management point, host name and domain.',
      },
    ],
  ],
  'mp-does-not-assign': [
    [
      'ccmsetup.exe -MP:mp1 SMSSITECODE=P01',
      {
        at: '-MP',
        says: '/mp is for the download of the client files and does not assign the client. SMSMP or SMSMPLIST names the management points of the installed client.',
      },
    ],
  ],
  'https-mp-without-credentials': [
    [
      'ccmsetup.exe /mp:mp1;https://mp2.fabrikam.com SMSSITECODE=P01',
      {
        at: 'https://mp2.fabrikam.com',
        says: 'Without /UsePKICert the client drops HTTPS management points. Add it when the client has a PKI certificate; devices that are joined to Microsoft Entra ID do not need it.',
      },
    ],
    // A registration token.
    ['ccmsetup.exe /mp:https://mp1.fabrikam.com /regtoken:{{TOKEN}} SMSSITECODE=P01'],
  ],
  'source-is-url': [
    [
      'ccmsetup.exe /source:"https://mp1/CCM_Client" SMSSITECODE=P01',
      {
        at: 'https://mp1/CCM_Client',
        says: '/source takes a local or UNC path, not a URL. Write the path of the shared folder, or use /mp to download from a management point.',
      },
    ],
  ],
  'source-relative-or-mapped': [
    [
      String.raw`ccmsetup.exe /source:..\Client SMSSITECODE=P01`,
      {
        at: String.raw`..\Client`,
        says: '/source has a relative path, which the ccmsetup service probably looks for in another folder. Write the full path, or add /noservice.',
      },
    ],
  ],
};

const fixes: FixTable = {
  'mp-list-separator': [
    [
      'ccmsetup.exe /mp:mp1, mp2, https://mp3 SMSSITECODE=P01',
      {
        title: 'Write semicolons',
        safe: false,
        text: 'ccmsetup.exe /mp:mp1;mp2;https://mp3 SMSSITECODE=P01',
      },
    ],
    // A comma with nothing behind it.
    ['ccmsetup.exe /mp:mp1,mp2, 0, false SMSSITECODE=P01'],
  ],
  'mp-does-not-assign': [
    [
      'ccmsetup.exe "/mp:mp1.fabrikam.com;mp2" SMSSITECODE=P01',
      {
        title: 'Add SMSMP',
        safe: false,
        text: 'ccmsetup.exe "/mp:mp1.fabrikam.com;mp2" SMSSITECODE=P01 SMSMP=mp1.fabrikam.com',
      },
    ],
  ],
  'https-mp-without-credentials': [
    [
      'ccmsetup.exe /mp:https://mp1.fabrikam.com SMSSITECODE=P01',
      {
        title: 'Add /UsePKICert',
        safe: false,
        text: 'ccmsetup.exe /UsePKICert /mp:https://mp1.fabrikam.com SMSSITECODE=P01',
      },
    ],
  ],
  'smsmp-is-single': [
    // A name that is taken.
    ['ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1;mp2 SMSMPLIST=mp3'],
  ],
};

describe('rules about management points', () => {
  testMessages('managementPoints', table, [
    'cmg-scheme-in-ccmhostname',
    'cmg-mp-needs-https',
    'cmg-path-missing',
    'cmg-path-shape',
    'cmg-mismatch',
    'cmg-classic-host',
  ]);
  testRules(table, { fixes: 'elsewhere' });
  testFixes(fixes);
});
