import { testMessages, testRules, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'enum-value': [
    [
      'ccmsetup.exe /BITSPriority:"NORMALL" SMSSITECODE=P01',
      {
        at: 'NORMALL',
        says: '"NORMALL" is not a value of /BITSPriority. Use FOREGROUND, HIGH, NORMAL or LOW.',
        fixed: ['ccmsetup.exe /BITSPriority:"NORMAL" SMSSITECODE=P01'],
      },
    ],
    [
      'CCMSETUPCMD="/ExcludeFeatures:""Software Center"""',
      {
        at: 'Software Center',
        says: '"Software Center" is not a value of /ExcludeFeatures. The only documented value is ClientUI.',
        fixed: ['CCMSETUPCMD="/ExcludeFeatures:""ClientUI"""'],
      },
    ],
    [
      'ccmsetup.exe CCMENABLELOGGING=ON',
      {
        at: 'ON',
        says: '"ON" is not a value of CCMENABLELOGGING. Use TRUE or FALSE.',
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
        says: '"1441" is out of range: CCMEVALINTERVAL takes a whole number from 1 to 1440 (minutes).',
      },
    ],
    [
      'ccmsetup.exe CCMLOGMAXHISTORY="2.5"',
      {
        at: '2.5',
        says: '"2.5" is not a whole number: CCMLOGMAXHISTORY takes a whole number of at least 0.',
      },
    ],
  ],
  'logsize-unit': [
    [
      'ccmsetup.exe CCMLOGMAXSIZE=9999 ccmlogmaxsize=2M',
      {
        at: '9999',
        says: 'CCMLOGMAXSIZE counts bytes, at least 10000; "9999" was probably meant in another unit. 9999 KB are 10238976 bytes.',
      },
      {
        at: '2M',
        says: 'CCMLOGMAXSIZE counts bytes, at least 10000; "2M" was probably meant in another unit. 2 MB are 2097152 bytes.',
      },
    ],
    ['ccmsetup.exe CCMLOGMAXSIZE=0 CCMLOGMAXSIZE=-5 CCMLOGMAXSIZE=big'],
  ],
  'boolean-form': [
    [
      'ccmsetup.exe RESETKEYINFORMATION=1 CCMFIRSTCERT=true',
      {
        at: '1',
        says: 'RESETKEYINFORMATION is documented with TRUE; whether "1" is accepted is not documented.',
        fixed: ['ccmsetup.exe RESETKEYINFORMATION=TRUE CCMFIRSTCERT=true'],
      },
      {
        at: 'true',
        says: 'CCMFIRSTCERT is documented with 1; whether "true" is accepted is not documented.',
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
        says: 'Debug logging needs logging, which is turned off here. Set CCMENABLELOGGING=TRUE or remove CCMDEBUGLOGGING=1.',
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
        says: 'Debug logging is for troubleshooting only. Remove CCMDEBUGLOGGING=1 before production.',
      },
    ],
  ],
  cacheflags: [
    [
      'ccmsetup.exe SMSCACHEFLAGS="COMPRES; MAXDRIVE;{{flag}};WHAT"',
      { at: 'COMPRES', says: '"COMPRES" is not a flag of SMSCACHEFLAGS. COMPRESS is probably meant.' },
      {
        at: 'WHAT',
        says: '"WHAT" is not a flag of SMSCACHEFLAGS. Known flags are PERCENTDISKSPACE, PERCENTFREEDISKSPACE, MAXDRIVE, MAXDRIVESPACE, NTFSONLY, COMPRESS, FAILIFNOSPACE.',
      },
    ],
    [
      'ccmsetup.exe SMSCACHESIZE=5000 SMSCACHEFLAGS=percentdiskspace;percentfreediskspace',
      {
        at: '5000',
        says: 'percentdiskspace makes SMSCACHESIZE a percentage. Give a number from 1 to 100, not "5000".',
        related: ['percentdiskspace'],
      },
      {
        at: 'percentfreediskspace',
        says: 'percentdiskspace and percentfreediskspace exclude each other. Keep the one that is meant.',
        related: ['percentdiskspace'],
      },
    ],
    [
      'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE',
      {
        at: 'PERCENTDISKSPACE',
        says: 'PERCENTDISKSPACE makes SMSCACHESIZE a percentage, and SMSCACHESIZE is missing. Add it with a number from 1 to 100.',
      },
    ],
    ['ccmsetup.exe /config:client.tcf SMSCACHEFLAGS=PERCENTDISKSPACE'],
    [
      'ccmsetup.exe SMSCACHEDIR="D:\\My Cache" SMSCACHEFLAGS=NTFSONLY',
      {
        at: 'NTFSONLY',
        severity: 'hint',
        says: 'NTFSONLY has no effect when SMSCACHEDIR is a path. Give a bare folder name there, or leave the flag out.',
        related: ['SMSCACHEDIR'],
      },
    ],
  ],
  'cachesize-superseded': [
    [
      'ccmsetup.exe SMSCACHESIZE=15000',
      {
        at: 'SMSCACHESIZE',
        says: 'Client settings have taken the place of SMSCACHESIZE, which is ignored when an existing client is upgraded. Set the size of the cache there.',
      },
    ],
  ],
  'configsource-letters': [
    [
      'ccmsetup.exe SMSCONFIGSOURCE="RXYP"',
      { at: 'XY', says: 'SMSCONFIGSOURCE takes the letters R, P, M and U only, without separators.' },
    ],
    [
      'ccmsetup.exe SMSCONFIGSOURCE=rpR',
      {
        at: 'R',
        says: 'R stands in SMSCONFIGSOURCE already. Give each letter once, in the order of lookup.',
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
        says: 'DNSSUFFIX takes one domain, even when management points are published in several. Keep one of them.',
      },
    ],
    [
      'ccmsetup.exe DNSSUFFIX=.fabrikam.com',
      { at: '.', says: 'DNSSUFFIX takes the domain without a leading dot.' },
    ],
    [
      'ccmsetup.exe DNSSUFFIX=http://fabrikam.com/',
      {
        at: 'http://fabrikam.com/',
        says: 'DNSSUFFIX takes the name of a DNS domain, not an address. Write it without scheme and path.',
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
        says: '/downloadtimeout is 1440 minutes by default, so /retry:1440 probably never retries. Use a smaller /retry or a larger /downloadtimeout.',
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
