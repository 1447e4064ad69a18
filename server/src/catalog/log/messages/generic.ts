/** Messages of a family that nothing more specific knows; tried last. */
import type { LogMessage } from '../types';

export const genericMessages = (): readonly LogMessage[] => [
  {
    id: 'ccmhttp-error',
    log: 'any',
    stage: 'http',
    kind: 'error',
    role: 'symptom',
    generic: true,
    pattern:
      /^\[CCMHTTP\] ERROR: URL=(?<url>.*?) ?, Port=(?<port>\d+), Options=(?<options>\d+), >?Code=(?<code>\d+), Text=(?<text>\w+)$/i,
    meaning:
      "One failed HTTP request: the address, the code of WinHTTP (0 for a failure of another kind), and its name. It's logged as information, so viewers don't color it.",
    causes: [
      {
        item: '/mp',
        text: 'The URL shows which address of the command line it is.',
      },
      {
        item: 'CCMHOSTNAME',
        text: 'A path with CCM_Proxy_ belongs to the CMG.',
      },
    ],
    certainty: 'documented',
    sources: ['cmgErrors', 'logHttpsOnly'],
  },
  {
    id: 'ccmhttp-info',
    log: 'any',
    stage: 'http',
    kind: 'error',
    role: 'symptom',
    generic: true,
    pattern: /^\[CCMHTTP\] ERROR INFO: StatusCode= ?(?<status>\d+|<unknown>) StatusText= ?(?<text>.*)$/i,
    meaning:
      'The HTTP status of the request before it. <unknown> means no answer. 200 next to an error means that the failure came before or after the request.',
    certainty: 'documented',
    sources: ['cmgErrors', 'logHttpsOnly'],
  },
  {
    id: 'msi-action',
    log: 'ccmsetup',
    stage: 'install',
    kind: 'progress',
    generic: true,
    pattern: /^MSI: Action \d+:\d+:\d+: (?<action>\w+)\./i,
    meaning: 'A step of client.msi. The last one before a rollback is the one that failed.',
    certainty: 'reported',
    sources: ['logHttpsOnly', 'policyAgentProvider'],
  },
  {
    id: 'msi-error-code',
    log: 'ccmsetup',
    stage: 'install',
    kind: 'error',
    role: 'symptom',
    followUp: true,
    generic: true,
    pattern: /The error code is (?<code>[0-9A-Fa-f]{8})\.?$/i,
    meaning: 'The HRESULT of the message before, without 0x.',
    certainty: 'documented',
    sources: ['policyAgentProvider', 'clientInstall80041002'],
  },
  {
    id: 'cm-product-error',
    log: 'client.msi',
    stage: 'install',
    kind: 'error',
    role: 'symptom',
    generic: true,
    pattern: /Product: Configuration Manager Client -- Error (?<number>\d{5})\. (?<text>.+)/i,
    meaning:
      "An error text of client.msi. 25150: an endpoint couldn't be registered. 25502: client.msi was started directly.",
    causes: [
      {
        item: 'CCMSETUPCMD',
        text: '25502: client.msi was deployed instead of ccmsetup.msi.',
        remedy: 'Deploy ccmsetup.msi, or run ccmsetup.exe.',
      },
    ],
    certainty: 'documented',
    sources: ['clientInstall80041002', 'issue673'],
  },
  {
    id: 'sts-untrusted-root',
    log: 'any',
    stage: 'tls',
    kind: 'error',
    role: 'root',
    generic: true,
    pattern: /(?:https?:\/\/|CCM_STS|certificate).*\b(?:0x)?800B010A\b/i,
    meaning:
      "The certificate chain doesn't lead to a trusted root. In ccmsetup.log, it's next to the CCM_STS address of an HTTPS management point.",
    causes: [
      {
        item: '/mp',
        text: "https:// leads to a management point whose root certificate (SMS Issuing) isn't on the device.",
        remedy: 'Deploy the root certificate, then let ccmsetup try again.',
      },
    ],
    certainty: 'reported',
    note: 'The report names the code and the address, not the sentence; the sentence of the example is invented.',
    sources: ['trainingLab', 'errorTable'],
  },
  {
    id: 'sts-no-revocation',
    log: 'any',
    stage: 'tls',
    kind: 'error',
    role: 'root',
    generic: true,
    pattern: /(?:https?:\/\/|CCM_STS|certificate).*\b(?:0x)?8009201[23]\b/i,
    meaning: "The revocation couldn't be checked (80092012), or its server is offline (80092013).",
    causes: [
      {
        item: '/NoCRLCheck',
        text: '/NoCRLCheck is missing.',
        remedy: 'Publish the revocation list, or add /NoCRLCheck.',
      },
    ],
    certainty: 'reported',
    note: 'The report names the code, not the sentence; the sentence of the example is invented.',
    sources: ['trainingLab', 'coManagementBootstrap', 'errorTable'],
  },
  {
    id: 'list-item',
    log: 'ccmsetup',
    stage: 'command-line',
    kind: 'record',
    generic: true,
    pattern: /^\s{8,}(?<value>\S.*)$/i,
    meaning: 'One entry of the source or management point list above it.',
    certainty: 'reported',
    sources: ['logBits404', 'logHttpsOnly'],
  },
];
