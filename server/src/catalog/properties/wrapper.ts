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
      'Hands parameters and properties from ccmsetup.msi on to ccmsetup.exe. The whole inner command line stands in one pair of double quotes.',
    notes: [
      'It belongs to ccmsetup.msi only, for example as an Intune app: ccmsetup.exe does not take it.',
      'Intune limits the command line to 1,024 characters; a longer one makes the installation fail.',
      'Windows Installer wants a quote inside a value to be written twice. How ccmsetup.msi passes inner quotes on is not documented.',
      'A sample of the current co-management tutorial closes the quotes before the site code, against this description.',
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
