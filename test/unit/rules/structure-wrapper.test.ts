import { testFixes, testRules, type FixTable, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'ccmsetupcmd-on-exe': [
    [
      'ccmsetup.exe CCMSETUPCMD="/mp:mp1"',
      {
        at: 'CCMSETUPCMD',
        says: 'CCMSETUPCMD is a property of ccmsetup.msi. ccmsetup.exe takes the arguments themselves; write them without it.',
      },
    ],
  ],
  'exe-inside-ccmsetupcmd': [
    [
      'CCMSETUPCMD="C:\\x\\ccmsetup.exe /mp:mp1"',
      {
        at: 'C:\\x\\ccmsetup.exe',
        says: 'CCMSETUPCMD is documented to hold parameters and properties only, and ccmsetup.msi starts ccmsetup.exe itself. Remove ccmsetup.exe.',
      },
    ],
  ],
  'msiexec-in-intune-field': [
    [
      { text: `msiexec /i ccmsetup.msi CCMSETUPCMD="${cmg} SMSSITECODE=P01"`, context: 'intuneLob' },
      {
        at: 'msiexec',
        says: 'Intune starts msiexec with the package itself, so msiexec does not belong into this field. Leave the arguments alone.',
      },
    ],
    [
      { text: `/x ccmsetup.msi CCMSETUPCMD="${cmg} SMSSITECODE=P01"`, context: 'intuneLob' },
      { at: '/x', says: 'Intune adds /x and the package itself. Remove both from this field.' },
    ],
    [{ text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:mp1"', context: 'intunePolicy' }],
  ],
  'property-outside-ccmsetupcmd': [
    [
      `CCMSETUPCMD="${cmg}" SMSSITECODE=P01 /mp:mp1 REBOOT=R /uninstall`,
      {
        at: 'SMSSITECODE',
        says: 'SMSSITECODE stands outside of CCMSETUPCMD="…". Parameters and properties for ccmsetup belong inside its quotes.',
        related: ['CCMSETUPCMD'],
      },
      {
        at: '/mp',
        says: '/mp stands outside of CCMSETUPCMD="…". Parameters and properties for ccmsetup belong inside its quotes.',
        related: ['CCMSETUPCMD'],
      },
    ],
  ],
  'msi-without-ccmsetupcmd': [
    [
      'msiexec /i ccmsetup.msi /mp:mp1 /qn SMSSITECODE=P01',
      {
        at: '/mp',
        says: '/mp is given to ccmsetup.msi directly, which is not documented. Put parameters and properties for ccmsetup into CCMSETUPCMD="…".',
        related: ['SMSSITECODE'],
      },
    ],
    ['msiexec /x ccmsetup.msi /qn /norestart'],
  ],
};

const fixes: FixTable = {
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
      'msiexec /i ccmsetup.msi SMSMP=mp1 /qn /logon FSP={{fsp}}',
      {
        title: 'Put them into CCMSETUPCMD="…"',
        safe: true,
        text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/logon SMSMP=mp1 FSP={{fsp}}" /qn',
      },
    ],
  ],
};

describe('rules about CCMSETUPCMD and the program', () => {
  testRules(table, { among: 'all', fixes: 'elsewhere' });
  testFixes(fixes, { among: 'all' });
});
