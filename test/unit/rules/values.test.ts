import { testMessages, testRules, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'enum-value': [
    [
      'ccmsetup.exe /BITSPriority:"NORMALL" SMSSITECODE=P01',
      {
        at: 'NORMALL',
        says: '"NORMALL" isn\'t a value of /BITSPriority. Use FOREGROUND, HIGH, NORMAL, or LOW.',
        fixed: ['ccmsetup.exe /BITSPriority:"NORMAL" SMSSITECODE=P01'],
      },
    ],
    [
      'CCMSETUPCMD="/ExcludeFeatures:""Software Center"""',
      {
        at: 'Software Center',
        says: '"Software Center" isn\'t a value of /ExcludeFeatures. Use ClientUI.',
        fixed: ['CCMSETUPCMD="/ExcludeFeatures:""ClientUI"""'],
      },
    ],
    [
      'ccmsetup.exe CCMENABLELOGGING=ON',
      {
        at: 'ON',
        says: '"ON" isn\'t a value of CCMENABLELOGGING. Use TRUE or FALSE.',
        fixed: ['ccmsetup.exe CCMENABLELOGGING=TRUE', 'ccmsetup.exe CCMENABLELOGGING=FALSE'],
      },
    ],
    // Flags in a list, and the other notation of a property, have rules of their own.
    ['ccmsetup.exe SMSCACHEFLAGS=FAST CCMENABLELOGGING=1 CCMDEBUGLOGGING=TRUE'],
    // A value that an unclosed quote cuts off is a guess.
    ['ccmsetup.exe /BITSPriority:"FAST'],
  ],
  'integer-range': [
    [
      'ccmsetup.exe CCMEVALINTERVAL=1441',
      {
        at: '1441',
        says: 'CCMEVALINTERVAL takes a whole number from 1 to 1440 (minutes), not "1441".',
      },
    ],
    [
      'ccmsetup.exe CCMLOGMAXHISTORY="2.5"',
      {
        at: '2.5',
        says: 'CCMLOGMAXHISTORY takes a whole number of 0 or more, not "2.5".',
      },
    ],
  ],
  'logsize-unit': [
    [
      'ccmsetup.exe CCMLOGMAXSIZE=9999 ccmlogmaxsize=2M',
      {
        at: '9999',
        says: 'CCMLOGMAXSIZE is in bytes, but you probably mean 9999 KB. Write CCMLOGMAXSIZE=10238976.',
        fixed: ['ccmsetup.exe CCMLOGMAXSIZE=10238976 ccmlogmaxsize=2M'],
      },
      {
        at: '2M',
        says: 'CCMLOGMAXSIZE is in bytes, but you probably mean 2 MB. Write CCMLOGMAXSIZE=2097152.',
        fixed: ['ccmsetup.exe CCMLOGMAXSIZE=9999 ccmlogmaxsize=2097152'],
      },
    ],
    [
      'ccmsetup.exe CCMLOGMAXSIZE="1 KB"',
      {
        at: '1 KB',
        says: 'CCMLOGMAXSIZE is in bytes, and 1 KB is too small. Write 10000 or more.',
        fixed: ['ccmsetup.exe CCMLOGMAXSIZE="10000"'],
      },
    ],
    [
      'ccmsetup.exe CCMLOGMAXSIZE=1GB',
      {
        at: '1GB',
        severity: 'error',
        says: 'CCMLOGMAXSIZE is in bytes, but you probably mean 1 GB. Write CCMLOGMAXSIZE=1073741824.',
        fixed: ['ccmsetup.exe CCMLOGMAXSIZE=1073741824'],
      },
    ],
    ['ccmsetup.exe CCMLOGMAXSIZE=0 CCMLOGMAXSIZE=-5 CCMLOGMAXSIZE=big'],
    ['ccmsetup.exe CCMLOGMAXSIZE=999999999999999999999MB'],
  ],
  'boolean-form': [
    [
      'ccmsetup.exe RESETKEYINFORMATION=1 CCMFIRSTCERT=true',
      {
        at: '1',
        says: 'RESETKEYINFORMATION is documented with TRUE, not with "1". Write RESETKEYINFORMATION=TRUE.',
        fixed: ['ccmsetup.exe RESETKEYINFORMATION=TRUE CCMFIRSTCERT=true'],
      },
      {
        at: 'true',
        says: 'CCMFIRSTCERT is documented with 1, not with "true". Write CCMFIRSTCERT=1.',
        fixed: ['ccmsetup.exe RESETKEYINFORMATION=1 CCMFIRSTCERT=1'],
      },
    ],
    // Nothing is documented for it, so no form can be the documented one.
    ['ccmsetup.exe CCMLOGGINGENABLED=1'],
  ],
  'debug-needs-logging': [
    [
      'ccmsetup.exe CCMENABLELOGGING="FALSE" CCMDEBUGLOGGING=1',
      {
        at: 'FALSE',
        says: 'CCMDEBUGLOGGING=1 needs logging, which CCMENABLELOGGING=FALSE turns off. Write CCMENABLELOGGING=TRUE.',
        fixed: [
          'ccmsetup.exe CCMENABLELOGGING="TRUE" CCMDEBUGLOGGING=1',
          'ccmsetup.exe CCMENABLELOGGING="FALSE" CCMDEBUGLOGGING=0',
        ],
        related: ['CCMDEBUGLOGGING'],
      },
    ],
    // Which of two values wins is not documented.
    ['ccmsetup.exe CCMENABLELOGGING=FALSE CCMENABLELOGGING=TRUE CCMDEBUGLOGGING=1'],
  ],
  'debug-logging-left': [
    [
      'ccmsetup.exe CCMDEBUGLOGGING=1',
      {
        at: 'CCMDEBUGLOGGING',
        says: 'CCMDEBUGLOGGING=1 is only for troubleshooting. Remove it before you install clients in production.',
      },
    ],
  ],
  cacheflags: [
    // The property has a list, also when it is written like a parameter.
    ['ccmsetup.exe "/SMSCACHEFLAGS:MAXDRIVE;NTFSONLY" SMSSITECODE=P01'],
    [
      'ccmsetup.exe SMSCACHEFLAGS="COMPRES; MAXDRIVE;{{flag}};WHAT"',
      {
        at: 'COMPRES',
        says: '"COMPRES" isn\'t a flag of SMSCACHEFLAGS. You probably mean COMPRESS.',
        fixed: ['ccmsetup.exe SMSCACHEFLAGS="COMPRESS; MAXDRIVE;{{flag}};WHAT"'],
      },
      {
        at: 'WHAT',
        says: '"WHAT" isn\'t a flag of SMSCACHEFLAGS. Use PERCENTDISKSPACE, PERCENTFREEDISKSPACE, MAXDRIVE, MAXDRIVESPACE, NTFSONLY, COMPRESS, or FAILIFNOSPACE.',
      },
    ],
    [
      'ccmsetup.exe SMSCACHEFLAGS=ntfsonly|COMPRESS SMSCACHEFLAGS="NTFSONLY, MAXDRIVE" SMSCACHEFLAGS="NTFSONLY and COMPRESS"',
      {
        at: 'ntfsonly|COMPRESS',
        says: 'SMSCACHEFLAGS takes semicolons between its flags. Write ntfsonly;COMPRESS.',
        fixed: [
          'ccmsetup.exe SMSCACHEFLAGS=ntfsonly;COMPRESS SMSCACHEFLAGS="NTFSONLY, MAXDRIVE" SMSCACHEFLAGS="NTFSONLY and COMPRESS"',
        ],
      },
      {
        at: 'NTFSONLY, MAXDRIVE',
        says: 'SMSCACHEFLAGS takes semicolons between its flags. Write NTFSONLY;MAXDRIVE.',
        fixed: [
          'ccmsetup.exe SMSCACHEFLAGS=ntfsonly|COMPRESS SMSCACHEFLAGS="NTFSONLY;MAXDRIVE" SMSCACHEFLAGS="NTFSONLY and COMPRESS"',
        ],
      },
      {
        at: 'NTFSONLY and COMPRESS',
        says: 'SMSCACHEFLAGS takes semicolons between its flags.',
      },
    ],
    // What is wrong with the flags themselves is told at once.
    [
      'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE,MAXDRIVE SMSCACHEDIR=C:\\Cache',
      {
        at: 'PERCENTDISKSPACE',
        says: 'PERCENTDISKSPACE needs SMSCACHESIZE with a percentage. Add it with a number from 1 to 100.',
      },
      {
        at: 'PERCENTDISKSPACE,MAXDRIVE',
        says: 'SMSCACHEFLAGS takes semicolons between its flags. Write PERCENTDISKSPACE;MAXDRIVE.',
        fixed: ['ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE;MAXDRIVE SMSCACHEDIR=C:\\Cache'],
      },
      {
        at: 'MAXDRIVE',
        says: 'MAXDRIVE has no effect when SMSCACHEDIR is a path. Remove MAXDRIVE, or write only a folder name in SMSCACHEDIR.',
        severity: 'hint',
        related: ['SMSCACHEDIR'],
      },
    ],
    [
      'ccmsetup.exe SMSCACHEFLAGS=MAXDRIVE|NTFSONLI',
      {
        at: 'MAXDRIVE|NTFSONLI',
        says: 'SMSCACHEFLAGS takes semicolons between its flags. Write MAXDRIVE;NTFSONLY.',
        fixed: ['ccmsetup.exe SMSCACHEFLAGS=MAXDRIVE;NTFSONLY'],
      },
    ],
    [
      'ccmsetup.exe SMSCACHESIZE=5000 SMSCACHEFLAGS=percentdiskspace;percentfreediskspace',
      {
        at: '5000',
        says: 'percentdiskspace makes SMSCACHESIZE a percentage. Write a number from 1 to 100, not "5000".',
        related: ['percentdiskspace'],
      },
      {
        at: 'percentfreediskspace',
        says: 'percentdiskspace and percentfreediskspace exclude each other. Keep the one that you mean.',
        related: ['percentdiskspace'],
      },
    ],
    [
      'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE',
      {
        at: 'PERCENTDISKSPACE',
        says: 'PERCENTDISKSPACE needs SMSCACHESIZE with a percentage. Add it with a number from 1 to 100.',
      },
    ],
    ['ccmsetup.exe /config:client.tcf SMSCACHEFLAGS=PERCENTDISKSPACE'],
    [
      'ccmsetup.exe SMSCACHEDIR="D:\\My Cache" SMSCACHEFLAGS=NTFSONLY',
      {
        at: 'NTFSONLY',
        severity: 'hint',
        says: 'NTFSONLY has no effect when SMSCACHEDIR is a path. Remove NTFSONLY, or write only a folder name in SMSCACHEDIR.',
        related: ['SMSCACHEDIR'],
      },
    ],
  ],
  'cachesize-superseded': [
    [
      'ccmsetup.exe SMSCACHESIZE=15000',
      {
        at: 'SMSCACHESIZE',
        says: 'Client settings have replaced SMSCACHESIZE, which client upgrades ignore. Set the cache size in client settings.',
      },
    ],
  ],
  'configsource-letters': [
    [
      'ccmsetup.exe SMSCONFIGSOURCE="RXYP"',
      {
        at: 'XY',
        says: 'SMSCONFIGSOURCE takes only the letters R, P, M, and U, without separators. Remove "XY".',
      },
    ],
    [
      'ccmsetup.exe SMSCONFIGSOURCE=rpR',
      {
        at: 'R',
        says: 'SMSCONFIGSOURCE has R twice. Write each letter once, in the order of lookup.',
      },
    ],
  ],
  'provisionts-form': [
    [
      'PROVISIONTS=P0100012',
      {
        at: 'P0100012',
        says: '"P0100012" is probably the ID of a package or task sequence. Write the ID of its deployment, such as P0120001.',
      },
    ],
    [
      'PROVISIONTS=P012000G',
      {
        at: 'P012000G',
        says: '"P012000G" probably isn\'t a deployment ID. Write a site code and five hexadecimal digits, such as P0120001.',
      },
    ],
  ],
  'provisionts-needs-msi': [
    [
      'ccmsetup.exe provisionts=P0120001',
      {
        at: 'provisionts',
        says: 'PROVISIONTS is only for ccmsetup.msi. Remove it, or start ccmsetup.msi with PROVISIONTS inside CCMSETUPCMD="…".',
      },
    ],
    // Arguments on their own may be meant for CCMSETUPCMD.
    [{ text: 'PROVISIONTS=P0120001', context: 'manual' }],
  ],
  'provisionts-with-token': [
    [
      `/regtoken:{{token}} ${cmg} SMSSITECODE=P01 PROVISIONTS=P0120001`,
      {
        at: 'PROVISIONTS',
        says: "If the task sequence in PROVISIONTS installs apps or updates, /regtoken isn't enough. Add a client certificate option such as /UsePKICert.",
        related: ['/regtoken'],
      },
    ],
  ],
  'skipprereq-required': [
    [
      'CCMSETUPCMD="/skipprereq:wimgapi.msi;VCREDIST_x86.exe;NDP462-KB3151800-x86-x64-AllOS-ENU.exe"',
      {
        at: 'VCREDIST_x86.exe',
        says: "The client needs VCREDIST_x86.exe (Visual C++ Redistributable). Remove it from /skipprereq unless it's already installed.",
      },
      {
        at: 'NDP462-KB3151800-x86-x64-AllOS-ENU.exe',
        says: "The client needs NDP462-KB3151800-x86-x64-AllOS-ENU.exe (.NET Framework). Remove it from /skipprereq unless it's already installed.",
      },
    ],
    ['ccmsetup.exe /skipprereq:WindowsFirewallConfigurationProvider.msi;silverlight.exe'],
  ],
  'skipprereq-form': [
    [
      'CCMSETUPCMD="/skipprereq:""wimgapi.msi, vcredist_x64.exe,.\\a.exe"""',
      {
        at: ', ',
        says: '/skipprereq takes semicolons between file names, not commas. Write ; instead.',
        fixed: ['CCMSETUPCMD="/skipprereq:""wimgapi.msi;vcredist_x64.exe;.\\a.exe"""'],
      },
      {
        at: '.\\a.exe',
        says: '".\\a.exe" is a path, but /skipprereq takes only file names. Write a.exe.',
        fixed: ['CCMSETUPCMD="/skipprereq:""wimgapi.msi, vcredist_x64.exe,a.exe"""'],
      },
    ],
    [
      'ccmsetup.exe /skipprereq:silverlight.exe;wimgapi',
      {
        at: 'silverlight.exe',
        severity: 'hint',
        says: '"silverlight.exe" in /skipprereq isn\'t a documented prerequisite, though older versions had others. Check the file name.',
      },
      {
        at: 'wimgapi',
        says: '"wimgapi" has no file name extension. Write the whole name in /skipprereq, such as vcredist_x64.exe.',
      },
    ],
    // What follows the comma is no file name: another rule speaks of it.
    ['ccmsetup.exe /skipprereq:wimgapi.msi, 0, false'],
  ],
  'dnssuffix-form': [
    [
      'ccmsetup.exe DNSSUFFIX="corp.fabrikam.com, fabrikam.com"',
      {
        at: ', fabrikam.com',
        says: 'DNSSUFFIX takes one domain, even when management points are published in several. Keep one.',
        fixed: ['ccmsetup.exe DNSSUFFIX="corp.fabrikam.com"', 'ccmsetup.exe DNSSUFFIX="fabrikam.com"'],
      },
    ],
    [
      'ccmsetup.exe DNSSUFFIX=.fabrikam.com',
      {
        at: '.',
        says: 'DNSSUFFIX takes a domain without a dot before it. Remove the dot.',
        fixed: ['ccmsetup.exe DNSSUFFIX=fabrikam.com'],
      },
    ],
    [
      'ccmsetup.exe DNSSUFFIX=".."',
      { at: '..', says: '".." isn\'t a DNS domain. Write one such as corp.fabrikam.com.' },
    ],
    [
      'ccmsetup.exe DNSSUFFIX=..corp..com',
      { at: '..corp..com', says: '"..corp..com" isn\'t a DNS domain. Write one such as corp.fabrikam.com.' },
    ],
    ...['*.corp.com', '@corp.com', '.*.corp.com'].map(
      (text) =>
        [
          `ccmsetup.exe DNSSUFFIX=${text}`,
          {
            at: text,
            says: `"${text}" isn't a DNS domain. Write DNSSUFFIX=corp.com.`,
            fixed: ['ccmsetup.exe DNSSUFFIX=corp.com'],
          },
        ] as const,
    ),
    [
      'ccmsetup.exe DNSSUFFIX=..corp.com.',
      {
        at: '..',
        says: 'DNSSUFFIX takes a domain without a dot before it. Remove the dot.',
        fixed: ['ccmsetup.exe DNSSUFFIX=corp.com.'],
      },
    ],
    ['ccmsetup.exe DNSSUFFIX=corp.com. DNSSUFFIX=größe.corp_1.com'],
    [
      'ccmsetup.exe DNSSUFFIX=http://fabrikam.com/',
      {
        at: 'http://fabrikam.com/',
        says: 'DNSSUFFIX takes a DNS domain, not a URL. Write DNSSUFFIX=fabrikam.com.',
        fixed: ['ccmsetup.exe DNSSUFFIX=fabrikam.com'],
      },
    ],
  ],
  'timeout-vs-retry': [
    [
      'ccmsetup.exe /downloadtimeout:100 /retry:200',
      {
        at: '200',
        says: 'With /downloadtimeout:100, /retry:200 probably never retries. Use a smaller /retry or a larger /downloadtimeout.',
        related: ['100'],
      },
    ],
    [
      'ccmsetup.exe /retry:1440',
      {
        at: '1440',
        says: '/downloadtimeout is 1,440 minutes by default, so /retry:1440 probably never retries. Use a smaller /retry or a larger /downloadtimeout.',
      },
    ],
    [
      'ccmsetup.exe /retry:soon',
      {
        at: 'soon',
        severity: 'error',
        says: '"soon" isn\'t a number of minutes. Write a whole number of at least 1 in /retry.',
      },
    ],
  ],
};

describe('rules about values', () => {
  testMessages('values', table, ['upgradetolatest-form']);
  testRules(table);
});
