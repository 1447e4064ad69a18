/** Exit codes of Windows Installer. */
import type { LogCode } from '../types';
import { directStartCode } from '../direct-start';

export const msiCodes = [
  {
    code: '1601',
    name: 'ERROR_INSTALL_SERVICE_FAILURE',
    kind: 'msi',
    meaning: "Windows Installer can't be accessed.",
    causes: [
      {
        text: "Its service isn't registered, or is turned off.",
        remedy: 'Register Windows Installer again.',
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource', 'installScript'],
  },
  {
    code: '1602',
    name: 'ERROR_INSTALL_USEREXIT',
    kind: 'msi',
    meaning: 'A user or security software canceled the install.',
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1603',
    name: 'ERROR_INSTALL_FAILURE',
    kind: 'msi',
    meaning: 'A fatal error.',
    causes: [
      {
        text: 'A leftover .ipi file, a damaged Visual C++ runtime, WMI, the task scheduler, or services.',
        remedy: 'Find the first "Return value 3" in client.msi.log.',
        ofClient: true,
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource', 'clientInstall1603', 'msi1603', 'installScript'],
  },
  {
    code: '1612',
    name: 'ERROR_INSTALL_SOURCE_ABSENT',
    kind: 'msi',
    meaning:
      'The old package that Windows Installer needs is gone; often, an earlier client or a prerequisite is damaged.',
    causes: [
      {
        text: 'The source is missing.',
        remedy: 'Use the cleanup tool of Windows Installer, or remove the leftovers of the product.',
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource', 'releaseNotes', 'installScript'],
  },
  {
    code: '1618',
    name: 'ERROR_INSTALL_ALREADY_RUNNING',
    kind: 'msi',
    meaning: 'Another install is running.',
    causes: [
      { text: 'Windows Installer is busy.', remedy: "Wait until it's done, then start ccmsetup again." },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1619',
    name: 'ERROR_INSTALL_PACKAGE_OPEN_FAILED',
    kind: 'msi',
    meaning: "The package couldn't be opened: the file is missing or can't be read.",
    causes: [
      {
        item: '/source',
        text: "The folder isn't complete, or the computer account can't read it.",
        remedy: 'Copy the whole client folder again, and check the rights.',
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1620',
    name: 'ERROR_INSTALL_PACKAGE_INVALID',
    kind: 'msi',
    meaning: "The package couldn't be opened.",
    causes: [
      { item: '/source', text: 'client.msi is damaged.', remedy: 'Copy the whole client folder again.' },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1625',
    name: 'ERROR_INSTALL_PACKAGE_REJECTED',
    kind: 'msi',
    meaning: 'A policy of the system forbids the install.',
    causes: [
      {
        text: 'Application control or a policy of Windows Installer stops it.',
        remedy: "Allow the client. The command line isn't at fault.",
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1635',
    name: 'ERROR_PATCH_PACKAGE_OPEN_FAILED',
    kind: 'msi',
    meaning: "The patch couldn't be opened.",
    causes: [
      {
        item: 'PATCH',
        text: 'The path of the update in PATCH= is wrong, or has spaces and no quotes.',
        remedy: 'Write the full path in quotes: PATCH="<path>".',
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource', 'installScript'],
  },
  {
    code: '1639',
    name: 'ERROR_INVALID_COMMAND_LINE',
    kind: 'msi',
    meaning: "The command line of msiexec isn't valid.",
    causes: [
      {
        item: 'CCMSETUPCMD',
        text: 'The closing quotation mark is missing, the quotes are typographic, or there are quotes inside quotes.',
        remedy:
          'Write CCMSETUPCMD="…" with straight quotes. The failure is in the MSI log; ccmsetup.log might not exist.',
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource', 'trainingLab'],
  },
  {
    code: '1641',
    name: 'ERROR_SUCCESS_REBOOT_INITIATED',
    kind: 'msi',
    meaning: 'Success; a restart was started.',
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1638',
    name: 'ERROR_PRODUCT_VERSION',
    kind: 'msi',
    meaning: 'Another version of this product is already installed.',
    certainty: 'reported',
    sources: ['msiErrors'],
  },
  {
    code: '3010',
    name: 'ERROR_SUCCESS_REBOOT_REQUIRED',
    kind: 'msi',
    meaning: 'Success; a restart is needed.',
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: directStartCode,
    name: 'client.msi was not started by ccmsetup.exe',
    kind: 'msi',
    meaning: 'client.msi was started directly; ccmsetup.exe must start it.',
    causes: [
      {
        item: 'CCMSETUPCMD',
        text: 'client.msi was deployed instead of ccmsetup.msi.',
        remedy: 'Deploy ccmsetup.msi, or run ccmsetup.exe.',
      },
    ],
    certainty: 'reported',
    sources: ['issue673'],
  },
] as const satisfies readonly LogCode[];
