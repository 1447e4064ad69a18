import { everywhere, property, stated } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

const withoutPki = stated(
  ['/UsePKICert'],
  'The switch keeps the client from getting its Entra onboarding data from the CMG.',
  { when: 'the device authenticates with Entra ID' },
);

/** Authentication with Microsoft Entra ID. */
export const entraProperties: readonly CatalogEntry[] = [
  property({
    name: 'AADCLIENTAPPID',
    valueKind: 'guid',
    conflicts: [withoutPki],
    recommends: [stated(['AADRESOURCEURI'], 'The documentation always names the two together.')],
    uses: 9,
    summary: 'Application (client) ID of the native client app in Microsoft Entra ID.',
    notes: [
      'Meant for devices that authenticate with Entra ID and also hold a PKI certificate.',
      'Since version 1806 an Entra joined device without such a certificate gets the data from the CMG.',
    ],
    example: 'AADCLIENTAPPID=aa28e7f1-b88a-43cd-a2e3-f88b257c863b',
    sources: [sources.reference, sources.coManagement, sources.whatsNew1806],
  }),
  property({
    name: 'AADRESOURCEURI',
    valueKind: 'url',
    conflicts: [withoutPki],
    recommends: [stated(['AADCLIENTAPPID'], 'The documentation always names the two together.')],
    uses: 9,
    summary: 'App ID URI of the server app in Microsoft Entra ID.',
    notes: [
      'The wizard proposes https://ConfigMgrService, which the documentation asks to change.',
      'Recommended forms are api://<tenant ID>/<text> and https://<verified domain>/<text>.',
    ],
    example: 'AADRESOURCEURI=https://contososerver',
    sources: [sources.reference, sources.azureServices],
  }),
  property({
    name: 'AADTENANTID',
    valueKind: 'guid',
    uses: 10,
    summary: 'ID of the Microsoft Entra tenant.',
    notes: [
      'Not required any more since version 1806, as the documentation team says; the general template still lists it.',
      'dsregcmd.exe /status shows it as TenantId on a joined device.',
    ],
    example: 'AADTENANTID=607b7853-6f6f-4d5d-b3d4-811c33fdd49a',
    sources: [sources.reference, sources.issue1153, sources.whatsNew1806],
  }),
  property({
    name: 'AADTENANTNAME',
    status: 'legacy',
    valueKind: 'text',
    replacement: 'AADTENANTID',
    contexts: everywhere('yes'),
    summary: 'Name of the Microsoft Entra tenant. The reference page has it only in a hidden comment now.',
    notes: ['It was documented until about 2018; today the client gets the data from the CMG.'],
    example: 'AADTENANTNAME=Contoso',
    learn: sources.reference.url,
    sources: [sources.reference, sources.reference2018],
  }),
];
