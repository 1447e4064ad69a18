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
        when: 'co-management and other internet scenarios',
      }),
    ],
    conflicts: [
      stated(['SMSSITECODE'], 'Internet clients must be assigned directly, by site code.', { value: 'AUTO' }),
    ],
    uses: 24,
    summary:
      'FQDN of the internet-based management point, or the address of the CMG as <host>/CCM_Proxy_MutualAuth/<number>. Never with https://.',
    notes: [
      'Take the CMG address as the WMI query on an active client returns it; only /mp gets https:// in front.',
      'Where there are several internet management points, any one of them will do.',
      'In a task sequence, Entra joined devices and devices with a token on the internet need it.',
    ],
    example: 'CCMHOSTNAME=CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72057598037248100',
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
      unlisted('0', 'The client finds out where it is.'),
    ],
    recommends: [
      stated(['CCMHOSTNAME'], 'It names the internet management point.'),
      stated(['SMSSITECODE'], 'The client is assigned directly.'),
      stated(['/UsePKICert'], 'An internet-based management point takes PKI clients.', {
        when: 'an internet-based management point that is no CMG',
      }),
    ],
    summary: 'Says that the client is always on the internet and never connects to the intranet.',
    notes: [
      'The article on the CMG offers it to force the use of the CMG, without a word about a certificate.',
    ],
    example: 'CCMALWAYSINF=1',
    sources: [sources.reference, sources.configureCmgClients, sources.publicScripts],
  }),
  property({
    name: 'SMSMP',
    valueKind: 'host-or-url',
    recommends: [
      stated(['SMSMPLIST'], 'It takes more than one management point.', {
        when: 'there is more than one management point',
      }),
    ],
    uses: 31,
    summary: 'The first management point that the installed client uses. One value.',
    notes: [
      'Put https:// in front when the management point takes HTTPS only.',
      'For co-management it serves devices that come back to the intranet.',
    ],
    example: 'SMSMP=https://smsmp01.contoso.com',
    sources: [sources.reference, sources.coManagement, sources.issue614],
  }),
  property({
    name: 'SMSMPLIST',
    valueKind: 'host-or-url',
    separator: ';',
    summary: 'Management points that the installed client uses, separated by semicolons.',
    notes: [
      'Put https:// in front of those that take HTTPS only; both forms may be mixed.',
      'It was in use by September 2021 and is documented since 2022.',
    ],
    example: 'SMSMPLIST=https://mp1.contoso.com;mp2.contoso.com',
    sources: [sources.reference, sources.reference2021, sources.issue2015],
  }),
  property({
    name: 'DNSSUFFIX',
    valueKind: 'domain',
    uses: 17,
    summary: 'DNS domain in which the client looks for management points that are published there.',
    notes: [
      'Give one domain, even when management points are published in several.',
      'It is not needed when the client is in the domain of a published management point.',
    ],
    example: 'DNSSUFFIX=contoso.com',
    sources: [sources.reference, sources.dnsPublishing],
  }),
  property({
    name: 'FSP',
    valueKind: 'host',
    uses: 36,
    summary: 'Fallback status point that receives the state messages of the client.',
    notes: ['Client push supplies it by itself.'],
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
    summary: 'Port for HTTP to site systems.',
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
    summary: 'Port for HTTPS to site systems.',
    example: 'CCMHTTPSPORT=443',
    sources: [sources.reference],
  }),
  property({
    name: 'SMSDIRECTORYLOOKUP',
    status: 'legacy',
    valueKind: 'enum',
    values: [
      listed('NOWINS', 'No lookup in WINS.'),
      listed('WINSSECURE', 'Lookup in WINS, which needs the trusted root key.'),
    ],
    contexts: everywhere('yes'),
    summary: 'Lookup of management points in WINS. The reference page has it only in a hidden comment now.',
    notes: [
      'WINSPROMISCUOUS, which did not verify the certificate of a management point, is no longer supported since Configuration Manager 2012.',
      'Until about 2020 NOWINS was called the safest value and WINSSECURE the default.',
      'The page on service location names management points, Active Directory and DNS, but not WINS.',
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
    summary: 'Server locator point of Configuration Manager 2007. The pages since 2018 do not have it.',
    notes: ['Many scripts still carry it. SMSMP probably takes its place; no page says so.'],
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
