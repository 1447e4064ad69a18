import { listed, property, section } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

/** Standard properties of Windows Installer that occur on these command lines. */
export const windowsInstallerProperties: readonly CatalogEntry[] = [
  property({
    name: 'INSTALL',
    reader: 'msi',
    valueKind: 'text',
    values: [listed('ALL', 'Installs as the template does.')],
    summary:
      'Starts the Install= line of a configuration file: Install=INSTALL=ALL, then the other properties.',
    example: 'Install=INSTALL=ALL SMSSITECODE=ABC',
    learn: section('config'),
    sources: [sources.reference],
  }),
  property({
    name: 'PATCH',
    reader: 'msi',
    valueKind: 'file',
    separator: ';',
    uses: 4,
    summary: 'Lists the patches (.msp files) that Windows Installer applies.',
    notes: ['Scripts from about 2012 give it to ccmsetup.exe.'],
    example: 'PATCH="C:\\folder\\update.msp"',
    learn: sources.windowsInstaller.url,
    sources: [sources.windowsInstaller, sources.publicScripts],
  }),
  property({
    name: 'REINSTALL',
    reader: 'msi',
    valueKind: 'text',
    values: [listed('ALL', 'All features.')],
    summary: 'Lists the features that Windows Installer installs again. ALL repairs all of them.',
    notes: ["The Configuration Manager documentation doesn't mention it for ccmsetup."],
    example: 'REINSTALL=ALL',
    learn: sources.windowsInstaller.url,
    sources: [sources.windowsInstaller],
  }),
  property({
    name: 'REINSTALLMODE',
    reader: 'msi',
    valueKind: 'text',
    default: 'omus',
    summary:
      'Sets how Windows Installer installs again: any of the letters p, o, e, d, c, a, u, m, s, and v.',
    notes: ["The Configuration Manager documentation doesn't mention it for ccmsetup."],
    example: 'REINSTALLMODE=omus',
    learn: sources.windowsInstaller.url,
    sources: [sources.windowsInstaller],
  }),
];
