/** Errors of WinHTTP, HTTP, BITS and certificates. */
import type { LogCode } from '../types';

export const networkCodes = [
  {
    code: '0x80072ee2',
    name: 'ERROR_WINHTTP_TIMEOUT',
    meaning: 'There was no answer in time.',
    causes: [
      { item: '/mp', text: 'A firewall is in between.', remedy: 'Open the port of the management point.' },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072ee7',
    name: 'ERROR_WINHTTP_NAME_NOT_RESOLVED',
    meaning: "The name couldn't be resolved.",
    causes: [
      { item: '/mp', text: 'The name is short, or has a typo.', remedy: 'Write the full name in /mp.' },
      {
        item: 'CCMHOSTNAME',
        text: 'The address has a typo, or https:// before it.',
        remedy: 'Correct CCMHOSTNAME.',
      },
      { item: 'SMSMP', text: 'The name has a typo.', remedy: 'Correct SMSMP.' },
      {
        item: 'DNSSUFFIX',
        text: 'The management point is in another domain.',
        remedy: 'Write that domain in DNSSUFFIX.',
      },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors', 'labLog'],
  },
  {
    code: '0x80072efd',
    name: 'ERROR_WINHTTP_CANNOT_CONNECT',
    meaning: 'The port is closed or filtered.',
    causes: [
      {
        item: 'CCMHTTPPORT',
        text: 'The site uses another port.',
        unless: 'CCMHTTPPORT',
        remedy: 'Add CCMHTTPPORT=<port>.',
      },
      {
        item: 'CCMHTTPSPORT',
        text: 'The site uses another port.',
        unless: 'CCMHTTPSPORT',
        remedy: 'Add CCMHTTPSPORT=<port>.',
      },
      { item: '/mp', text: 'The server is the wrong one.', remedy: 'Correct /mp.' },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072efe',
    name: 'ERROR_WINHTTP_CONNECTION_ERROR',
    meaning: "The connection was cut, or the TLS versions don't match.",
    causes: [
      {
        item: '/mp',
        text: "Scheme and port don't match.",
        remedy: 'Make the scheme and the port in /mp match.',
      },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072f05',
    name: 'ERROR_WINHTTP_SECURE_CERT_DATE_INVALID',
    meaning: 'The certificate is expired or not yet valid, or the clock is wrong.',
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072f06',
    name: 'ERROR_WINHTTP_SECURE_CERT_CN_INVALID',
    meaning: "The host name isn't in the certificate.",
    causes: [
      {
        item: 'CCMHOSTNAME',
        text: "The name isn't the one in the certificate.",
        remedy: 'Write the name of the certificate in CCMHOSTNAME.',
      },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072f0c',
    name: 'ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED',
    meaning: 'The server asks for a client certificate.',
    causes: [
      {
        item: '/UsePKICert',
        text: 'The client offered no certificate.',
        unless: '/UsePKICert',
        remedy: 'Add /UsePKICert.',
      },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072f19',
    name: 'ERROR_WINHTTP_SECURE_CERT_REV_FAILED',
    meaning: 'The revocation server is offline.',
    causes: [
      {
        item: '/NoCRLCheck',
        text: "The device can't reach the revocation list.",
        remedy: 'Publish the revocation list, or add /NoCRLCheck.',
      },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072f78',
    name: 'ERROR_WINHTTP_INVALID_SERVER_RESPONSE',
    meaning: "The answer couldn't be read. A proxy or firewall is in between.",
    causes: [
      {
        item: '/mp',
        text: 'The traffic is inspected.',
        remedy: 'Exempt the management point from inspection.',
      },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors', 'installScript', 'pastebin'],
  },
  {
    code: '0x80072f7c',
    name: 'ERROR_WINHTTP_REDIRECT_FAILED',
    meaning: 'A redirect failed, or changed the scheme.',
    causes: [
      { item: '/mp', text: 'An http:// address redirects to https://.', remedy: 'Write https:// in /mp.' },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072f7d',
    name: 'ERROR_WINHTTP_SECURE_CHANNEL_ERROR',
    meaning: 'The TLS channel has an error.',
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072f8a',
    name: 'ERROR_WINHTTP_SECURE_CERT_REVOKED',
    meaning: 'The server certificate was revoked.',
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80072f8f',
    name: 'ERROR_WINHTTP_SECURE_FAILURE',
    meaning: 'TLS failed because of the server certificate. The flags tell why.',
    causes: [
      {
        item: '/NoCRLCheck',
        text: 'CERT_REV_FAILED is among the flags.',
        remedy: 'Publish the revocation list, or add /NoCRLCheck.',
      },
      {
        item: 'CCMHOSTNAME',
        text: 'CERT_CN_INVALID is among the flags.',
        remedy: 'Write the name of the certificate in CCMHOSTNAME.',
      },
    ],
    certainty: 'documented',
    sources: ['winhttpErrors', 'cmgErrors'],
  },
  {
    code: '0x80072f93',
    name: 'ERROR_WINHTTP_SECURE_CERT_WRONG_USAGE',
    meaning: 'The certificate is for another use.',
    certainty: 'documented',
    sources: ['winhttpErrors'],
  },
  {
    code: '0x80190191',
    name: 'HTTP 401',
    meaning: "The request isn't authorized.",
    causes: [
      {
        item: '/regtoken',
        text: 'Over the CMG, the token is at fault.',
        remedy: 'Make a new token for /regtoken.',
      },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x80190193',
    name: 'HTTP 403',
    meaning: 'Access is forbidden.',
    causes: [
      {
        item: '/UsePKICert',
        text: 'The management point uses HTTPS.',
        remedy: 'Check the client certificate.',
      },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x80190194',
    name: 'HTTP 404',
    meaning: "The file isn't there. With BITS, a file is missing in CCM_Client or on the distribution point.",
    causes: [
      {
        item: '/source',
        text: 'The content is incomplete.',
        remedy: 'Update the content on the distribution points.',
      },
    ],
    certainty: 'reported',
    sources: ['logBits404', 'errorTable'],
  },
  {
    code: '0x801901f4',
    name: 'HTTP 500',
    meaning: 'The server has an error.',
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x801901f7',
    name: 'HTTP 503',
    meaning: "The service isn't available.",
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x80200014',
    name: 'BG_E_INSUFFICIENT_RANGE_SUPPORT',
    meaning: "It was reported when a BITS job couldn't be made.",
    causes: [
      {
        item: '/BITSPriority',
        text: 'One report tried another priority.',
        remedy: 'Try another /BITSPriority.',
      },
    ],
    certainty: 'reported',
    sources: ['installScript'],
  },
  {
    code: '0x80200024',
    name: 'job makes no progress',
    meaning:
      'The download makes no progress. It was reported with a VPN firewall that answered range requests with 416.',
    causes: [{ text: 'A device between client and server is at fault.', remedy: 'Allow byte ranges.' }],
    certainty: 'reported',
    sources: ['vpnBlog'],
  },
  {
    code: '0x80090016',
    name: 'NTE_BAD_KEYSET',
    meaning:
      "The key set doesn't exist: the private key of the client or of the device join is gone or can't be read.",
    causes: [
      {
        text: 'An image has a copied client, MachineKeys is damaged, or the TPM was reset.',
        remedy: 'Remove the SMS certificates, and join the device again.',
      },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x80092004',
    name: 'CRYPT_E_NOT_FOUND',
    meaning: "A certificate or property wasn't found.",
    causes: [{ item: '/UsePKICert' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x80092012',
    name: 'CRYPT_E_NO_REVOCATION_CHECK',
    meaning: "The revocation couldn't be checked.",
    causes: [
      {
        item: '/NoCRLCheck',
        text: '/NoCRLCheck is missing.',
        remedy: 'Publish the revocation list, or add /NoCRLCheck.',
      },
    ],
    certainty: 'reported',
    sources: ['trainingLab', 'errorTable'],
  },
  {
    code: '0x80092013',
    name: 'CRYPT_E_REVOCATION_OFFLINE',
    meaning: 'The revocation server is offline. On the CMG connection point, it leads to 403 for clients.',
    causes: [
      {
        item: '/NoCRLCheck',
        text: "On the device, the list can't be reached.",
        remedy: 'Publish the revocation list, or add /NoCRLCheck.',
      },
    ],
    certainty: 'documented',
    sources: ['coManagementBootstrap', 'errorTable'],
  },
  {
    code: '0x800b0101',
    name: 'CERT_E_EXPIRED',
    meaning: 'The signing certificate is expired, or the clock is wrong.',
    causes: [
      {
        item: '/source',
        text: 'The files are old.',
        remedy: 'Use the client folder of the current site version in /source.',
      },
    ],
    certainty: 'reported',
    sources: ['installScript', 'errorTable'],
  },
  {
    code: '0x800b0109',
    name: 'CERT_E_UNTRUSTEDROOT',
    meaning: "The root isn't trusted.",
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x800b010a',
    name: 'CERT_E_CHAINING',
    meaning: "The certificate chain doesn't lead to a trusted root.",
    causes: [
      {
        item: '/mp',
        text: 'An HTTPS management point has the SMS Issuing root.',
        remedy: 'Deploy the root certificate before the client.',
      },
    ],
    certainty: 'reported',
    sources: ['trainingLab', 'errorTable'],
  },
] as const satisfies readonly LogCode[];
