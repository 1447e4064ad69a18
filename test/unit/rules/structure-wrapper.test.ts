import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'ccmsetupcmd-on-exe': [
    [
      'ccmsetup.exe CCMSETUPCMD="/mp:mp1"',
      {
        at: 'CCMSETUPCMD',
        says: 'CCMSETUPCMD is only for ccmsetup.msi. For ccmsetup.exe, write the arguments without CCMSETUPCMD="…".',
      },
    ],
  ],
  'exe-inside-ccmsetupcmd': [
    [
      'CCMSETUPCMD="C:\\x\\ccmsetup.exe /mp:mp1"',
      {
        at: 'C:\\x\\ccmsetup.exe',
        says: 'CCMSETUPCMD takes only parameters and properties, because ccmsetup.msi starts ccmsetup.exe itself. Remove ccmsetup.exe.',
      },
    ],
  ],
  'msiexec-in-intune-field': [
    [
      { text: `msiexec /i ccmsetup.msi CCMSETUPCMD="${cmg} SMSSITECODE=P01"`, context: 'intuneLob' },
      {
        at: 'msiexec',
        says: 'Intune starts msiexec with the package itself. Remove msiexec, so that only the arguments are left.',
      },
    ],
    [
      { text: `/x ccmsetup.msi CCMSETUPCMD="${cmg} SMSSITECODE=P01"`, context: 'intuneLob' },
      { at: '/x', says: 'Intune adds /x and the package itself. Remove both.' },
    ],
    [{ text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:mp1"', context: 'intunePolicy' }],
  ],
  'property-outside-ccmsetupcmd': [
    [
      `CCMSETUPCMD="${cmg}" SMSSITECODE=P01 /mp:mp1 REBOOT=R /uninstall`,
      {
        at: 'SMSSITECODE',
        says: 'SMSSITECODE is outside CCMSETUPCMD="…". Move it inside the quotation marks.',
        related: ['CCMSETUPCMD'],
      },
      {
        at: '/mp',
        says: '/mp is outside CCMSETUPCMD="…". Move it inside the quotation marks.',
        related: ['CCMSETUPCMD'],
      },
    ],
  ],
  'msi-without-ccmsetupcmd': [
    [
      'msiexec /i ccmsetup.msi /mp:mp1 /qn SMSSITECODE=P01',
      {
        at: '/mp',
        says: 'Whether ccmsetup.msi passes /mp on to ccmsetup.exe isn\'t documented. Put it in CCMSETUPCMD="…".',
        related: ['SMSSITECODE'],
      },
    ],
    ['msiexec /x ccmsetup.msi /qn /norestart'],
  ],
};

const bare: RuleTable = {
  'msiexec-bare-text': [
    [
      `msiexec /i ccmsetup.msi /qn C:\\Temp\\client.log CCMSETUPCMD="${cmg}"`,
      {
        at: 'C:\\Temp\\client.log',
        says: '"C:\\Temp\\client.log" doesn\'t belong to an option of msiexec. If it\'s the log file, write /l*v before it. Otherwise, remove it.',
        fixed: [`msiexec /i ccmsetup.msi /qn /l*v C:\\Temp\\client.log CCMSETUPCMD="${cmg}"`],
      },
    ],
    [
      'msiexec.exe /i ccmsetup.msi install /qn',
      {
        at: 'install',
        says: '"install" isn\'t an option of msiexec or a property. Remove it, or put the value that it belongs to in quotation marks.',
      },
    ],
    // The log has its path already.
    [
      'msiexec /i ccmsetup.msi /l*v C:\\a.log /norestart D:\\b.log',
      {
        at: 'D:\\b.log',
        says: '"D:\\b.log" doesn\'t belong to an option of msiexec. If it\'s the log file, write /l*v before it. Otherwise, remove it.',
      },
    ],
    // What follows an option that is not known may be its value; so may what only the run knows be anything.
    [`msiexec /i ccmsetup.msi /update patch.msp /l* a.log {{more}} CCMSETUPCMD="${cmg}"`],
    ['msiexec /i other.msi C:\\a.log'],
    ['ccmsetup.msi now'],
  ],
};

const fixes: FixTable = {
  // Where an argument belongs into CCMSETUPCMD, it goes there in its right form, and is not mended outside.
  'slash-with-equals': [['msiexec /i ccmsetup.msi /mp=mp1 /qn'], ['msiexec /i ccmsetup.msi /mp={{mp}}']],
  'slash-without-colon': [['msiexec /i ccmsetup.msi /mp mp1 /qn']],
  'space-after-separator': [['msiexec /i ccmsetup.msi /mp: mp1 /qn']],
  'property-with-colon': [['msiexec /i ccmsetup.msi SMSSITECODE:P01 /qn']],
  'wrong-prefix': [['msiexec /i ccmsetup.msi -mp:mp1 /qn']],
  'value-on-flag': [['msiexec /i ccmsetup.msi /logon:yes /qn']],
  'ccmsetupcmd-on-exe': [
    // Backslashes before a quote are doubled, because ccmsetup.exe reads by the rules of the C runtime.
    [
      'ccmsetup.exe CCMSETUPCMD=" /source:""C:\\x\\"" CCMADMINS=""a """"b"""""" "',
      {
        title: 'Remove CCMSETUPCMD="…" around the arguments',
        safe: true,
        text: 'ccmsetup.exe /source:"C:\\x\\\\" CCMADMINS="a \\"b\\""',
      },
    ],
    // The order would become wrong.
    [
      'ccmsetup.exe FSP=fs1 CCMSETUPCMD="/mp:mp1"',
      {
        title: 'Remove CCMSETUPCMD="…" around the arguments',
        safe: false,
        text: 'ccmsetup.exe FSP=fs1 /mp:mp1',
      },
    ],
    ['ccmsetup.exe CCMSETUPCMD="/mp:mp1'],
  ],
  'exe-inside-ccmsetupcmd': [
    [
      'CCMSETUPCMD="msiexec /i ccmsetup.msi /mp:mp1"',
      { title: 'Remove msiexec', safe: false, text: 'CCMSETUPCMD="/i ccmsetup.msi /mp:mp1"' },
    ],
  ],
  'msiexec-in-intune-field': [
    // Without CCMSETUPCMD the rest would be read as something else.
    [{ text: 'msiexec /i ccmsetup.msi /mp:mp1', context: 'intuneLob' }],
    [
      { text: 'msiexec /x ccmsetup.msi CCMSETUPCMD="/mp:mp1"', context: 'intuneLob' },
      { title: 'Remove msiexec and the package', safe: false, text: 'CCMSETUPCMD="/mp:mp1"' },
    ],
  ],
  'property-outside-ccmsetupcmd': [
    [
      'CCMSETUPCMD="/logon SMSMP=mp1" "/source:C:\\{{folder}} y" SMSMP=mp2',
      {
        title: 'Move /source into CCMSETUPCMD',
        safe: true,
        text: 'CCMSETUPCMD="/logon ""/source:C:\\{{folder}} y"" SMSMP=mp1" SMSMP=mp2',
      },
      {
        title: 'Move SMSMP into CCMSETUPCMD',
        safe: false,
        text: 'CCMSETUPCMD="/logon SMSMP=mp1 SMSMP=mp2" "/source:C:\\{{folder}} y"',
      },
    ],
    [`CCMSETUPCMD="${cmg}" FSP=fs1 stray`],
  ],
  'msi-without-ccmsetupcmd': [
    [
      'msiexec /i ccmsetup.msi /mp={{mp}} SMSSITECODE:P01 /source= "C:\\x y"',
      {
        title: 'Move the arguments into CCMSETUPCMD="…"',
        safe: true,
        text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:{{mp}} /source:""C:\\x y"" SMSSITECODE=P01"',
      },
    ],
    [
      {
        host: 'powershell',
        text: `Start-Process msiexec.exe -ArgumentList @('/i','ccmsetup.msi','/qn',"/MP=$s")\n`,
      },
      {
        title: 'Move the argument into CCMSETUPCMD="…"',
        safe: true,
        text: `Start-Process msiexec.exe -ArgumentList @('/i','ccmsetup.msi','/qn',"CCMSETUPCMD=\`"/MP:$s\`"")\n`,
      },
    ],
    [
      'msiexec /i ccmsetup.msi SMSMP=mp1 /qn /logon FSP={{fsp}}',
      {
        title: 'Move the arguments into CCMSETUPCMD="…"',
        safe: true,
        text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/logon SMSMP=mp1 FSP={{fsp}}" /qn',
      },
    ],
  ],
};

describe('rules about CCMSETUPCMD and the program', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testRules(bare, { among: 'all' });
  testFixes(fixes, { among: 'all' });
});
