import { foldName } from './name';
import { sources } from './sources';
import type { Source } from './types';

/** An option of msiexec that stands on the command lines of ccmsetup.msi. */
export interface MsiexecOption {
  /** All spellings, with slash; the first is the usual one. */
  readonly spellings: readonly string[];
  /** What follows as an argument of its own. */
  readonly argument: 'none' | 'package' | 'file';
  readonly summary: string;
  readonly source: Source;
}

/** The documented options that matter here. */
export const msiexecOptions: readonly MsiexecOption[] = [
  {
    spellings: ['/i'],
    argument: 'package',
    summary: 'Installs the package, which follows at once: no property may stand between.',
    source: sources.windowsInstaller,
  },
  {
    spellings: ['/x'],
    argument: 'package',
    summary: 'Uninstalls the package.',
    source: sources.windowsInstaller,
  },
  {
    spellings: ['/qn', '/q'],
    argument: 'none',
    summary: 'Shows no user interface.',
    source: sources.windowsInstaller,
  },
  {
    spellings: ['/l*v'],
    argument: 'file',
    summary: 'Writes a detailed log to the file that follows.',
    source: sources.windowsInstaller,
  },
];

/** The page that has the public properties of Windows Installer. */
export const msiexecPropertiesSource: Source = sources.windowsInstallerProperties;

/** Public properties of Windows Installer that may stand beside CCMSETUPCMD, as its property reference has them. */
export const msiexecProperties = [
  'ADDLOCAL',
  'ALLUSERS',
  'MSIRESTARTMANAGERCONTROL',
  'PATCH',
  'REBOOT',
  'REBOOTPROMPT',
  'REINSTALL',
  'REINSTALLMODE',
  'REMOVE',
  'TRANSFORMS',
] as const;

/** Options that take no value. */
const flags: ReadonlySet<string> = new Set([
  '/Q',
  '/QN',
  '/QB',
  '/QR',
  '/QF',
  '/QUIET',
  '/PASSIVE',
  '/NORESTART',
  '/PROMPTRESTART',
  '/FORCERESTART',
]);

/** Whether an option of msiexec, slash included, takes no value, in any letter case. */
export function isMsiexecFlag(spelling: string): boolean {
  return flags.has(foldName(spelling).replace(/[-+!]+$/, ''));
}

const optionIndex: ReadonlyMap<string, MsiexecOption> = new Map(
  msiexecOptions.flatMap((option) => option.spellings.map((spelling) => [foldName(spelling), option])),
);
const propertyNames: ReadonlySet<string> = new Set(msiexecProperties);

/** The option of that spelling, slash included, in any letter case. */
export function findMsiexecOption(spelling: string): MsiexecOption | undefined {
  return optionIndex.get(foldName(spelling));
}

/** Whether Windows Installer itself has a public property of that name, so that it is right outside CCMSETUPCMD. */
export function isMsiexecProperty(name: string): boolean {
  return propertyNames.has(foldName(name));
}
