import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules';
import type { Rule, RuleExample } from '../../../server/src/rules/rule';
import type { Severity } from '../../../server/src/rules/severity';
import { parseAddress } from '../../../server/src/rules/support/cmg-address';
import { isFullPath, isRelativePath } from '../../../server/src/rules/support/file-path';
import { isGuid } from '../../../server/src/rules/support/guid';
import { applyEdits } from '../../support/edits';
import { analyzeExample } from '../../support/lint';

const group: readonly Rule[] = rules.filter(({ topic }) =>
  ['managementPoints', 'site', 'authentication'].includes(topic),
);

function ruleNamed(slug: string): Rule {
  const rule = group.find((candidate) => candidate.slug === slug);
  assert.ok(rule, `${slug} is not registered in this group`);
  return rule;
}

/** What one rule says of a line, when no other rule is there: the text it points at and the message. */
function said(slug: string, example: RuleExample): { at: string; message: string }[] {
  const { text, analysis } = analyzeExample(example, [ruleNamed(slug)]);
  return analysis.findings.map(({ span, message }) => ({ at: text.slice(span.start, span.end), message }));
}

const cmg = 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';
const app = 'AADCLIENTAPPID=9b2d6c1e-4f0a-4d3b-8c57-1e2f3a4b5c6d';
const uri = 'AADRESOURCEURI=https://fabrikam.com/cmg';

const findings: readonly { slug: string; text: string; at: string; message: string }[] = [
  {
    slug: 'cmg-scheme-in-ccmhostname',
    text: `CCMSETUPCMD="CCMHOSTNAME=HTTPS://${cmg} SMSSITECODE=P01"`,
    at: 'HTTPS://',
    message:
      'CCMHOSTNAME takes the address without a scheme: leave HTTPS:// out. Only /mp has https:// in front of a CMG address.',
  },
  {
    slug: 'cmg-mp-needs-https',
    text: `ccmsetup.exe "/mp:mp1;${cmg}" SMSSITECODE=P01`,
    at: 'cmg.fabrikam.com',
    message: 'The URL of a CMG must start with https:// in /mp.',
  },
  {
    slug: 'cmg-path-missing',
    text: 'ccmsetup.exe /mp:https://x.westus.cloudapp.azure.com/ SMSSITECODE=P01',
    at: 'x.westus.cloudapp.azure.com/',
    message:
      'This is probably the address of a CMG without /CCM_Proxy_MutualAuth/<number>. Give it whole, as the WMI query on an active client returns it.',
  },
  {
    slug: 'cmg-path-missing',
    text: 'ccmsetup.exe CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/ SMSSITECODE=P01',
    at: 'cmg.fabrikam.com/CCM_Proxy_MutualAuth/',
    message:
      'This is probably the address of a CMG without the number at its end. Give it whole, as the WMI query on an active client returns it.',
  },
  {
    slug: 'cmg-path-shape',
    text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_PROXY_SERVERAUTH/7 SMSSITECODE=P01',
    at: 'CCM_PROXY_SERVERAUTH',
    message:
      'Pages of 2017 have CCM_Proxy_ServerAuth here, the documentation of today has CCM_Proxy_MutualAuth. Take the address that the WMI query on an active client returns.',
  },
  {
    slug: 'cmg-path-shape',
    text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/ccm_proxy_mutualauth/7 SMSSITECODE=P01',
    at: 'ccm_proxy_mutualauth',
    message:
      'The documentation always writes CCM_Proxy_MutualAuth. Whether letter case counts is not documented.',
  },
  {
    slug: 'cmg-path-shape',
    text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7a SMSSITECODE=P01',
    at: '7a',
    message:
      'The path of a CMG ends in a number in all samples but one, which has a GUID. Take the address that the WMI query on an active client returns.',
  },
  {
    slug: 'cmg-path-shape',
    text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7/ SMSSITECODE=P01',
    at: '/',
    message: 'The address of a CMG ends in its number; the slash behind it is probably not wanted.',
  },
  {
    slug: 'cmg-path-shape',
    text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7/8 SMSSITECODE=P01',
    at: '/8',
    message: 'The address of a CMG ends in its number; the text behind it is probably not wanted.',
  },
  {
    slug: 'cmg-mismatch',
    text: `ccmsetup.exe /mp:mp1;https://${cmg} CCMHOSTNAME=cmg2.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01`,
    at: 'cmg2.fabrikam.com/CCM_Proxy_MutualAuth/7',
    message:
      'This is another CMG than the one in /mp. The samples of the documentation have the same address in both; one of the two is probably wrong.',
  },
  {
    slug: 'cmg-classic-host',
    text: 'ccmsetup.exe CCMHOSTNAME=Fabrikam.CloudApp.Net/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
    at: 'Fabrikam.CloudApp.Net',
    message:
      'cloudapp.net is the domain of classic CMGs, whose support ended in version 2403. A CMG on a virtual machine scale set has a name in cloudapp.azure.com or in your own domain.',
  },
  {
    slug: 'mp-list-separator',
    text: 'ccmsetup.exe SMSSITECODE=P01 SMSMPLIST="mp1; mp2 , mp3"',
    at: ' , ',
    message: 'Separate the management points in SMSMPLIST with semicolons.',
  },
  {
    slug: 'mp-list-separator',
    text: 'ccmsetup.exe /mp:mp1.fabrikam.com mp2.fabrikam.com /logon SMSSITECODE=P01',
    at: ' mp2.fabrikam.com',
    message: 'Separate the management points in /mp with semicolons. A blank ends the list.',
  },
  {
    slug: 'smsmp-is-single',
    text: 'ccmsetup.exe SMSSITECODE=P01 SMSMP="mp1;mp2"',
    at: 'mp1;mp2',
    message:
      'SMSMP is the one initial management point; more than one is not documented. Several go into SMSMPLIST.',
  },
  {
    slug: 'https-short-name',
    text: 'ccmsetup.exe /mp:https://mp1:8443 SMSSITECODE=P01',
    at: 'mp1',
    message:
      'For HTTPS give the FQDN of the management point, as its certificate has it; a computer name is supported on the intranet only.',
  },
  {
    slug: 'invalid-host',
    text: String.raw`ccmsetup.exe SMSSITECODE=P01 SMSMPLIST=mp1;\\mp2`,
    at: String.raw`\\mp2`,
    message: 'This is a UNC path. SMSMPLIST takes a host name or a URL.',
  },
  {
    slug: 'invalid-host',
    text: String.raw`ccmsetup.exe SMSSITECODE=P01 FSP=C:\fsp`,
    at: String.raw`C:\fsp`,
    message: 'This is a file path. FSP takes a host name.',
  },
  {
    slug: 'invalid-host',
    text: String.raw`ccmsetup.exe SMSSITECODE=P01 FSP="fsp\"1"`,
    at: String.raw`fsp\"1`,
    message: 'An address never has a quotation mark in it. FSP takes a host name.',
  },
  {
    slug: 'invalid-host',
    text: String.raw`ccmsetup.exe /mp:https:\\mp1 SMSSITECODE=P01`,
    at: String.raw`https:\\`,
    message: 'The scheme is not written as https://. /mp takes a host name or a URL.',
  },
  {
    slug: 'invalid-host',
    text: 'ccmsetup.exe CCMHOSTNAME=https//mp1.fabrikam.com SMSSITECODE=P01',
    at: 'https//',
    message: 'The scheme is not written as https://. CCMHOSTNAME takes an FQDN or the address of a CMG.',
  },
  {
    slug: 'invalid-host',
    text: String.raw`ccmsetup.exe CCMHOSTNAME=mp1.fabrikam.com\CCM_Proxy_MutualAuth\7 SMSSITECODE=P01`,
    at: '\\',
    message: 'An address never has a backslash in it. CCMHOSTNAME takes an FQDN or the address of a CMG.',
  },
  {
    slug: 'invalid-host',
    text: 'ccmsetup.exe SMSSITECODE=P01 FSP="fsp1  fabrikam.com"',
    at: '  ',
    message: 'An address never has a blank in it. FSP takes a host name.',
  },
  {
    slug: 'invalid-host',
    text: 'ccmsetup.exe SMSSITECODE=P01 SMSMP=https://mp1..fabrikam.com/x..y',
    at: '..',
    message: 'A host name never has two dots in a row. SMSMP takes a host name or a URL.',
  },
  {
    slug: 'invalid-host',
    text: 'ccmsetup.exe /mp:https:// SMSSITECODE=P01',
    at: 'https://',
    message: 'The host name is missing. /mp takes a host name or a URL.',
  },
  {
    slug: 'ccmhostname-not-fqdn',
    text: 'ccmsetup.exe CCMHOSTNAME=https://MP1/x.y SMSSITECODE=P01',
    at: 'MP1',
    message: 'CCMHOSTNAME takes the FQDN of an internet-based management point, host name and domain.',
  },
  {
    slug: 'mp-does-not-assign',
    text: 'ccmsetup.exe -MP:mp1 SMSSITECODE=P01',
    at: '-MP',
    message:
      '/mp is for the download of the client files and does not assign the client. SMSMP or SMSMPLIST names the management points of the installed client.',
  },
  {
    slug: 'https-mp-without-credentials',
    text: 'ccmsetup.exe /mp:mp1;https://mp2.fabrikam.com SMSSITECODE=P01',
    at: 'https://mp2.fabrikam.com',
    message:
      'Without /UsePKICert the client drops HTTPS management points. Add it when the client has a PKI certificate; devices that are joined to Microsoft Entra ID do not need it.',
  },
  {
    slug: 'source-is-url',
    text: 'ccmsetup.exe /source:"https://mp1/CCM_Client" SMSSITECODE=P01',
    at: 'https://mp1/CCM_Client',
    message:
      '/source takes a local or UNC path. To download from a management point, name it in /mp; otherwise give the shared folder.',
  },
  {
    slug: 'source-relative-or-mapped',
    text: String.raw`ccmsetup.exe /source:..\Client SMSSITECODE=P01`,
    at: String.raw`..\Client`,
    message:
      'ccmsetup runs as a service under Local System, which probably looks for a relative path in another folder. Give the full path, or add /noservice.',
  },
  {
    slug: 'site-code-format',
    text: 'ccmsetup.exe SMSSITECODE="PRIM"',
    at: 'PRIM',
    message:
      '"PRIM" is not a site code. A site code has exactly three characters, A-Z and 0-9; AUTO is the only other value.',
  },
  {
    slug: 'site-code-reserved',
    text: 'ccmsetup.exe SMSSITECODE=nul',
    at: 'nul',
    message: 'NUL is reserved and can never be a site code. Give the code of your primary site.',
  },
  {
    slug: 'auto-with-internet',
    text: `ccmsetup.exe SMSSITECODE=Auto CCMHOSTNAME=${cmg}`,
    at: 'Auto',
    message: 'AUTO does not go with CCMHOSTNAME: internet clients are assigned directly. Give the site code.',
  },
  {
    slug: 'internet-needs-site-code',
    text: `ccmsetup.exe CcmHostName=${cmg}`,
    at: 'CcmHostName',
    message: 'SMSSITECODE is missing: internet clients are assigned directly. Add the site code.',
  },
  {
    slug: 'sitereassign-without-auto',
    text: 'ccmsetup.exe SMSSITECODE=P01 SITEREASSIGN=True',
    at: 'True',
    message:
      'SITEREASSIGN acts together with SMSSITECODE=AUTO only. Remove it, or give AUTO as the site code.',
  },
  {
    slug: 'root-key-without-site',
    text: 'ccmsetup.exe SMSPUBLICROOTKEY=0200',
    at: 'SMSPUBLICROOTKEY',
    message: 'SMSSITECODE is missing. Give the site code together with the trusted root key.',
  },
  {
    slug: 'root-key-twice',
    text: String.raw`ccmsetup.exe SMSSITECODE=P01 SMSROOTKEYPATH=C:\k SMSPUBLICROOTKEY=0200`,
    at: 'SMSPUBLICROOTKEY',
    message:
      'SMSROOTKEYPATH brings the trusted root key already. Which of the two counts is not documented; keep one.',
  },
  {
    slug: 'key-file-not-absolute',
    text: String.raw`ccmsetup.exe SMSSITECODE=P01 SMSROOTKEYPATH="\keys\trk"`,
    at: String.raw`\keys\trk`,
    message: 'SMSROOTKEYPATH takes the full path of the file, with its drive or share.',
  },
  {
    slug: 'auto-without-trust',
    text: 'ccmsetup.exe SMSSITECODE=AUTO',
    at: 'AUTO',
    message:
      'Automatic assignment is safe only where the client reads the site from Active Directory, has the trusted root key already, or uses a PKI certificate. Give the site code or the key otherwise.',
  },
  {
    slug: 'pki-with-entra',
    text: `ccmsetup.exe /usepkicert SMSSITECODE=P01 ${app} ${uri}`,
    at: '/usepkicert',
    message:
      '/UsePKICert keeps a client that authenticates with Microsoft Entra ID from getting its Entra data from the CMG. Leave it out, or leave the Entra properties out.',
  },
  {
    slug: 'aad-pair',
    text: `ccmsetup.exe SMSSITECODE=P01 ${app}`,
    at: 'AADCLIENTAPPID',
    message:
      'AADRESOURCEURI is missing, which the documentation always names together with AADCLIENTAPPID. Add it; what one does alone is not documented.',
  },
  {
    slug: 'aad-guid',
    text: 'ccmsetup.exe SMSSITECODE=P01 AADTENANTID=fabrikam.com',
    at: 'fabrikam.com',
    message:
      '"fabrikam.com" is not a GUID. AADTENANTID is the ID of the tenant, such as 00000000-0000-0000-0000-000000000000.',
  },
  {
    slug: 'aad-resource-uri',
    text: `ccmsetup.exe SMSSITECODE=P01 ${app} AADRESOURCEURI=ConfigMgrService`,
    at: 'ConfigMgrService',
    message:
      '"ConfigMgrService" is probably not the App ID URI of the server app: recommended forms begin with api:// or https://.',
  },
  {
    slug: 'aad-default-uri',
    text: `ccmsetup.exe SMSSITECODE=P01 ${app} AADRESOURCEURI=HTTPS://CONFIGMGRSERVICE`,
    at: 'HTTPS://CONFIGMGRSERVICE',
    message:
      'https://ConfigMgrService is the default of the wizard, which the documentation asks to change. Use the App ID URI of your own server app.',
  },
  {
    slug: 'aad-tenant-unneeded',
    text: `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 AADTENANTID=%TENANT%`,
    at: 'AADTENANTID',
    message: 'AADTENANTID is not required since version 1806 and can be left out.',
  },
  {
    slug: 'aad-tenant-unneeded',
    text: `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 AADTENANTNAME=Fabrikam`,
    at: 'AADTENANTNAME',
    message: 'AADTENANTNAME is not in the documentation any more and can be left out.',
  },
  {
    slug: 'always-internet-incomplete',
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMALWAYSINF=1',
    at: 'CCMALWAYSINF',
    message:
      'CCMHOSTNAME is missing: a client that is always on the internet needs its internet-based management point or CMG.',
  },
  {
    slug: 'always-internet-incomplete',
    text: `ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=${cmg}`,
    at: 'CCMALWAYSINF',
    message: 'SMSSITECODE is missing: a client that is always on the internet is assigned directly.',
  },
  {
    slug: 'always-internet-incomplete',
    text: 'ccmsetup.exe CCMALWAYSINF=1 CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01',
    at: 'CCMALWAYSINF',
    message:
      '/UsePKICert is missing: the documentation asks for it together with CCMALWAYSINF=1 and an internet-based management point.',
  },
  {
    slug: 'crl-check-off',
    text: 'ccmsetup.exe /NoCrlCheck SMSSITECODE=P01',
    at: '/NoCrlCheck',
    message:
      'The client will not notice revoked certificates. Microsoft recommends to publish the revocation list instead.',
  },
  {
    slug: 'name-check-off',
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTNAMECHECK=0',
    at: '0',
    message:
      'The client will not check the name in the certificate, which weakens its validation of servers. Use a certificate with the right name and remove the property.',
  },
  {
    slug: 'pki-options-without-switch',
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMFIRSTCERT=1 CCMCERTSTORE=ConfigMgr',
    at: 'CCMFIRSTCERT',
    message:
      'CCMFIRSTCERT is probably without effect unless /UsePKICert makes the client use a PKI certificate. Add the switch.',
  },
  {
    slug: 'certsel-syntax',
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTSEL="CN=pc1"',
    at: 'CN=pc1',
    message: 'The keyword is missing. CCMCERTSEL begins with Subject:, SubjectStr: or SubjectAttr:.',
  },
  {
    slug: 'certsel-syntax',
    text: 'CCMSETUPCMD="SMSSITECODE=P01 CCMCERTSEL="" SubjectText : pc1"""',
    at: 'SubjectText',
    message: 'This is not a keyword. CCMCERTSEL begins with Subject:, SubjectStr: or SubjectAttr:.',
  },
  {
    slug: 'certsel-syntax',
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTSEL="SubjectAttr: 1.2.3 = x"',
    at: '1.2.3',
    message:
      'This attribute is not in the table of the documentation. SubjectAttr takes one of them by name, such as OU, or by OID.',
  },
  {
    slug: 'certissuers-comma',
    text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A, Ltd, O=B, C=US"',
    at: ',',
    message:
      'A user reported that only semicolons work between attributes, although the documentation allows commas too. A semicolon is the safer choice.',
  },
  {
    slug: 'ibcm-options',
    text: 'ccmsetup.exe /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01',
    at: 'CCMHOSTNAME',
    message:
      'For an internet-based management point the documentation always includes /source and SMSSIGNCERT. Add them, unless the client is installed on the intranet first.',
  },
  {
    slug: 'ibcm-options',
    text: String.raw`ccmsetup.exe /source:C:\Client /UsePKICert CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01`,
    at: 'CCMHOSTNAME',
    message:
      'For an internet-based management point the documentation always includes SMSSIGNCERT. Add it, unless the client is installed on the intranet first.',
  },
];

describe('rules about addresses, sites and authentication', () => {
  it('each have an exact message here', () => {
    const tested = new Set(findings.map(({ slug }) => slug));
    assert.deepEqual(
      group.map(({ slug }) => slug).filter((slug) => !tested.has(slug)),
      [],
    );
  });

  for (const { slug, text, at, message } of findings) {
    it(`${slug} points at ${JSON.stringify(at)} in ${text}`, () => {
      assert.deepEqual(said(slug, { text }), [{ at, message }]);
    });
  }

  const silent: readonly { slug: string; why: string; example: RuleExample }[] = [
    {
      slug: 'site-code-format',
      why: 'an empty value, which is the matter of another rule',
      example: { text: 'ccmsetup.exe SMSSITECODE= FSP=fsp1' },
    },
    {
      slug: 'site-code-format',
      why: 'a character without a glyph, which is the matter of another rule',
      example: { text: 'ccmsetup.exe SMSSITECODE=P\u200B01' },
    },
    {
      slug: 'site-code-format',
      why: 'a value whose end is a guess',
      example: { text: 'ccmsetup.exe SMSSITECODE="P01' },
    },
    {
      slug: 'aad-guid',
      why: 'pasted dashes, which are the matter of another rule',
      example: {
        text: 'ccmsetup.exe SMSSITECODE=P01 AADTENANTID=5d0e7f2a\u201363b1\u20134c8e\u20139a4d\u20130f1e2d3c4b5a',
      },
    },
    {
      slug: 'invalid-host',
      why: 'list separators that are the matter of another rule',
      example: { text: 'ccmsetup.exe /mp:"mp1, mp2 mp3" SMSSITECODE=P01 SMSMP="mp1 mp2"' },
    },
    {
      slug: 'mp-list-separator',
      why: 'a text behind the list that is no address',
      example: { text: 'ccmsetup.exe /mp:mp1.fabrikam.com setup.log 1.2.3.4 SMSSITECODE=P01' },
    },
    {
      slug: 'cmg-mismatch',
      why: 'an address that is one of several CMGs in /mp',
      example: {
        text: `ccmsetup.exe /mp:https://cmg2.fabrikam.com/CCM_Proxy_MutualAuth/8;https://${cmg} CCMHOSTNAME=${cmg} SMSSITECODE=P01`,
      },
    },
    {
      slug: 'cmg-mismatch',
      why: 'a path that is missing in one of the two',
      example: {
        text: 'ccmsetup.exe /mp:https://x.westus.cloudapp.azure.com CCMHOSTNAME=x.westus.cloudapp.azure.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
      },
    },
    {
      slug: 'internet-needs-site-code',
      why: 'a site code outside of CCMSETUPCMD, which is misplaced and not missing',
      example: { text: `CCMSETUPCMD="CCMHOSTNAME=${cmg}" SMSSITECODE=P01` },
    },
    {
      slug: 'internet-needs-site-code',
      why: 'a site code behind a slash',
      example: { text: `ccmsetup.exe /SMSSITECODE=P01 CCMHOSTNAME=${cmg}` },
    },
    {
      slug: 'internet-needs-site-code',
      why: 'a site code whose name is misspelt',
      example: { text: `ccmsetup.exe SMSSITCODE=P01 CCMHOSTNAME=${cmg}` },
    },
    {
      slug: 'aad-pair',
      why: 'a configuration file that may hold the other',
      example: { text: `ccmsetup.exe /config:client.tcf ${app}` },
    },
    {
      slug: 'https-mp-without-credentials',
      why: 'a registration token',
      example: { text: 'ccmsetup.exe /mp:https://mp1.fabrikam.com /regtoken:{{TOKEN}} SMSSITECODE=P01' },
    },
    {
      slug: 'always-internet-incomplete',
      why: 'a task sequence, which assigns the site itself',
      example: { text: `CCMALWAYSINF=1 CCMHOSTNAME=${cmg}`, context: 'taskSequence' },
    },
    {
      slug: 'ibcm-options',
      why: 'an installation on the intranet, which /mp tells',
      example: { text: 'ccmsetup.exe /mp:mp1 /UsePKICert CCMHOSTNAME=mp2.fabrikam.com SMSSITECODE=P01' },
    },
  ];
  for (const { slug, why, example } of silent) {
    it(`${slug} is silent on ${why}`, () => {
      assert.deepEqual(said(slug, example), []);
    });
  }

  it('judge what stands outside of CCMSETUPCMD, so that moving it inside brings nothing new', () => {
    const example = { text: `CCMSETUPCMD="CCMHOSTNAME=${cmg}" SMSSITECODE=AUTO` };
    assert.deepEqual(
      said('auto-with-internet', example).map(({ at }) => at),
      ['AUTO'],
    );
  });

  it('never show a token that stands in the wrong place', () => {
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ1cm4ifQ.c2lnbmF0dXJl';
    const [finding] = said('site-code-format', { text: `ccmsetup.exe SMSSITECODE=${token}` });
    assert.equal(finding?.message.includes('eyJ'), false);
  });

  it('cut long values in messages', () => {
    const [finding] = said('site-code-format', { text: `ccmsetup.exe SMSSITECODE=${'P'.repeat(500)}` });
    assert.ok(finding !== undefined && finding.message.length < 200);
  });
});

describe('fixes about addresses, sites and authentication', () => {
  const fixes: readonly { slug: string; text: string; title: string; safe: boolean; fixed: string }[] = [
    {
      slug: 'cmg-path-shape',
      text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_ServerAuth/7 SMSSITECODE=P01',
      title: 'Write CCM_Proxy_MutualAuth',
      safe: false,
      fixed: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
    },
    {
      slug: 'cmg-path-shape',
      text: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7/ SMSSITECODE=P01',
      title: 'Remove the slash',
      safe: false,
      fixed: 'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
    },
    {
      slug: 'cmg-scheme-in-ccmhostname',
      text: 'ccmsetup.exe CCMHOSTNAME=https://https://mp1.fabrikam.com SMSSITECODE=P01',
      title: 'Remove https://https://',
      safe: true,
      fixed: 'ccmsetup.exe CCMHOSTNAME=mp1.fabrikam.com SMSSITECODE=P01',
    },
    {
      slug: 'mp-list-separator',
      text: 'ccmsetup.exe /mp:mp1, mp2, https://mp3 SMSSITECODE=P01',
      title: 'Write semicolons',
      safe: false,
      fixed: 'ccmsetup.exe /mp:mp1;mp2;https://mp3 SMSSITECODE=P01',
    },
    {
      slug: 'mp-does-not-assign',
      text: 'ccmsetup.exe "/mp:mp1.fabrikam.com;mp2" SMSSITECODE=P01',
      title: 'Add SMSMP',
      safe: false,
      fixed: 'ccmsetup.exe "/mp:mp1.fabrikam.com;mp2" SMSSITECODE=P01 SMSMP=mp1.fabrikam.com',
    },
    {
      slug: 'https-mp-without-credentials',
      text: 'ccmsetup.exe /mp:https://mp1.fabrikam.com SMSSITECODE=P01',
      title: 'Add /UsePKICert',
      safe: false,
      fixed: 'ccmsetup.exe /UsePKICert /mp:https://mp1.fabrikam.com SMSSITECODE=P01',
    },
    {
      slug: 'sitereassign-without-auto',
      text: 'ccmsetup.exe SMSSITECODE=P01 SITEREASSIGN=TRUE',
      title: 'Remove SITEREASSIGN',
      safe: false,
      fixed: 'ccmsetup.exe SMSSITECODE=P01',
    },
    {
      slug: 'sitereassign-without-auto',
      text: 'ccmsetup.exe SMSSITECODE="P01" SITEREASSIGN=TRUE',
      title: 'Write SMSSITECODE=AUTO',
      safe: false,
      fixed: 'ccmsetup.exe SMSSITECODE="AUTO" SITEREASSIGN=TRUE',
    },
    {
      slug: 'pki-with-entra',
      text: `CCMSETUPCMD="/UsePKICert SMSSITECODE=P01 ${app} ${uri}"`,
      title: 'Remove /UsePKICert',
      safe: false,
      fixed: `CCMSETUPCMD="SMSSITECODE=P01 ${app} ${uri}"`,
    },
    {
      slug: 'aad-tenant-unneeded',
      text: `CCMSETUPCMD="CCMHOSTNAME=${cmg} AADTENANTNAME=""Fabrikam Ltd"" SMSSITECODE=P01"`,
      title: 'Remove AADTENANTNAME',
      safe: true,
      fixed: `CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSSITECODE=P01"`,
    },
    {
      slug: 'pki-options-without-switch',
      text: 'ccmsetup.exe /mp:mp1 SMSSITECODE=P01 CCMFIRSTCERT=1',
      title: 'Add /UsePKICert',
      safe: false,
      fixed: 'ccmsetup.exe /UsePKICert /mp:mp1 SMSSITECODE=P01 CCMFIRSTCERT=1',
    },
    {
      slug: 'certissuers-comma',
      text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A, Ltd, O=B | CN=C,DC=d"',
      title: 'Write semicolons',
      safe: false,
      fixed: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTISSUERS="CN=A, Ltd; O=B | CN=C;DC=d"',
    },
  ];
  for (const { slug, text, title, safe, fixed } of fixes) {
    it(`${slug}: ${title}`, () => {
      const { analysis } = analyzeExample({ text }, [ruleNamed(slug)]);
      const fix = analysis.findings.flatMap((finding) => finding.fixes).find((one) => one.title === title);
      assert.ok(fix, 'no such fix');
      assert.equal(fix.safe, safe);
      assert.equal(applyEdits(text, fix.edits), fixed);
    });
  }

  const none: readonly { slug: string; why: string; text: string }[] = [
    {
      slug: 'mp-list-separator',
      why: 'a comma with nothing behind it',
      text: 'ccmsetup.exe /mp:mp1,mp2, 0, false SMSSITECODE=P01',
    },
    {
      slug: 'smsmp-is-single',
      why: 'a name that is taken',
      text: 'ccmsetup.exe SMSSITECODE=P01 SMSMP=mp1;mp2 SMSMPLIST=mp3',
    },
    {
      slug: 'cmg-scheme-in-ccmhostname',
      why: 'an invisible character inside of the scheme',
      text: `ccmsetup.exe CCMHOSTNAME=htt\u200Bps://${cmg} SMSSITECODE=P01`,
    },
  ];
  for (const { slug, why, text } of none) {
    it(`${slug} offers none for ${why}`, () => {
      const { analysis } = analyzeExample({ text }, [ruleNamed(slug)]);
      assert.deepEqual(
        analysis.findings.map((finding) => finding.fixes),
        [[]],
      );
    });
  }

  it('does not offer AUTO to an internet client', () => {
    const text = `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=P01 SITEREASSIGN=TRUE`;
    const { analysis } = analyzeExample({ text }, [ruleNamed('sitereassign-without-auto')]);
    assert.deepEqual(
      analysis.findings.flatMap(({ fixes: offered }) => offered.map(({ title }) => title)),
      ['Remove SITEREASSIGN'],
    );
  });
});

describe('related places', () => {
  const related: readonly { slug: string; text: string; at: readonly string[] }[] = [
    {
      slug: 'auto-with-internet',
      text: `ccmsetup.exe CCMHOSTNAME=${cmg} SMSSITECODE=AUTO`,
      at: ['CCMHOSTNAME'],
    },
    {
      slug: 'cmg-mismatch',
      text: 'ccmsetup.exe /mp:https://a.fabrikam.com/CCM_Proxy_MutualAuth/7 CCMHOSTNAME=b.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01',
      at: ['https://a.fabrikam.com/CCM_Proxy_MutualAuth/7'],
    },
    {
      slug: 'sitereassign-without-auto',
      text: 'ccmsetup.exe SMSSITECODE=P01 SITEREASSIGN=TRUE',
      at: ['P01'],
    },
    {
      slug: 'root-key-twice',
      text: String.raw`ccmsetup.exe SMSSITECODE=P01 SMSROOTKEYPATH=C:\k SMSPUBLICROOTKEY=02`,
      at: ['SMSROOTKEYPATH'],
    },
    {
      slug: 'pki-with-entra',
      text: `ccmsetup.exe /UsePKICert SMSSITECODE=P01 ${app} ${uri}`,
      at: ['AADCLIENTAPPID', 'AADRESOURCEURI'],
    },
    {
      slug: 'pki-options-without-switch',
      text: 'ccmsetup.exe SMSSITECODE=P01 CCMCERTSTORE=ConfigMgr CCMFIRSTCERT=1',
      at: ['CCMFIRSTCERT'],
    },
  ];
  for (const { slug, text, at } of related) {
    it(`${slug} names ${at.join(', ')}`, () => {
      const { analysis } = analyzeExample({ text }, [ruleNamed(slug)]);
      const places = analysis.findings.flatMap((finding) =>
        finding.related.map(({ span }) => text.slice(span.start, span.end)),
      );
      assert.deepEqual(places, at);
    });
  }
});

describe('a missing site code', () => {
  const lines: readonly { text: string; context?: RuleExample['context']; by: string }[] = [
    {
      text: String.raw`ccmsetup.exe /UsePKICert CCMHOSTNAME=${cmg} SMSROOTKEYPATH=C:\k CCMALWAYSINF=1`,
      by: 'internet-needs-site-code',
    },
    {
      text: String.raw`CCMSETUPCMD="CCMHOSTNAME=${cmg} SMSROOTKEYPATH=C:\k CCMALWAYSINF=1"`,
      by: 'comanagement-required',
    },
    {
      text: String.raw`ccmsetup.exe /regtoken:{{TOKEN}} CCMHOSTNAME=${cmg} SMSROOTKEYPATH=C:\k`,
      by: 'regtoken-companions',
    },
    { text: String.raw`ccmsetup.exe SMSROOTKEYPATH=C:\k`, by: 'root-key-without-site' },
  ];
  for (const { text, by } of lines) {
    it(`is reported once, by ${by}`, () => {
      const { analysis } = analyzeExample({ text });
      const missing = analysis.findings.filter(
        ({ message }) => message.includes('SMSSITECODE') && /missing|without|needs/i.test(message),
      );
      assert.deepEqual(
        missing.map(({ rule }) => rule),
        [by],
      );
    });
  }
});

describe('official samples', () => {
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

describe('helpers about addresses, paths and IDs', () => {
  const addresses: readonly [text: string, scheme: string, host: string, port: string, path: string][] = [
    ['mp1', '', 'mp1', '', ''],
    ['https://mp1.fabrikam.com:8443/x/y', 'https://', 'mp1.fabrikam.com', ':8443', '/x/y'],
    ['HTTPS://https://mp1', 'HTTPS://https://', 'mp1', '', ''],
    ['mp1/', '', 'mp1', '', '/'],
    ['https:/mp1', '', 'https', '', ':/mp1'],
    ['//mp1', '', '', '', '//mp1'],
    ['', '', '', '', ''],
  ];
  for (const [text, scheme, host, port, path] of addresses) {
    it(`take ${JSON.stringify(text)} apart`, () => {
      assert.deepEqual(parseAddress(text), { scheme, host, port, path });
    });
  }

  const paths: readonly [path: string, full: boolean, relative: boolean][] = [
    ['C:\\x', true, false],
    ['c:/x', true, false],
    ['\\\\srv\\x', true, false],
    ['//srv/x', true, false],
    ['C:x', false, false],
    ['\\x', false, false],
    ['.\\x', false, true],
    ['x', false, true],
    ['http://srv/x', false, false],
  ];
  for (const [path, full, relative] of paths) {
    it(`know the path ${path}`, () => {
      assert.deepEqual([isFullPath(path), isRelativePath(path)], [full, relative]);
    });
  }

  const guids: readonly [text: string, expected: boolean][] = [
    ['5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a', true],
    ['5D0E7F2A-63B1-4C8E-9A4D-0F1E2D3C4B5A', true],
    ['{5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a}', true],
    ['5d0e7f2a63b14c8e9a4d0f1e2d3c4b5a', true],
    ['5d0e7f2a\u201363b1-4c8e-9a4d-0f1e2d3c4b5a', true],
    ['5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5', false],
    ['5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5g', false],
    ['{5d0e7f2a-63b1-4c8e-9a4d-0f1e2d3c4b5a', false],
  ];
  for (const [text, expected] of guids) {
    it(`${expected ? 'take' : 'refuse'} ${text} as GUID`, () => {
      assert.equal(isGuid(text), expected);
    });
  }
});
