import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules';
import type { RuleExample } from '../../../server/src/rules/rule';
import type { Severity } from '../../../server/src/rules/severity';
import { analyzeExample } from '../../support/lint';

const group = rules.filter(({ topic }) => ['managementPoints', 'site', 'authentication'].includes(topic));

describe('official samples of addresses, sites and authentication', () => {
  const contoso = 'CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72186325152220500';
  const entra = 'AADCLIENTAPPID=7506ee10-f7ec-415a-b415-cd3d58790d97 AADRESOURCEURI=https://contososerver';
  const graveFrom =
    (least: readonly Severity[]): ((finding: { severity: Severity }) => boolean) =>
    ({ severity }) =>
      least.includes(severity);

  const clean: readonly RuleExample[] = [
    {
      text: 'CCMSETUPCMD="CCMHOSTNAME=contoso.cloudapp.net/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=ABC"',
    },
    {
      text: `CCMSETUPCMD="CCMHOSTNAME=${contoso} SMSSITECODE=ABC ${entra} SMSMP=https://mp1.contoso.com PROVISIONTS=PRI20001"`,
    },
  ];
  for (const example of clean) {
    it(`give nothing above a hint: ${example.text}`, () => {
      const { analysis } = analyzeExample(example);
      assert.deepEqual(analysis.findings.filter(graveFrom(['error', 'warning', 'information'])), []);
    });
  }

  const scenarios: readonly RuleExample[] = [
    // With Microsoft Entra ID by hand.
    {
      text: `ccmsetup.exe /mp:https://${contoso} CCMHOSTNAME=${contoso} SMSSITECODE=ABC SMSMP=https://mp1.contoso.com AADTENANTID=607b7853-6f6f-4d5d-b3d4-811c33fdd49a ${entra}`,
    },
    // With a token.
    {
      text: `ccmsetup.exe /mp:https://${contoso} CCMHOSTNAME=${contoso} SMSSITECODE=ABC SMSMP=https://mp1.contoso.com /regtoken:{{TOKEN}}`,
    },
    // By hand, on the intranet and for both.
    { text: 'CCMSetup.exe /mp:SMSMP01 /logon SMSSITECODE=S01 FSP=SMSFSP01' },
    {
      text: 'CCMSetup.exe /MP:mpserver.contoso.com /UsePKICert SMSSITECODE=ABC CCMHOSTNAME=server05.contoso.com CCMFIRSTCERT=1 FSP=server06.contoso.com',
    },
    { text: 'CCMSetup.exe /UsePKICert CCMALWAYSINF=1 CCMHOSTNAME=SERVER3.CONTOSO.COM SMSSITECODE=ABC' },
    { text: 'ccmsetup.exe /mp:mp1.contoso.com;mp2.contoso.com' },
    { text: 'ccmsetup.exe' },
    // The internet without a CMG, with its path and its blank set right.
    {
      text: String.raw`CCMSetup.exe /source:D:\Clients /UsePKICert CCMHOSTNAME=server1.contoso.com SMSSIGNCERT=D:\siteserver.cer SMSSITECODE=ABC FSP=server2.contoso.com CCMALWAYSINF=1 CCMFIRSTCERT=1`,
    },
    // Line-of-business app on the intranet.
    {
      text: 'CCMSETUPCMD="/MP:mp1.contoso.com SMSMP=mp1.contoso.com SMSSITECODE=ABC DNSSUFFIX=contoso.com"',
      context: 'intuneLob',
    },
    // Workgroups, packages, upgrades, other hierarchies.
    { text: 'CCMSetup.exe SMSSITECODE=ABC DNSSUFFIX=contoso.com' },
    { text: 'CCMSetup.exe FSP=fspserver.contoso.com' },
    { text: 'ccmsetup.exe /noservice SMSSITECODE=AUTO', context: 'packageProgram' },
    { text: 'CCMSetup.exe SMSSITECODE=AUTO SITEREASSIGN=TRUE' },
    { text: 'CCMSetup.exe RESETKEYINFORMATION=TRUE' },
    { text: String.raw`CCMSetup.exe SMSSITECODE=ABC SMSROOTKEYPATH=C:\folder\trk` },
    { text: 'CCMHOSTNAME=server1.contoso.com SMSMP=mp1.contoso.com', context: 'taskSequence' },
    // Certificates.
    { text: 'CCMSetup.exe /UsePKICert /NoCRLCheck' },
    {
      text: 'CCMSetup.exe /UsePKICert CCMCERTSTORE="ConfigMgr" CCMCERTSEL="SubjectAttr:2.5.4.11 = Computers"',
    },
    {
      text: 'CCMSetup.exe /UsePKICert CCMCERTISSUERS="CN=Contoso Root CA; OU=Servers; O=Contoso, Ltd; C=US | CN=Litware Corporate Root CA; O=Litware, Inc."',
    },
  ];
  for (const example of scenarios) {
    it(`give neither error nor warning: ${example.text}`, () => {
      const { analysis } = analyzeExample(example, group);
      assert.deepEqual(analysis.findings.filter(graveFrom(['error', 'warning'])), []);
    });
  }
});
