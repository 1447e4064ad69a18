/** Where the facts about the logs come from. Those without an address were seen in a public index that doesn't tell the place. */
import { sources } from '../sources';
import type { Source } from '../types';

export const logSources = {
  logHttpsOnly: {
    title: 'A public ccmsetup.log: no certificate for an HTTPS management point',
    url: 'https://github.com/dustinestes/MECM_Toolkit/blob/42be9b82690fff323ba47f363561a57a14e54f78/Infrastructure/Fallback%20Status%20Point/Client%20Install%20-%20Failure%20-%20No%20Certificate%20for%20HTTPS%20Comms%20to%20MP.log',
  },
  logBits404: {
    title: 'A public ccmsetup.log: BITS 404 in a workgroup',
    url: 'https://github.com/jimbocalvo/Reddit/blob/84fac0287332183f0bd240c9e5df5634f1043fe7/ccmsetup.log',
  },
  logOldSite: {
    title: 'A public LocationServices.log: a site that is too old for the client',
    url: 'https://github.com/configmgr/iOS-CMLogTracer/blob/fd79194aff909d3e0fe045107efaea3dab036cd8/CMLogTracerTests/Test%20Logs/LocationServices-20131006-151409.log',
  },
  logRegistration: {
    title: 'A public ClientIDManagerStartup.log: a client without a site, then registered',
    url: 'https://github.com/configmgr/iOS-CMLogTracer/blob/fd79194aff909d3e0fe045107efaea3dab036cd8/CMLogTracerTests/Test%20Logs/ClientIDManagerStartup.log',
  },
  osdNinja: {
    title: 'A blog post on CheckAndLogOSInformation and 0x87d00215',
    url: 'http://www.osdninja.com/?page_id=53',
  },
  installScript: {
    title: 'A public install script that reads ccmsetup.log',
    url: 'https://github.com/jhill1ingr/CMClientInstall/blob/190fd8fb0957045c48d64fb8659d39d8e42dfd07/AppDeployToolkitExtensions.ps1',
  },
  errorTable: {
    title: 'A public copy of the error table of Configuration Manager',
    url: 'https://github.com/gwblok/garytown/blob/70211d2f06afc29539893a6b1a2c3d8c0a4e8902/CodeDependancies/errorcodes.json',
  },
  cmgInstall: {
    title: 'Install and assign Windows clients using Microsoft Entra ID for authentication',
    url: 'https://github.com/MicrosoftDocs/memdocs/blob/5947105dd3201d2b4e5ae90643c1571f14768ed9/memdocs/configmgr/core/clients/manage/azure-ccmsetup.md',
  },
  winhttpErrors: {
    title: 'WinHTTP error messages',
    url: 'https://learn.microsoft.com/en-us/windows/win32/winhttp/error-messages',
  },
  cmgErrors: {
    title: 'Troubleshoot CMG communication errors',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/0014419e53fcff2367acab4e2acc84c685b8b58f/support/mem/configmgr/client-management/cmg-communication-error.md',
  },
  msiErrorsSource: {
    title: 'Windows Installer error messages, the text of the page',
    url: 'https://github.com/MicrosoftDocs/win32/blob/0180b6dbcaa133e58745702bf0ebefa871ee151b/desktop-src/Msi/error-codes.md',
  },
  cmgDownload: { title: "Can't download content from a CMG (KB 4495265)" },
  stateMessages: {
    title: 'State messages of Configuration Manager',
    url: 'https://github.com/MicrosoftDocs/memdocs/blob/0095f39a39114bdb8d7bbcab2c3d84a1a4513850/memdocs/configmgr/core/plan-design/hierarchy/state-messages.md',
  },
  trainingLab: { title: 'A public training lab: bring a client into Configuration Manager' },
  parameters2019: {
    title: 'About client installation properties, 2019 revision',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/blob/ebbf6b4ccf10f387dfb61e5e8755d060e9ffdccc/sccm/core/clients/deploy/about-client-installation-properties.md',
  },
  msi1603: {
    title: 'Client installation error 1603, with client.msi.log',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/3a6887d952f3f36433a96903b0d027a6d470bc96/support/mem/configmgr/client-installation/install-configmgr-client-error-1603.md',
  },
  coManagementBootstrap: {
    title: 'Troubleshoot co-management bootstrap',
    url: 'https://learn.microsoft.com/en-us/troubleshoot/mem/intune/comanage-configmgr/troubleshoot-co-management-bootstrap',
  },
  monitorCoManagement: {
    title: 'How to monitor co-management',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/blob/ebbf6b4ccf10f387dfb61e5e8755d060e9ffdccc/sccm/comanage/how-to-monitor.md',
  },
  cmgTokenBlog: {
    title: 'A blog post on CMG connection issues with Entra sign-in',
    url: 'https://github.com/ConfigMatt/configmatt.com/blob/43550dd79000468d6f920910c01d38eb5286b23b/_posts/2019-12-06-cloud-management-gateway-connection-issues-when-using-azuread-authentication-sta.md',
  },
  winhttpHeader: { title: 'winhttp.h: the values of the secure-failure flags' },
  clientInstall1603: {
    title: 'Client installation fails with error 1603',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/7103b0130306f6a19b042e5706fb2ed6b62bc3d1/support/mem/configmgr/client-installation/client-installation-error-1603.md',
  },
  clientInstall80041002: {
    title: 'Client installation fails with error 80041002',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/6f1260487f1cb86b37d1d043c32f4924f9fa5c71/support/mem/configmgr/client-installation/client-agent-installation-error-80041002.md',
  },
  reference: {
    title: 'About client installation parameters and properties',
    url: 'https://learn.microsoft.com/en-us/intune/configmgr/core/clients/deploy/about-client-installation-properties',
  },
  bitsPostCopy: { title: 'A blog post of 2023 on error 0x80080005 with an excerpt of the log' },
  labLog: {
    title: 'Notes of a public lab on ccmsetup errors',
    url: 'https://github.com/JWT890/hybrid-endpoint-management-sccm-intune-lab/blob/9486e2480daaefc9fd4511168b565f05ae9fbf4e/task-sequence-fix/sccm_troubleshooting_log%20(1).md',
  },
  noBits: {
    title: 'Client installation fails without BITS',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/3bb904b94407abc58ad30d3eeceb7d017ac53504/support/mem/configmgr/client-installation/client-installation-fails-without-bits.md',
  },
  policyAgentProvider: {
    title: 'Client installation fails with PolicyAgentProvider.dll',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/08a0de456a6c276c63b6845337c04f06448f3205/support/mem/configmgr/client-installation/client-installation-fails-with-policyagentprovider-dll.md',
  },
  wrongSite: { title: 'Some clients are assigned to the wrong site code (KB 2002059)' },
  pastebin: { title: 'A public paste of an install log', url: 'https://pastebin.com/weMDHkn9' },
  releaseNotes: {
    title: 'Release notes of Configuration Manager',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/blob/21dc367f5d45b08bd96678400b33f9423910b62c/sccm/core/servers/deploy/install/release-notes.md',
  },
  cmgConnectedBlog: {
    title: 'A blog post on a CMG that finally connected',
    url: 'https://github.com/ConfigMatt/configmatt.com/blob/43550dd79000468d6f920910c01d38eb5286b23b/_posts/2017-06-22-cloud-management-gateway-finally-connected.md',
  },
  cmtrace: {
    title: 'CMTrace',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/blob/ebbf6b4ccf10f387dfb61e5e8755d060e9ffdccc/sccm/core/support/cmtrace.md',
  },
  assignClients: {
    title: 'How to assign clients to a site',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/blob/ebbf6b4ccf10f387dfb61e5e8755d060e9ffdccc/sccm/core/clients/deploy/assign-clients-to-a-site.md',
  },
  iis50019Blog: { title: 'A blog post on a management point that answers 500.19' },
  issue1565: { title: 'memdocs issue 1565', url: 'https://github.com/MicrosoftDocs/memdocs/issues/1565' },
  clientHealth2023: {
    title: 'ConfigMgrClientHealth 2023, functions',
    url: 'https://github.com/marobin/ConfigMgrClientHealth-2023/blob/e135593cd07d8f47af4d19488aea612c2eca2be9/sources/Remediation%20Script/Sources/ConfigMgrClientHealth-Functions.ps1',
  },
  aboutLogFiles: {
    title: 'About log files in Configuration Manager',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/blob/ebbf6b4ccf10f387dfb61e5e8755d060e9ffdccc/sccm/core/plan-design/hierarchy/about-log-files.md',
  },
  driverTool21: {
    title: 'DriverAutomationTool issue 21',
    url: 'https://github.com/maurice-daly/DriverAutomationTool/issues/21',
  },
  reinstallScript: {
    title: 'A public script that installs the client again',
    url: 'https://github.com/PostWarTacos/SCCM-Actions/blob/a30a2443f91e4de2a13f6dcca232a7220ac18a3a/Repair-SCCM/Resources/Reinstall-SCCM.ps1',
  },
  memlabsContent: { title: 'memlabs: a comment on an empty ContentLocationReply' },
  bitsPost: {
    title: 'A blog post on error 0x80080005 of BITS',
    url: 'https://sccmnotes.wordpress.com/2021/04/13/ccmsetup-exe-error-failed-to-download-files-through-bits-error-0x80080005/',
  },
  vpnBlog: {
    title: 'A blog post on downloads that fail over a VPN',
    url: 'https://github.com/ConfigMatt/configmatt.com/blob/43550dd79000468d6f920910c01d38eb5286b23b/_posts/2020-04-15-configuration-manager-policy-and-content-downloads-failing-over-the-vpn-aka-erro.md',
  },
  errorCodesBlog: {
    title: 'A blog post on the error codes of ccmsetup',
    url: 'http://home.configmgrftw.com/ugh-ccmsetup-error-codes/',
  },
  issue673: { title: 'memdocs issue 673', url: 'https://github.com/MicrosoftDocs/memdocs/issues/673' },
  clientHealth: {
    title: 'ConfigMgrClientHealth',
    url: 'https://github.com/AndersRodland/ConfigMgrClientHealth/blob/cbfd5ceb7607615fb5df162c8d8fc090a0cfb029/ConfigMgrClientHealth.ps1',
  },
  proxy2603: { title: 'Proxy server support, the section on the management point of version 2603' },
  msiErrors: {
    title: 'Windows Installer error messages',
    url: 'https://learn.microsoft.com/en-us/windows/win32/msi/error-codes',
  },
  cmtraceOpen317: {
    title: 'cmtraceopen issue 317',
    url: 'https://github.com/adamgell/cmtraceopen/issues/317',
  },
  sharpSccm: { title: 'The wiki of SharpSCCM, with one line of ccmsetup.log' },
  sourceBlog: {
    title: 'A blog post on the source of the files during a client install',
    url: 'https://blogs.msdn.microsoft.com/steverac/2014/11/02/configuring-source-download-during-client-install/?replytocom=5733',
  },
  typoLab: {
    title: 'A public lab guide with the property SMMSITECODE',
    url: 'https://github.com/JWT890/hybrid-endpoint-management-sccm-intune-lab/blob/9486e2480daaefc9fd4511168b565f05ae9fbf4e/README.md',
  },
  issue286: { title: 'memdocs issue 286', url: 'https://github.com/MicrosoftDocs/memdocs/issues/286' },
  setupStep: {
    title: 'The task sequence step Setup Windows and ConfigMgr',
    url: 'https://github.com/recast-software/ConfigMgr-Docs/blob/31384e04c0fd5db15e2de57271b7d897fe92f9f2/TaskSequence/SCCM-TaskSequence-Step-Setup-Windows-And-ConfigMgr.md',
  },
  sccmIssue559: { title: 'SCCMdocs issue 559', url: 'https://github.com/MicrosoftDocs/SCCMdocs/issues/559' },
  cmgToken: {
    title: 'Token-based authentication for the CMG',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/blob/ebbf6b4ccf10f387dfb61e5e8755d060e9ffdccc/sccm/core/clients/deploy/deploy-clients-cmg-token.md',
  },
  cmgInstall2019: {
    title: 'Install clients using Entra ID, 2019 revision',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/blob/ebbf6b4ccf10f387dfb61e5e8755d060e9ffdccc/sccm/core/clients/manage/azure-ccmsetup.md',
  },
  sccmIssue1222: {
    title: 'SCCMdocs issue 1222',
    url: 'https://github.com/MicrosoftDocs/SCCMdocs/issues/1222',
  },
  clientHealthFork: {
    title: 'ConfigMgrClientHealth, a fork',
    url: 'https://github.com/holbs/ConfigMgrClientHealth/blob/5519dcc8f68acee486eb23143ff4c5553af6533e/ConfigMgrClientHealth.ps1',
  },
  everyFiveHours: {
    title: 'Clients install again every five hours',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/83ba51cf73ecef55072012f36d50b2f1ab7bc9a9/support/mem/configmgr/client-installation/configmgr-clients-reinstall-every-five-hours.md',
  },
  labProgress: {
    title: 'Progress notes of a public lab on ccmsetup errors',
    url: 'https://github.com/JWT890/hybrid-endpoint-management-sccm-intune-lab/blob/9486e2480daaefc9fd4511168b565f05ae9fbf4e/task-sequence-fix/sccm_troubleshooting_progress%20(2).md',
  },
  issue540: { title: 'memdocs issue 540', url: 'https://github.com/MicrosoftDocs/memdocs/issues/540' },
  enrollmentScript: {
    title: 'A public script that searches the log of the enrollment',
    url: 'https://github.com/JohnWetzler/ConfigMgr-Scripts/blob/c9a12245b42d6d5de3b43ae722df666b44001cd0/Scripts/SCCM%20-%20Search%20MDM%20Enrollment%20Log.ps1',
  },
  memlabsPush: { title: 'memlabs: a comment on two client pushes that race' },
  errorHtmlTable: { title: 'A public table of error codes of Configuration Manager' },
  memlabs: {
    title: 'memlabs, which builds labs for Configuration Manager',
    url: 'https://github.com/vinaypamnani-msft/memlabs',
  },
  memlabsChain: { title: 'memlabs: a comment on a missing certificate chain' },
  coManagementEnroll: {
    title: 'Troubleshoot automatic enrollment of co-management',
    url: 'https://learn.microsoft.com/en-us/troubleshoot/mem/intune/comanage-configmgr/troubleshoot-co-management-auto-enrolling',
  },
  longLine: {
    title: 'A long line causes a log to be truncated',
    url: 'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/4dbe6be322bfb1674a7363914e2b87aeeac92eec/support/mem/configmgr/alerts-reports-queries/long-line-causes-log-truncated.md',
  },
  clientCenter45: { title: 'Client Center issue 45', url: 'https://github.com/rzander/sccmclictr/issues/45' },
  cmtraceOpen: { title: 'cmtraceopen', url: 'https://github.com/adamgell/cmtraceopen' },
  issue1684: { title: 'memdocs issue 1684', url: 'https://github.com/MicrosoftDocs/memdocs/issues/1684' },
  autopilot: sources.autopilot,
} as const satisfies Readonly<Record<string, Source>>;

/** The key of a source. */
export type LogSource = keyof typeof logSources;
