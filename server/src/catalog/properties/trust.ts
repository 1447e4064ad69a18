import { listed, property, stated, unlisted } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

const siteCodeWithKey = stated(['SMSSITECODE'], 'Give the site code when you provision the key.');

/** How the client knows that a site is its own. */
export const trustProperties: readonly CatalogEntry[] = [
  property({
    name: 'SMSPUBLICROOTKEY',
    valueKind: 'key',
    requires: [siteCodeWithKey],
    summary: 'The trusted root key as text, for clients that cannot get it from Active Directory.',
    notes: [
      'Copy it from SMSPublicRootKey in mobileclient.tcf of the site.',
      'It is a public key and no secret, but it must come from the right site.',
    ],
    example: 'SMSPUBLICROOTKEY=<key>',
    sources: [sources.reference, sources.configureSecurity],
  }),
  property({
    name: 'SMSROOTKEYPATH',
    valueKind: 'file',
    requires: [siteCodeWithKey],
    summary: 'Full path of a file with the trusted root key.',
    example: 'SMSROOTKEYPATH=C:\\folder\\trk',
    sources: [sources.reference, sources.configureSecurity],
  }),
  property({
    name: 'RESETKEYINFORMATION',
    valueKind: 'boolean',
    values: [listed('TRUE', 'The stored trusted root key is removed.'), unlisted('FALSE', 'It stays.')],
    uses: 14,
    summary: 'Removes the old trusted root key, for example when a client moves to another hierarchy.',
    example: 'RESETKEYINFORMATION=TRUE',
    sources: [sources.reference, sources.configureSecurity],
  }),
  property({
    name: 'SMSSIGNCERT',
    valueKind: 'file',
    summary: 'Full path of the exported signing certificate of the site server, without the private key.',
    notes: ['An official example has a bare file name, against the description.'],
    example: 'SMSSIGNCERT=C:\\folder\\smssign.cer',
    sources: [sources.reference, sources.deployWindowsClients, sources.clientSecurity],
  }),
];
