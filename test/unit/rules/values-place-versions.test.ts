import assert from 'node:assert/strict';
import type { Rule, RuleExample } from '../../../server/src/rules/rule';
import type { Severity } from '../../../server/src/rules/severity';
import { autopilotWithPki } from '../../../server/src/rules/autopilot-with-pki';
import { bitsWithSourceOnly } from '../../../server/src/rules/bits-with-source-only';
import { booleanForm } from '../../../server/src/rules/boolean-form';
import { cacheflags } from '../../../server/src/rules/cacheflags';
import { cachesizeSuperseded } from '../../../server/src/rules/cachesize-superseded';
import { comanagementRequired } from '../../../server/src/rules/comanagement-required';
import { configLocation } from '../../../server/src/rules/config-location';
import { configsourceLetters } from '../../../server/src/rules/configsource-letters';
import { debugLoggingLeft } from '../../../server/src/rules/debug-logging-left';
import { debugNeedsLogging } from '../../../server/src/rules/debug-needs-logging';
import { dnssuffixForm } from '../../../server/src/rules/dnssuffix-form';
import { enumValue } from '../../../server/src/rules/enum-value';
import { integerRange } from '../../../server/src/rules/integer-range';
import { legacyItem } from '../../../server/src/rules/legacy-item';
import { logonScriptWithoutLogon } from '../../../server/src/rules/logon-script-without-logon';
import { logonWithForce } from '../../../server/src/rules/logon-with-force';
import { logsizeUnit } from '../../../server/src/rules/logsize-unit';
import { notThisSite } from '../../../server/src/rules/not-this-site';
import { provisiontsForm } from '../../../server/src/rules/provisionts-form';
import { provisiontsNeedsMsi } from '../../../server/src/rules/provisionts-needs-msi';
import { provisiontsWithToken } from '../../../server/src/rules/provisionts-with-token';
import { pushRedundant } from '../../../server/src/rules/push-redundant';
import { pushUnsupportedParameter } from '../../../server/src/rules/push-unsupported-parameter';
import { requiresNewerVersion } from '../../../server/src/rules/requires-newer-version';
import { restartWithoutWarning } from '../../../server/src/rules/restart-without-warning';
import { serviceAndNoservice } from '../../../server/src/rules/service-and-noservice';
import { sitecodeInTaskSequence } from '../../../server/src/rules/sitecode-in-task-sequence';
import { skipprereqForm } from '../../../server/src/rules/skipprereq-form';
import { tcfSlashParameter } from '../../../server/src/rules/tcf-slash-parameter';
import { timeoutVsRetry } from '../../../server/src/rules/timeout-vs-retry';
import { undocumentedItem } from '../../../server/src/rules/undocumented-item';
import { uninstallWithInstallOptions } from '../../../server/src/rules/uninstall-with-install-options';
import { applyEdits } from '../../support/edits';
import { analyzeExample } from '../../support/lint';

const cmg = 'CCMHOSTNAME=cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101';

/** What a rule says of one example: the text it points at, its message, and where it deviates, its severity. */
interface Spoken {
  readonly at: string;
  readonly says: string;
  readonly severity?: Severity;
  /** The texts that the related places point at. */
  readonly related?: readonly string[];
  /** The results of the fixes, in order. */
  readonly fixed?: readonly string[];
}

const table: readonly (readonly [Rule, RuleExample, ...Spoken[]])[] = [
  [
    enumValue,
    { text: 'ccmsetup.exe /BITSPriority:"NORMALL" SMSSITECODE=P01' },
    {
      at: 'NORMALL',
      says: '"NORMALL" is not a value of /BITSPriority. Use FOREGROUND, HIGH, NORMAL or LOW.',
      fixed: ['ccmsetup.exe /BITSPriority:"NORMAL" SMSSITECODE=P01'],
    },
  ],
  [
    enumValue,
    { text: 'CCMSETUPCMD="/ExcludeFeatures:""Software Center"""' },
    {
      at: 'Software Center',
      says: '"Software Center" is not a value of /ExcludeFeatures. The only documented value is ClientUI.',
      fixed: ['CCMSETUPCMD="/ExcludeFeatures:""ClientUI"""'],
    },
  ],
  [
    enumValue,
    { text: 'ccmsetup.exe CCMENABLELOGGING=ON' },
    {
      at: 'ON',
      says: '"ON" is not a value of CCMENABLELOGGING. Use TRUE or FALSE.',
      fixed: ['ccmsetup.exe CCMENABLELOGGING=TRUE', 'ccmsetup.exe CCMENABLELOGGING=FALSE'],
    },
  ],
  // Flags in a list, and the other notation of a property, have rules of their own.
  [enumValue, { text: 'ccmsetup.exe SMSCACHEFLAGS=FAST CCMENABLELOGGING=1 CCMDEBUGLOGGING=TRUE' }],
  // A value that an unclosed quote cuts off is a guess.
  [enumValue, { text: 'ccmsetup.exe /BITSPriority:"FAST' }],
  [
    integerRange,
    { text: 'ccmsetup.exe CCMEVALINTERVAL=1441' },
    {
      at: '1441',
      says: '"1441" is out of range: CCMEVALINTERVAL takes a whole number from 1 to 1440 (minutes).',
    },
  ],
  [
    integerRange,
    { text: 'ccmsetup.exe CCMLOGMAXHISTORY="2.5"' },
    {
      at: '2.5',
      says: '"2.5" is not a whole number: CCMLOGMAXHISTORY takes a whole number of at least 0.',
    },
  ],
  [
    logsizeUnit,
    { text: 'ccmsetup.exe CCMLOGMAXSIZE=9999 ccmlogmaxsize=2M' },
    {
      at: '9999',
      says: 'CCMLOGMAXSIZE counts bytes, at least 10000; "9999" was probably meant in another unit. 9999 KB are 10238976 bytes.',
    },
    {
      at: '2M',
      says: 'CCMLOGMAXSIZE counts bytes, at least 10000; "2M" was probably meant in another unit. 2 MB are 2097152 bytes.',
    },
  ],
  [logsizeUnit, { text: 'ccmsetup.exe CCMLOGMAXSIZE=0 CCMLOGMAXSIZE=-5 CCMLOGMAXSIZE=big' }],
  [
    booleanForm,
    { text: 'ccmsetup.exe RESETKEYINFORMATION=1 CCMFIRSTCERT=true' },
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
  [booleanForm, { text: 'ccmsetup.exe CCMLOGGINGENABLED=1' }],
  [
    debugNeedsLogging,
    { text: 'ccmsetup.exe CCMENABLELOGGING="FALSE" CCMDEBUGLOGGING=1' },
    {
      at: 'FALSE',
      says: 'Debug logging needs logging, which is turned off here. Set CCMENABLELOGGING=TRUE or remove CCMDEBUGLOGGING=1.',
      related: ['CCMDEBUGLOGGING'],
    },
  ],
  // Which of two values wins is not documented.
  [
    debugNeedsLogging,
    { text: 'ccmsetup.exe CCMENABLELOGGING=FALSE CCMENABLELOGGING=TRUE CCMDEBUGLOGGING=1' },
  ],
  [
    debugLoggingLeft,
    { text: 'ccmsetup.exe CCMDEBUGLOGGING=1' },
    {
      at: 'CCMDEBUGLOGGING',
      says: 'Debug logging is for troubleshooting only. Remove CCMDEBUGLOGGING=1 before production.',
    },
  ],
  [
    cacheflags,
    { text: 'ccmsetup.exe SMSCACHEFLAGS="COMPRES; MAXDRIVE;{{flag}};WHAT"' },
    { at: 'COMPRES', says: '"COMPRES" is not a flag of SMSCACHEFLAGS. COMPRESS is probably meant.' },
    {
      at: 'WHAT',
      says: '"WHAT" is not a flag of SMSCACHEFLAGS. Known flags are PERCENTDISKSPACE, PERCENTFREEDISKSPACE, MAXDRIVE, MAXDRIVESPACE, NTFSONLY, COMPRESS, FAILIFNOSPACE.',
    },
  ],
  [
    cacheflags,
    { text: 'ccmsetup.exe SMSCACHESIZE=5000 SMSCACHEFLAGS=percentdiskspace;percentfreediskspace' },
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
    cacheflags,
    { text: 'ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE' },
    {
      at: 'PERCENTDISKSPACE',
      says: 'PERCENTDISKSPACE makes SMSCACHESIZE a percentage, and SMSCACHESIZE is missing. Add it with a number from 1 to 100.',
    },
  ],
  [cacheflags, { text: 'ccmsetup.exe /config:client.tcf SMSCACHEFLAGS=PERCENTDISKSPACE' }],
  [
    cacheflags,
    { text: 'ccmsetup.exe SMSCACHEDIR="D:\\My Cache" SMSCACHEFLAGS=NTFSONLY' },
    {
      at: 'NTFSONLY',
      severity: 'hint',
      says: 'NTFSONLY has no effect when SMSCACHEDIR is a path. Give a bare folder name there, or leave the flag out.',
      related: ['SMSCACHEDIR'],
    },
  ],
  [
    cachesizeSuperseded,
    { text: 'ccmsetup.exe SMSCACHESIZE=15000' },
    {
      at: 'SMSCACHESIZE',
      says: 'Client settings have taken the place of SMSCACHESIZE, which is ignored when an existing client is upgraded. Set the size of the cache there.',
    },
  ],
  [
    configsourceLetters,
    { text: 'ccmsetup.exe SMSCONFIGSOURCE="RXYP"' },
    { at: 'XY', says: 'SMSCONFIGSOURCE takes the letters R, P, M and U only, without separators.' },
  ],
  [
    configsourceLetters,
    { text: 'ccmsetup.exe SMSCONFIGSOURCE=rpR' },
    {
      at: 'R',
      says: 'R stands in SMSCONFIGSOURCE already. Give each letter once, in the order of lookup.',
    },
  ],
  [
    provisiontsForm,
    { text: 'PROVISIONTS=P0100012' },
    {
      at: 'P0100012',
      says: '"P0100012" is probably the ID of a package or task sequence: observed deployment IDs have 2 behind the site code. Give the ID of the deployment.',
    },
  ],
  [
    provisiontsForm,
    { text: 'PROVISIONTS=P012000G' },
    {
      at: 'P012000G',
      says: '"P012000G" is probably not a deployment ID: observed ones have a site code and five hexadecimal digits, such as P0120001. Their form is not documented.',
    },
  ],
  [
    provisiontsNeedsMsi,
    { text: 'ccmsetup.exe provisionts=P0120001' },
    {
      at: 'provisionts',
      says: 'PROVISIONTS is for ccmsetup.msi only. Start ccmsetup.msi and put the property inside CCMSETUPCMD="…".',
    },
  ],
  // Arguments on their own may be meant for CCMSETUPCMD.
  [provisiontsNeedsMsi, { text: 'PROVISIONTS=P0120001', context: 'manual' }],
  [
    provisiontsWithToken,
    { text: `/regtoken:{{token}} ${cmg} SMSSITECODE=P01 PROVISIONTS=P0120001` },
    {
      at: 'PROVISIONTS',
      says: 'A task sequence that installs applications or updates needs a client certificate; a token is not enough. Add a certificate option such as /UsePKICert, or keep such steps out of the task sequence.',
      related: ['/regtoken'],
    },
  ],
  [
    skipprereqForm,
    { text: 'CCMSETUPCMD="/skipprereq:""wimgapi.msi, vcredist_x64.exe,.\\a.exe"""' },
    {
      at: ', ',
      says: '/skipprereq takes file names separated by semicolons, not commas.',
      fixed: ['CCMSETUPCMD="/skipprereq:""wimgapi.msi;vcredist_x64.exe;.\\a.exe"""'],
    },
    { at: '.\\a.exe', says: '".\\a.exe" is a path. Give /skipprereq the file name alone.' },
  ],
  [
    skipprereqForm,
    { text: 'ccmsetup.exe /skipprereq:silverlight.exe;wimgapi' },
    {
      at: 'silverlight.exe',
      severity: 'hint',
      says: '"silverlight.exe" is not among the prerequisites that the documentation names; older versions had others. Check the file name.',
    },
    {
      at: 'wimgapi',
      says: '"wimgapi" has no extension. Give /skipprereq the whole file name, such as vcredist_x64.exe.',
    },
  ],
  // What follows the comma is no file name: another rule speaks of it.
  [skipprereqForm, { text: 'ccmsetup.exe /skipprereq:wimgapi.msi, 0, false' }],
  [
    dnssuffixForm,
    { text: 'ccmsetup.exe DNSSUFFIX="corp.fabrikam.com, fabrikam.com"' },
    {
      at: ', fabrikam.com',
      says: 'DNSSUFFIX takes one domain, even when management points are published in several. Keep one of them.',
    },
  ],
  [
    dnssuffixForm,
    { text: 'ccmsetup.exe DNSSUFFIX=.fabrikam.com' },
    { at: '.', says: 'DNSSUFFIX takes the domain without a leading dot.' },
  ],
  [
    dnssuffixForm,
    { text: 'ccmsetup.exe DNSSUFFIX=http://fabrikam.com/' },
    {
      at: 'http://fabrikam.com/',
      says: 'DNSSUFFIX takes the name of a DNS domain, not an address. Write it without scheme and path.',
    },
  ],
  [
    timeoutVsRetry,
    { text: 'ccmsetup.exe /downloadtimeout:100 /retry:200' },
    {
      at: '200',
      says: 'Attempts end after 100 minutes, so 200 minutes between them probably leave no time for a second one. Use a smaller /retry or a larger /downloadtimeout.',
      related: ['100'],
    },
  ],
  [
    timeoutVsRetry,
    { text: 'ccmsetup.exe /retry:1440' },
    {
      at: '1440',
      says: 'Attempts end after 1440 minutes by default, so 1440 minutes between them probably leave no time for a second one. Use a smaller /retry or a larger /downloadtimeout.',
    },
  ],
  [
    timeoutVsRetry,
    { text: 'ccmsetup.exe /retry:soon' },
    {
      at: 'soon',
      severity: 'error',
      says: '"soon" is not a number of minutes. Give /retry a whole number of at least 1.',
    },
  ],
  [
    serviceAndNoservice,
    { text: 'CCMSETUPCMD="/noservice /service"' },
    {
      at: '/service',
      says: '/service and /noservice ask for opposite modes. Keep one of them; running as a service is the default.',
      related: ['/noservice'],
      fixed: ['CCMSETUPCMD="/noservice"', 'CCMSETUPCMD="/service"'],
    },
  ],
  [
    logonWithForce,
    { text: 'ccmsetup.exe /logon /forceinstall' },
    {
      at: '/logon',
      says: '/logon stops when a client is installed, so /forceinstall probably has no effect. Remove one of them.',
      related: ['/forceinstall'],
      fixed: ['ccmsetup.exe /forceinstall'],
    },
  ],
  [
    uninstallWithInstallOptions,
    { text: 'SMSSITECODE={{site}}  /mp:mp1 /uninstall /noservice' },
    {
      at: 'SMSSITECODE',
      says: '/uninstall only removes the client, so SMSSITECODE probably has no effect. Remove it.',
      related: ['/uninstall'],
      fixed: ['/mp:mp1 /uninstall /noservice'],
    },
    {
      at: '/mp',
      says: '/uninstall only removes the client, so /mp probably has no effect. Remove it.',
      related: ['/uninstall'],
      fixed: ['SMSSITECODE={{site}} /uninstall /noservice'],
    },
  ],
  // This is the switch of msiexec.
  [uninstallWithInstallOptions, { text: 'msiexec.exe /uninstall ccmsetup.msi SMSSITECODE=P01' }],
  [
    restartWithoutWarning,
    { text: 'ccmsetup.exe /forcereboot CCMALLOWSILENTREBOOT=FALSE' },
    {
      at: '/forcereboot',
      says: '/forcereboot restarts the computer when the installation needs it, probably also while a user is signed in. Leave it out where people work.',
    },
  ],
  [
    bitsWithSourceOnly,
    { text: 'CCMSETUPCMD="/BITSPriority:LOW /source:\\\\srv1\\client$"' },
    {
      at: '/BITSPriority',
      says: 'Without /mp the files come from the /source folder over SMB, where /BITSPriority probably has no effect. Remove it.',
      related: ['/source'],
      fixed: ['CCMSETUPCMD="/source:\\\\srv1\\client$"'],
    },
  ],
  [
    configLocation,
    { text: 'ccmsetup.exe /config:"C:\\My Files\\client.tcf"' },
    {
      at: 'C:\\My Files\\',
      says: 'Whether /config takes a path is not documented. Give the file name alone; the file belongs in %WinDir%\\ccmsetup, with /noservice beside ccmsetup.exe.',
    },
  ],
  [
    pushUnsupportedParameter,
    { text: '/forceinstall /config:client.tcf /source:\\\\srv1\\c$ FSP=fsp1', context: 'clientPush' },
    {
      at: '/forceinstall',
      severity: 'hint',
      says: '/forceinstall stands in an older list of parameters for client push, but not in the current one. Whether it works is not documented.',
    },
    { at: '/config', says: 'Client push does not take /config. Remove it.' },
    {
      at: '/source',
      says: 'Client push does not take /source. Remove it.',
      fixed: ['/forceinstall /config:client.tcf FSP=fsp1'],
    },
  ],
  // Undocumented and legacy switches have rules of their own.
  [pushUnsupportedParameter, { text: '/native /runservice', context: 'clientPush' }],
  [
    pushRedundant,
    { text: 'FSP=fsp1 SMSSITECODE=P01', context: 'clientPush' },
    {
      at: 'FSP',
      says: 'Client push supplies FSP by itself. Leave it out unless another value is wanted.',
      fixed: ['SMSSITECODE=P01'],
    },
  ],
  [
    comanagementRequired,
    { text: 'msiexec /i ccmsetup.msi CCMSETUPCMD="/logon"' },
    {
      at: 'CCMSETUPCMD',
      says: 'CCMHOSTNAME is missing, which co-management requires in every case. Add it with the address of the CMG.',
    },
    {
      at: 'CCMSETUPCMD',
      says: 'SMSSITECODE is missing, which co-management requires in every case. Add it with the code of the primary site.',
    },
  ],
  [
    comanagementRequired,
    { text: `/mp:https://cmg.fabrikam.com/CCM_Proxy_MutualAuth/72057598037248101 ${cmg}` },
    {
      at: '/mp',
      says: 'SMSSITECODE is missing, which co-management requires in every case. Add it with the code of the primary site.',
    },
  ],
  // The site code is there, only in the wrong place, in the wrong form or misspelt.
  [comanagementRequired, { text: `CCMSETUPCMD="${cmg}" SMSSITECODE=P01` }],
  [comanagementRequired, { text: `CCMSETUPCMD="/SMSSITECODE=P01 ${cmg}"` }],
  [comanagementRequired, { text: `CCMSETUPCMD="SMSSITCODE=P01 ${cmg}"` }],
  [comanagementRequired, { text: 'CCMSETUPCMD="/? SMSSITECODE=P01"' }],
  [comanagementRequired, { text: 'CCMSETUPCMD=""' }],
  [comanagementRequired, { text: 'CCMSETUPCMD="/mp:mp1;mp2 SMSSITECODE=P01"' }],
  [comanagementRequired, { text: 'msiexec /i ccmsetup.msi SMSSITECODE=P01' }],
  [
    autopilotWithPki,
    { text: 'CCMCERTSEL="Subject:pc1"', context: 'intunePolicy' },
    {
      at: 'CCMCERTSEL',
      says: 'Windows Autopilot into co-management does not support PKI authentication. Remove CCMCERTSEL and let the client authenticate with Microsoft Entra ID.',
    },
  ],
  [
    sitecodeInTaskSequence,
    { text: 'SMSSITECODE=P01', context: 'taskSequence' },
    {
      at: 'SMSSITECODE',
      says: 'The task sequence step assigns the client to the site by itself. Leave SMSSITECODE out.',
    },
  ],
  [
    logonScriptWithoutLogon,
    { text: 'ccmsetup.exe SMSSITECODE=P01', context: 'logonScript' },
    {
      at: 'ccmsetup.exe',
      says: 'Without /logon the installation starts at every sign-in, also where a client is installed. Add /logon.',
      fixed: ['ccmsetup.exe /logon SMSSITECODE=P01'],
    },
  ],
  [
    logonScriptWithoutLogon,
    { text: 'ccmsetup.exe /forceinstall', context: 'logonScript' },
    {
      at: 'ccmsetup.exe',
      says: 'Without /logon the installation starts at every sign-in, also where a client is installed; /forceinstall asks for that. Use /logon in its place.',
    },
  ],
  [
    tcfSlashParameter,
    { text: '/mp:mp1 SMSSITECODE=P01', context: 'tcf' },
    {
      at: '/mp',
      says: 'The Install= line begins with INSTALL=ALL in the template (Install=INSTALL=ALL), which is missing. Add it before the properties.',
      fixed: ['INSTALL=ALL /mp:mp1 SMSSITECODE=P01'],
    },
    {
      at: '/mp',
      says: 'The Install= line is documented for properties; /mp probably has no effect there. Give it to ccmsetup.exe itself.',
    },
  ],
  [
    tcfSlashParameter,
    { text: 'Install=/mp:mp1 SMSSITECODE=P01', context: 'tcf' },
    {
      at: 'Install',
      says: 'The Install= line begins with INSTALL=ALL in the template (Install=INSTALL=ALL), which is missing. Add it before the properties.',
      fixed: ['Install=INSTALL=ALL /mp:mp1 SMSSITECODE=P01'],
    },
    {
      at: '/mp',
      says: 'The Install= line is documented for properties; /mp probably has no effect there. Give it to ccmsetup.exe itself.',
    },
  ],
  [
    requiresNewerVersion,
    { text: '/AllowMetered /regtoken:{{token}}', context: 'clientPush', targetVersion: '1910' },
    {
      at: '/AllowMetered',
      says: '/AllowMetered needs version 2103 with client push; the command line is for version 1910. Remove it or raise targetVersion.',
    },
    {
      at: '/regtoken',
      says: '/regtoken needs version 2002; the command line is for version 1910. Remove it or raise targetVersion.',
    },
  ],
  [
    legacyItem,
    { text: 'ccmsetup.exe SMSSLP=slp1 SMSMP=mp1' },
    {
      at: 'SMSSLP',
      says: 'SMSSLP is not in the current documentation any more; what it does today is not documented. SMSMP has probably taken its place.',
      fixed: ['ccmsetup.exe SMSMP=mp1'],
    },
  ],
  [
    legacyItem,
    { text: 'ccmsetup.exe /native' },
    {
      at: '/native',
      says: '/native is not in the current documentation any more; what it does today is not documented. /UsePKICert has probably taken its place.',
      fixed: ['ccmsetup.exe /UsePKICert', 'ccmsetup.exe'],
    },
  ],
  [
    legacyItem,
    { text: 'CCMSETUPCMD="/native:FALLBACK AADTENANTNAME=Fabrikam"' },
    {
      at: '/native',
      says: '/native is not in the current documentation any more; what it does today is not documented. /UsePKICert has probably taken its place.',
      fixed: ['CCMSETUPCMD="AADTENANTNAME=Fabrikam"'],
    },
    {
      at: 'AADTENANTNAME',
      says: 'AADTENANTNAME is not in the current documentation any more; what it does today is not documented.',
      fixed: ['CCMSETUPCMD="/native:FALLBACK"'],
    },
  ],
  [
    undocumentedItem,
    { text: 'ccmsetup.exe /RetryWinTask:1 /UpgradeToLatest CCMHTTPSSTATE=31 CCMPKICERTOPTIONS=0' },
    {
      at: '/RetryWinTask',
      says: '/RetryWinTask is not documented; ccmsetup or the site probably sets it by itself.',
    },
    {
      at: 'CCMHTTPSSTATE',
      says: 'CCMHTTPSSTATE is not documented; what it does is known from observation only. The documented item is /UsePKICert.',
    },
    {
      at: 'CCMPKICERTOPTIONS',
      says: 'CCMPKICERTOPTIONS is not documented; what it does is known from observation only.',
    },
  ],
  [
    notThisSite,
    {
      text: 'ccmsetup.exe /mp:mp1;{{mp}};https://mp9.fabrikam.com SMSSITECODE=x01',
      site: {
        siteCodes: ['P01', 'P02', 'P03', 'P04', 'P05'],
        managementPoints: ['mp1.fabrikam.com', 'MP2.fabrikam.com'],
      },
    },
    {
      at: 'https://mp9.fabrikam.com',
      says: '"https://mp9.fabrikam.com" is not among the values of this organisation for /mp: the configuration names "mp1.fabrikam.com" and "MP2.fabrikam.com". Check it, or add it there.',
    },
    {
      at: 'x01',
      says: '"x01" is not among the values of this organisation for SMSSITECODE: the configuration names "P01", "P02", "P03" and 2 more. Check it, or add it there.',
    },
  ],
  [
    notThisSite,
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
      says: '"7506ee10-0000-415a-b415-cd3d58790d97" is not among the values of this organisation for AADCLIENTAPPID: the configuration names "7506ee10-1111-415a-b415-cd3d58790d97". Check it, or add it there.',
    },
  ],
  [
    notThisSite,
    { text: `SMSMP=mp1 ${cmg}`, site: { managementPoints: [], cmg: ['https://CMG.fabrikam.com'] } },
    {
      at: 'mp1',
      says: '"mp1" is not among the values of this organisation for SMSMP: the configuration names none. Check it, or add it there.',
    },
  ],
  // A CMG can have a name of the organisation's own, so without a list of CMGs nothing is known of CCMHOSTNAME.
  [notThisSite, { text: 'CCMHOSTNAME=cmg.fabrikam.com', site: { managementPoints: ['mp1.fabrikam.com'] } }],
  [notThisSite, { text: cmg, site: { managementPoints: ['mp1.fabrikam.com'] } }],
  [notThisSite, { text: 'SMSSITECODE=X01 SMSMP=mp9 FSP=fsp9', site: {} }],
];

/** The part of a document that an example gave, without the directive before it. */
function withoutDirective(text: string): string {
  return text.replace(/^# ccmsetup-lint .*\n/, '');
}

describe('rules of values, contradictions, places and versions', () => {
  for (const [rule, example, ...expected] of table) {
    it(`${rule.slug}: ${example.text}`, () => {
      const { text, analysis } = analyzeExample(example, [rule]);
      assert.deepEqual(
        analysis.findings.map(({ span, severity, message, related, fixes }) => ({
          at: text.slice(span.start, span.end),
          severity,
          says: message,
          related: related.map((other) => text.slice(other.span.start, other.span.end)),
          fixed: fixes.map(({ edits }) => withoutDirective(applyEdits(text, edits))),
        })),
        expected.map(({ at, severity = rule.severity, says, related = [], fixed = [] }) => ({
          at,
          severity,
          says,
          related,
          fixed,
        })),
      );
    });
  }

  const together: readonly (readonly [string, readonly Rule[], string])[] = [
    ['ccmsetup.exe CCMLOGMAXSIZE=4096', [integerRange, logsizeUnit], 'logsize-unit'],
    ['ccmsetup.exe CCMLOGMAXSIZE=0', [integerRange, logsizeUnit], 'integer-range'],
    ['ccmsetup.exe /AlwaysExcludeUpgrade:1', [booleanForm, enumValue], 'enum-value'],
    ['ccmsetup.exe CCMENABLELOGGING=1', [booleanForm, enumValue], 'boolean-form'],
    ['ccmsetup.exe /retry:0', [integerRange, timeoutVsRetry], 'timeout-vs-retry'],
    ['ccmsetup.exe SMSCACHEFLAGS=PERCENTDISKSPACE SMSCACHESIZE=0', [integerRange, cacheflags], 'cacheflags'],
  ];
  for (const [text, rules, slug] of together) {
    it(`one finding for one mistake: ${text}`, () => {
      const { analysis } = analyzeExample({ text }, rules);
      assert.deepEqual(
        analysis.findings.map(({ rule }) => rule),
        [slug],
      );
    });
  }
});
