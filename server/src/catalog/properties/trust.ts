import { listed, property, stated, unlisted } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

const siteCodeWithKey = stated(['SMSSITECODE'], 'Set the site code when you provide the key.');

/** How the client knows that a site is its own. */
export const trustProperties: readonly CatalogEntry[] = [
  property({
    name: 'SMSPUBLICROOTKEY',
    valueKind: 'key',
    requires: [siteCodeWithKey],
    summary: "Sets the trusted root key as text, for clients that can't get it from Active Directory.",
    notes: [
      "Copy it from SMSPublicRootKey in the site's mobileclient.tcf.",
      "It's a public key and not a secret, but it must come from the right site.",
    ],
    example: 'SMSPUBLICROOTKEY=<key>',
    sources: [sources.reference, sources.configureSecurity],
  }),
  property({
    name: 'SMSROOTKEYPATH',
    valueKind: 'file',
    requires: [siteCodeWithKey],
    summary: 'Sets the full path of a file with the trusted root key.',
    example: 'SMSROOTKEYPATH=C:\\folder\\trk',
    sources: [sources.reference, sources.configureSecurity],
  }),
  property({
    name: 'RESETKEYINFORMATION',
    valueKind: 'boolean',
    values: [
      listed('TRUE', 'Removes the stored trusted root key.'),
      unlisted('FALSE', 'Keeps the stored trusted root key.'),
    ],
    uses: 14,
    summary: 'Removes the old trusted root key, for example when a client moves to another hierarchy.',
    example: 'RESETKEYINFORMATION=TRUE',
    sources: [sources.reference, sources.configureSecurity],
  }),
  property({
    name: 'SMSSIGNCERT',
    valueKind: 'file',
    summary:
      'Sets the full path of the exported signing certificate of the site server, without the private key.',
    notes: ['Use a full path, although one official example has only a file name.'],
    example: 'SMSSIGNCERT=C:\\folder\\smssign.cer',
    sources: [sources.reference, sources.deployWindowsClients, sources.clientSecurity],
  }),
];
