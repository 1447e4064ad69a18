import { everywhere, listed, property, stated, unlisted } from '../entry';
import { sources } from '../sources';
import type { CatalogEntry } from '../types';

/** Which servers the client talks to, and how. */
export const managementPointProperties: readonly CatalogEntry[] = [
  property({
    name: 'CCMHOSTNAME',
    valueKind: 'fqdn-or-cmg',
    requires: [
      stated(['SMSSITECODE'], 'Internet clients are assigned directly.', {
        when: 'for co-management and other internet scenarios',
      }),
    ],
    conflicts: [
      stated(['SMSSITECODE'], 'Internet clients must be assigned directly, by site code.', { value: 'AUTO' }),
    ],
    uses: 24,
    summary:
      'Sets the FQDN of the internet-based management point, or the CMG address as <host>/CCM_Proxy_MutualAuth/<number>. Never write https://.',
    notes: [
      'Copy the CMG address from the WMI query on an active client. Only /mp takes https:// before it.',
      'If there are several internet-based management points, you can use any of them.',
      'In a task sequence, Microsoft Entra joined devices and devices with a token need it on the internet.',
    ],
    example: 'CCMHOSTNAME=cmg.contoso.com/CCM_Proxy_MutualAuth/72057598037248100',
    sources: [
      sources.reference,
      sources.coManagement,
      sources.deployWindowsClients,
      sources.taskSequenceSteps,
    ],
  }),
  property({
    name: 'CCMALWAYSINF',
    valueKind: 'bit',
    values: [
      listed('1', 'The client is always on the internet.'),
      unlisted('0', 'The client detects where it is.'),
    ],
    recommends: [
      stated(['CCMHOSTNAME'], 'It names the internet-based management point.'),
      stated(['SMSSITECODE'], 'The client is assigned directly.'),
      stated(['/UsePKICert'], 'An internet-based management point requires a PKI certificate.', {
        when: "when the internet-based management point isn't a CMG",
      }),
    ],
    summary: 'Specifies that the client is always on the internet and never connects to the intranet.',
    notes: [
      "The CMG article suggests it to force the use of the CMG. It doesn't mention a certificate there.",
    ],
    example: 'CCMALWAYSINF=1',
    sources: [sources.reference, sources.configureCmgClients, sources.publicScripts],
  }),
  property({
    name: 'SMSMP',
    valueKind: 'host-or-url',
    recommends: [
      stated(['SMSMPLIST'], 'SMSMPLIST takes more than one.', {
        when: 'when there is more than one management point',
      }),
    ],
    uses: 31,
    summary: 'Sets the first management point of the installed client.',
    notes: [
      'Put https:// first when the management point accepts HTTPS only.',
      'For co-management, it helps devices that return to the intranet.',
    ],
    example: 'SMSMP=https://smsmp01.contoso.com',
    sources: [sources.reference, sources.coManagement, sources.issue614],
  }),
  property({
    name: 'SMSMPLIST',
    valueKind: 'host-or-url',
    separator: ';',
    summary: 'Lists the management points of the installed client.',
    notes: ['Put https:// before those that accept HTTPS only. You can mix both forms.'],
    history: ['It was in use by September 2021 and has been documented since 2022.'],
    example: 'SMSMPLIST=https://mp1.contoso.com;mp2.contoso.com',
    sources: [sources.reference, sources.reference2021, sources.issue2015],
  }),
  property({
    name: 'DNSSUFFIX',
    valueKind: 'domain',
    uses: 17,
    summary: 'Sets the DNS domain in which the client looks for published management points.',
    notes: [
      'Use one domain, even when several have published management points.',
      "You don't need it when the client is in the domain of a published management point.",
    ],
    example: 'DNSSUFFIX=contoso.com',
    sources: [sources.reference, sources.dnsPublishing],
  }),
  property({
    name: 'FSP',
    valueKind: 'host',
    uses: 36,
    summary: "Sets the fallback status point that receives the client's state messages.",
    notes: ["Don't use it with client push, which adds it."],
    example: 'FSP=SMSFP01',
    sources: [sources.reference, sources.publishedToActiveDirectory, sources.deployWindowsClients],
  }),
  property({
    name: 'CCMHTTPPORT',
    valueKind: 'integer',
    default: '80',
    min: 1,
    max: 65535,
    uses: 8,
    summary: 'Sets the port for HTTP connections to site systems.',
    example: 'CCMHTTPPORT=80',
    sources: [sources.reference],
  }),
  property({
    name: 'CCMHTTPSPORT',
    valueKind: 'integer',
    default: '443',
    min: 1,
    max: 65535,
    uses: 10,
    summary: 'Sets the port for HTTPS connections to site systems.',
    example: 'CCMHTTPSPORT=443',
    sources: [sources.reference],
  }),
  property({
    name: 'SMSDIRECTORYLOOKUP',
    status: 'legacy',
    valueKind: 'enum',
    values: [
      listed('NOWINS', "Doesn't use WINS."),
      listed('WINSSECURE', 'Uses WINS, and needs the trusted root key.'),
    ],
    contexts: everywhere('yes'),
    summary:
      'Controls whether the client looks for management points in WINS. The reference page now has it only in a hidden comment.',
    notes: [
      'The page about service location names management points, Active Directory, and DNS, but not WINS.',
    ],
    history: [
      'Until about 2020, the page called NOWINS the safest value and WINSSECURE the default.',
      "WINSPROMISCUOUS didn't verify the certificate of a management point. It hasn't been supported since Configuration Manager 2012.",
    ],
    example: 'SMSDIRECTORYLOOKUP=NOWINS',
    learn: sources.serviceLocation.url,
    sources: [sources.reference, sources.whatsNew2012, sources.reference2018, sources.serviceLocation],
  }),
  property({
    name: 'SMSSLP',
    status: 'legacy',
    valueKind: 'host',
    replacement: 'SMSMP',
    uses: 14,
    summary:
      "Named the server locator point in Configuration Manager 2007. The pages since 2018 don't have it.",
    notes: ['Many scripts still have it. Use SMSMP, which probably replaces it; no page says so.'],
    example: 'SMSSLP=slp.contoso.com',
    learn: sources.serverLocatorPoint2007.url,
    sources: [
      sources.serverLocatorPoint2007,
      sources.whatsNew2012,
      sources.reference2018,
      sources.publicScripts,
    ],
  }),
];
