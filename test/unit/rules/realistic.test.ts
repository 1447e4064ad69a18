import assert from 'node:assert/strict';
import type { InstallContext } from '../../../server/src/catalog';
import { atLeast } from '../../../server/src/rules/severity';
import { analyzeExample } from '../../support/lint';

const cmg = 'FABRIKAMCMG.WESTEUROPE.CLOUDAPP.AZURE.COM/CCM_Proxy_MutualAuth/72057594037928017';

/** A line as people have it in their scripts and consoles. */
interface Line {
  readonly text: string;
  readonly context?: InstallContext;
  readonly host?: string;
  /** What is right to say about it above hints; nothing as a rule. */
  readonly says?: readonly string[];
}

const lines: readonly (string | Line)[] = [
  // By hand and from scripts
  'ccmsetup.exe',
  'ccmsetup',
  'CCMSETUP.EXE /?',
  'ccmsetup.exe /uninstall',
  'C:\\Windows\\ccmsetup\\ccmsetup.exe /uninstall',
  '%WinDir%\\ccmsetup\\ccmsetup.exe /Uninstall',
  '"C:\\Windows\\ccmsetup\\ccmsetup.exe" /uninstall /noservice',
  'ccmsetup.exe SMSSITECODE=P01',
  'ccmsetup.exe smssitecode=p01',
  'ccmsetup.exe SMSSiteCode=P01 SMSMP=mp01',
  'CCMSetup.exe /MP:MP01 SMSSITECODE=AUTO',
  'ccmsetup.exe /mp:mp01.corp.fabrikam.com SMSSITECODE=P01 FSP=fsp01.corp.fabrikam.com',
  'ccmsetup.exe "/mp:mp01.corp.fabrikam.com" "SMSSITECODE=P01"',
  'ccmsetup.exe /mp:"mp01.corp.fabrikam.com" SMSSITECODE="P01" CCMLOGLEVEL="0"',
  'ccmsetup.exe /UsePKICert /mp:https://mp01.corp.fabrikam.com SMSSITECODE=P01 CCMFIRSTCERT="1"',
  'ccmsetup.exe /mp:mp01;mp02;mp03 SMSSITECODE=P01 SMSMPLIST=mp01;https://mp02.corp.fabrikam.com',
  'ccmsetup.exe /mp:mp01.corp.fabrikam.com:8530 SMSSITECODE=P01',
  'ccmsetup.exe /mp:10.20.30.40 SMSSITECODE=P01',
  'ccmsetup.exe /mp:[2001:db8::1] SMSSITECODE=P01',
  'ccmsetup.exe /forceinstall /mp:mp01.corp.fabrikam.com SMSSITECODE=P01 RESETKEYINFORMATION=TRUE',
  'ccmsetup.exe /noservice /source:C:\\Temp\\Client SMSSITECODE=P01',
  'ccmsetup.exe /source:\\\\fs01\\Client$ SMSSITECODE=P01',
  'ccmsetup.exe /source:"\\\\fs01.corp.fabrikam.com\\SMS_P01\\Client" SMSSITECODE=P01',
  'ccmsetup.exe /source:\\\\fs01\\Client /source:\\\\fs02\\Client /mp:mp01 SMSSITECODE=P01',
  'ccmsetup.exe /source:%~dp0 SMSSITECODE=P01',
  'ccmsetup.exe /source:"%~dp0" SMSSITECODE=P01',
  '"%~dp0ccmsetup.exe" /noservice /mp:%MP% SMSSITECODE=%SITE% FSP=%FSP%',
  '\\\\fs01\\SMS_P01\\Client\\ccmsetup.exe /mp:mp01 /logon SMSSITECODE=P01 FSP=fsp01 SMSCACHESIZE=10240',
  '.\\ccmsetup.exe /retry:5 /downloadtimeout:60 /mp:mp01 SMSSITECODE=P01',
  'ccmsetup.exe /BITSPriority:FOREGROUND /mp:mp01.corp.fabrikam.com SMSSITECODE=P01',
  'ccmsetup.exe /bitspriority:high /mp:mp01.corp.fabrikam.com SMSSITECODE=P01',
  'ccmsetup.exe /skipprereq:vcredist_x64.exe;Microsoft.WebView2.FixedVersionRuntime.x86.cab SMSSITECODE=P01',
  'ccmsetup.exe /skipprereq:silverlight.exe /mp:mp01 SMSSITECODE=P01',
  'ccmsetup.exe /ExcludeFeatures:ClientUI /AlwaysExcludeUpgrade:True SMSSITECODE=P01',
  'ccmsetup.exe /config:MobileClient.tcf',
  'ccmsetup.exe /noservice /config:"my client.txt"',
  'ccmsetup.exe /IgnoreSkipUpgrade',
  'ccmsetup.exe /AllowMetered /mp:mp01.corp.fabrikam.com SMSSITECODE=P01',
  'ccmsetup.exe /mp:mp01 SMSSITECODE=P01 SMSCACHEDIR="D:\\CCM Cache" SMSCACHESIZE=20480',
  'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=MAXDRIVE;COMPRESS SMSCACHEDIR=Cache SMSCACHESIZE=20480',
  'ccmsetup.exe SMSSITECODE=P01 SMSCACHEFLAGS=percentfreediskspace SMSCACHESIZE=10',
  'ccmsetup.exe SMSSITECODE=P01 CCMLOGMAXSIZE=5242880 CCMLOGMAXHISTORY=3 CCMLOGLEVEL=0 CCMENABLELOGGING=TRUE',
  'ccmsetup.exe SMSSITECODE=P01 CCMDEBUGLOGGING=1 CCMENABLELOGGING=TRUE',
  'ccmsetup.exe SMSSITECODE=P01 CCMHTTPPORT=8080 CCMHTTPSPORT=8443',
  'ccmsetup.exe SMSSITECODE=P01 DNSSUFFIX=corp.fabrikam.com',
  'ccmsetup.exe SMSSITECODE=P01 CCMINSTALLDIR="D:\\Program Files\\CCM" CCMADMINS="FABRIKAM\\SCCM Admins;FABRIKAM\\helpdesk"',
  'ccmsetup.exe /UsePKICert /NoCRLCheck SMSSITECODE=P01 CCMCERTSEL="SubjectAttr:OU = Workstations" CCMCERTSTORE="ConfigMgr" CCMFIRSTCERT=1',
  'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTISSUERS="CN=Fabrikam Root CA; O=Fabrikam, Ltd; C=US | CN=Fabrikam Second CA; OU=Servers"',
  'ccmsetup.exe SMSSITECODE=P01 CCMALLOWSILENTREBOOT',
  'ccmsetup.exe SMSSITECODE=P01 MANAGEDINSTALLER=1 DISABLESITEOPT=TRUE DISABLECACHEOPT=TRUE NOTIFYONLY=TRUE',
  'ccmsetup.exe SMSSITECODE=P01 SMSCONFIGSOURCE=RPMU',
  // The many forms of one item, of which nobody knows which is right
  'ccmsetup.exe SMSSITECODE=P01 UPGRADETOLATEST',
  'ccmsetup.exe SMSSITECODE=P01 UPGRADETOLATEST=TRUE',
  'ccmsetup.exe /UpgradeToLatest SMSSITECODE=P01',
  'ccmsetup.exe SMSSITECODE=P01 /upgradetolatest',
  // Windows Installer's own properties, and undocumented ones that work
  'ccmsetup.exe SMSSITECODE=P01 REINSTALL=ALL REINSTALLMODE=vmaus',
  'ccmsetup.exe SMSSITECODE=P01 PATCH="\\\\fs01\\Client$\\i386\\hotfix\\configmgr2012ac-r2-kb2905002-i386.msp"',
  'ccmsetup.exe SMSSITECODE=P01 PATCH=C:\\Temp\\a.msp;C:\\Temp\\b.msp',
  'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMHTTPSSTATE=31',
  'ccmsetup.exe /runservice /config:MobileClient.tcf',
  'ccmsetup.exe /AutoUpgrade',
  // A CMG
  `ccmsetup.exe /mp:https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=P01 SMSMP=https://mp01.corp.fabrikam.com`,
  `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01`,
  `ccmsetup.exe "/mp:https://${cmg}" "CCMHOSTNAME=${cmg}" "SMSSITECODE=P01"`,
  'ccmsetup.exe /mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057594037928017;mp01.corp.fabrikam.com CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057594037928017 SMSSITECODE=P01',
  `ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=${cmg} SMSSITECODE=P01`,
  `ccmsetup.exe /mp:https://${cmg} /regtoken:%TOKEN% CCMHOSTNAME=${cmg} SMSSITECODE=P01`,
  `ccmsetup.exe /regtoken:{{ token }} CCMHOSTNAME={{ cmg }} SMSSITECODE={{ site }}`,
  // Intune
  `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=P01"`,
  `CCMSETUPCMD="/nocrlcheck CCMHOSTNAME=${cmg} SMSSiteCode=P01 SMSMP=https://mp01.corp.fabrikam.com AADTENANTID=5d0e7f2a-63b1-4c8e-9d24-0a1b2c3d4e5f AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://ConfigMgrService"`,
  `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=P01 SMSCACHEDIR=""D:\\CCM Cache"""`,
  `CCMSETUPCMD="CCMHOSTNAME=%CMG% SMSSITECODE=%SITE%"`,
  { text: `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=P01"`, context: 'intuneLob' },
  { text: `CCMHOSTNAME=${cmg} SMSSITECODE=P01 PROVISIONTS=P0120014`, context: 'intunePolicy' },
  `msiexec.exe /i "C:\\Temp\\ccmsetup.msi" /qn /norestart /l*v "C:\\Windows\\Temp\\ccmsetup msi.log" CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=P01" REBOOT=ReallySuppress`,
  `ccmsetup.msi /q CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=P01"`,
  'msiexec /i ccmsetup.msi',
  'msiexec /x ccmsetup.msi /qn',
  'msiexec /x {5A7B2F40-1D3C-4E5F-8A9B-0C1D2E3F4A5B} /qn',
  // The console and group policy
  { text: 'SMSSITECODE=P01 SMSCACHESIZE=20480 CCMLOGMAXSIZE=1000000', context: 'clientPush' },
  { text: 'SMSSITECODE=AUTO', context: 'clientPush' },
  { text: '/UsePKICert SMSSITECODE=P01 CCMFIRSTCERT=1', context: 'clientPush' },
  { text: 'SMSSITECODE=P01 FSP=fsp01 SMSMP=mp01.corp.fabrikam.com', context: 'gpoSetupParameters' },
  { text: 'SMSMP=mp01.corp.fabrikam.com DNSSUFFIX=corp.fabrikam.com', context: 'taskSequence' },
  { text: 'PATCH="%_SMSTSMDataPath%\\OSD\\P0100012\\hotfix\\client.msp"', context: 'taskSequence' },
  { text: `CCMHOSTNAME=${cmg}`, context: 'taskSequence' },
  { text: 'ccmsetup.exe /noservice SMSSITECODE=AUTO', context: 'packageProgram' },
  { text: 'Install=INSTALL=ALL SMSSITECODE=P01 FSP=fsp01 CCMALWAYSINF=1', context: 'tcf' },
  { text: '\\\\corp.fabrikam.com\\NETLOGON\\ccmsetup.exe /logon SMSSITECODE=P01', context: 'logonScript' },
  // Folded and commented, as in a file that is kept
  'ccmsetup.exe ^\n  /mp:mp01.corp.fabrikam.com ^\n  SMSSITECODE=P01 ^\n  FSP=fsp01',
  `CCMSETUPCMD="\n  CCMHOSTNAME=${cmg}\n  # the headquarters\n  SMSSITECODE=P01\n"`,
  // Values that a template fills in
  'ccmsetup.exe {{ options }}',
  'ccmsetup.exe $arguments',
  'ccmsetup.exe /mp:$mp SMSSITECODE=${site} SMSCACHESIZE=%CACHE% CCMEVALHOUR={{hour}} AADTENANTID=$tenant',
  'ccmsetup.exe /UsePKICert SMSSITECODE=P01 CCMCERTSEL="$selection" SMSSIGNCERT=%~dp0site.cer',
  // PowerShell
  {
    host: 'powershell',
    text: "Start-Process -FilePath .\\ccmsetup.exe -ArgumentList '/noservice', '/mp:mp01.corp.fabrikam.com', 'SMSSITECODE=P01' -Wait",
  },
  {
    host: 'powershell',
    text: '& "$PSScriptRoot\\ccmsetup.exe" /mp:$mp "SMSSITECODE=$site" \'SMSCACHEDIR=D:\\CCM Cache\'',
  },
  {
    host: 'powershell',
    text: 'Start-Process msiexec.exe -ArgumentList "/i ccmsetup.msi /qn CCMSETUPCMD=`"CCMHOSTNAME=$cmg SMSSITECODE=P01`"" -Wait',
  },
  // What deserves a word
  {
    text: 'ccmsetup.exe /mp:https://mp01.corp.fabrikam.com SMSSITECODE=P01',
    says: ['https-mp-without-credentials'],
  },
  { text: 'ccmsetup.exe /mp:mp01 SMSSITECODE=P01 CCMFIRSTCERT=1', says: ['pki-options-without-switch'] },
  { text: 'ccmsetup.exe /mp:<server> SMSSITECODE=P01', says: ['placeholder-left'] },
  { text: 'ccmsetup.exe SMSSITECODE=P01 SMSSLP=mp01', says: ['legacy-item'] },
  { text: 'ccmsetup.exe SMSSITECODE=P01 /forceinstall', says: ['parameter-after-property'] },
  { text: 'ccmsetup.exe MP=mp01 SMSSITECODE=P01', says: ['parameter-as-property'] },
  {
    text: `ccmsetup.exe /UsePKICert CCMHOSTNAME=${cmg} SMSSITECODE=P01 AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d AADRESOURCEURI=https://fabrikam.com/cmg`,
    says: ['pki-with-entra'],
  },
];

describe('realistic command lines', () => {
  it('are many', () => {
    assert.ok(lines.length > 80);
  });

  for (const line of lines) {
    const { says = [], ...example } = typeof line === 'string' ? { text: line } : line;
    it(`${example.context ?? example.host ?? 'ccmcmd'}: ${example.text}`, () => {
      const { analysis } = analyzeExample(example);
      assert.equal(analysis.lines.length, 1);
      assert.deepEqual(
        analysis.findings
          .filter(({ severity }) => atLeast(severity, 'information'))
          .map(({ rule, message }) => (says.includes(rule) ? rule : `${rule}: ${message}`)),
        says,
      );
    });
  }
});
