import { indexByName, foldName } from './name';
import type { CatalogEntry } from './types';

/** A name that people type and that neither the documentation nor ccmsetup is known to have, and what they mean by it. */
export interface Confusion {
  readonly kind: CatalogEntry['kind'];
  /** As it is typed; switches carry their slash. */
  readonly name: string;
  /** Catalog names, any of which may be meant; empty when nothing on the command line corresponds. */
  readonly meant: readonly string[];
  /** Set on switches of msiexec and other installers that ask for silence or waiting. */
  readonly silentSwitch?: true;
  /** One sentence for a message. */
  readonly reason: string;
}

const none = 'ccmsetup.exe has no such switch.';
const silent = 'ccmsetup.exe has no such switch; it belongs to msiexec and other installers.';
const restart =
  'ccmsetup.exe has no such switch; without /forcereboot or CCMALLOWSILENTREBOOT it does not restart.';

/** Invented and borrowed names, most of them seen in public scripts. */
export const confusions: readonly Confusion[] = [
  { kind: 'parameter', name: '/q', meant: [], silentSwitch: true, reason: silent },
  { kind: 'parameter', name: '/qn', meant: [], silentSwitch: true, reason: silent },
  { kind: 'parameter', name: '/quiet', meant: [], silentSwitch: true, reason: silent },
  { kind: 'parameter', name: '/silent', meant: [], silentSwitch: true, reason: silent },
  { kind: 'parameter', name: '/norestart', meant: [], silentSwitch: true, reason: restart },
  {
    kind: 'parameter',
    name: '/wait',
    meant: [],
    silentSwitch: true,
    reason: 'ccmsetup.exe has no such switch; waiting is the business of whoever starts it.',
  },
  {
    kind: 'parameter',
    name: '/sitecode',
    meant: ['SMSSITECODE'],
    reason: 'The site code is a property.',
  },
  {
    kind: 'parameter',
    name: '/force',
    meant: ['/forceinstall'],
    reason: '/forceinstall is probably meant.',
  },
  { kind: 'parameter', name: '/upgrade', meant: [], reason: none },
  {
    kind: 'parameter',
    name: '/install',
    meant: [],
    reason: `${none} It installs without one; leave it out.`,
  },
  { kind: 'parameter', name: '/site', meant: ['SMSSITECODE'], reason: 'The site code is a property.' },
  {
    kind: 'parameter',
    name: '/mplist',
    meant: ['/mp', 'SMSMPLIST'],
    reason: 'Several download sources go into /mp, the management points of the client into SMSMPLIST=.',
  },
  { kind: 'parameter', name: '/nocrl', meant: ['/NoCRLCheck'], reason: '/NoCRLCheck is probably meant.' },
  { kind: 'parameter', name: '/pki', meant: ['/UsePKICert'], reason: '/UsePKICert is probably meant.' },
  { kind: 'parameter', name: '/smsfsp', meant: ['FSP'], reason: 'The fallback status point is a property.' },
  {
    kind: 'parameter',
    name: '/usePKI',
    meant: ['/UsePKICert'],
    reason: '/UsePKICert is probably meant.',
  },
  {
    kind: 'property',
    name: 'MP',
    meant: ['/mp', 'SMSMP'],
    reason:
      'A download source is a parameter (/mp:), the management point of the client a property (SMSMP=).',
  },
  { kind: 'property', name: 'SMSFSP', meant: ['FSP'], reason: 'FSP is probably meant.' },
  { kind: 'property', name: 'SITECODE', meant: ['SMSSITECODE'], reason: 'SMSSITECODE is probably meant.' },
  { kind: 'property', name: 'SMSSITE', meant: ['SMSSITECODE'], reason: 'SMSSITECODE is probably meant.' },
  { kind: 'property', name: 'MPLIST', meant: ['SMSMPLIST'], reason: 'SMSMPLIST is probably meant.' },
  {
    kind: 'property',
    name: 'CCMLOGGINGENABLED',
    meant: ['CCMENABLELOGGING'],
    reason: 'The reference page has CCMENABLELOGGING.',
  },
];

const parameterIndex = indexByName(confusions.filter(({ kind }) => kind === 'parameter'));
const propertyIndex = indexByName(confusions.filter(({ kind }) => kind === 'property'));

/** What a wrong parameter name probably means; with or without its slash, in any letter case. */
export function findConfusedParameter(name: string): Confusion | undefined {
  return parameterIndex.get(foldName(name.startsWith('/') ? name : `/${name}`));
}

/** What a wrong property name probably means, in any letter case. */
export function findConfusedProperty(name: string): Confusion | undefined {
  return propertyIndex.get(foldName(name));
}
