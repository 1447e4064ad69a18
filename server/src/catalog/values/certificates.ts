import { section } from '../entry';

/** An attribute that CCMCERTSEL can select a certificate by. */
export interface CertificateAttribute {
  readonly oid: string;
  /** Names that may stand for the OID; none for the subject alternative name. */
  readonly names: readonly string[];
  readonly meaning: string;
}

/** The attributes of the reference page, in its order. */
export const certificateAttributes: readonly CertificateAttribute[] = [
  { oid: '0.9.2342.19200300.100.1.25', names: ['DC'], meaning: 'Domain component' },
  { oid: '1.2.840.113549.1.9.1', names: ['E', 'E-mail'], meaning: 'Email address' },
  { oid: '2.5.4.3', names: ['CN'], meaning: 'Common name' },
  { oid: '2.5.4.4', names: ['SN'], meaning: 'Subject name' },
  { oid: '2.5.4.5', names: ['SERIALNUMBER'], meaning: 'Serial number' },
  { oid: '2.5.4.6', names: ['C'], meaning: 'Country code' },
  { oid: '2.5.4.7', names: ['L'], meaning: 'Locality' },
  { oid: '2.5.4.8', names: ['S', 'ST'], meaning: 'State or province name' },
  { oid: '2.5.4.9', names: ['STREET'], meaning: 'Street address' },
  { oid: '2.5.4.10', names: ['O'], meaning: 'Organization name' },
  { oid: '2.5.4.11', names: ['OU'], meaning: 'Organizational unit' },
  { oid: '2.5.4.12', names: ['T', 'Title'], meaning: 'Title' },
  { oid: '2.5.4.42', names: ['G', 'GN', 'GivenName'], meaning: 'Given name' },
  { oid: '2.5.4.43', names: ['I', 'Initials'], meaning: 'Initials' },
  { oid: '2.5.29.17', names: [], meaning: 'Subject alternative name' },
];

/** The section of the reference page with the attributes. */
export const certificateAttributesLearn = section('BKMK_attributevalues');

/** A keyword that begins a value of CCMCERTSEL, before the colon. */
export interface CertificateSelectionKeyword {
  readonly keyword: string;
  /** The whole value, with the variable parts in angle brackets. */
  readonly form: string;
  readonly meaning: string;
}

/** The three keywords; each value of the entry CCMCERTSEL is one of them with its colon. */
export const certificateSelectionKeywords: readonly CertificateSelectionKeyword[] = [
  { keyword: 'Subject', form: 'Subject:<text>', meaning: 'exact match' },
  { keyword: 'SubjectStr', form: 'SubjectStr:<text>', meaning: 'partial match' },
  {
    keyword: 'SubjectAttr',
    form: 'SubjectAttr:<OID or name> = <value>',
    meaning: 'match of one attribute',
  },
];

/** What CCMCERTISSUERS is separated by. The documentation allows both attribute separators; a user reported that commas fail. */
export const certificateIssuerSeparators = { authorities: '|', attributes: [';', ','] } as const;
