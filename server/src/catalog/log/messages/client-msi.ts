/** What Windows Installer writes to client.msi.log. */
import type { LogMessage } from '../types';

export const clientMsiMessages = (): readonly LogMessage[] => [
  {
    id: 'cm-action-error',
    log: 'client.msi',
    stage: 'install',
    kind: 'error',
    role: 'root',
    pattern: /^CustomAction (?<action>\w+) returned actual error code (?<code>\d+)/i,
    meaning:
      'The custom action that broke client.msi. For example, CcmRegisterWinTask means the task scheduler, and CcmRegisterHostingConfiguration means WMI.',
    causes: [
      { text: 'The lines before it tell why.', remedy: 'Repair the component that the action names.' },
    ],
    certainty: 'documented',
    sources: ['clientInstall80041002', 'installScript'],
  },
  {
    id: 'cm-return-3',
    log: 'client.msi',
    stage: 'install',
    kind: 'error',
    role: 'root',
    pattern: /Action ended \d+:\d+:\d+: (?<action>\w+)\. Return value 3\./i,
    meaning: 'The first line of this kind is the step that failed. All later ones follow from it.',
    certainty: 'documented',
    sources: ['msi1603'],
  },
  {
    id: 'cm-not-launched',
    log: 'client.msi',
    stage: 'install',
    kind: 'error',
    role: 'root',
    pattern: /Setup was not launched from CcmSetup\.exe/i,
    meaning: 'client.msi was started directly, but only runs under ccmsetup.exe.',
    causes: [
      {
        item: 'CCMSETUPCMD',
        text: 'Intune has the wrong MSI.',
        remedy: 'Use ccmsetup.msi from the folder bin\\i386.',
      },
    ],
    certainty: 'reported',
    sources: ['issue673'],
  },
  {
    id: 'cm-err-tag',
    log: 'client.msi',
    stage: 'install',
    kind: 'error',
    role: 'symptom',
    followUp: true,
    pattern: /^@@ERR:(?<number>\d{5})/i,
    meaning: 'The number of the error text that follows.',
    certainty: 'documented',
    sources: ['clientInstall80041002'],
  },
  {
    id: 'cm-suspended',
    log: 'client.msi',
    stage: 'install',
    kind: 'error',
    role: 'root',
    pattern: /Suspended install detected\. Resuming\./i,
    meaning:
      'client.msi found an interrupted install. Together with 1603, a leftover .ipi file is the reason.',
    causes: [
      { text: 'An .ipi file is left.', remedy: 'Move *.ipi out of %WinDir%\\Installer, and install again.' },
    ],
    certainty: 'documented',
    sources: ['clientInstall1603'],
  },
  {
    id: 'cm-status',
    log: 'client.msi',
    stage: 'install',
    kind: 'exit',
    pattern:
      /Product Name: Configuration Manager Client\. Product Version: (?<version>[\d.]+)\..*Installation success or error status: (?<code>\d+)\./i,
    meaning:
      'The result of client.msi: 0 is success, 3010 is success with a restart due, and other numbers are codes of Windows Installer.',
    certainty: 'documented',
    sources: ['msi1603'],
  },
  {
    id: 'cm-operation-failed',
    log: 'client.msi',
    stage: 'install',
    kind: 'exit',
    pattern:
      /Product: Configuration Manager Client -- Installation operation (?<result>failed|completed successfully)\./i,
    meaning: 'The result of client.msi in words.',
    certainty: 'documented',
    sources: ['msi1603'],
  },
  {
    id: 'cm-connect',
    log: 'client.msi',
    stage: 'install',
    kind: 'error',
    role: 'root',
    pattern: /Failed to connect to server\. Error: (?<code>0x[0-9A-Fa-f]+)/i,
    meaning: "The service of Windows Installer couldn't be used. 0x80040154: it isn't registered.",
    causes: [{ text: "Windows Installer isn't registered.", remedy: 'Register Windows Installer again.' }],
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    id: 'cm-account',
    log: 'client.msi',
    stage: 'install',
    kind: 'error',
    role: 'root',
    pattern: /ERROR: Failed to resolve the account/i,
    meaning:
      "An account name couldn't be resolved: the secure channel to the domain is broken, or Netlogon doesn't run.",
    causes: [
      { item: 'CCMADMINS', text: "An account of the list doesn't exist.", remedy: 'Correct CCMADMINS.' },
      {
        text: "Netlogon doesn't run, or the trust with the domain is broken.",
        remedy: 'Start Netlogon, and repair the trust with the domain.',
      },
    ],
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    id: 'cm-property',
    log: 'client.msi',
    stage: 'command-line',
    kind: 'record',
    secret: true,
    pattern: /^Property\(S\): (?<name>\w+) = (?<value>.*)$/i,
    meaning:
      "One of the properties at the end of a verbose log, which has misspelled ones, too. The wording is that of Windows Installer in general, and wasn't checked in a client.msi.log.",
    causes: [{ text: "The name isn't documented.", remedy: 'Correct the spelling.' }],
    certainty: 'folklore',
    sources: ['msiErrorsSource'],
  },
];
