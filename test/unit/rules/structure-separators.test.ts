import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const table: RuleTable = {
  'slash-with-equals': [
    [
      'ccmsetup.exe /MP=mp1 /retry={{minutes}} /UsePKICert=1 /CCMPKICERTOPTIONS=0 /mp=',
      {
        at: '=',
        says: '/MP takes a colon, not an equals sign. Write /MP:mp1.',
      },
      {
        at: '=',
        says: '/retry takes a colon, not an equals sign. Write /retry: and the value.',
      },
    ],
  ],
  'slash-without-colon': [
    [
      'ccmsetup.exe /mp mp1.fabrikam.com /retry 5',
      {
        at: '/mp',
        says: '/mp takes a colon before its value, not a space. Write /mp:mp1.fabrikam.com.',
      },
      {
        at: '/retry',
        says: '/retry takes a colon before its value, not a space. Write /retry:5.',
      },
    ],
    ['msiexec /i ccmsetup.msi /l*v C:\\ccmsetup.log'],
  ],
  'space-after-separator': [
    [
      'ccmsetup.exe /source: D:\\Clients RESETKEYINFORMATION = TRUE SMSMP =mp1 FSP= fs1 OTHER = 1',
      { at: ': ', says: '/source takes no spaces around its colon. Write /source:D:\\Clients.' },
      {
        at: ' = ',
        says: 'RESETKEYINFORMATION takes no spaces around its equals sign. Write RESETKEYINFORMATION=TRUE.',
      },
      { at: ' =', says: 'SMSMP takes no spaces around its equals sign. Write SMSMP=mp1.' },
      { at: '= ', says: 'FSP takes no spaces around its equals sign. Write FSP=fs1.' },
    ],
  ],
  'property-with-colon': [
    [
      'ccmsetup.exe SMSSITECODE:P01 UPGRADETOLATEST:TRUE',
      {
        at: ':',
        says: 'SMSSITECODE takes an equals sign, not a colon. Write SMSSITECODE=P01.',
      },
    ],
  ],
  'wrong-prefix': [
    [
      'ccmsetup.exe --usepkicert \\logon -nonsense',
      {
        at: '--',
        says: '/UsePKICert is documented with a slash, not with --. Write /UsePKICert.',
      },
      {
        at: '\\',
        says: '/logon is documented with a slash, not with \\. Write /logon.',
      },
    ],
  ],
  'missing-value': [
    [
      'ccmsetup.exe /mp: /source SMSSITECODE=P01 /config:""',
      {
        at: '/mp',
        says: '/mp needs a value. Write the value directly after /mp:, or remove /mp.',
      },
      {
        at: '/source',
        says: '/source needs a value. Write the value directly after /source:, or remove /source.',
      },
      {
        at: '/config',
        says: '/config needs a value. Write the value directly after /config:, or remove /config.',
      },
    ],
    ['ccmsetup.exe {{more}} /mp:'],
    ['ccmsetup.exe /mp mp1'],
  ],
  'empty-property': [
    [
      'ccmsetup.exe SMSMP="" FSP= DNSSUFFIX CCMALLOWSILENTREBOOT UPGRADETOLATEST=',
      {
        at: 'SMSMP',
        says: 'SMSMP has no value, which clears the property in Windows Installer. Add a value, or remove SMSMP.',
      },
      {
        at: 'FSP',
        says: 'FSP has no value, which clears the property in Windows Installer. Add a value, or remove FSP.',
      },
      {
        at: 'DNSSUFFIX',
        says: 'DNSSUFFIX has no value, which clears the property in Windows Installer. Add a value, or remove DNSSUFFIX.',
      },
    ],
  ],
  'value-on-flag': [
    [
      'ccmsetup.exe /UsePKICert:true /logon=no /noservice: /UpgradeToLatest:TRUE',
      { at: ':true', says: '/UsePKICert takes no value. Write only /UsePKICert.' },
      { at: '=no', says: '/logon takes no value. To turn it off, remove /logon.' },
      { at: ':', says: '/noservice takes no value. Write only /noservice.' },
    ],
  ],
};

const fixes: FixTable = {
  'slash-without-colon': [
    [
      'ccmsetup.exe /mp mp1 mp2',
      { title: 'Replace the space with a colon', safe: false, text: 'ccmsetup.exe /mp:mp1 mp2' },
    ],
    [
      'ccmsetup.exe /mp :mp1',
      { title: 'Replace the space with a colon', safe: true, text: 'ccmsetup.exe /mp:mp1' },
    ],
  ],
  'space-after-separator': [
    ['ccmsetup.exe SMSMP = mp1', { title: 'Remove the spaces', safe: true, text: 'ccmsetup.exe SMSMP=mp1' }],
  ],
  'value-on-flag': [
    [
      'ccmsetup.exe /UsePKICert:False',
      { title: 'Remove the value', safe: false, text: 'ccmsetup.exe /UsePKICert' },
    ],
    [
      'ccmsetup.exe /UsePKICert:No\u200B',
      { title: 'Remove the value', safe: false, text: 'ccmsetup.exe /UsePKICert' },
    ],
  ],
};

describe('rules about signs between names and values', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testFixes(fixes, { among: 'all' });
});
