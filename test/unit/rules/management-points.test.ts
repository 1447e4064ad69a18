import { testFixes, testMessages, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const table: RuleTable = {
  'mp-list-separator': [
    [
      'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST="mp1; mp2 , mp3"',
      { at: ' , ', says: 'SMSMPLIST takes semicolons between management points. Write mp1;mp2;mp3.' },
    ],
    [
      'ccmsetup.exe /mp:mp1.fabrikam.com mp2.fabrikam.com /logon SMSSITECODE=P01',
      {
        at: ' mp2.fabrikam.com',
        says: 'A space ends the list of management points in /mp. Write a semicolon instead.',
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
    ['ccmsetup.exe /UsePKICert /mp:https://mp1&#46;fabrikam&#46;com SMSSITECODE=P01'],
    [
      'ccmsetup.exe /mp:https://mp1:8443 SMSSITECODE=P01',
      {
        at: 'mp1',
        says: 'With https://, /mp takes the FQDN from the certificate of the management point. Add the domain to "mp1".',
      },
    ],
  ],
  'invalid-host': [
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 SMSMPLIST=mp1;\\mp2`,
      { at: String.raw`\\mp2`, says: 'SMSMPLIST takes the name of a server, not a UNC path. Write mp2.' },
    ],
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 FSP=C:\fsp`,
      { at: String.raw`C:\fsp`, says: 'FSP takes the name of a server, not a path.' },
    ],
    [
      String.raw`ccmsetup.exe SMSSITECODE=P01 FSP="fsp\"1"`,
      {
        at: String.raw`fsp\"1`,
        says: "FSP has a quotation mark, which a host name or URL can't have. Remove it.",
      },
    ],
    // A character that nobody sees breaks no scheme.
    ['ccmsetup.exe SMSMP=http:/\u00AD/mp1.fabrikam.com SMSSITECODE=P01'],
    [
      String.raw`ccmsetup.exe /mp:https:\\mp1 SMSSITECODE=P01`,
      {
        at: String.raw`https:\\`,
        says: 'The URL in /mp has a broken scheme. Write https://.',
      },
    ],
    [
      'ccmsetup.exe CCMHOSTNAME=https//mp1.fabrikam.com SMSSITECODE=P01',
      {
        at: 'https//',
        says: 'CCMHOSTNAME takes an address without a scheme. Begin it with the host name.',
      },
    ],
    [
      String.raw`ccmsetup.exe CCMHOSTNAME=mp1.fabrikam.com\CCM_Proxy_MutualAuth\7 SMSSITECODE=P01`,
      {
        at: '\\',
        says: "CCMHOSTNAME has a backslash, which a host name or URL can't have. Write / or remove it.",
      },
    ],
    [
      'ccmsetup.exe SMSSITECODE=P01 FSP="fsp1  fabrikam.com"',
      { at: '  ', says: "FSP has a space, which a host name or URL can't have. Remove it." },
    ],
    [
      'ccmsetup.exe SMSSITECODE=P01 SMSMP=https://mp1..fabrikam.com/x..y',
      { at: '..', says: 'The host name in SMSMP has two dots in a row. Write one.' },
    ],
    [
      'ccmsetup.exe /mp:https:// SMSSITECODE=P01',
      { at: 'https://', says: 'The host name in /mp is missing. Add it.' },
    ],
    // List separators that are the matter of another rule.
    ['ccmsetup.exe /mp:"mp1, mp2 mp3" SMSSITECODE=P01 SMSMP="mp1 mp2"'],
  ],
  'ccmhostname-not-fqdn': [
    ['ccmsetup.exe /UsePKICert CCMHOSTNAME=mp1&#46;fabrikam&#46;com SMSSITECODE=P01'],
    [
      'ccmsetup.exe CCMHOSTNAME=https://MP1/x.y SMSSITECODE=P01',
      {
        at: 'MP1',
        says: 'CCMHOSTNAME takes an FQDN. Add the domain to "MP1".',
      },
    ],
  ],
  'mp-does-not-assign': [
    // Without its closing quote nobody can tell the code.
    ['CCMSETUPCMD="/mp:mp1 SMSSITECODE=""AUTO UPGRADETOLATEST"'],
    // What nobody sees makes no other code of it.
    ['ccmsetup.exe /mp:mp1 SMSSITECODE=AUTO\u200E'],
    [
      'ccmsetup.exe -MP:mp1 SMSSITECODE=P01',
      {
        at: '-MP',
        says: '/mp only says where to download the client files. Add SMSMP or SMSMPLIST for the management point of the installed client.',
      },
    ],
  ],
  'https-mp-without-credentials': [
    [
      'ccmsetup.exe /mp:mp1;https://mp2.fabrikam.com SMSSITECODE=P01',
      {
        at: 'https://mp2.fabrikam.com',
        says: '/mp has an HTTPS management point, which the client ignores without /UsePKICert. Add it if the client has a PKI certificate.',
      },
    ],
    // An address of a CMG with an entity of HTML in it is one.
    ['ccmsetup.exe /mp:https://cmg&#46;fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 SMSSITECODE=P01'],
    // What is no longer documented is nothing to authenticate with.
    [
      'ccmsetup.exe /mp:https://mp2.fabrikam.com SMSSITECODE=P01 AADTENANTNAME=Fabrikam',
      {
        at: 'https://mp2.fabrikam.com',
        says: '/mp has an HTTPS management point, which the client ignores without /UsePKICert. Add it if the client has a PKI certificate.',
      },
    ],
    ['ccmsetup.exe /mp:https://mp2.fabrikam.com SMSSITECODE=P01 AADCLIENTAPPID={{ID}}'],
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
        title: 'Use semicolons',
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
