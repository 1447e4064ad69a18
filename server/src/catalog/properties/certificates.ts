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
      'Subjects of the root certification authorities that the site trusts, several separated by a vertical bar. Letter case counts.',
    notes: [
      'It must match the subject attributes of the root certificates, letter case included.',
      'The attributes of one subject are separated by a semicolon or a comma. A user reported that commas do not work.',
      'A value can hold a comma of its own: the documented example has O=Contoso, Ltd.',
      'Take the value from CertificateIssuers in mobileclient.tcf of the site.',
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
      inferred(['/UsePKICert'], 'Without it a manual installation uses no PKI certificate.'),
    ],
    summary: 'Criterion by which the client chooses a certificate: a keyword, a colon and a text.',
    notes: [
      'In the subject name, Subject is case-sensitive and SubjectStr is not; in the alternative name both ignore case.',
      'Attribute values are matched with their case. Nothing after the equals sign matches an empty value.',
      'A partial match on the alternative name is overwritten by site data for clients that read Active Directory or come by client push.',
    ],
    example: 'CCMCERTSEL="SubjectStr:contoso.com"',
    sources: [sources.reference, sources.planCertificates, sources.issue4280],
  }),
  property({
    name: 'CCMCERTSTORE',
    valueKind: 'text',
    default: 'Personal',
    recommends: [inferred(['/UsePKICert'], 'The documented example has both.')],
    summary: 'Another certificate store of the computer, for when Personal has no valid certificate.',
    example: 'CCMCERTSTORE="ConfigMgr"',
    sources: [sources.reference, sources.planCertificates],
  }),
  property({
    name: 'CCMFIRSTCERT',
    valueKind: 'bit',
    values: [
      listed('1', 'The certificate with the longest validity is taken.'),
      unlisted('0', 'None is chosen; selection fails when several match.'),
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
      listed('0', 'The subject name of the certificate is not checked.'),
      unlisted('1', 'It is checked.'),
    ],
    introduced: '2207',
    summary:
      'With 0 the client does not check the subject name of the certificate, which weakens the validation of servers.',
    example: 'CCMCERTNAMECHECK=0',
    sources: [sources.reference],
  }),
  property({
    name: 'CCMHTTPSSTATE',
    status: 'undocumented',
    valueKind: 'integer',
    replacement: '/UsePKICert',
    uses: 5,
    summary:
      'Not documented: a bit mask from Configuration Manager 2007. No page tells the meaning of the bits.',
    notes: [
      'Its own product team called it unsupported in 2007, in favour of /native.',
      'A change to the documentation in 2018 recommended CCMHTTPSSTATE=31 with /NoCRLCheck; scripts have 31, 63, 255 and 448.',
    ],
    example: 'CCMHTTPSSTATE=31',
    learn: sources.httpsStateBlog.url,
    sources: [sources.httpsStateBlog, sources.olderPull431, sources.publicScripts],
  }),
  property({
    name: 'CCMCERTID',
    status: 'undocumented',
    valueKind: 'text',
    summary: 'Not documented: probably a certificate store and a thumbprint, as SMS;<40 hexadecimal digits>.',
    notes: ['It was seen in one script. A registry value of that name exists.'],
    learn: referencePage,
    sources: [sources.publicScripts],
  }),
  property({
    name: 'CCMPKICERTOPTIONS',
    status: 'undocumented',
    valueKind: 'integer',
    summary: 'Not documented as a property: a technical preview of 2017 has a switch of that name.',
    notes: ['The preview writes /CCMPKICERTOPTIONS=0 to turn the support for CNG certificates off.'],
    learn: sources.technicalPreview1710.url,
    sources: [sources.technicalPreview1710],
    uses: 0,
  }),
];
