import { everywhere, property } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

/** The property of ccmsetup.msi that carries a whole command line. */
export const wrapperProperties: readonly CatalogEntry[] = [
  property({
    name: 'CCMSETUPCMD',
    reader: 'ccmsetup.msi',
    valueKind: 'command-line',
    unit: 'characters (Intune)',
    max: 1024,
    contexts: { ...everywhere('no'), ccmsetupcmd: 'yes' },
    summary:
      'Passes parameters and properties from ccmsetup.msi to ccmsetup.exe. Put the whole command line in one pair of double quotes.',
    notes: [
      "Use it with ccmsetup.msi only, for example in an Intune app. ccmsetup.exe doesn't take it.",
      'Keep it to 1,024 characters: with more, the Intune installation fails.',
      "Inside the value, double each quotation mark for Windows Installer. The documentation doesn't say how ccmsetup.msi passes them on.",
    ],
    history: [
      'A sample in the current co-management tutorial closes the quotes before the site code, against this description.',
    ],
    example:
      'CCMSETUPCMD="CCMHOSTNAME=cmg.contoso.com/CCM_Proxy_MutualAuth/72186325152220500 SMSSITECODE=ABC"',
    sources: [
      sources.reference,
      sources.coManagement,
      sources.coManagementTutorial,
      sources.intuneLobApp,
      sources.windowsInstaller,
      sources.issue4280,
      sources.olderIssue1100,
    ],
  }),
];
