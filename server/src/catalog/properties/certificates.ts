import { inferred, listed, property, stated, unlisted } from '../entry';
import { referencePage, sources } from '../sources';
import type { CatalogEntry } from '../types';

/** Which PKI certificate the client takes. */
export const certificateProperties: readonly CatalogEntry[] = [
  property({
    name: 'CCMCERTISSUERS',
    valueKind: 'certificate-issuers',
    separator: '|',
    caseSensitiveValue: true,
    summary:
      'Lists the root certification authorities that the site trusts, by subject. Letter case matters.',
    notes: [
      "The value must match the subject attributes of the root certificates exactly. Copy it from CertificateIssuers in the site's mobileclient.tcf.",
      "Separate the attributes of a subject with semicolons or commas. A user reported that commas don't work.",
      'A value can contain a comma: the documented example has O=Contoso, Ltd.',
      'A long value can exceed the 255 characters of the group policy template.',
      'Site data from Active Directory or client push can override it.',
    ],
    example: 'CCMCERTISSUERS="CN=Root CA; O=Contoso; C=US | CN=Other Root"',
    sources: [sources.reference, sources.planCertificates, sources.olderIssue2220, sources.olderIssue1648],
  }),
  property({
    name: 'CCMCERTSEL',
    valueKind: 'certificate-selection',
    values: [
      listed('Subject:', 'The subject name or alternative name is exactly this text.'),
      listed('SubjectStr:', 'The subject name or alternative name contains this text.'),
      listed('SubjectAttr:', 'An attribute, by OID or name, has this value: SubjectAttr:OU = Computers.'),
    ],
    recommends: [
      stated(['CCMFIRSTCERT'], 'It decides when several certificates match.', { value: '1' }),
      inferred(['/UsePKICert'], "Without it, a manual installation doesn't use a PKI certificate."),
    ],
    summary: 'Sets how the client selects a certificate: a keyword, a colon, and a text.',
    notes: [
      "In the subject name, Subject is case-sensitive and SubjectStr isn't. In the alternative name, neither is.",
      'Attribute values are case-sensitive. With nothing after the equals sign, the value must be empty.',
      'Site data overrides a partial match on the alternative name for clients that read Active Directory or are installed by client push.',
    ],
    example: 'CCMCERTSEL="SubjectStr:contoso.com"',
    sources: [sources.reference, sources.planCertificates, sources.issue4280],
  }),
  property({
    name: 'CCMCERTSTORE',
    valueKind: 'text',
    default: 'Personal',
    recommends: [inferred(['/UsePKICert'], 'The documented example has both.')],
    summary: 'Sets another certificate store of the computer. Use it when Personal has no valid certificate.',
    example: 'CCMCERTSTORE="ConfigMgr"',
    sources: [sources.reference, sources.planCertificates],
  }),
  property({
    name: 'CCMFIRSTCERT',
    valueKind: 'bit',
    values: [
      listed('1', 'Takes the certificate with the longest validity.'),
      unlisted('0', 'Takes none: the selection fails when several match.'),
    ],
    uses: 6,
    summary: 'Takes the certificate with the longest validity when several match.',
    example: 'CCMFIRSTCERT=1',
    sources: [sources.reference],
  }),
  property({
    name: 'CCMCERTNAMECHECK',
    valueKind: 'bit',
    values: [
      listed('0', "Doesn't check the subject name of the certificate."),
      unlisted('1', 'Checks the subject name of the certificate.'),
    ],
    introduced: '2207',
    summary:
      "Turns off the check of the certificate's subject name when the value is 0. Servers are then validated less strictly.",
    example: 'CCMCERTNAMECHECK=0',
    sources: [sources.reference],
  }),
  property({
    name: 'CCMHTTPSSTATE',
    status: 'undocumented',
    valueKind: 'integer',
    replacement: '/UsePKICert',
    uses: 5,
    summary: 'A bit mask from Configuration Manager 2007. No page explains the bits.',
    notes: ['In 2007, the product team called it unsupported and pointed to /native.'],
    history: [
      'A documentation change in 2018 recommended CCMHTTPSSTATE=31 with /NoCRLCheck. Scripts have 31, 63, 255, and 448.',
    ],
    example: 'CCMHTTPSSTATE=31',
    learn: sources.httpsStateBlog.url,
    sources: [sources.httpsStateBlog, sources.olderPull431, sources.publicScripts],
  }),
  property({
    name: 'CCMCERTID',
    status: 'undocumented',
    valueKind: 'text',
    summary: 'Probably a certificate store and a thumbprint: SMS;<40 hexadecimal digits>.',
    notes: ['It was seen in one script. A registry value has the same name.'],
    learn: referencePage,
    sources: [sources.publicScripts],
  }),
  property({
    name: 'CCMPKICERTOPTIONS',
    status: 'undocumented',
    valueKind: 'integer',
    summary: 'Not documented as a property. A technical preview from 2017 has a parameter with this name.',
    notes: ['The preview writes /CCMPKICERTOPTIONS=0 to turn off support for CNG certificates.'],
    learn: sources.technicalPreview1710.url,
    sources: [sources.technicalPreview1710],
    uses: 0,
  }),
];
