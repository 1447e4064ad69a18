/** The hosts of INI and INF files and of the client's `.tcf` files. */
import { charactersOf, type DataEntry } from '../nodes';
import type { Nesting } from '../find';
import type { NestedHost } from '../scripts';
import { hasItem } from '../../commands/evidence';
import { withFillIns } from '../../text/fill-ins';
import type { Host, HostResult, Region } from '../../host';
import { entryOf, isRegistryLine } from './entries';
import { findInSections } from './sections';
import { regionOf } from '../../text/region';
import { served } from '../../served';

/** The content of `Install=` in `[Client Install]`, which ccmsetup reads with /config. */
function clientInstall(
  host: string,
  { key, value, statementStart }: DataEntry,
  inert: boolean,
): Region | undefined {
  const text = /^install$/i.test(key) && value.kind === 'text' ? value.read() : undefined;
  if (text === undefined || charactersOf(value) === '' || (inert && !hasItem(charactersOf(value))))
    return undefined;
  return regionOf(withFillIns(text, false), { host, inert, context: 'tcf', statementStart });
}

function find(host: string, source: string, nested: NestedHost): HostResult {
  return findInSections(source, {
    host,
    nested,
    comment: /^[;#]+/,
    // Nothing else in a file for the client is a command line.
    entryOf: (line, section) =>
      host === 'tcf' && !isClientInstall(section) ? undefined : entryOf(source, line),
    isAlone: ({ content }) => isRegistryLine(source, content),
    own: (section) =>
      isClientInstall(section) ? (entry, inert) => clientInstall(host, entry, inert) : undefined,
  });
}

function isClientInstall(section: string): boolean {
  return /^client install$/i.test(section);
}

/** The host of INI and INF files. */
export function iniHost({ nested }: Nesting): Host {
  return {
    id: 'ini',
    ...served.ini,
    nests: ['powershell'],
    always: false,
    lineComment: ';',
    find: (text) => find('ini', text, nested),
  };
}

/** The host of the client's configuration files, of which only `Install=` reaches ccmsetup. */
export function tcfHost(): Host {
  return {
    id: 'tcf',
    ...served.tcf,
    always: true,
    lineComment: ';',
    find: (text) => find('tcf', text, () => undefined),
  };
}
