import assert from 'node:assert/strict';
import { scenarios, type InstallContext } from '../../../server/src/catalog';
import { atLeast } from '../../../server/src/rules/severity';
import { analyzeExample } from '../../support/lint';

const cmg = 'CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72057598037248100';
const entra =
  'AADTENANTID=607b7853-6f6f-4d5d-b3d4-811c33fdd49a AADCLIENTAPPID=aa28e7f1-b88a-43cd-a2e3-f88b257c863b AADRESOURCEURI=https://contososerver';

/** Right command lines of each scenario, as the documentation has them or asks for them, by the ID of the scenario. */
const samples: Readonly<Record<string, readonly (string | { text: string; context: InstallContext })[]>> = {
  'intune-comanagement': [
    `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=ABC"`,
    `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=ABC SMSMP=https://mp1.contoso.com UPGRADETOLATEST"`,
    `CCMSETUPCMD="/nocrlcheck /mp:https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=ABC SMSMP=https://mp1.contoso.com ${entra}"`,
    { text: `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=ABC"`, context: 'intuneLob' },
    `msiexec /i ccmsetup.msi /q CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=ABC"`,
  ],
  'autopilot-comanagement': [
    { text: `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=ABC"`, context: 'intunePolicy' },
    {
      text: `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=ABC PROVISIONTS=PRI20001 UPGRADETOLATEST"`,
      context: 'intunePolicy',
    },
    { text: `CCMHOSTNAME=${cmg} SMSSITECODE=ABC`, context: 'intunePolicy' },
  ],
  'cmg-token': [
    `ccmsetup.exe /mp:https://${cmg} /regtoken:%TOKEN% CCMHOSTNAME=${cmg} SMSSITECODE=ABC SMSMP=https://MP1.CONTOSO.COM`,
    `ccmsetup.exe /mp:https://${cmg} /regtoken:$env:CMG_TOKEN CCMHOSTNAME=${cmg} SMSSITECODE=ABC`,
    // Without /mp, as the documentation suggests when error 0x87d0027e comes.
    `ccmsetup.exe /regtoken:{{token}} CCMHOSTNAME=${cmg} SMSSITECODE=ABC SMSMP=https://MP1.CONTOSO.COM`,
  ],
  'entra-manual': [
    `ccmsetup.exe /mp:https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=ABC`,
    `ccmsetup.exe /mp:https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=ABC SMSMP=https://mp1.contoso.com ${entra}`,
    `ccmsetup.exe /mp:https://mp1.contoso.com ${entra} SMSSITECODE=ABC SMSMP=https://mp1.contoso.com`,
  ],
  'cmg-pki': [
    `ccmsetup.exe /UsePKICert CCMHOSTNAME=${cmg} SMSSITECODE=ABC`,
    `ccmsetup.exe /UsePKICert /NoCRLCheck /mp:https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=ABC CCMCERTSEL="SubjectStr:contoso.com" CCMFIRSTCERT=1 CCMALWAYSINF=1`,
  ],
  ibcm: [
    'CCMSetup.exe /source:D:\\Clients /UsePKICert CCMHOSTNAME=server1.contoso.com SMSSIGNCERT=D:\\Clients\\siteserver.cer SMSSITECODE=ABC FSP=server2.contoso.com CCMALWAYSINF=1 CCMFIRSTCERT=1',
    'ccmsetup.exe /source:D:\\Clients /UsePKICert /NoCRLCheck CCMHOSTNAME=server3.contoso.com CCMCERTSEL="Subject:computer1.contoso.com" SMSSIGNCERT="D:\\Site Files\\siteserver.cer" SMSSITECODE=ABC',
  ],
  'intranet-ad': ['ccmsetup.exe', 'CCMSetup.exe /logon'],
  'intranet-manual': [
    'CCMSetup.exe /mp:SMSMP01 /logon SMSSITECODE=S01 FSP=SMSFP01',
    'ccmsetup.exe /mp:smsmp01.contoso.com;smsmp02.contoso.com SMSSITECODE=S01 SMSMP=smsmp01.contoso.com DNSSUFFIX=contoso.com',
    'ccmsetup.exe /UsePKICert /mp:https://smsmp01.contoso.com SMSSITECODE=S01 SMSMPLIST=https://smsmp01.contoso.com;smsmp02.contoso.com',
  ],
  'intune-lob-intranet': [
    {
      text: 'CCMSETUPCMD="/MP:https://mp1.contoso.com SMSMP=https://mp1.contoso.com SMSSITECODE=ABC DNSSUFFIX=contoso.com"',
      context: 'intuneLob',
    },
    'CCMSETUPCMD="/mp:mp1.contoso.com SMSMP=mp1.contoso.com SMSSITECODE=ABC DNSSUFFIX=contoso.com"',
  ],
  workgroup: [
    'ccmsetup.exe SMSSITECODE=ABC DNSSUFFIX=contoso.com',
    'ccmsetup.exe FSP=fsp1.contoso.com',
    'ccmsetup.exe /mp:mp1.contoso.com SMSSITECODE=ABC DNSSUFFIX=contoso.com SMSMP=mp1.contoso.com SMSROOTKEYPATH=C:\\Keys\\trk',
  ],
  osd: [
    { text: '/skipprereq:vcredist_x64.exe', context: 'taskSequence' },
    { text: `CCMHOSTNAME=${cmg}`, context: 'taskSequence' },
    { text: 'SMSMP=OTHERMP.CONTOSO.COM FSP=fsp1.contoso.com', context: 'taskSequence' },
    {
      text: `/mp:https://${cmg} /regtoken:%CMGToken% CCMHOSTNAME=${cmg} CCMALWAYSINF=1`,
      context: 'taskSequence',
    },
    {
      text: 'SMSMPLIST=mp1.contoso.com;mp2.contoso.com SMSROOTKEYPATH=C:\\Keys\\trk',
      context: 'taskSequence',
    },
  ],
  'provisioning-ts': [
    `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=ABC PROVISIONTS=PRI20001"`,
    `msiexec.exe /i ccmsetup.msi CCMSETUPCMD="/UsePKICert CCMHOSTNAME=${cmg} SMSSITECODE=ABC PROVISIONTS=PRI20001"`,
  ],
  'client-push': [
    { text: 'SMSSITECODE=ABC', context: 'clientPush' },
    {
      text: 'SMSSITECODE=AUTO CCMENABLELOGGING=TRUE CCMLOGLEVEL=0 SMSCACHESIZE=10240',
      context: 'clientPush',
    },
    {
      text: '/UsePKICert /BITSPriority:LOW /skipprereq:wimgapi.msi /downloadtimeout:240 SMSSITECODE=ABC CCMFIRSTCERT=1',
      context: 'clientPush',
    },
    {
      text: '/AllowMetered /AlwaysExcludeUpgrade:TRUE /ExcludeFeatures:ClientUI /logon /forcereboot',
      context: 'clientPush',
    },
  ],
  'gpo-sup': [
    { text: 'SMSSITECODE=ABC', context: 'gpoSetupParameters' },
    {
      text: '/mp:mp1.contoso.com SMSSITECODE=AUTO SMSMP=mp1.contoso.com FSP=fsp1.contoso.com',
      context: 'gpoSetupParameters',
    },
    'msiexec /i ccmsetup.msi',
    'ccmsetup.msi',
  ],
  'logon-script': [
    { text: 'ccmsetup.exe /logon', context: 'logonScript' },
    {
      text: '\\\\server\\share\\ccmsetup.exe /logon /mp:mp1.contoso.com SMSSITECODE=ABC',
      context: 'logonScript',
    },
    { text: 'CCMSetup.exe /logon /source:\\\\server\\share', context: 'logonScript' },
  ],
  'upgrade-package': [
    { text: 'ccmsetup.exe /noservice SMSSITECODE=AUTO', context: 'packageProgram' },
    { text: 'CCMSetup.exe /noservice SMSSITECODE=AUTO SITEREASSIGN=TRUE', context: 'packageProgram' },
  ],
  'reference-image': ['ccmsetup.exe', 'ccmsetup.exe /mp:mp1.contoso.com'],
  'move-hierarchy': [
    'ccmsetup.exe RESETKEYINFORMATION=TRUE',
    'ccmsetup.exe /mp:mp1.contoso.com SMSSITECODE=XYZ RESETKEYINFORMATION=TRUE SMSROOTKEYPATH=C:\\Keys\\trk',
    'ccmsetup.exe SMSSITECODE=XYZ SMSPUBLICROOTKEY=0602000000A40000525341310008000001000100',
  ],
  'excluded-client': ['ccmsetup.exe /IgnoreSkipUpgrade'],
};

describe('right samples of the scenarios', () => {
  it('are there for every scenario of the catalog', () => {
    assert.deepEqual(Object.keys(samples).sort(), scenarios.map(({ id }) => id).sort());
    assert.equal(scenarios.length, 19);
  });

  for (const [id, lines] of Object.entries(samples)) {
    describe(id, () => {
      for (const line of lines) {
        const example = typeof line === 'string' ? { text: line } : line;
        it(`no error and no warning: ${example.text}`, () => {
          const { analysis } = analyzeExample(example);
          assert.equal(analysis.lines.length, 1);
          assert.deepEqual(
            analysis.findings.filter(({ severity }) => atLeast(severity, 'warning')),
            [],
          );
        });
      }
    });
  }
});
