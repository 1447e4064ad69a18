/** The search for a client certificate. */
import type { LogMessage } from '../types';

export const certificateMessages = [
  {
    id: 'cert-search',
    log: 'any',
    stage: 'certificate',
    kind: 'progress',
    pattern: /^(Begin|Completed) searching client certificates based on Certificate Issuers$/i,
    meaning:
      'ccmsetup looks for a client authentication certificate of the issuers that the site or CCMCERTISSUERS names.',
    causes: [
      {
        item: 'CCMCERTISSUERS',
        text: 'An issuer list is in effect, also when nobody typed it: the site can publish one.',
      },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'cert-issuer',
    log: 'any',
    stage: 'certificate',
    kind: 'record',
    pattern: /^Certificate Issuer (?<n>\d+) \[(?<issuer>.+)\]$/i,
    meaning: 'An issuer that certificates are accepted from.',
    causes: [{ item: 'CCMCERTISSUERS', text: 'Shows how the value was split.' }],
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'cert-skipped',
    log: 'any',
    stage: 'certificate',
    kind: 'record',
    pattern:
      /^Skipping Certificate \[Thumbprint (?<thumb>[0-9A-F]+)\] issued to '(?<subject>[^']*)' as root is '(?<root>[^']*)'/i,
    meaning:
      'A certificate of the computer store is left out because its chain does not end at an accepted root.',
    causes: [
      {
        item: 'CCMCERTISSUERS',
        text: 'The list names another root than the one that issued the certificate.',
        remedy: 'Correct the issuer list, or enroll a certificate of that authority.',
      },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly', 'driverTool21'],
  },
  {
    id: 'cert-chain',
    log: 'any',
    stage: 'certificate',
    kind: 'progress',
    benign: true,
    pattern: /^(Analyzing \d+ Chain\(s\) found|Chain has Certificate \[Thumbprint)/i,
    meaning: 'Detail of the certificate search.',
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'cert-none-by-issuer',
    log: 'any',
    stage: 'certificate',
    kind: 'error',
    role: 'root',
    pattern: /^Unable to find any Certificate based on Certificate Issuers$/i,
    meaning: 'No certificate in the computer store fits the issuer list.',
    causes: [
      {
        item: 'CCMCERTISSUERS',
        text: 'Issuer list and certificates do not meet.',
        remedy:
          'Enroll a client authentication certificate of an accepted issuer, and add /UsePKICert. Correct CCMCERTISSUERS where the command line gives it.',
      },
      {
        item: '/UsePKICert',
        text: 'A PKI certificate is asked for and none is there.',
        remedy:
          'Enroll a client authentication certificate first, or leave /UsePKICert out where the site accepts tokens or self-signed certificates.',
      },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
  {
    id: 'cert-criteria',
    log: 'any',
    stage: 'certificate',
    kind: 'record',
    pattern:
      /^The 'Certificate Selection Criteria' was not specified, counting number of certificates present in '(?<store>[^']+)' store of '(?<where>[^']+)'/i,
    meaning: 'No CCMCERTSEL; all certificates of the store are candidates.',
    causes: [
      {
        item: 'CCMCERTSEL',
        text: 'Several fitting certificates make the choice ambiguous.',
        remedy: 'Add CCMCERTSEL or CCMFIRSTCERT=1.',
      },
      { item: 'CCMCERTSTORE', text: 'Names the store that is searched.' },
    ],
    certainty: 'reported',
    sources: ['driverTool21'],
  },
  {
    id: 'cert-for-transport',
    log: 'any',
    stage: 'certificate',
    kind: 'error',
    role: 'root',
    pattern: /^Failed to get client certificate for transportation\. Error (?<code>0x[0-9A-Fa-f]+)$/i,
    meaning:
      'The management point wants HTTPS with a client certificate and ccmsetup found none (0x87d00215 = item not found).',
    causes: [
      {
        item: '/UsePKICert',
        text: 'HTTPS-only management point and no usable certificate in Local Computer\\Personal.',
        remedy: 'Enroll a client authentication certificate, then add /UsePKICert.',
      },
      {
        item: 'CCMCERTISSUERS',
        text: 'The issuer list leaves out the certificate that is there.',
        remedy: 'Correct the list.',
      },
      { item: 'CCMCERTSEL', text: 'The criteria match no certificate.', remedy: 'Correct the criteria.' },
      {
        item: '/mp',
        text: 'The line names an HTTPS management point for a device without certificate.',
        remedy: 'Name a management point that accepts HTTP or enhanced HTTP.',
      },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
] as const satisfies readonly LogMessage[];
