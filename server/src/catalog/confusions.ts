import { indexByName, foldName } from './name';
import type { CatalogEntry } from './types';

/** A name that people type and that neither the documentation nor ccmsetup is known to have, and what they mean by it. */
export interface Confusion {
  readonly kind: CatalogEntry['kind'];
  /** As it is typed; switches carry their slash. */
  readonly name: string;
  /** Catalog names, any of which may be meant; empty when nothing on the command line corresponds. */
  readonly meant: readonly string[];
  /** What switches of msiexec and other installers ask for. */
  readonly silentSwitch?: 'silence' | 'no-restart' | 'waiting';
}

/** Invented and borrowed names, most of them seen in public scripts. */
export const confusions: readonly Confusion[] = [
  { kind: 'parameter', name: '/q', meant: [], silentSwitch: 'silence' },
  { kind: 'parameter', name: '/qn', meant: [], silentSwitch: 'silence' },
  { kind: 'parameter', name: '/quiet', meant: [], silentSwitch: 'silence' },
  { kind: 'parameter', name: '/silent', meant: [], silentSwitch: 'silence' },
  { kind: 'parameter', name: '/norestart', meant: [], silentSwitch: 'no-restart' },
  {
    kind: 'parameter',
    name: '/wait',
    meant: [],
    silentSwitch: 'waiting',
  },
  {
    kind: 'parameter',
    name: '/sitecode',
    meant: ['SMSSITECODE'],
  },
  {
    kind: 'parameter',
    name: '/force',
    meant: ['/forceinstall'],
  },
  { kind: 'parameter', name: '/upgrade', meant: [] },
  {
    kind: 'parameter',
    name: '/install',
    meant: [],
  },
  { kind: 'parameter', name: '/site', meant: ['SMSSITECODE'] },
  {
    kind: 'parameter',
    name: '/mplist',
    meant: ['/mp', 'SMSMPLIST'],
  },
  { kind: 'parameter', name: '/nocrl', meant: ['/NoCRLCheck'] },
  { kind: 'parameter', name: '/pki', meant: ['/UsePKICert'] },
  { kind: 'parameter', name: '/smsfsp', meant: ['FSP'] },
  {
    kind: 'parameter',
    name: '/usePKI',
    meant: ['/UsePKICert'],
  },
  {
    kind: 'property',
    name: 'MP',
    meant: ['/mp', 'SMSMP'],
  },
  { kind: 'property', name: 'SMSFSP', meant: ['FSP'] },
  { kind: 'property', name: 'SITECODE', meant: ['SMSSITECODE'] },
  { kind: 'property', name: 'SMSSITE', meant: ['SMSSITECODE'] },
  { kind: 'property', name: 'MPLIST', meant: ['SMSMPLIST'] },
  {
    kind: 'property',
    name: 'CCMLOGGINGENABLED',
    meant: ['CCMENABLELOGGING'],
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
