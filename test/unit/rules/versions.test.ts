import { testMessages, testRules, type RuleTable } from '../../support/rule-tables';

const table: RuleTable = {
  'requires-newer-version': [
    [
      { text: '/AllowMetered /regtoken:{{token}}', context: 'clientPush', targetVersion: '1910' },
      {
        at: '/AllowMetered',
        says: '/AllowMetered needs version 2103 with client push; the command line is for version 1910. Remove it or raise targetVersion.',
      },
      {
        at: '/regtoken',
        says: '/regtoken needs version 2002; the command line is for version 1910. Remove it or raise targetVersion.',
      },
    ],
  ],
  'legacy-item': [
    [
      'ccmsetup.exe SMSSLP=slp1 SMSMP=mp1',
      {
        at: 'SMSSLP',
        says: 'SMSSLP is no longer documented: Configuration Manager 2012 dropped server locator points. You can probably use SMSMP instead.',
        fixed: ['ccmsetup.exe SMSMP=mp1'],
      },
    ],
    [
      'ccmsetup.exe /native',
      {
        at: '/native',
        says: '/native is no longer documented: Configuration Manager 2012 has no native mode. Use /UsePKICert instead.',
        fixed: ['ccmsetup.exe /UsePKICert', 'ccmsetup.exe'],
      },
    ],
    [
      'CCMSETUPCMD="/native:FALLBACK AADTENANTNAME=Fabrikam"',
      {
        at: '/native',
        says: '/native is no longer documented: Configuration Manager 2012 has no native mode. Use /UsePKICert instead.',
        fixed: ['CCMSETUPCMD="AADTENANTNAME=Fabrikam"'],
      },
      {
        at: 'AADTENANTNAME',
        says: 'AADTENANTNAME is no longer documented. Remove it, unless an old site needs it.',
        fixed: ['CCMSETUPCMD="/native:FALLBACK"'],
      },
    ],
  ],
  'undocumented-item': [
    [
      'ccmsetup.exe /RetryWinTask:1 /UpgradeToLatest CCMHTTPSSTATE=31 CCMPKICERTOPTIONS=0',
      {
        at: '/RetryWinTask',
        says: '/RetryWinTask is not documented; ccmsetup or the site probably sets it by itself.',
      },
      {
        at: 'CCMHTTPSSTATE',
        says: 'CCMHTTPSSTATE is not documented; what it does is known from observation only. The documented item is /UsePKICert.',
      },
      {
        at: 'CCMPKICERTOPTIONS',
        says: 'CCMPKICERTOPTIONS is not documented; what it does is known from observation only.',
      },
    ],
  ],
};

describe('rules about versions', () => {
  testMessages('versions', table);
  testRules(table);
});
