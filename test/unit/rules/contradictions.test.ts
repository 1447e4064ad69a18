import { testMessages, testRules, type RuleTable } from '../../support/rule-tables';

const table: RuleTable = {
  'service-and-noservice': [
    [
      'CCMSETUPCMD="/noservice /service"',
      {
        at: '/service',
        says: '/service and /noservice contradict each other. Remove one of them; running as a service is the default.',
        related: ['/noservice'],
        fixed: ['CCMSETUPCMD="/noservice"', 'CCMSETUPCMD="/service"'],
      },
    ],
  ],
  'logon-with-force': [
    [
      'ccmsetup.exe /logon /forceinstall',
      {
        at: '/logon',
        says: '/logon stops when a client is installed, so /forceinstall probably has no effect. Remove one of them.',
        related: ['/forceinstall'],
        fixed: ['ccmsetup.exe /forceinstall'],
      },
    ],
  ],
  'uninstall-with-install-options': [
    [
      'SMSSITECODE={{site}}  /mp:mp1 /uninstall /noservice',
      {
        at: 'SMSSITECODE',
        says: 'SMSSITECODE probably has no effect with /uninstall, which only removes the client. Remove SMSSITECODE.',
        related: ['/uninstall'],
        fixed: ['/mp:mp1 /uninstall /noservice'],
      },
      {
        at: '/mp',
        says: '/mp probably has no effect with /uninstall, which only removes the client. Remove /mp.',
        related: ['/uninstall'],
        fixed: ['SMSSITECODE={{site}} /uninstall /noservice'],
      },
    ],
    // This is the switch of msiexec.
    ['msiexec.exe /uninstall ccmsetup.msi SMSSITECODE=P01'],
  ],
  'restart-without-warning': [
    [
      'ccmsetup.exe /forcereboot CCMALLOWSILENTREBOOT=FALSE',
      {
        at: '/forcereboot',
        says: 'If needed, /forcereboot restarts the computer, probably even while a user is signed in. Remove it if people use the computer.',
      },
    ],
  ],
  'mp-beside-source': [
    [
      'CCMSETUPCMD="/mp:{{mp}} /source:C:\\Client SMSMP=mp1"',
      {
        at: '/source',
        says: '/source is only the fallback, because ccmsetup asks the management points of /mp first. To use only the folder, remove /mp.',
        related: ['/mp'],
      },
    ],
    ['ccmsetup.exe /source:C:\\Client SMSMP=mp1'],
    ['ccmsetup.exe /mp:mp1 SMSMP=mp1'],
  ],
  'bits-with-source-only': [
    [
      'CCMSETUPCMD="/BITSPriority:LOW /source:\\\\srv1\\client$"',
      {
        at: '/BITSPriority',
        says: '/BITSPriority probably has no effect without /mp, because files from /source come over SMB. Remove it.',
        related: ['/source'],
        fixed: ['CCMSETUPCMD="/source:\\\\srv1\\client$"'],
      },
    ],
  ],
  'config-location': [
    [
      'ccmsetup.exe /config:"C:\\My Files\\client.tcf"',
      {
        at: 'C:\\My Files\\',
        says: "Whether /config takes a path isn't documented. Write only the file name, and put the file in %WinDir%\\ccmsetup.",
      },
    ],
  ],
};

describe('rules about contradictions', () => {
  testMessages('contradictions', table, ['service-in-script']);
  testRules(table);
});
