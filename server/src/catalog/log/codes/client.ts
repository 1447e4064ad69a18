/** Errors of the Configuration Manager client. */
import type { LogCode } from '../types';

export const clientCodes = [
  {
    code: '0x87d00215',
    name: 'item not found',
    meaning:
      'Something asked for is not there: no client certificate, no management point record in Active Directory.',
    causes: [
      { item: '/UsePKICert', text: 'No certificate found.', remedy: 'Enroll one.' },
      { item: '/mp', text: 'Active Directory query gives nothing.', remedy: 'Give /mp.' },
      { item: 'SMSSITECODE', text: 'Query for a wrong code.', remedy: 'Correct it.' },
    ],
    certainty: 'reported',
    sources: ['errorTable', 'logHttpsOnly', 'reinstallScript', 'installScript'],
  },
  {
    code: '0x87d00227',
    name: 'functionality disabled',
    meaning: 'The asked function is switched off. No report in connection with the client install was found.',
    certainty: 'reported',
    sources: ['errorTable', 'errorHtmlTable'],
  },
  {
    code: '0x87d00231',
    name: 'transient error',
    meaning:
      'Passing or network error; also for wrong names, blocked ports, proxies, server errors 500 and unfinished Entra set-up. Look at the [CCMHTTP] lines.',
    causes: [
      { item: 'SMSMP', text: 'Management point not reachable.', remedy: 'Correct the name.' },
      {
        item: 'CCMHOSTNAME',
        text: 'CMG not usable.',
        remedy: 'Check CMG, connection point and Entra user discovery.',
      },
    ],
    certainty: 'documented',
    sources: ['coManagementBootstrap', 'errorTable', 'proxy2603', 'iis50019Blog', 'cmgConnectedBlog'],
  },
  {
    code: '0x87d00244',
    name: 'not initialized',
    meaning: 'In client.msi: the local database could not be made.',
    causes: [{ text: 'Leftovers.', remedy: 'Remove %WinDir%\\CCM.' }],
    certainty: 'reported',
    sources: ['installScript', 'errorTable'],
  },
  {
    code: '0x87d00269',
    name: 'required management point not found',
    meaning: 'No management point of the needed kind.',
    causes: [{ item: 'SMSMP' }, { item: 'CCMHOSTNAME' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d0027e',
    name: 'bad HTTP status code',
    meaning: 'The server answered with an HTTP error; the number is in the ERROR INFO line.',
    causes: [
      { item: '/mp', text: '/regtoken over the CMG together with /mp.', remedy: 'Try without /mp.' },
      { item: '/regtoken', text: '401: token expired.', remedy: 'Make a new one.', codes: ['401'] },
      { text: '403 and 500: server side.', remedy: 'See the status text.' },
    ],
    certainty: 'documented',
    sources: ['reference', 'issue1565', 'coManagementBootstrap', 'cmgErrors', 'errorTable'],
  },
  {
    code: '0x87d00280',
    name: 'empty certificate store',
    meaning: 'No certificate in the store.',
    causes: [
      { item: 'CCMCERTSTORE', text: 'Wrong store.', remedy: 'Correct it.' },
      { item: '/UsePKICert', text: 'No certificate enrolled.', remedy: 'Enroll one.' },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00281',
    name: 'no certificate matching criteria',
    meaning: 'No certificate fits the criteria.',
    causes: [
      { item: 'CCMCERTSEL', text: 'Criteria too narrow.', remedy: 'Correct them.' },
      { item: 'CCMCERTISSUERS', text: 'Issuer list wrong.', remedy: 'Correct it.' },
    ],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00282',
    name: 'several certificates',
    meaning: 'Several certificates fit and none may be chosen.',
    causes: [{ item: 'CCMFIRSTCERT', text: 'Not set.', remedy: 'CCMFIRSTCERT=1, or a narrower CCMCERTSEL.' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00283',
    name: 'missing private key',
    meaning: 'The certificate has no usable private key.',
    causes: [{ item: 'CCMCERTSEL', text: 'Points at such a certificate.', remedy: 'Enroll again.' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00287',
    name: 'signing certificate missing',
    meaning: 'Site signing certificate missing.',
    causes: [{ item: 'SMSSIGNCERT', remedy: 'Give a copy.' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00293',
    name: 'site signing certificate not refreshed',
    meaning: 'The client could not refresh the signing certificate of the site.',
    causes: [{ item: 'SMSSIGNCERT' }],
    certainty: 'reported',
    sources: ['errorTable'],
  },
  {
    code: '0x87d00454',
    name: 'CCM_E_NO_CLIENT_PKI_CERT',
    meaning:
      'A client certificate is needed and there is none. Also reported with HTTP status 200 and an empty answer right after boundaries were made.',
    causes: [
      { item: '/UsePKICert', text: 'No usable certificate.', remedy: 'Enroll one, add /UsePKICert.' },
      { item: 'CCMCERTISSUERS', text: 'List leaves the certificate out.', remedy: 'Correct it.' },
      { item: '/regtoken', text: 'Over the CMG without token.', remedy: 'Add a token.' },
    ],
    certainty: 'documented',
    sources: ['cmgDownload', 'logHttpsOnly', 'memlabs', 'memlabsChain', 'memlabsContent'],
  },
  {
    code: '0x87d00455',
    name: 'CCM_E_NO_TOKEN_AUTH',
    meaning: 'No access token of the site.',
    causes: [
      {
        item: '/NoCRLCheck',
        text: 'Revocation not checkable (80092012).',
        remedy: 'Add it or publish the list.',
        codes: ['0x80092012'],
      },
      { item: '/regtoken', text: 'No or expired token.', remedy: 'Make a new one.' },
      { text: 'Root certificate missing (800B010A).', remedy: 'Deploy it.', codes: ['0x800b010a'] },
    ],
    certainty: 'reported',
    sources: ['trainingLab', 'cmgTokenBlog'],
  },
] as const satisfies readonly LogCode[];
