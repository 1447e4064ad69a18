/** Errors of Windows and its parts. */
import type { LogCode } from '../types';

export const windowsCodes = [
  {
    code: '0x80004005',
    name: 'E_FAIL',
    meaning:
      'An unspecified error, which says nothing by itself. Read the lines before it, and the state number (321 BITS, 307 command line, 313 MSI).',
    causes: [
      {
        item: '/mp',
        text: 'No source was found, or /regtoken was used together with /mp.',
        remedy: 'Remove /mp if the command line has /regtoken. Otherwise, read the lines before.',
      },
      {
        item: 'SMSMP',
        text: 'SMSMP without SMSSITECODE.',
        unless: 'SMSSITECODE',
        remedy: 'Add SMSSITECODE=<code>.',
      },
    ],
    certainty: 'documented',
    sources: ['noBits', 'issue1565', 'installScript'],
  },
  {
    code: '0x80004004',
    name: 'E_ABORT',
    meaning:
      'The install was stopped. It was reported when two installs raced, for example client push and a script.',
    causes: [
      { text: 'A second install ran at the same time.', remedy: 'Let only one method install the client.' },
    ],
    certainty: 'reported',
    sources: ['installScript', 'memlabsPush'],
  },
  {
    code: '0x8000ffff',
    name: 'E_UNEXPECTED',
    meaning: "An unexpected failure. In CoManagementHandler.log, it means that MDM enrollment isn't set up.",
    certainty: 'documented',
    sources: ['monitorCoManagement', 'installScript'],
  },
  {
    code: '0x80070002',
    name: 'ERROR_FILE_NOT_FOUND',
    meaning: "Something wasn't found. In ccmsetup.log, that's mostly harmless (optional registry values).",
    certainty: 'reported',
    sources: ['logHttpsOnly', 'logBits404'],
  },
  {
    code: '0x80070005',
    name: 'ERROR_ACCESS_DENIED',
    meaning:
      'Access was denied: to the source folder, or because of DCOM or WMI rights. For an installed client, also because nobody approved it.',
    causes: [
      {
        item: '/source',
        text: "The computer account can't read the share.",
        remedy: 'Grant the computer account read access to the share.',
      },
    ],
    certainty: 'reported',
    sources: ['installScript', 'labLog'],
  },
  {
    code: '0x80070035',
    name: 'ERROR_BAD_NETPATH',
    meaning: "The network path wasn't found.",
    causes: [
      {
        item: '/source',
        text: "The server of the UNC path can't be reached.",
        remedy: 'Correct the path in /source.',
      },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x8007052e',
    name: 'ERROR_LOGON_FAILURE',
    meaning: 'The name or the password is wrong.',
    causes: [{ item: '/source', text: 'The account has no rights.' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x80070534',
    name: 'ERROR_NONE_MAPPED',
    meaning: "An account name couldn't be resolved.",
    causes: [{ item: 'CCMADMINS', text: 'The account is unknown.', remedy: 'Correct CCMADMINS.' }],
    certainty: 'reported',
    sources: ['installScript', 'errorTable'],
  },
  {
    code: '0x800706fd',
    name: 'ERROR_TRUSTED_RELATIONSHIP_FAILURE',
    meaning: 'The trust with the domain is broken.',
    certainty: 'reported',
    sources: ['installScript', 'errorTable'],
  },
  {
    code: '0x80070643',
    name: 'ERROR_INSTALL_FAILURE',
    meaning: '1603 as an HRESULT: client.msi or a prerequisite failed.',
    causes: [
      {
        item: '/skipprereq',
        text: "It's about /skipprereq if the file that failed is a prerequisite.",
        remedy: 'Repair the prerequisite.',
      },
    ],
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    code: '0x8007064c',
    name: 'ERROR_INSTALL_SOURCE_ABSENT',
    meaning: '1612 as an HRESULT: the source of a package is gone.',
    causes: [
      {
        item: '/skipprereq',
        text: 'The registration of Silverlight or another prerequisite is damaged.',
        remedy: 'Remove the leftovers of the product.',
      },
    ],
    certainty: 'documented',
    sources: ['releaseNotes', 'installScript'],
  },
  {
    code: '0x80070652',
    name: 'ERROR_INSTALL_ALREADY_RUNNING',
    meaning: '1618 as an HRESULT: another install is running.',
    certainty: 'documented',
    sources: ['errorTable', 'msiErrorsSource'],
  },
  {
    code: '0x80070307',
    name: '775 as HRESULT',
    meaning: 'The Windows Update agent is for another Windows.',
    causes: [
      {
        item: '/skipprereq',
        text: 'The prerequisite is outdated.',
        remedy: 'In old releases, add /skipprereq:windowsupdateagent30-x64.exe.',
      },
    ],
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    code: '0x80070422',
    name: 'ERROR_SERVICE_DISABLED',
    meaning: "A service that's needed is turned off.",
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    code: '0x8007042c',
    name: 'ERROR_SERVICE_DEPENDENCY_FAIL',
    meaning: "A service that another one (BITS) needs doesn't start.",
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    code: '0x80080005',
    name: 'CO_E_SERVER_EXEC_FAILURE',
    meaning:
      "BITS couldn't be started. A reported remedy: empty its Downloader folder. Error tables of Configuration Manager show another text for the same number.",
    certainty: 'reported',
    sources: ['bitsPost', 'bitsPostCopy'],
  },
  {
    code: '0x80041002',
    name: 'WBEM_E_NOT_FOUND',
    meaning: "Something wasn't found in WMI.",
    certainty: 'documented',
    sources: ['clientInstall80041002', 'errorTable'],
  },
  {
    code: '0x8004100e',
    name: 'WBEM_E_INVALID_NAMESPACE',
    meaning: 'The WMI namespace is missing. Before and during a first install, this is normal.',
    certainty: 'reported',
    sources: ['logHttpsOnly', 'logBits404', 'errorTable'],
  },
  {
    code: '0x80041010',
    name: 'WBEM_E_INVALID_CLASS',
    meaning:
      "A WMI class is missing. After an install, it's a sign of an incomplete or damaged WMI registration. No report from a ccmsetup.log is known.",
    causes: [{ text: 'WMI is damaged.', remedy: 'Repair WMI, or install the client again.' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x80041013',
    name: 'WBEM_E_PROVIDER_LOAD_FAILURE',
    meaning: "A WMI provider couldn't be loaded.",
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x80040e37',
    name: 'table missing',
    meaning: "SQL CE: the table doesn't exist. Together with 1603, the Visual C++ 2013 runtime is old.",
    certainty: 'documented',
    sources: ['msi1603'],
  },
  {
    code: '0x80040154',
    name: 'REGDB_E_CLASSNOTREG',
    meaning: "A class isn't registered (Windows Installer, tasks).",
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    code: '0xd0090016',
    name: 'Entra sign-in, key set missing',
    meaning: '0x80090016 in the form in which the Entra sign-in of ccmsetup logs it.',
    causes: [
      {
        item: 'AADCLIENTAPPID',
        text: 'The device token failed; ccmsetup tries the user next.',
        remedy: "Usually, there's nothing to do; see the next lines.",
      },
    ],
    certainty: 'documented',
    sources: ['cmgInstall'],
  },
  {
    code: '0x80180018',
    name: 'MENROLL_E_USERLICENSE',
    kind: 'mdm',
    meaning: "The user's license is at fault.",
    certainty: 'documented',
    sources: ['monitorCoManagement'],
  },
  {
    code: '0x8018002b',
    name: 'MENROLL_E_MDM_NOT_CONFIGURED',
    kind: 'mdm',
    meaning: "The Entra setup isn't finished. The error goes away by itself.",
    certainty: 'documented',
    sources: ['monitorCoManagement'],
  },
  {
    code: '0x8018002a',
    name: 'MFA needed',
    kind: 'mdm',
    meaning: "The user didn't complete multifactor authentication.",
    certainty: 'documented',
    sources: ['monitorCoManagement', 'coManagementEnroll'],
  },
  {
    code: '0x80180002',
    name: 'MENROLL_E_DEVICE_AUTHENTICATION_ERROR',
    kind: 'mdm',
    meaning: "The user couldn't be authenticated.",
    certainty: 'documented',
    sources: ['monitorCoManagement'],
  },
  {
    code: '0x80180015',
    name: 'MENROLL_E_NOTSUPPORTED',
    kind: 'mdm',
    meaning: "It isn't supported.",
    certainty: 'documented',
    sources: ['monitorCoManagement'],
  },
  {
    code: '0x80070666',
    name: 'ERROR_PRODUCT_VERSION',
    meaning: '1638 as an HRESULT: another version of this product is already installed.',
    certainty: 'reported',
    sources: ['msiErrors'],
  },
  {
    code: '0x800705b4',
    name: 'ERROR_TIMEOUT',
    meaning:
      "Waiting took too long. On the enrollment status page of Windows Autopilot, it's the wait for the client: 60 minutes by default.",
    causes: [
      {
        item: 'PROVISIONTS',
        text: 'The task sequence of the provisioning takes longer than the page waits.',
        remedy: 'Give the enrollment status page more time, or make the task sequence shorter.',
      },
    ],
    certainty: 'documented',
    sources: ['autopilot'],
  },
] as const satisfies readonly LogCode[];
