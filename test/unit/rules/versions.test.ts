import { testMessages, testRules, type RuleTable } from '../../support/rule-tables';

const table: RuleTable = {
  'requires-newer-version': [
    [
      { text: '/AllowMetered /regtoken:{{token}}', context: 'clientPush', targetVersion: '1910' },
      {
        at: '/AllowMetered',
        says: '/AllowMetered needs version 2103 with client push, but targetVersion is 1910. Remove /AllowMetered, or raise targetVersion.',
      },
      {
        at: '/regtoken',
        says: '/regtoken needs version 2002, but targetVersion is 1910. Remove /regtoken, or raise targetVersion.',
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
        says: "/RetryWinTask isn't documented, and ccmsetup or the site probably sets it itself. Remove it if you can.",
      },
      {
        at: 'CCMHTTPSSTATE',
        says: "CCMHTTPSSTATE isn't documented. Its effect is known only from observation; use /UsePKICert instead if you can.",
      },
      {
        at: 'CCMPKICERTOPTIONS',
        says: "CCMPKICERTOPTIONS isn't documented. Its effect is known only from observation; remove it if you can.",
      },
    ],
  ],
};

describe('rules about versions', () => {
  testMessages('versions', table);
  testRules(table);
});
