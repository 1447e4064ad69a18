import { listed, property, stated, unlisted } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

/** The folder in which the client keeps downloaded content. */
export const cacheProperties: readonly CatalogEntry[] = [
  property({
    name: 'SMSCACHEDIR',
    valueKind: 'folder',
    default: '%WinDir%\\ccmcache',
    uses: 4,
    summary: 'Folder of the client cache.',
    notes: ['It may be a bare folder name together with SMSCACHEFLAGS=MAXDRIVE.'],
    example: 'SMSCACHEDIR="C:\\Temp"',
    sources: [sources.reference],
  }),
  property({
    name: 'SMSCACHEFLAGS',
    valueKind: 'enum',
    separator: ';',
    values: [
      listed('PERCENTDISKSPACE', 'SMSCACHESIZE is a percentage of the disk.'),
      listed('PERCENTFREEDISKSPACE', 'SMSCACHESIZE is a percentage of the free disk space.'),
      listed('MAXDRIVE', 'The cache goes to the largest disk.'),
      listed('MAXDRIVESPACE', 'The cache goes to the disk with the most free space.'),
      listed('NTFSONLY', 'The cache goes to NTFS disks only.'),
      listed('COMPRESS', 'The folder is compressed.'),
      listed('FAILIFNOSPACE', 'The client is removed when there is no room for the cache.'),
    ],
    requires: [
      stated(['SMSCACHESIZE'], 'It holds the percentage.', {
        ownValue: ['PERCENTDISKSPACE', 'PERCENTFREEDISKSPACE'],
      }),
    ],
    conflicts: [
      stated(['SMSCACHEFLAGS'], 'The two percentages exclude each other.', {
        ownValue: ['PERCENTDISKSPACE'],
        value: 'PERCENTFREEDISKSPACE',
      }),
    ],
    uses: 5,
    summary: 'How the client cache is laid out: one or more flags, separated by semicolons.',
    notes: [
      'Ignored when an existing client is upgraded.',
      'MAXDRIVE, MAXDRIVESPACE and NTFSONLY have no effect when SMSCACHEDIR is a path.',
      'A reinstallation cannot make the cache smaller than it was.',
    ],
    example: 'SMSCACHEFLAGS=NTFSONLY;COMPRESS',
    sources: [sources.reference],
  }),
  property({
    name: 'SMSCACHESIZE',
    valueKind: 'integer',
    unit: 'MB or percent',
    min: 1,
    deprecated: '1606',
    replacement: 'the client settings for the client cache',
    uses: 27,
    summary: 'Size of the client cache in MB, or in percent with one of the two percentage flags.',
    notes: [
      'Client settings have taken its place; a comment in the page of 2018 limits it to version 1602 and earlier.',
      'Ignored when an existing client is upgraded, and for the download of software updates.',
      'A reinstallation cannot make the cache smaller than it was.',
    ],
    example: 'SMSCACHESIZE=100',
    sources: [sources.reference, sources.reference2018, sources.setClientPush],
  }),
  property({
    name: 'DISABLECACHEOPT',
    valueKind: 'boolean',
    values: [
      listed('TRUE', 'The cache settings are locked in the control panel.'),
      unlisted('FALSE', 'They can be changed there.'),
    ],
    summary:
      'Keeps administrators from changing the cache settings in the Configuration Manager control panel.',
    example: 'DISABLECACHEOPT=TRUE',
    sources: [sources.reference],
  }),
];
