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
    summary: 'Sets the folder of the client cache.',
    notes: ['With SMSCACHEFLAGS=MAXDRIVE, it can be a folder name without a path.'],
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
      listed('MAXDRIVE', 'Puts the cache on the largest disk.'),
      listed('MAXDRIVESPACE', 'Puts the cache on the disk with the most free space.'),
      listed('NTFSONLY', 'Puts the cache on NTFS disks only.'),
      listed('COMPRESS', 'Compresses the folder.'),
      listed('FAILIFNOSPACE', "Removes the client when there isn't enough space for the cache."),
    ],
    requires: [
      stated(['SMSCACHESIZE'], 'SMSCACHESIZE holds the percentage.', {
        ownValue: ['PERCENTDISKSPACE', 'PERCENTFREEDISKSPACE'],
      }),
    ],
    conflicts: [
      stated(['SMSCACHEFLAGS'], 'Only one of the two percentages can apply.', {
        ownValue: ['PERCENTDISKSPACE'],
        value: 'PERCENTFREEDISKSPACE',
      }),
    ],
    uses: 5,
    summary: 'Sets how the client cache is created: one or more flags.',
    notes: [
      'An upgrade of an existing client ignores it.',
      'MAXDRIVE, MAXDRIVESPACE, and NTFSONLY have no effect when SMSCACHEDIR is a path.',
      "A reinstallation can't make the cache smaller.",
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
    summary: 'Sets the size of the client cache in MB, or in percent with one of the two percentage flags.',
    notes: [
      'Use client settings instead: they have replaced it.',
      'An upgrade of an existing client ignores it, and so does the download of software updates.',
      "A reinstallation can't make the cache smaller.",
    ],
    history: ['A comment in the 2018 page limits it to version 1602 and earlier.'],
    example: 'SMSCACHESIZE=100',
    sources: [sources.reference, sources.reference2018, sources.setClientPush],
  }),
  property({
    name: 'DISABLECACHEOPT',
    valueKind: 'boolean',
    values: [
      listed('TRUE', 'Locks the cache settings.'),
      unlisted('FALSE', 'Leaves the cache settings open to changes.'),
    ],
    summary:
      'Stops administrators from changing the cache settings in the Configuration Manager control panel.',
    example: 'DISABLECACHEOPT=TRUE',
    sources: [sources.reference],
  }),
];
