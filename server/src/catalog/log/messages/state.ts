/** What ccmsetup reports of itself. */
import type { LogMessage } from '../types';

export const stateMessages = (): readonly LogMessage[] => [
  {
    id: 'state-sending',
    log: 'any',
    stage: 'state',
    kind: 'record',
    pattern: /^Sending state '(?<state>\d+)'\.\.\.$/i,
    meaning:
      'ccmsetup reports how far it is. A number from 300 to 399 names the kind of a failure, which tells more than the error code.',
    certainty: 'reported',
    sources: ['logHttpsOnly', 'stateMessages'],
  },
  {
    id: 'state-fsp',
    log: 'any',
    stage: 'state',
    kind: 'record',
    pattern: /^Sending Fallback Status Point message to '(?<fsp>[^']+)', STATEID='(?<state>\d+)'/i,
    meaning: 'The same report, sent to the fallback status point.',
    causes: [{ item: 'FSP', text: 'The client sends it only if it knows FSP.' }],
    certainty: 'documented',
    sources: ['noBits', 'logHttpsOnly', 'logBits404'],
  },
  {
    id: 'state-sent',
    log: 'any',
    stage: 'state',
    kind: 'progress',
    benign: true,
    pattern: /^State message with TopicType 800 and TopicId \{[0-9A-F-]+\} has been sent to the FSP/i,
    meaning: 'The report was sent.',
    certainty: 'documented',
    sources: ['noBits', 'logHttpsOnly'],
  },
  {
    id: 'state-params',
    log: 'any',
    stage: 'state',
    kind: 'record',
    pattern:
      /^\[.*\] Params to send '(?<version>[\d.]+) Deployment Error:? (?<code>0x[0-9A-Fa-f]+)[.,] ?(?<rest>.*)'$/i,
    meaning: 'The version, the error code, and the address that failed in one line: a good summary.',
    certainty: 'reported',
    sources: ['logHttpsOnly', 'logBits404'],
  },
  {
    id: 'state-mdm',
    log: 'any',
    stage: 'state',
    kind: 'record',
    pattern: /^Updating MDM_ConfigSetting\.ClientDeploymentErrorCode with value (?<decimal>\d+)$/i,
    meaning:
      'The error code for Intune as an unsigned decimal number: 2278556756 is 0x87d00454. 0 means no error so far.',
    certainty: 'reported',
    sources: ['logHttpsOnly', 'bitsPostCopy'],
  },
  {
    id: 'state-xml',
    log: 'any',
    stage: 'state',
    kind: 'record',
    pattern: /^<ClientDeploymentMessage ErrorCode="(?<signed>-?\d+)">/i,
    meaning: 'The body of the report. The error code is a signed decimal number.',
    certainty: 'reported',
    sources: ['logHttpsOnly', 'logBits404'],
  },
];
