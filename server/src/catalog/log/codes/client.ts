/** Errors of the Configuration Manager client. */
import type { LogCode } from '../types';

export const clientCodes = [
  {
    code: '0x87d00215',
    name: 'item not found',
    meaning:
      "Something that was asked for isn't there: no client certificate, or no record of a management point in Active Directory.",
    causes: [
      {
        item: '/UsePKICert',
        text: 'No certificate was found.',
        remedy: 'Enroll a client authentication certificate.',
      },
      {
        item: '/mp',
        text: 'The query in Active Directory finds nothing.',
        unless: '/mp',
        remedy: 'Add /mp:<management point>.',
      },
      { item: 'SMSSITECODE', text: 'The query is for a wrong code.', remedy: 'Correct SMSSITECODE.' },
    ],
    certainty: 'reported',
    sources: ['errorTable', 'logHttpsOnly', 'reinstallScript', 'installScript'],
  },
  {
    code: '0x87d00227',
    name: 'functionality disabled',
    meaning: 'The function is turned off. No report from an install of the client is known.',
    certainty: 'reported',
    sources: ['errorTable', 'errorHtmlTable'],
  },
  {
    code: '0x87d00231',
    name: 'transient error',
    meaning:
      "A transient or network error. It's also used for wrong names, blocked ports, proxies, server errors (500), and an unfinished Entra setup. Look at the [CCMHTTP] lines.",
    causes: [
      { item: 'SMSMP', text: "The management point can't be reached.", remedy: 'Correct the name in SMSMP.' },
      {
        item: 'CCMHOSTNAME',
        text: "The CMG can't be used.",
        remedy: 'Check the CMG, its connection point, and the Entra user discovery.',
      },
    ],
    certainty: 'documented',
    sources: ['coManagementBootstrap', 'errorTable', 'proxy2603', 'iis50019Blog', 'cmgConnectedBlog'],
  },
  {
    code: '0x87d00244',
    name: 'not initialized',
    meaning: "In client.msi: the local database couldn't be made.",
    causes: [{ text: 'An old client left something.', remedy: 'Remove %WinDir%\\CCM.' }],
    certainty: 'reported',
    sources: ['installScript', 'errorTable'],
  },
  {
    code: '0x87d00269',
    name: 'required management point not found',
    meaning: "There's no management point of the kind that's needed.",
    causes: [{ item: 'SMSMP' }, { item: 'CCMHOSTNAME' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d0027e',
    name: 'bad HTTP status code',
    meaning: 'The server answered with an HTTP error. The number is in the ERROR INFO line.',
    causes: [
      {
        item: '/mp',
        text: '/regtoken over the CMG was used together with /mp.',
        remedy: 'Try the same command line without /mp.',
      },
      {
        item: '/regtoken',
        text: '401: the token is expired.',
        remedy: 'Make a new token for /regtoken.',
        codes: ['401'],
      },
      { text: '403 and 500: the server is at fault.', remedy: 'Read the status text.' },
    ],
    certainty: 'documented',
    sources: ['reference', 'issue1565', 'coManagementBootstrap', 'cmgErrors', 'errorTable'],
  },
  {
    code: '0x87d00280',
    name: 'empty certificate store',
    meaning: 'The store has no certificate.',
    causes: [
      { item: 'CCMCERTSTORE', text: 'The store is the wrong one.', remedy: 'Correct CCMCERTSTORE.' },
      {
        item: '/UsePKICert',
        text: 'The device has no certificate.',
        remedy: 'Enroll a client authentication certificate.',
      },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00281',
    name: 'no certificate matching criteria',
    meaning: 'No certificate meets the criteria.',
    causes: [
      { item: 'CCMCERTSEL', text: 'The criteria are too narrow.', remedy: 'Correct CCMCERTSEL.' },
      { item: 'CCMCERTISSUERS', text: 'The issuer list is wrong.', remedy: 'Correct CCMCERTISSUERS.' },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00282',
    name: 'several certificates',
    meaning: 'Several certificates fit, and the client may not choose one.',
    causes: [
      {
        item: 'CCMFIRSTCERT',
        text: "It isn't set.",
        unless: 'CCMFIRSTCERT',
        remedy: 'Add CCMFIRSTCERT=1, or narrow down CCMCERTSEL.',
      },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00283',
    name: 'missing private key',
    meaning: 'The certificate has no usable private key.',
    causes: [
      { item: 'CCMCERTSEL', text: 'It selects such a certificate.', remedy: 'Enroll the certificate again.' },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00287',
    name: 'signing certificate missing',
    meaning: 'The signing certificate of the site is missing.',
    causes: [{ item: 'SMSSIGNCERT', remedy: 'Give a copy of the certificate with SMSSIGNCERT.' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00293',
    name: 'site signing certificate not refreshed',
    meaning: "The client couldn't refresh the signing certificate of the site.",
    causes: [{ item: 'SMSSIGNCERT' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00454',
    name: 'CCM_E_NO_CLIENT_PKI_CERT',
    meaning:
      "The client needs a certificate, and there's none. It was also reported with HTTP status 200 and an empty answer, right after boundaries were made.",
    causes: [
      {
        item: '/UsePKICert',
        text: "There's no usable certificate.",
        remedy: 'Enroll a client authentication certificate, and add /UsePKICert.',
      },
      {
        item: 'CCMCERTISSUERS',
        text: 'The list leaves the certificate out.',
        remedy: 'Correct CCMCERTISSUERS.',
      },
      {
        item: '/regtoken',
        text: "Over the CMG, there's no token.",
        unless: '/regtoken',
        remedy: 'Add /regtoken with a token.',
      },
    ],
    certainty: 'documented',
    sources: ['cmgDownload', 'logHttpsOnly', 'memlabs', 'memlabsChain', 'memlabsContent'],
  },
  {
    code: '0x87d00455',
    name: 'CCM_E_NO_TOKEN_AUTH',
    meaning: 'The site gave no access token.',
    causes: [
      {
        item: '/NoCRLCheck',
        text: "The revocation couldn't be checked (80092012).",
        remedy: 'Publish the revocation list, or add /NoCRLCheck.',
        codes: ['0x80092012'],
      },
      {
        item: '/regtoken',
        text: "There's no token, or it's expired.",
        remedy: 'Make a new token for /regtoken.',
      },
      {
        text: 'The root certificate is missing (800B010A).',
        remedy: 'Deploy the root certificate before the client.',
        codes: ['0x800b010a'],
      },
    ],
    certainty: 'reported',
    sources: ['trainingLab', 'cmgTokenBlog'],
  },
] as const satisfies readonly LogCode[];
