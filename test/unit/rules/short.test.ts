import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules';
import type { RuleExample } from '../../../server/src/rules/rule';
import { analyzeExample } from '../../support/lint';

/** Each rule in its shortest form: its slug, a text of which it must speak, one of which it must not, and their place. */
const texts: readonly (readonly [
  slug: string,
  bad: string,
  good: string,
  place?: Omit<RuleExample, 'text'>,
])[] = [
  ['smart-quotes', 'CCMSETUPCMD="SMSSITECODE=ABC”', 'CCMSETUPCMD="SMSSITECODE=ABC"'],
  ['unicode-dash', 'ccmsetup.exe –mp:mp1.contoso.com', 'ccmsetup.exe /mp:mp1.contoso.com'],
  ['nbsp-space', 'ccmsetup.exe /logon\u00A0SMSSITECODE=ABC', 'ccmsetup.exe /logon SMSSITECODE=ABC'],
  ['invisible-character', 'ccmsetup.exe SMSSITECODE=\u200BABC', 'ccmsetup.exe SMSSITECODE=ABC'],
  [
    'line-break-in-command',
    '{"installCommandLine": "ccmsetup.exe SMSSITECODE=P01\\r\\nFSP=fs1"}',
    '{"installCommandLine": "ccmsetup.exe SMSSITECODE=P01 FSP=fs1"}',
    { host: 'json' },
  ],
  ['outer-or-double-spaces', 'ccmsetup.exe  SMSSITECODE=P01', 'ccmsetup.exe SMSSITECODE=P01'],
  ['percent-encoding', 'ccmsetup.exe SMSCACHEDIR=C:\\My%20Cache', 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache"'],
  [
    'html-entity',
    'ccmsetup.exe CCMCERTISSUERS="CN=A &#124; CN=B"',
    'ccmsetup.exe CCMCERTISSUERS="CN=A | CN=B"',
  ],
  ['placeholder-left', 'ccmsetup.exe SMSSITECODE=<your site code>', 'ccmsetup.exe SMSSITECODE=P01'],
  [
    'sample-value-left',
    'ccmsetup.exe CCMHOSTNAME=CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=P01',
    'ccmsetup.exe CCMHOSTNAME=<your CMG> SMSSITECODE=P01',
  ],
  [
    'mp-beside-source',
    'ccmsetup.exe /mp:mp1 /source:C:\\Client SMSMP=mp1',
    'ccmsetup.exe /source:C:\\Client SMSMP=mp1',
  ],
  [
    'skipprereq-required',
    'ccmsetup.exe /skipprereq:vcredist_x64.exe SMSMP=mp1',
    'ccmsetup.exe /skipprereq:wimgapi.msi SMSMP=mp1',
  ],
  [
    'msiexec-bare-text',
    'msiexec /i ccmsetup.msi /qn C:\\a.log',
    'msiexec /i ccmsetup.msi /qn /l*v C:\\a.log',
  ],
  ['parameter-after-property', 'ccmsetup.exe SMSSITECODE=ABC /logon', 'ccmsetup.exe /logon SMSSITECODE=ABC'],
  ['unknown-parameter', 'ccmsetup.exe /usePKI /force', 'ccmsetup.exe /UsePKICert /forceinstall'],
  ['unknown-property', 'ccmsetup.exe SMSSITCODE=ABC', 'ccmsetup.exe SMSSITECODE=ABC'],
  ['logging-property-name', 'ccmsetup.exe CCMLOGGINGENABLED=TRUE', 'ccmsetup.exe CCMENABLELOGGING=TRUE'],
  ['slash-with-equals', 'ccmsetup.exe /mp=mp1', 'ccmsetup.exe /mp:mp1'],
  ['slash-without-colon', 'ccmsetup.exe /mp mp1.contoso.com', 'ccmsetup.exe /mp:mp1.contoso.com'],
  ['space-after-separator', 'ccmsetup.exe /source: D:\\Clients', 'ccmsetup.exe /source:D:\\Clients'],
  ['property-with-colon', 'ccmsetup.exe SMSSITECODE:ABC', 'ccmsetup.exe SMSSITECODE=ABC'],
  ['wrong-prefix', 'ccmsetup.exe -Uninstall', 'ccmsetup.exe /uninstall'],
  ['missing-value', 'ccmsetup.exe /mp: SMSSITECODE=ABC', 'ccmsetup.exe /mp:mp1 SMSSITECODE=ABC'],
  ['empty-property', 'ccmsetup.exe SMSMP=', 'ccmsetup.exe SMSMP=mp1'],
  ['value-on-flag', 'ccmsetup.exe /UsePKICert:true', 'ccmsetup.exe /UsePKICert'],
  ['unbalanced-quote', 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache', 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache"'],
  ['unquoted-space', 'ccmsetup.exe SMSCACHEDIR=C:\\My Cache', 'ccmsetup.exe SMSCACHEDIR="C:\\My Cache"'],
  [
    'stray-token',
    'ccmsetup.exe /skipprereq:scepinstall.exe, 0, false',
    'ccmsetup.exe /skipprereq:scepinstall.exe',
  ],
  ['backslash-before-quote', 'ccmsetup.exe /source:"C:\\Client\\"', 'ccmsetup.exe /source:"C:\\Client"'],
  ['program-path-space', '"C:\\a b\\ccmsetup.exe " /logon', '"C:\\a b\\ccmsetup.exe" /logon'],
  ['duplicate-parameter', 'ccmsetup.exe /retry:5 /retry:10', 'ccmsetup.exe /retry:10'],
  ['duplicate-property', 'ccmsetup.exe SMSMP=a SMSMP=b', 'ccmsetup.exe SMSMP=b'],
  ['ccmsetupcmd-on-exe', 'ccmsetup.exe CCMSETUPCMD="/mp:x"', 'ccmsetup.exe /mp:x'],
  ['exe-inside-ccmsetupcmd', 'CCMSETUPCMD="ccmsetup.exe /mp:x"', 'CCMSETUPCMD="/mp:x"'],
  [
    'msiexec-in-intune-field',
    'ccmsetup.msi CCMSETUPCMD="/logon"',
    'CCMSETUPCMD="/logon"',
    { context: 'intuneLob' },
  ],
  [
    'property-outside-ccmsetupcmd',
    'CCMSETUPCMD="CCMHOSTNAME=h" SMSSITECODE=ABC',
    'CCMSETUPCMD="CCMHOSTNAME=h SMSSITECODE=ABC"',
  ],
  ['msi-without-ccmsetupcmd', 'msiexec /i ccmsetup.msi /mp:x', 'msiexec /i ccmsetup.msi CCMSETUPCMD="/mp:x"'],
  [
    'nested-quote-not-doubled',
    'CCMSETUPCMD="CCMCERTSEL="Subject:x y""',
    'CCMSETUPCMD="CCMCERTSEL=""Subject:x y"""',
  ],
  ['client-msi-direct', 'msiexec /i client.msi', 'ccmsetup.exe'],
  ['silent-switch', 'ccmsetup.exe /quiet', 'ccmsetup.exe'],
  ['name-style', 'ccmsetup.exe smssitecode=ABC /USEPKICERT', 'ccmsetup.exe /UsePKICert SMSSITECODE=ABC'],
  ['regtoken-malformed', 'ccmsetup.exe /regtoken:eyJ0eXAi', 'ccmsetup.exe /regtoken:%T%'],
  [
    'regtoken-companions',
    'ccmsetup.exe /regtoken:%T% SMSSITECODE=P01',
    'ccmsetup.exe /regtoken:%T% CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=P01 SMSMP=mp1',
  ],
  [
    'cmg-scheme-in-ccmhostname',
    'ccmsetup.exe CCMHOSTNAME=https://h/CCM_Proxy_MutualAuth/7',
    'ccmsetup.exe CCMHOSTNAME=h/CCM_Proxy_MutualAuth/7',
  ],
  [
    'cmg-mp-needs-https',
    'ccmsetup.exe /mp:h/CCM_Proxy_MutualAuth/7',
    'ccmsetup.exe /mp:https://h/CCM_Proxy_MutualAuth/7',
  ],
  [
    'cmg-path-missing',
    'ccmsetup.exe CCMHOSTNAME=h.westus.cloudapp.azure.com',
    'ccmsetup.exe CCMHOSTNAME=h.westus.cloudapp.azure.com/CCM_Proxy_MutualAuth/72057',
  ],
  [
    'cmg-path-shape',
    'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/ccm_proxy_mutualauth/7/',
    'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7',
  ],
  [
    'cmg-mismatch',
    'ccmsetup.exe /mp:https://a.fabrikam.com/CCM_Proxy_MutualAuth/7 CCMHOSTNAME=b.fabrikam.com/CCM_Proxy_MutualAuth/7',
    'ccmsetup.exe /mp:https://a.fabrikam.com/CCM_Proxy_MutualAuth/7 CCMHOSTNAME=a.fabrikam.com/CCM_Proxy_MutualAuth/7',
  ],
  [
    'cmg-classic-host',
    'ccmsetup.exe CCMHOSTNAME=x.cloudapp.net/CCM_Proxy_MutualAuth/7',
    'ccmsetup.exe CCMHOSTNAME=x.westus.cloudapp.azure.com/CCM_Proxy_MutualAuth/7',
  ],
  ['mp-list-separator', 'ccmsetup.exe /mp:mp1,mp2', 'ccmsetup.exe /mp:mp1;mp2'],
  ['smsmp-is-single', 'ccmsetup.exe SMSMP=a;b', 'ccmsetup.exe SMSMPLIST=a;b'],
  ['https-short-name', 'ccmsetup.exe /mp:https://MP1', 'ccmsetup.exe /mp:https://mp1.contoso.com'],
  ['invalid-host', 'ccmsetup.exe SMSMP=\\\\mp1', 'ccmsetup.exe SMSMP=mp1'],
  [
    'ccmhostname-not-fqdn',
    'ccmsetup.exe CCMHOSTNAME=SERVER3',
    'ccmsetup.exe CCMHOSTNAME=server3.contoso.com',
  ],
  [
    'mp-does-not-assign',
    'ccmsetup.exe /mp:mp1 SMSSITECODE=ABC',
    'ccmsetup.exe /mp:mp1 SMSMP=mp1 SMSSITECODE=ABC',
  ],
  [
    'https-mp-without-credentials',
    'ccmsetup.exe /mp:https://mp1.contoso.com',
    'ccmsetup.exe /UsePKICert /mp:https://mp1.contoso.com',
  ],
  ['source-is-url', 'ccmsetup.exe /source:http://mp1/CCM_Client', 'ccmsetup.exe /source:\\\\mp1\\share'],
  ['source-relative-or-mapped', 'ccmsetup.exe /source:Client', 'ccmsetup.exe /source:Z:\\Client'],
  ['site-code-format', 'ccmsetup.exe SMSSITECODE=PRIM', 'ccmsetup.exe SMSSITECODE=P01'],
  ['site-code-reserved', 'ccmsetup.exe SMSSITECODE=SMS', 'ccmsetup.exe SMSSITECODE=S01'],
  [
    'auto-with-internet',
    'ccmsetup.exe CCMHOSTNAME=h SMSSITECODE=AUTO',
    'ccmsetup.exe CCMHOSTNAME=h SMSSITECODE=ABC',
  ],
  ['internet-needs-site-code', 'ccmsetup.exe CCMHOSTNAME=h', 'ccmsetup.exe CCMHOSTNAME=h SMSSITECODE=ABC'],
  [
    'sitereassign-without-auto',
    'ccmsetup.exe SMSSITECODE=ABC SITEREASSIGN=TRUE',
    'ccmsetup.exe SMSSITECODE=AUTO SITEREASSIGN=TRUE',
  ],
  [
    'root-key-without-site',
    'ccmsetup.exe SMSROOTKEYPATH=C:\\k',
    'ccmsetup.exe SMSROOTKEYPATH=C:\\k SMSSITECODE=ABC',
  ],
  [
    'root-key-twice',
    'ccmsetup.exe SMSPUBLICROOTKEY=0602 SMSROOTKEYPATH=C:\\k SMSSITECODE=P01',
    'ccmsetup.exe SMSROOTKEYPATH=C:\\k SMSSITECODE=P01',
  ],
  [
    'key-file-not-absolute',
    'ccmsetup.exe SMSSIGNCERT=smssign.cer',
    'ccmsetup.exe SMSSIGNCERT=C:\\f\\smssign.cer',
  ],
  ['auto-without-trust', 'ccmsetup.exe SMSSITECODE=AUTO', 'ccmsetup.exe SMSSITECODE=P01'],
  [
    'pki-with-entra',
    'ccmsetup.exe /UsePKICert AADCLIENTAPPID=%ID%',
    'ccmsetup.exe AADCLIENTAPPID=%ID% AADRESOURCEURI=%URI%',
  ],
  ['aad-pair', 'ccmsetup.exe AADCLIENTAPPID=%ID%', 'ccmsetup.exe AADCLIENTAPPID=%ID% AADRESOURCEURI=%URI%'],
  [
    'aad-guid',
    'ccmsetup.exe AADTENANTID=contoso',
    'ccmsetup.exe AADTENANTID=607b7853-6f6f-4d5d-b3d4-811c33fdd49a',
  ],
  [
    'aad-resource-uri',
    'ccmsetup.exe AADRESOURCEURI=ConfigMgrService',
    'ccmsetup.exe AADRESOURCEURI=api://fabrikam/CMG',
  ],
  [
    'aad-default-uri',
    'ccmsetup.exe AADRESOURCEURI=https://ConfigMgrService',
    'ccmsetup.exe AADRESOURCEURI=api://fabrikam/CMG',
  ],
  [
    'aad-tenant-unneeded',
    'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7 AADTENANTID=607b7853-6f6f-4d5d-b3d4-811c33fdd49a',
    'ccmsetup.exe CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7',
  ],
  [
    'always-internet-incomplete',
    'ccmsetup.exe CCMALWAYSINF=1',
    'ccmsetup.exe /UsePKICert CCMALWAYSINF=1 CCMHOSTNAME=h SMSSITECODE=ABC',
  ],
  ['crl-check-off', 'ccmsetup.exe /NoCRLCheck', 'ccmsetup.exe'],
  ['name-check-off', 'ccmsetup.exe CCMCERTNAMECHECK=0', 'ccmsetup.exe CCMCERTNAMECHECK=1'],
  ['pki-options-without-switch', 'ccmsetup.exe CCMFIRSTCERT=1', 'ccmsetup.exe /UsePKICert CCMFIRSTCERT=1'],
  [
    'certsel-syntax',
    'ccmsetup.exe CCMCERTSEL="contoso.com"',
    'ccmsetup.exe CCMCERTSEL="SubjectStr:contoso.com"',
  ],
  [
    'certissuers-comma',
    'ccmsetup.exe CCMCERTISSUERS=CN=CA,DC=x',
    'ccmsetup.exe CCMCERTISSUERS="CN=CA; DC=x"',
  ],
  [
    'ibcm-options',
    'ccmsetup.exe /UsePKICert CCMHOSTNAME=h.fabrikam.com SMSSITECODE=P01',
    'ccmsetup.exe /source:C:\\c /UsePKICert CCMHOSTNAME=h.fabrikam.com SMSSIGNCERT=C:\\c\\s.cer SMSSITECODE=P01',
  ],
  ['enum-value', 'ccmsetup.exe /BITSPriority:FAST', 'ccmsetup.exe /BITSPriority:HIGH'],
  ['integer-range', 'ccmsetup.exe CCMEVALHOUR=24', 'ccmsetup.exe CCMEVALHOUR=0'],
  ['logsize-unit', 'ccmsetup.exe CCMLOGMAXSIZE=4096', 'ccmsetup.exe CCMLOGMAXSIZE=4194304'],
  ['boolean-form', 'ccmsetup.exe RESETKEYINFORMATION=1', 'ccmsetup.exe RESETKEYINFORMATION=TRUE'],
  [
    'debug-needs-logging',
    'ccmsetup.exe CCMDEBUGLOGGING=1 CCMENABLELOGGING=FALSE',
    'ccmsetup.exe CCMENABLELOGGING=TRUE',
  ],
  ['debug-logging-left', 'ccmsetup.exe CCMDEBUGLOGGING=1', 'ccmsetup.exe CCMDEBUGLOGGING=0'],
  [
    'cacheflags',
    'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE',
    'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE SMSCACHESIZE=10',
  ],
  ['cachesize-superseded', 'ccmsetup.exe SMSCACHESIZE=15000', 'ccmsetup.exe SMSCACHEDIR=C:\\c'],
  ['configsource-letters', 'ccmsetup.exe SMSCONFIGSOURCE=RX', 'ccmsetup.exe SMSCONFIGSOURCE=RP'],
  ['provisionts-form', 'CCMSETUPCMD="PROVISIONTS=PRI00012"', 'CCMSETUPCMD="PROVISIONTS=PRI20001"'],
  ['provisionts-needs-msi', 'ccmsetup.exe PROVISIONTS=PRI20001', 'CCMSETUPCMD="PROVISIONTS=PRI20001"'],
  [
    'provisionts-with-token',
    'ccmsetup.exe /regtoken:%T% PROVISIONTS=P0120001',
    'ccmsetup.exe /UsePKICert /regtoken:%T% PROVISIONTS=P0120001',
  ],
  [
    'skipprereq-form',
    'ccmsetup.exe /skipprereq:wimgapi.msi,vcredist_x64.exe',
    'ccmsetup.exe /skipprereq:wimgapi.msi;vcredist_x64.exe',
  ],
  ['dnssuffix-form', 'ccmsetup.exe DNSSUFFIX=a.com;b.com', 'ccmsetup.exe DNSSUFFIX=a.com'],
  ['timeout-vs-retry', 'ccmsetup.exe /retry:2000', 'ccmsetup.exe /retry:20 /downloadtimeout:120'],
  ['service-and-noservice', 'ccmsetup.exe /service /noservice', 'ccmsetup.exe /noservice'],
  ['logon-with-force', 'ccmsetup.exe /logon /forceinstall', 'ccmsetup.exe /forceinstall'],
  ['uninstall-with-install-options', 'ccmsetup.exe /uninstall SMSSITECODE=ABC', 'ccmsetup.exe /uninstall'],
  ['restart-without-warning', 'ccmsetup.exe CCMALLOWSILENTREBOOT', 'ccmsetup.exe'],
  [
    'service-in-script',
    'Start-Process ccmsetup.exe -Wait',
    'Start-Process ccmsetup.exe',
    { host: 'powershell' },
  ],
  ['bits-with-source-only', 'ccmsetup.exe /source:\\\\s /BITSPriority:HIGH', 'ccmsetup.exe /source:\\\\s'],
  ['config-location', 'ccmsetup.exe /config:C:\\x.txt', 'ccmsetup.exe /config:x.txt'],
  ['push-unsupported-parameter', '/mp:mp1 SMSSITECODE=CM1', 'SMSSITECODE=CM1', { context: 'clientPush' }],
  ['push-redundant', 'FSP=fs1', 'SMSSITECODE=P01', { context: 'clientPush' }],
  [
    'comanagement-required',
    'CCMSETUPCMD="SMSSITECODE=ABC"',
    'CCMSETUPCMD="CCMHOSTNAME=h.fabrikam.com/CCM_Proxy_MutualAuth/7 SMSSITECODE=ABC"',
  ],
  [
    'autopilot-with-pki',
    'CCMSETUPCMD="/UsePKICert CCMHOSTNAME=h.fabrikam.com"',
    'CCMSETUPCMD="CCMHOSTNAME=h.fabrikam.com"',
    { context: 'intunePolicy' },
  ],
  ['sitecode-in-task-sequence', 'SMSSITECODE=ABC', 'SMSMP=mp1', { context: 'taskSequence' }],
  ['logon-script-without-logon', 'ccmsetup.exe', 'ccmsetup.exe /logon', { context: 'logonScript' }],
  [
    'unknown-escape',
    '{"cmd":"C:\\T\\ccmsetup.exe /logon"}',
    '{"cmd":"C:\\\\T\\\\ccmsetup.exe /logon"}',
    { host: 'json' },
  ],
  [
    'missing-operator',
    'c = "ccmsetup.exe /mp:" & d " FSP=f"',
    'c = "ccmsetup.exe /mp:" & d & " FSP=f"',
    { host: 'vbscript' },
  ],
  [
    'powershell-call-operator',
    '"ccmsetup.exe" /logon SMSSITECODE=ABC',
    '& "ccmsetup.exe" /logon SMSSITECODE=ABC',
    { host: 'powershell' },
  ],
  [
    'powershell-one-argument',
    "ccmsetup.exe '/logon SMSSITECODE=ABC'",
    "ccmsetup.exe '/logon' 'SMSSITECODE=ABC'",
    { host: 'powershell' },
  ],
  [
    'powershell-semicolon',
    'ccmsetup.exe /skipprereq:a.exe;b.exe',
    'ccmsetup.exe "/skipprereq:a.exe;b.exe"',
    { host: 'powershell' },
  ],
  [
    'cmd-special-characters',
    'ccmsetup.exe CCMCERTISSUERS=CN=A | CN=B',
    'ccmsetup.exe CCMCERTISSUERS="CN=A | CN=B"',
    { host: 'batch' },
  ],
  ['program-quotes', '"ccmsetup.exe /logon', '"ccmsetup.exe" /logon', { host: 'batch' }],
  ['start-title', 'start "ccmsetup.exe" /logon', 'start "" "ccmsetup.exe" /logon', { host: 'batch' }],
  [
    'tcf-slash-parameter',
    'Install=/mp:x SMSSITECODE=ABC',
    'Install=INSTALL=ALL SMSSITECODE=ABC',
    { context: 'tcf' },
  ],
  [
    'requires-newer-version',
    'ccmsetup.exe CCMCERTNAMECHECK=0',
    'ccmsetup.exe CCMENABLELOGGING=TRUE',
    { targetVersion: '2006' },
  ],
  ['legacy-item', 'ccmsetup.exe SMSSLP=mp1', 'ccmsetup.exe SMSMP=mp1'],
  ['undocumented-item', 'ccmsetup.exe CCMHTTPSSTATE=31', 'ccmsetup.exe /UsePKICert'],
  ['slash-before-property', 'ccmsetup.exe /SMSSITECODE=ABC', 'ccmsetup.exe SMSSITECODE=ABC'],
  ['parameter-as-property', 'ccmsetup.exe MP=mp1.contoso.com', 'ccmsetup.exe /mp:mp1.contoso.com'],
  [
    'single-quoted-value',
    "ccmsetup.exe SMSCACHEDIR='C:\\My Cache'",
    'ccmsetup.exe SMSCACHEDIR="C:\\My Cache"',
  ],
  [
    'literal-backtick',
    'Start-Process ccmsetup.exe -ArgumentList \'SMSCACHEDIR=`"C:\\My Cache`"\'',
    'Start-Process ccmsetup.exe -ArgumentList \'SMSCACHEDIR="C:\\My Cache"\'',
    { host: 'powershell' },
  ],
];

/** Rules that are about lengths, times and hovers, which have tables of their own. */
const elsewhere = [
  'regtoken-in-source',
  'regtoken-expired',
  'regtoken-not-yet-valid',
  'regtoken-lifetime',
  'regtoken-wrong-kind',
  'ccmsetupcmd-length',
  'ccmsetupcmd-length-total',
  'length-budget',
  'setupparameters-length',
  'batch-line-length',
  'upgradetolatest-form',
  'ad-lookup-off',
];

describe('rules in their shortest form', () => {
  it('are all there', () => {
    const told = [...texts.map(([slug]) => slug), ...elsewhere, 'not-this-site', 'renamed-server'];
    assert.deepEqual(told.sort(), rules.map(({ slug }) => slug).sort());
  });

  for (const [slug, bad, good, place = {}] of texts)
    it(slug, () => {
      const heard = (text: string): string[] =>
        analyzeExample({ text, ...place }).analysis.findings.map(({ rule }) => rule);
      assert.ok(heard(bad).includes(slug), bad);
      assert.ok(!heard(good).includes(slug), good);
    });
});
