import { testMessages, testRules, type RuleTable } from '../../support/rule-tables';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

const table: RuleTable = {
  'push-unsupported-parameter': [
    [
      { text: '/forceinstall /config:client.tcf /source:\\\\srv1\\c$ FSP=fsp1', context: 'clientPush' },
      {
        at: '/forceinstall',
        severity: 'hint',
        says: '/forceinstall is in an older list of client push parameters, but not in the current one. Check whether it works.',
      },
      { at: '/config', says: "Client push doesn't support /config. Remove it." },
      {
        at: '/source',
        says: "Client push doesn't support /source. Remove it.",
        fixed: ['/forceinstall /config:client.tcf FSP=fsp1'],
      },
    ],
    // Undocumented and legacy switches have rules of their own.
    [{ text: '/native /runservice', context: 'clientPush' }],
  ],
  'push-redundant': [
    [
      { text: 'FSP=fsp1 SMSSITECODE=P01', context: 'clientPush' },
      {
        at: 'FSP',
        says: 'Client push supplies FSP itself. Remove it unless you want another value.',
        fixed: ['SMSSITECODE=P01'],
      },
    ],
  ],
  'comanagement-required': [
    [
      'msiexec /i ccmsetup.msi CCMSETUPCMD="/logon"',
      {
        at: 'CCMSETUPCMD',
        says: 'Co-management requires CCMHOSTNAME. Add it with the address of your CMG.',
        fixed: ['msiexec /i ccmsetup.msi CCMSETUPCMD="/logon CCMHOSTNAME=YOUR-CMG-ADDRESS"'],
      },
      {
        at: 'CCMSETUPCMD',
        says: 'Co-management requires SMSSITECODE. Add it with the code of your primary site.',
        fixed: ['msiexec /i ccmsetup.msi CCMSETUPCMD="/logon SMSSITECODE=YOUR-SITE-CODE"'],
      },
    ],
    [
      {
        text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/logon" /q',
        site: {
          siteCodes: ['P01', 'P02', 'P03', 'P04'],
          cmg: ['https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/1'],
        },
      },
      {
        at: 'CCMSETUPCMD',
        says: 'Co-management requires CCMHOSTNAME. Add it with the address of your CMG.',
        fixed: [
          'msiexec /i ccmsetup.msi CCMSETUPCMD="/logon CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/1" /q',
        ],
      },
      {
        at: 'CCMSETUPCMD',
        says: 'Co-management requires SMSSITECODE. Add it with the code of your primary site.',
        fixed: ['P01', 'P02', 'P03'].map(
          (code) => `msiexec /i ccmsetup.msi CCMSETUPCMD="/logon SMSSITECODE=${code}" /q`,
        ),
      },
    ],
    [
      `/mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 ${cmg}`,
      {
        at: '/mp',
        says: 'Co-management requires SMSSITECODE. Add it with the code of your primary site.',
        fixed: [
          `/mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 ${cmg} SMSSITECODE=YOUR-SITE-CODE`,
        ],
      },
    ],
    // The site code is there, only in the wrong place, in the wrong form or misspelt.
    [`CCMSETUPCMD="${cmg}" SMSSITECODE=P01`],
    [`CCMSETUPCMD="/SMSSITECODE=P01 ${cmg}"`],
    [`CCMSETUPCMD="SMSSITCODE=P01 ${cmg}"`],
    ['CCMSETUPCMD="/? SMSSITECODE=P01"'],
    ['CCMSETUPCMD=""'],
    ['CCMSETUPCMD="/mp:mp1;mp2 SMSSITECODE=P01"'],
    ['msiexec /i ccmsetup.msi SMSSITECODE=P01'],
  ],
  'autopilot-with-pki': [
    [
      { text: 'CCMCERTSEL="Subject:pc1"', context: 'intunePolicy' },
      {
        at: 'CCMCERTSEL',
        says: "CCMCERTSEL is for PKI authentication, which Windows Autopilot into co-management doesn't support. Remove it.",
      },
    ],
  ],
  'sitecode-in-task-sequence': [
    [
      { text: 'SMSSITECODE=P01', context: 'taskSequence' },
      {
        at: 'SMSSITECODE',
        says: 'The task sequence step assigns the client to the site itself. Remove SMSSITECODE.',
      },
    ],
  ],
  'logon-script-without-logon': [
    [
      { text: 'ccmsetup.exe SMSSITECODE=P01', context: 'logonScript' },
      {
        at: 'ccmsetup.exe',
        says: 'Without /logon, ccmsetup.exe starts an installation at every sign-in, even when a client is installed. Add /logon.',
        fixed: ['ccmsetup.exe /logon SMSSITECODE=P01'],
      },
    ],
    [
      { text: 'ccmsetup.exe /forceinstall', context: 'logonScript' },
      {
        at: 'ccmsetup.exe',
        says: '/forceinstall lets ccmsetup.exe start an installation at every sign-in, even when a client is installed. Use /logon instead.',
      },
    ],
  ],
  'tcf-slash-parameter': [
    [
      { text: '/mp:mp1 SMSSITECODE=P01', context: 'tcf' },
      {
        at: '/mp',
        says: 'The Install= line has no INSTALL=ALL. Begin it with Install=INSTALL=ALL, as in the template.',
        fixed: ['INSTALL=ALL /mp:mp1 SMSSITECODE=P01'],
      },
      {
        at: '/mp',
        says: '/mp probably has no effect on the Install= line, which is for properties. Move it to the command line of ccmsetup.exe.',
      },
    ],
    [
      { text: 'Install=/mp:mp1 SMSSITECODE=P01', context: 'tcf' },
      {
        at: 'Install',
        says: 'The Install= line has no INSTALL=ALL. Begin it with Install=INSTALL=ALL, as in the template.',
        fixed: ['Install=INSTALL=ALL /mp:mp1 SMSSITECODE=P01'],
      },
      {
        at: '/mp',
        says: '/mp probably has no effect on the Install= line, which is for properties. Move it to the command line of ccmsetup.exe.',
      },
    ],
  ],
  'not-this-site': [
    [
      {
        text: 'ccmsetup.exe /mp:mp1;{{mp}};https://mp9.fabrikam.com SMSSITECODE=x01',
        site: {
          siteCodes: ['P02', 'P01', 'P03', 'P04', 'X05', 'P05'],
          managementPoints: ['mp1.fabrikam.com', 'MP2.fabrikam.com'],
        },
      },
      {
        at: 'https://mp9.fabrikam.com',
        says: '"https://mp9.fabrikam.com" isn\'t a configured value for /mp. Write "mp1.fabrikam.com" or "MP2.fabrikam.com", or update the configuration.',
        fixed: [
          'ccmsetup.exe /mp:mp1;{{mp}};https://mp1.fabrikam.com SMSSITECODE=x01',
          'ccmsetup.exe /mp:mp1;{{mp}};https://MP2.fabrikam.com SMSSITECODE=x01',
        ],
      },
      {
        at: 'x01',
        says: '"x01" isn\'t a configured value for SMSSITECODE. Correct it, or update the configuration.',
        fixed: ['P01', 'X05', 'P02', 'P03', 'P04'].map(
          (code) => `ccmsetup.exe /mp:mp1;{{mp}};https://mp9.fabrikam.com SMSSITECODE=${code}`,
        ),
      },
    ],
    [
      {
        text: 'AADTENANTID={607B7853-0000-4D5D-B3D4-811C33FDD49A} AADCLIENTAPPID=7506ee10-0000-415a-b415-cd3d58790d97 AADRESOURCEURI=API://Fabrikam/CMG/',
        site: {
          tenantId: '607b7853-0000-4d5d-b3d4-811c33fdd49a',
          clientAppId: '7506ee10-1111-415a-b415-cd3d58790d97',
          resourceUri: 'api://fabrikam/cmg',
        },
      },
      {
        at: '7506ee10-0000-415a-b415-cd3d58790d97',
        says: '"7506ee10-0000-415a-b415-cd3d58790d97" isn\'t a configured value for AADCLIENTAPPID. Write "7506ee10-1111-415a-b415-cd3d58790d97", or update the configuration.',
        fixed: [
          'AADTENANTID={607B7853-0000-4D5D-B3D4-811C33FDD49A} AADCLIENTAPPID=7506ee10-1111-415a-b415-cd3d58790d97 AADRESOURCEURI=API://Fabrikam/CMG/',
        ],
      },
    ],
    [
      { text: `SMSMP=mp1 ${cmg}`, site: { managementPoints: [], cmg: ['https://CMG.fabrikam.com'] } },
      {
        at: 'mp1',
        says: '"mp1" isn\'t a configured value for SMSMP. Correct it, or update the configuration.',
      },
    ],
    [
      {
        text: 'CCMSETUPCMD="/mp:https://old.cloudapp.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=https://old.cloudapp.net/CCM_Proxy_MutualAuth/1 FSP=fs9"',
        site: {
          cmg: ['https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/2'],
          fallbackStatusPoint: 'fs1.fabrikam.com',
        },
      },
      {
        at: 'https://old.cloudapp.net/CCM_Proxy_MutualAuth/1',
        says: '"https://old.cloudapp.net/CCM_Proxy_MutualAuth/1" isn\'t a configured value for /mp. Correct it, or update the configuration.',
        fixed: [
          'CCMSETUPCMD="/mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/2 CCMHOSTNAME=https://old.cloudapp.net/CCM_Proxy_MutualAuth/1 FSP=fs9"',
        ],
      },
      {
        at: 'https://old.cloudapp.net/CCM_Proxy_MutualAuth/1',
        says: '"https://old.cloudapp.net/CCM_Proxy_MutualAuth/1" isn\'t a configured value for CCMHOSTNAME. Correct it, or update the configuration.',
        fixed: [
          'CCMSETUPCMD="/mp:https://old.cloudapp.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/2 FSP=fs9"',
        ],
      },
      {
        at: 'fs9',
        says: '"fs9" isn\'t a configured value for FSP. Write "fs1.fabrikam.com", or update the configuration.',
        fixed: [
          'CCMSETUPCMD="/mp:https://old.cloudapp.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=https://old.cloudapp.net/CCM_Proxy_MutualAuth/1 FSP=fs1.fabrikam.com"',
        ],
      },
    ],
    // A CMG can have a name of the organisation's own, so without a list of CMGs nothing is known of CCMHOSTNAME.
    [{ text: 'CCMHOSTNAME=cmg.fabrikam.com', site: { managementPoints: ['mp1.fabrikam.com'] } }],
    [{ text: cmg, site: { managementPoints: ['mp1.fabrikam.com'] } }],
    [{ text: 'SMSSITECODE=X01 SMSMP=mp9 FSP=fsp9', site: {} }],
  ],
  'renamed-server': [
    [
      {
        text: 'ccmsetup.exe /mp:"mp01;{{x}}; https://MP01:8080/" SMSMP=Mp01. SMSMPLIST=mp02;mp01 FSP=mp01.fabrikam.com SMSSITECODE=P01',
        site: { renamed: [{ from: 'mp01', to: 'mp02' }] },
      },
      ...[
        ['mp01', 'mp01;{{x}}', 'mp02;{{x}}'],
        ['MP01', 'MP01:8080', 'mp02:8080'],
        ['Mp01.', 'Mp01.', 'mp02'],
        ['mp01', 'mp02;mp01', 'mp02;mp02'],
      ].map(([at = '', before = '', after = '']) => ({
        at,
        says: `"${at}" has a new name in the configuration. Write "mp02".`,
        fixed: [
          'ccmsetup.exe /mp:"mp01;{{x}}; https://MP01:8080/" SMSMP=Mp01. SMSMPLIST=mp02;mp01 FSP=mp01.fabrikam.com SMSSITECODE=P01'.replace(
            before,
            after,
          ),
        ],
      })),
    ],
    // The host alone is renamed: any path behind it stays. A whole address is renamed as a whole.
    [
      {
        text: 'CCMSETUPCMD="/mp:https://old.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=OLD.net/ccm_proxy_mutualauth/2 SMSSITECODE=P01"',
        site: {
          renamed: [
            { from: 'old.net', to: 'new.net' },
            { from: 'old.net/CCM_Proxy_MutualAuth/2', to: 'cmg.net/CCM_Proxy_MutualAuth/3' },
          ],
        },
      },
      {
        at: 'old.net',
        says: '"old.net" has a new name in the configuration. Write "new.net".',
        fixed: [
          'CCMSETUPCMD="/mp:https://new.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=OLD.net/ccm_proxy_mutualauth/2 SMSSITECODE=P01"',
        ],
      },
      {
        at: 'OLD.net/ccm_proxy_mutualauth/2',
        says: '"OLD.net/ccm_proxy_mutualauth/2" has a new name in the configuration. Write "cmg.net/CCM_Proxy_MutualAuth/3".',
        fixed: [
          'CCMSETUPCMD="/mp:https://old.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=cmg.net/CCM_Proxy_MutualAuth/3 SMSSITECODE=P01"',
        ],
      },
    ],
    // A name with a path is that of one CMG, and of nothing else on its server.
    [
      {
        text: String.raw`ccmsetup.exe /mp:https://old.net SMSMP=old.net CCMHOSTNAME=old.net FSP=old.net:80 /source:\\old.net\x SMSMPLIST=old.net/{{x}}`,
        site: { renamed: [{ from: 'old.net/CCM_Proxy_MutualAuth/1', to: 'new.net/CCM_Proxy_MutualAuth/2' }] },
      },
    ],
    // The number of a CMG goes with its host, behind a port as well.
    [
      {
        text: 'CCMHOSTNAME=old.net:443/CCM_Proxy_MutualAuth/1 /mp:https://old.net:443/x',
        site: { renamed: [{ from: 'old.net/CCM_Proxy_MutualAuth/1', to: 'new.net/CCM_Proxy_MutualAuth/2' }] },
      },
      {
        at: 'old.net:443/CCM_Proxy_MutualAuth/1',
        says: '"old.net:443/CCM_Proxy_MutualAuth/1" has a new name in the configuration. Write "new.net:443/CCM_Proxy_MutualAuth/2".',
        fixed: ['CCMHOSTNAME=new.net:443/CCM_Proxy_MutualAuth/2 /mp:https://old.net:443/x'],
      },
    ],
    // The host is known where the port or the path is not.
    ...[
      ['SMSMP=https://', ':{{port}}'],
      ['/mp:a;https://', '/{{x}}'],
      ['/mp:https://', '/CCM_Proxy_MutualAuth/{{id}}'],
      ['SMSMP=', '/<path>'],
      [String.raw`/source:\\`, String.raw`.\x`],
    ].map(
      ([before = '', after = '']) =>
        [
          { text: `${before}mp01.net${after}`, site: { renamed: [{ from: 'mp01.net', to: 'mp02.net' }] } },
          {
            at: after.startsWith('.') ? 'mp01.net.' : 'mp01.net',
            says: `"${after.startsWith('.') ? 'mp01.net.' : 'mp01.net'}" has a new name in the configuration. Write "mp02.net".`,
            fixed: [`${before}mp02.net${after.replace(/^\./, '')}`],
          },
        ] as const,
    ),
    ...[
      'SMSMP={{x}}mp01.net/a',
      'SMSMP=mp01.net{{x}}/a',
      '/mp:{{x}}://mp01.net',
      '/mp:"https://mp01.net/{{x}}',
    ].map((text) => [{ text, site: { renamed: [{ from: 'mp01.net', to: 'mp02.net' }] } }] as const),
    [
      {
        text: String.raw`"\\srv1\a b\ccmsetup.exe" /source:\\SRV1\client /source:http://srv1/x /config:\\srv1{{x}}\a.tcf SMSROOTKEYPATH=\\srv12\k CCMINSTALLDIR=C:\srv1`,
        site: { renamed: [{ from: 'srv1', to: 'srv2.fabrikam.com' }] },
      },
      ...[
        [String.raw`"\\srv1`, String.raw`"\\srv2.fabrikam.com`],
        [String.raw`\\SRV1`, String.raw`\\srv2.fabrikam.com`],
        ['http://srv1', 'http://srv2.fabrikam.com'],
      ].map(([before = '', after = '']) => ({
        at: before.replace(/.*[\\/]/, ''),
        says: `"${before.replace(/.*[\\/]/, '')}" has a new name in the configuration. Write "srv2.fabrikam.com".`,
        fixed: [
          String.raw`"\\srv1\a b\ccmsetup.exe" /source:\\SRV1\client /source:http://srv1/x /config:\\srv1{{x}}\a.tcf SMSROOTKEYPATH=\\srv12\k CCMINSTALLDIR=C:\srv1`.replace(
            before,
            after,
          ),
        ],
      })),
    ],
    // No share, but a folder behind too many backslashes.
    [
      {
        text: String.raw`ccmsetup.exe /source:C:\x\\srv1\client SMSSITECODE=P01`,
        site: { renamed: [{ from: 'srv1', to: 'srv2' }] },
      },
    ],
    [
      {
        text: String.raw`msiexec /i \\srv1\client\ccmsetup.msi CCMSETUPCMD="/source:""\\srv1\a b"""`,
        site: { renamed: [{ from: 'srv1', to: 'srv2' }] },
      },
      {
        at: 'srv1',
        says: '"srv1" has a new name in the configuration. Write "srv2".',
        fixed: [String.raw`msiexec /i \\srv2\client\ccmsetup.msi CCMSETUPCMD="/source:""\\srv1\a b"""`],
      },
      {
        at: 'srv1',
        says: '"srv1" has a new name in the configuration. Write "srv2".',
        fixed: [String.raw`msiexec /i \\srv1\client\ccmsetup.msi CCMSETUPCMD="/source:""\\srv2\a b"""`],
      },
    ],
  ],
};

describe('rules about the place of a command line', () => {
  testMessages('place', table, [
    'ad-lookup-off',
    'cmd-special-characters',
    'literal-backtick',
    'missing-operator',
    'powershell-call-operator',
    'powershell-one-argument',
    'powershell-semicolon',
    'program-quotes',
    'start-title',
    'unknown-escape',
  ]);
  testRules(table);
});
