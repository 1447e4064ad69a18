import { keyOfName } from './name';
import { sources } from './sources';
import type { CatalogEntry, Source } from './types';

/** A switch that ccmsetup or the site puts on a command line by itself: known to exist, documented nowhere. */
export interface InternalSwitch {
  /** With its slash. */
  readonly name: string;
  readonly takesValue: CatalogEntry['takesValue'];
  readonly summary: string;
  readonly example: string;
  readonly source: Source;
}

/** Further undocumented switches; `/runservice` is in the table of parameters. */
export const internalSwitches: readonly InternalSwitch[] = [
  {
    name: '/AutoUpgrade',
    takesValue: 'none',
    summary: 'Not documented: probably marks a run that automatic client upgrade started.',
    example: '/AutoUpgrade',
    source: sources.logsAndMaintenanceScripts,
  },
  {
    name: '/UpgradePackageVersion',
    takesValue: 'required',
    summary: 'Not documented: probably the version of the client package that an automatic upgrade installs.',
    example: '/UpgradePackageVersion:2',
    source: sources.logsAndMaintenanceScripts,
  },
  {
    name: '/UpgradeWinTask',
    takesValue: 'none',
    summary:
      'Not documented: probably marks a run that the scheduled task of automatic client upgrade started.',
    example: '/UpgradeWinTask',
    source: sources.logsAndMaintenanceScripts,
  },
  {
    name: '/PostInstallMsi',
    takesValue: 'required',
    summary:
      'Not documented as a parameter: a pull distribution point has a package installed so behind the client.',
    example: '/PostInstallMsi:"C:\\pulldp.msi;C:\\pulldp_install.log"',
    source: sources.logsAndMaintenanceScripts,
  },
  {
    name: '/RetryWinTask',
    takesValue: 'required',
    summary: 'Not documented: probably the number of retries by a scheduled task.',
    example: '/RetryWinTask:1',
    source: sources.logsAndMaintenanceScripts,
  },
  {
    name: '/remediate',
    takesValue: 'required',
    summary: 'Not documented: probably starts a repair of the client.',
    example: '/remediate:client',
    source: sources.logsAndMaintenanceScripts,
  },
  {
    name: '/log',
    takesValue: 'required',
    summary: 'Not documented: probably the path of a log file.',
    example: '/log:"C:\\Windows\\Temp\\ccmsetup.log"',
    source: sources.logsAndMaintenanceScripts,
  },
];

const index: ReadonlyMap<string, InternalSwitch> = new Map(
  internalSwitches.map((internal) => [keyOfName(internal.name), internal]),
);

/** The internal switch of that name, with or without its slash, in any letter case. */
export function findInternalSwitch(name: string): InternalSwitch | undefined {
  return index.get(keyOfName(name));
}
