/** The search for a client certificate. */
import type { LogMessage } from '../types';

export const certificateMessages = (): readonly LogMessage[] => [
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
        text: 'An issuer list is in effect, even if nobody typed it: the site can publish one.',
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
    meaning: 'An issuer whose certificates are accepted.',
    causes: [{ item: 'CCMCERTISSUERS', text: 'How the value was split.' }],
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
      "ccmsetup leaves out a certificate of the computer store, because its chain doesn't end at an accepted root.",
    causes: [
      {
        item: 'CCMCERTISSUERS',
        text: "The list names a root that didn't issue the certificate.",
        remedy: 'Correct CCMCERTISSUERS, or enroll a certificate of that authority.',
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
    meaning: 'A detail of the certificate search.',
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
        text: "The issuer list and the certificates don't match.",
        remedy:
          'Enroll a client authentication certificate of an accepted issuer, and add /UsePKICert. If the command line gives CCMCERTISSUERS, correct it.',
      },
      {
        item: '/UsePKICert',
        text: 'The command line asks for a PKI certificate, and there is none.',
        remedy:
          'Enroll a client authentication certificate first. Or remove /UsePKICert if the site accepts tokens or self-signed certificates.',
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
    meaning: 'No CCMCERTSEL: all certificates of the store are candidates.',
    causes: [
      {
        item: 'CCMCERTSEL',
        text: 'Several certificates fit, so the choice is ambiguous.',
        unless: 'CCMCERTSEL',
        remedy: 'Add CCMCERTSEL, or CCMFIRSTCERT=1.',
      },
      { item: 'CCMCERTSTORE', text: "It names the store that's searched." },
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
      'The management point wants HTTPS with a client certificate, and ccmsetup found none (0x87d00215, item not found).',
    causes: [
      {
        item: '/UsePKICert',
        text: 'An HTTPS-only management point, and no usable certificate in the Personal store of the computer.',
        remedy: 'Enroll a client authentication certificate, then add /UsePKICert.',
      },
      {
        item: 'CCMCERTISSUERS',
        text: 'The issuer list leaves out the certificate that is there.',
        remedy: 'Correct CCMCERTISSUERS.',
      },
      { item: 'CCMCERTSEL', text: 'The criteria match no certificate.', remedy: 'Correct CCMCERTSEL.' },
      {
        item: '/mp',
        text: 'The command line names an HTTPS management point for a device without a certificate.',
        remedy: 'Name a management point in /mp that accepts HTTP or enhanced HTTP.',
      },
    ],
    certainty: 'reported',
    sources: ['logHttpsOnly'],
  },
];
