import type { Source } from './types';

const microsoftLearn = 'https://learn.microsoft.com/en-us';
const configMgr = `${microsoftLearn}/intune/configmgr`;
const clientDeployment = `${configMgr}/core/clients/deploy`;
const docsIssues = 'https://github.com/MicrosoftDocs/memdocs/issues';
const docsPulls = 'https://github.com/MicrosoftDocs/memdocs/pull';
const olderDocs = 'https://github.com/MicrosoftDocs/SCCMdocs';

/** The page that lists the parameters and properties; sections of it are addressed with `#name`. */
export const referencePage = `${clientDeployment}/about-client-installation-properties`;

/** Everything that the catalog cites. Titles are those of the pages, shortened where long. */
export const sources = {
  reference: { title: 'About client installation parameters and properties', url: referencePage },
  reference2021: {
    title: 'About client installation parameters and properties, April 2021 revision',
    url: 'https://github.com/MicrosoftDocs/memdocs/blob/008cd388/memdocs/configmgr/core/clients/deploy/about-client-installation-properties.md',
  },
  reference2018: {
    title: 'About client installation properties, March 2018 revision',
    url: `${olderDocs}/blob/master/sccm/core/clients/deploy/about-client-installation-properties.md`,
  },
  publishedToActiveDirectory: {
    title: 'About client installation properties published to Active Directory Domain Services',
    url: `${clientDeployment}/about-client-installation-properties-published-to-active-directory-domain-services`,
  },
  deployWindowsClients: {
    title: 'How to deploy clients to Windows computers',
    url: `${clientDeployment}/deploy-clients-to-windows-computers`,
  },
  clientPrerequisites: {
    title: 'Prerequisites for deploying clients to Windows computers',
    url: `${clientDeployment}/prerequisites-for-deploying-clients-to-windows-computers`,
  },
  tokenAuthentication: {
    title: 'Token-based authentication for cloud management gateway',
    url: `${clientDeployment}/deploy-clients-cmg-token`,
  },
  entraAuthentication: {
    title: 'Install clients using Microsoft Entra ID for authentication',
    url: `${clientDeployment}/deploy-clients-cmg-azure`,
  },
  siteAssignment: {
    title: 'How to assign clients to a site',
    url: `${clientDeployment}/assign-clients-to-a-site`,
  },
  dnsPublishing: {
    title: 'Configure clients to find management points by using DNS publishing',
    url: `${clientDeployment}/configure-client-computers-to-find-management-points-by-using-dns-publishing`,
  },
  clientSecurity: {
    title: 'Security and privacy for clients',
    url: `${clientDeployment}/plan/security-and-privacy-for-clients`,
  },
  excludeFromUpgrade: {
    title: 'How to exclude clients from upgrade',
    url: `${configMgr}/core/clients/manage/upgrade/exclude-clients-windows`,
  },
  configureCmgClients: {
    title: 'Configure clients for cloud management gateway',
    url: `${configMgr}/core/clients/manage/cmg/configure-clients`,
  },
  cmgServerCertificate: {
    title: 'CMG server authentication certificate',
    url: `${configMgr}/core/clients/manage/cmg/server-auth-cert`,
  },
  prepareSites: {
    title: 'Prepare to install sites',
    url: `${configMgr}/core/servers/deploy/install/prepare-to-install-sites`,
  },
  boundaryGroups: {
    title: 'Boundary groups and distribution points',
    url: `${configMgr}/core/servers/deploy/configure/boundary-groups-distribution-points`,
  },
  azureServices: {
    title: 'Configure Azure services',
    url: `${configMgr}/core/servers/deploy/configure/azure-services-wizard`,
  },
  logFiles: { title: 'About log files', url: `${configMgr}/core/plan-design/hierarchy/about-log-files` },
  serviceLocation: {
    title: 'Learn how clients find site resources and services',
    url: `${configMgr}/core/plan-design/hierarchy/understand-how-clients-find-site-resources-and-services`,
  },
  cngCertificates: {
    title: 'CNG certificates overview',
    url: `${configMgr}/core/plan-design/network/cng-certificates-overview`,
  },
  configureSecurity: {
    title: 'Configure security',
    url: `${configMgr}/core/plan-design/security/configure-security`,
  },
  planCertificates: {
    title: 'Plan for certificates',
    url: `${configMgr}/core/plan-design/security/plan-for-certificates`,
  },
  removedFeatures: {
    title: 'Removed and deprecated features',
    url: `${configMgr}/core/plan-design/changes/deprecated/removed-and-deprecated-cmfeatures`,
  },
  whatsNew1806: {
    title: "What's new in version 1806, simplified client bootstrap command line",
    url: `${configMgr}/core/plan-design/changes/whats-new-in-version-1806`,
  },
  whatsNew2006: {
    title: "What's new in version 2006",
    url: `${configMgr}/core/plan-design/changes/whats-new-in-version-2006`,
  },
  interoperabilityClient: {
    title: 'Extended interoperability client',
    url: `${configMgr}/core/understand/interoperability-client`,
  },
  coManagement: {
    title: 'How to prepare internet-based devices for co-management',
    url: `${configMgr}/comanage/how-to-prepare-win10`,
  },
  coManagementTutorial: {
    title: 'Tutorial: Enable co-management for new internet-based devices',
    url: `${configMgr}/comanage/tutorial-co-manage-new-devices`,
  },
  autopilot: {
    title: 'Windows Autopilot into co-management',
    url: `${configMgr}/comanage/autopilot-enrollment`,
  },
  taskSequenceSteps: {
    title: 'About task sequence steps',
    url: `${configMgr}/osd/understand/task-sequence-steps`,
  },
  advertisementClass: {
    title: 'SMS_Advertisement server WMI class',
    url: `${configMgr}/develop/reference/core/servers/configure/sms_advertisement-server-wmi-class`,
  },
  intuneLobApp: {
    title: 'Add a Windows line-of-business app to Microsoft Intune',
    url: `${microsoftLearn}/intune/app-management/deployment/add-lob-windows`,
  },
  setClientPush: {
    title: 'Set-CMClientPushInstallation',
    url: `${microsoftLearn}/powershell/module/configurationmanager/set-cmclientpushinstallation`,
  },
  windowsInstaller: {
    title: 'Windows Installer command-line options',
    url: `${microsoftLearn}/windows/win32/msi/command-line-options`,
  },
  windowsInstallerProperties: {
    title: 'Windows Installer property reference',
    url: `${microsoftLearn}/windows/win32/msi/property-reference`,
  },
  concatenation: {
    title: '& operator (Visual Basic)',
    url: `${microsoftLearn}/dotnet/visual-basic/language-reference/operators/concatenation-operator`,
  },
  jsonEscapes: {
    title: 'How FOR JSON escapes special characters (SQL Server)',
    url: `${microsoftLearn}/sql/relational-databases/json/how-for-json-escapes-special-characters-and-control-characters-sql-server`,
  },
  powershellParsing: {
    title: 'About parsing (PowerShell)',
    url: `${microsoftLearn}/powershell/module/microsoft.powershell.core/about/about_parsing`,
  },
  powershellOperators: {
    title: 'About operators (PowerShell)',
    url: `${microsoftLearn}/powershell/module/microsoft.powershell.core/about/about_operators`,
  },
  powershellQuoting: {
    title: 'About quoting rules (PowerShell)',
    url: `${microsoftLearn}/powershell/module/microsoft.powershell.core/about/about_quoting_rules`,
  },
  cRuntimeParsing: {
    title: 'Parsing C command-line arguments',
    url: `${microsoftLearn}/cpp/c-language/parsing-c-command-line-arguments`,
  },
  cmdCommand: {
    title: 'cmd (Windows commands)',
    url: `${microsoftLearn}/windows-server/administration/windows-commands/cmd`,
  },
  startCommand: {
    title: 'start (Windows commands)',
    url: `${microsoftLearn}/windows-server/administration/windows-commands/start`,
  },
  commandPromptLimit: {
    title: 'Command prompt line string limitation',
    url: 'https://support.microsoft.com/kb/830473',
  },
  technicalPreview1710: {
    title: 'Capabilities in Technical Preview 1710, CNG certificates',
    url: 'https://github.com/MicrosoftDocs/memdocs/blob/e609b650125bb9caeb736549718cffb7fe077c3e/sccm/core/get-started/capabilities-in-technical-preview-1710.md',
  },
  whatsNew2012: {
    title: "What's new in client deployment for Configuration Manager 2012",
    url: `${microsoftLearn}/previous-versions/system-center/system-center-2012-R2/gg699359(v=technet.10)`,
  },
  serverLocatorPoint2007: {
    title: 'Configuration Manager 2007 client installation properties',
    url: `${microsoftLearn}/previous-versions/bb694195(v=technet.10)`,
  },
  httpsStateBlog: {
    title:
      'The case of the mysterious disappearance of the CCMHTTPSSTATE client installation property (2007)',
    url: `${microsoftLearn}/archive/blogs/wemd_ua_-_sms_writing_team/the-case-of-the-mysterious-disappearance-of-the-ccmhttpsstate-client-installation-property`,
  },
  nativeModeErrorsBlog: {
    title: 'Common native mode client/MP error messages (2008)',
    url: 'https://blogs.msdn.microsoft.com/ameltzer/2008/04/14/common-native-mode-client-gt-mp-error-messages-and-what-to-do-about-them/',
  },
  trailingSlashBlog: {
    title: 'ccmsetup.exe: trailing slash in the source parameter (2010)',
    url: 'https://trevorsullivan.net/2010/08/05/ccmsetup-exe-trailing-slash-in-source-parameter/',
  },
  issue614: { title: 'Docs issue 614, SMSMP with a bulk registration token', url: `${docsIssues}/614` },
  issue673: { title: 'Docs issue 673, client.msi started directly', url: `${docsIssues}/673` },
  issue1153: { title: 'Docs issue 1153, AADTENANTID', url: `${docsIssues}/1153` },
  issue1483: { title: 'Docs issue 1483, /UsePKICert and the CMG', url: `${docsIssues}/1483` },
  issue1565: { title: 'Docs issue 1565, error 0x87d0027e with /regtoken', url: `${docsIssues}/1565` },
  issue1617: { title: 'Docs issue 1617, /AllowMetered with client push', url: `${docsIssues}/1617` },
  issue2015: { title: 'Docs issue 2015, SMSMPLIST', url: `${docsIssues}/2015` },
  issue4280: { title: 'Docs issue 4280, quotes inside CCMSETUPCMD', url: `${docsIssues}/4280` },
  pull1998: { title: 'Docs pull request 1998, /IgnoreSkipUpgrade', url: `${docsPulls}/1998` },
  pull3308: { title: 'Docs pull request 3308, UPGRADETOLATEST', url: `${docsPulls}/3308` },
  olderIssue1100: {
    title: 'Older docs issue 1100, the Intune argument field',
    url: `${olderDocs}/issues/1100`,
  },
  olderIssue1222: { title: 'Older docs issue 1222, /NoCRLCheck', url: `${olderDocs}/issues/1222` },
  olderIssue1648: {
    title: 'Older docs issue 1648, length of SetupParameters',
    url: `${olderDocs}/issues/1648`,
  },
  olderIssue2220: {
    title: 'Older docs issue 2220, CCMCERTISSUERS separators',
    url: `${olderDocs}/issues/2220`,
  },
  olderPull431: { title: 'Older docs pull request 431, CCMHTTPSSTATE', url: `${olderDocs}/pull/431` },
  clientHealthIssue50: {
    title: 'ConfigMgrClientHealth issue 50, several prerequisites in one switch',
    url: 'https://github.com/AndersRodland/ConfigMgrClientHealth/issues/50',
  },
  publicScripts: { title: 'Seen in public scripts' },
  logsAndMaintenanceScripts: { title: 'Seen in logs and maintenance scripts' },
} as const satisfies Record<string, Source>;
