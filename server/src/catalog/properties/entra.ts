import { everywhere, property, stated } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

const withoutPki = stated(
  ['/UsePKICert'],
  '/UsePKICert keeps the client from getting its Microsoft Entra settings from the CMG.',
  { when: 'when the device authenticates with Microsoft Entra ID' },
);

/** Authentication with Microsoft Entra ID. */
export const entraProperties: readonly CatalogEntry[] = [
  property({
    name: 'AADCLIENTAPPID',
    valueKind: 'guid',
    conflicts: [withoutPki],
    recommends: [stated(['AADRESOURCEURI'], 'The documentation always uses the two together.')],
    uses: 9,
    summary: 'Sets the application (client) ID of the native client app in Microsoft Entra ID.',
    notes: ['Use it for devices that authenticate with Microsoft Entra ID and also have a PKI certificate.'],
    history: [
      'Since version 1806, a Microsoft Entra joined device without such a certificate gets the data from the CMG.',
    ],
    example: 'AADCLIENTAPPID=aa28e7f1-b88a-43cd-a2e3-f88b257c863b',
    sources: [sources.reference, sources.coManagement, sources.whatsNew1806],
  }),
  property({
    name: 'AADRESOURCEURI',
    valueKind: 'url',
    conflicts: [withoutPki],
    recommends: [stated(['AADCLIENTAPPID'], 'The documentation always uses the two together.')],
    uses: 9,
    summary: 'Sets the App ID URI of the server app in Microsoft Entra ID.',
    notes: [
      "Don't keep https://ConfigMgrService, which the wizard suggests: the documentation asks you to change it.",
      'Recommended forms are api://<tenant ID>/<text> and https://<verified domain>/<text>.',
    ],
    example: 'AADRESOURCEURI=https://contososerver',
    sources: [sources.reference, sources.azureServices],
  }),
  property({
    name: 'AADTENANTID',
    valueKind: 'guid',
    uses: 10,
    summary: 'Sets the ID of the Microsoft Entra tenant.',
    notes: [
      'On a joined device, dsregcmd.exe /status shows it as TenantId.',
      "According to the documentation team, it isn't required since version 1806. The general template still lists it.",
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
    summary:
      'Sets the name of the Microsoft Entra tenant. The reference page now has it only in a hidden comment.',
    notes: ['It was documented until about 2018. Today the client gets the data from the CMG.'],
    example: 'AADTENANTNAME=Contoso',
    learn: sources.reference.url,
    sources: [sources.reference, sources.reference2018],
  }),
];
