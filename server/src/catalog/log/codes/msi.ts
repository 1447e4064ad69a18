/** Exit codes of Windows Installer. */
import type { LogCode } from '../types';
import { directStartCode } from '../direct-start';

export const msiCodes = [
  {
    code: '1601',
    name: 'ERROR_INSTALL_SERVICE_FAILURE',
    kind: 'msi',
    meaning: 'Windows Installer not accessible.',
    causes: [{ text: 'Service not registered or disabled.', remedy: 'Register Windows Installer again.' }],
    certainty: 'documented',
    sources: ['msiErrorsSource', 'installScript'],
  },
  {
    code: '1602',
    name: 'ERROR_INSTALL_USEREXIT',
    kind: 'msi',
    meaning: 'Canceled by a user or by security software.',
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1603',
    name: 'ERROR_INSTALL_FAILURE',
    kind: 'msi',
    meaning: 'Fatal error; only client.msi.log tells which.',
    causes: [
      {
        text: 'Leftover .ipi file; damaged Visual C++ runtime; WMI; task scheduler; services.',
        remedy: 'Find the first "Return value 3" in client.msi.log.',
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
      'The old package that Windows Installer needs is gone; often a damaged earlier client or prerequisite.',
    causes: [
      { text: 'Source missing.', remedy: 'Use the clean-up tool, or remove the leftovers of the product.' },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource', 'releaseNotes', 'installScript'],
  },
  {
    code: '1618',
    name: 'ERROR_INSTALL_ALREADY_RUNNING',
    kind: 'msi',
    meaning: 'Another install is running.',
    causes: [{ text: 'Windows Installer busy.', remedy: 'Wait; ccmsetup can be started again.' }],
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1619',
    name: 'ERROR_INSTALL_PACKAGE_OPEN_FAILED',
    kind: 'msi',
    meaning: 'Package could not be opened; file missing or not readable.',
    causes: [
      {
        item: '/source',
        text: 'Folder not complete or not readable for the computer account.',
        remedy: 'Copy again, check rights.',
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1620',
    name: 'ERROR_INSTALL_PACKAGE_INVALID',
    kind: 'msi',
    meaning: 'Package could not be opened.',
    causes: [{ item: '/source', text: 'Damaged client.msi.', remedy: 'Copy again.' }],
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1625',
    name: 'ERROR_INSTALL_PACKAGE_REJECTED',
    kind: 'msi',
    meaning: 'Forbidden by a policy of the system.',
    causes: [
      {
        text: 'Application control or installer policy.',
        remedy: 'Allow the client; not a matter of the command line.',
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource'],
  },
  {
    code: '1635',
    name: 'ERROR_PATCH_PACKAGE_OPEN_FAILED',
    kind: 'msi',
    meaning: 'Patch could not be opened.',
    causes: [
      {
        item: 'PATCH',
        text: 'Path of the update in PATCH= is wrong or has spaces and no quotes.',
        remedy: 'Correct PATCH="full path".',
      },
    ],
    certainty: 'documented',
    sources: ['msiErrorsSource', 'installScript'],
  },
  {
    code: '1639',
    name: 'ERROR_INVALID_COMMAND_LINE',
    kind: 'msi',
    meaning: 'Command line of msiexec not valid.',
    causes: [
      {
        item: 'CCMSETUPCMD',
        text: 'Closing quotation mark missing, typographic quotes, or quotes inside quotes.',
        remedy:
          'Write CCMSETUPCMD="…" with straight quotes; the failure is in the MSI log, and ccmsetup.log may not exist.',
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
    meaning: 'Success; restart needed.',
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
        text: 'client.msi was deployed in place of ccmsetup.msi.',
        remedy: 'Deploy ccmsetup.msi, or run ccmsetup.exe.',
      },
    ],
    certainty: 'reported',
    sources: ['issue673'],
  },
] as const satisfies readonly LogCode[];
