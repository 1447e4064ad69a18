import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const table: RuleTable = {
  'slash-with-equals': [
    [
      'ccmsetup.exe /MP=mp1 /retry={{minutes}} /UsePKICert=1 /CCMPKICERTOPTIONS=0 /mp=',
      {
        at: '=',
        says: 'The value of /MP follows a colon; the equals sign belongs to properties. Write /mp: instead.',
      },
      {
        at: '=',
        says: 'The value of /retry follows a colon; the equals sign belongs to properties. Write /retry: instead.',
      },
    ],
  ],
  'slash-without-colon': [
    [
      'ccmsetup.exe /mp mp1.fabrikam.com /retry 5',
      {
        at: '/mp',
        says: 'The value of /mp must follow a colon at once. Write /mp: and the value, without a blank.',
      },
      {
        at: '/retry',
        says: 'The value of /retry must follow a colon at once. Write /retry: and the value, without a blank.',
      },
    ],
    ['msiexec /i ccmsetup.msi /l*v C:\\ccmsetup.log'],
  ],
  'space-after-separator': [
    [
      'ccmsetup.exe /source: D:\\Clients RESETKEYINFORMATION = TRUE SMSMP =mp1 FSP= fs1 OTHER = 1',
      { at: ': ', says: 'The value of /source must follow the colon at once. Remove the blank.' },
      {
        at: ' = ',
        says: 'The equals sign and the value must follow RESETKEYINFORMATION at once. Remove the blanks.',
      },
      { at: ' =', says: 'The equals sign and the value must follow SMSMP at once. Remove the blanks.' },
      { at: '= ', says: 'The equals sign and the value must follow FSP at once. Remove the blanks.' },
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
        says: 'Parameters of ccmsetup.exe are documented with a slash, not with --. Write /UsePKICert.',
      },
      {
        at: '\\',
        says: 'Parameters of ccmsetup.exe are documented with a slash, not with \\. Write /logon.',
      },
    ],
  ],
  'missing-value': [
    [
      'ccmsetup.exe /mp: /source SMSSITECODE=P01 /config:""',
      {
        at: '/mp',
        says: '/mp needs a value. Write /mp: and the value without a blank between, or remove the parameter.',
      },
      {
        at: '/source',
        says: '/source needs a value. Write /source: and the value without a blank between, or remove the parameter.',
      },
      {
        at: '/config',
        says: '/config needs a value. Write /config: and the value without a blank between, or remove the parameter.',
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
        says: 'SMSMP has no value, and Windows Installer clears a property that is set to nothing. Give it a value or remove it.',
      },
      {
        at: 'FSP',
        says: 'FSP has no value, and Windows Installer clears a property that is set to nothing. Give it a value or remove it.',
      },
      {
        at: 'DNSSUFFIX',
        says: 'DNSSUFFIX has no value, and Windows Installer clears a property that is set to nothing. Give it a value or remove it.',
      },
    ],
  ],
  'value-on-flag': [
    [
      'ccmsetup.exe /UsePKICert:true /logon=no /noservice: /UpgradeToLatest:TRUE',
      { at: ':true', says: '/UsePKICert takes no value. Write the switch alone.' },
      { at: '=no', says: '/logon takes no value. To turn it off, remove the whole switch.' },
      { at: ':', says: '/noservice takes no value. Write the switch alone.' },
    ],
  ],
};

const fixes: FixTable = {
  'slash-without-colon': [
    [
      'ccmsetup.exe /mp mp1 mp2',
      { title: 'Write a colon instead of the blank', safe: false, text: 'ccmsetup.exe /mp:mp1 mp2' },
    ],
    [
      'ccmsetup.exe /mp :mp1',
      { title: 'Write a colon instead of the blank', safe: true, text: 'ccmsetup.exe /mp:mp1' },
    ],
  ],
  'space-after-separator': [
    ['ccmsetup.exe SMSMP = mp1', { title: 'Remove the blanks', safe: true, text: 'ccmsetup.exe SMSMP=mp1' }],
  ],
  'value-on-flag': [
    [
      'ccmsetup.exe /UsePKICert:False',
      { title: 'Remove the value', safe: false, text: 'ccmsetup.exe /UsePKICert' },
    ],
  ],
};

describe('rules about signs between names and values', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testFixes(fixes, { among: 'all' });
});
